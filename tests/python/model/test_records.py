"""Records of a network: read-only, equal to themselves, missing values None."""

from __future__ import annotations

import citynet as cn
import pytest


def test_a_record_read_twice_is_the_same_record(net: cn.Network) -> None:
    for one, other in (
        (net["gdansk"], net["gdansk"]),
        (net.affiliations[0], net.affiliations[0]),
        (net.facts[0], net.facts[0]),
        (net.sources[0], net.sources[0]),
        (net.representations[0], net.representations[0]),
        (net.affiliations[0].statements[0], net.affiliations[0].statements[0]),
    ):
        assert one == other
        assert hash(one) == hash(other)
        assert len({one, other}) == 1
    assert net["gdansk"] != net["gdynia"]
    assert net["gdansk"] != "gdansk"
    assert net.affiliations[0] != net.affiliations[1]
    assert net.affiliations[0] in net.affiliations[0].actor.affiliations


def test_the_same_records_of_another_network_are_others(net: cn.Network) -> None:
    again = cn.datasets.load("polish-migration-cities")
    assert net != again
    assert net["gdansk"] != again["gdansk"]
    assert net == net.any_time().network
    assert hash(net) == hash(net.any_time().network)


def test_a_network_is_asked_by_key_as_a_dict_is(net: cn.Network) -> None:
    assert net["lodz"].name == "Łódź"
    assert "lodz" in net
    assert "łódź" not in net
    assert len(net) == len(list(net)) == len(net.entities())
    assert list(net)[:2] == [entity.key for entity in net.entities()[:2]]
    assert all(net[key].key == key for key in net)
    assert "lodz" in net._ipython_key_completions_()


def test_entities_are_filtered_by_kind(net: cn.Network) -> None:
    cities, networks = net.entities("city"), net.entities("network")
    assert {entity.kind for entity in cities} == {"city"}
    assert len(net.entities(["city", "network"])) == len(cities) + len(networks)
    assert net.entities("person") == []


def test_what_is_missing_is_none(net: cn.Network) -> None:
    for entity in net.entities():
        for name in ("type", "name_en", "country", "region", "wikidata", "geonames"):
            assert getattr(entity, name) != ""
        assert entity.location is None or (
            -90 <= entity.location[0] <= 90 and -180 <= entity.location[1] <= 180
        )
    assert net["ump"].location is None
    assert net["gdansk"].part_of is None


def test_records_lead_to_each_other(net: cn.Network) -> None:
    city = net["wroclaw"]
    for affiliation in city.affiliations:
        assert affiliation.actor == city
        assert affiliation in affiliation.target.affiliated
        for statement in affiliation.statements:
            assert statement.source in net.sources
            assert statement.place.startswith(("affiliations.csv:", "facts.csv:"))


def test_facts_have_participants_with_parts(net: cn.Network) -> None:
    parts = {part for fact in net.facts for _, part in fact.participants}
    assert {"winner", "category"} <= parts
    winners = [a for a in net.affiliations if a.fact is not None and a.role == "winner"]
    assert winners
    for winner in winners:
        assert winner.fact is not None
        assert (winner.actor, "winner") in winner.fact.participants
        assert winner.fact.about == winner.target


def test_records_cannot_be_changed_or_made(net: cn.Network) -> None:
    with pytest.raises(AttributeError):
        net["gdansk"].name = "Danzig"  # type: ignore[misc]
    for kind in (cn.Entity, cn.Affiliation, cn.Network, cn.Graph, cn.Scores, cn.View):
        with pytest.raises(TypeError, match="No constructor"):
            kind()


def test_records_print_what_they_are(net: cn.Network) -> None:
    assert repr(net["gdansk"]) == "<city gdansk: Gdańsk>"
    assert repr(net).startswith("<Network polish-migration-cities: ")
    assert "network" in net._repr_html_()
    affiliation = net["wcrs"].affiliations[0]
    assert repr(affiliation).startswith("<wcrs, ")
    assert repr(net.representations[0]) == "<wcrs acts for wroclaw>"
    for things in (net.facts, net.sources, net.affiliations[0].statements):
        assert repr(things[0]).startswith("<")
