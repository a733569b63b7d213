"""Hypothetical networks."""

from __future__ import annotations

import citynet as cn
import pytest

DAY = "2024-06-01"


def test_a_city_that_leaves_is_lost_from_the_day_on(net: cn.Network) -> None:
    assumed = net.what_if([cn.Leaves("gdansk", "ump", on="2024-01-01")])
    before, after = (n.at(DAY, unknown="include", countries="PL") for n in (net, assumed))
    made = cn.change(before, after)
    assert made.cells("lost") == [("gdansk", "ump")]
    assert made.cells("gained") == []
    assert made.leavers("ump") == ["gdansk"]
    # Time before the day stays as it was.
    eve = [n.at("2023-12-31", unknown="include") for n in (net, assumed)]
    assert cn.change(*eve).cells("lost") == []


def test_what_is_assumed_is_marked_everywhere(net: cn.Network) -> None:
    assumed = net.what_if([cn.Joins("reda", "ump"), cn.Dissolves("ubc", on=DAY)])
    assert net.hypotheses == []
    assert assumed.hypotheses == ["reda joins ump as member", f"ubc dissolves on {DAY}"]
    assert "hypothetical" in repr(assumed)
    view = assumed.at(DAY, unknown="include")
    assert "hypothetical: reda joins ump as member" in view.describe()
    assert view != net.at(DAY, unknown="include")
    assert assumed.replay(view.to_json()) == view
    with pytest.raises(cn.DataError, match="hypotheses"):
        net.replay(view.to_json())
    graph = cn.project(view)
    assert "hypothesis" in str(graph.explain("reda", "gdansk")).lower()
    assert "hypothetical: reda joins ump" in cn.to_graphml(graph)
    assert "hypothetical" not in cn.to_graphml(cn.project(net.at(DAY, unknown="include")))


def test_networks_that_merge_share_their_cities(net: cn.Network) -> None:
    assumed = net.what_if([cn.Merges("ubc", "ump", on=DAY)])
    tied = cn.two_mode(net.at(DAY, unknown="include"))
    merged = cn.two_mode(assumed.at(DAY, unknown="include"))
    members = {
        key: {pair[0] for pair in cn.change(one, one).cells() if pair[1] == key}
        for one, key in ((tied, "ubc"), (tied, "ump"), (merged, "ump"))
    }
    both = {pair[0] for pair in cn.change(tied, tied).cells() if pair[1] in ("ubc", "ump")}
    assert {pair[0] for pair in cn.change(merged, merged).cells() if pair[1] == "ump"} == both
    assert members["ubc"] <= both
    assert "ubc" not in merged.target_keys


def test_what_cannot_be_is_refused(net: cn.Network) -> None:
    for wrong in (
        cn.Joins("gdanks", "ump"),
        cn.Leaves("hrubieszow", "ump"),
        cn.Dissolves("gdansk"),
        cn.Merges("ump", "ump"),
    ):
        with pytest.raises(cn.InvalidArgument):
            net.what_if([wrong])
    with pytest.raises(cn.InvalidArgument, match="collapse"):
        cn.Merges("ubc", "ump", collapse="both")
