"""The audit of networks side by side, compared with sets."""

from __future__ import annotations

import citynet as cn
import pytest


@pytest.fixture(scope="module")
def incidence(net: cn.Network) -> cn.TwoMode:
    return cn.two_mode(net.at("2024-06-01", unknown="include"), through="network")


@pytest.fixture(scope="module")
def members(incidence: cn.TwoMode) -> dict[str, set[str]]:
    pairs = cn.change(incidence, incidence).cells()
    return {key: {a for a, t in pairs if t == key} for key in incidence.target_keys}


def test_overlap_is_what_sets_say(incidence: cn.TwoMode, members: dict[str, set[str]]) -> None:
    frame = cn.overlap(incidence).to_pandas()
    expected = sum(bool(members[a] & members[b]) for a in members for b in members if a < b)
    assert len(frame) == expected
    for row in frame.itertuples():
        first, second = members[row.first], members[row.second]
        assert row.shared == len(first & second)
        assert row.jaccard == len(first & second) / len(first | second)
        assert row.containment == len(first & second) / min(len(first), len(second))
    assert frame.jaccard.is_monotonic_decreasing
    for group in cn.overlap(incidence).duplicates:
        assert len({frozenset(members[key]) for key in group}) == 1


def test_coverage_adds_up_to_all_cities(
    incidence: cn.TwoMode, members: dict[str, set[str]]
) -> None:
    frame = cn.coverage(incidence).to_pandas()
    assert sorted(frame.target) == sorted(members)
    assert frame.adds.sum() == len(incidence.actor_keys) == frame.covered.iloc[-1]
    assert frame.share.iloc[-1] == 1
    assert frame.adds.is_monotonic_decreasing
    reached: set[str] = set()
    for row in frame.itertuples():
        assert row.adds == len(members[row.target] - reached)
        reached |= members[row.target]


def test_concentration_by_country(
    net: cn.Network, incidence: cn.TwoMode, members: dict[str, set[str]]
) -> None:
    frame = cn.concentration(incidence, "country").to_pandas().set_index("target")
    for key, cities in members.items():
        countries = [net[city].country for city in cities if net[city].country]
        shares = [countries.count(c) / len(countries) for c in set(countries)]
        assert frame.loc[key, "herfindahl"] == pytest.approx(sum(s * s for s in shares))
        assert frame.loc[key, "blau"] == pytest.approx(1 - sum(s * s for s in shares))
    by_hand = cn.concentration(incidence, {c.key: c.country or "" for c in incidence.actors})
    assert by_hand.table().to_dict() == cn.concentration(incidence, "country").table().to_dict()


def test_gaps_name_whom_no_network_reaches(incidence: cn.TwoMode) -> None:
    made = cn.gaps(incidence, "country", expected_actor_groups=["PL", "LI"])
    assert ("LI", "") in made.missing
    assert ("PL", "") not in made.missing
    assert "target_group" not in made.to_pandas().columns
    crossed = cn.gaps(incidence, "country", {"ump": "metropolises", "ubc": "sea"})
    assert crossed.unlabelled_targets == len(incidence.target_keys) - 2
    assert ("PL", "metropolises") not in crossed.missing
    with pytest.raises(cn.InvalidArgument, match="actor_groups"):
        cn.gaps(incidence, "colour")


def test_results_tell_about_themselves(incidence: cn.TwoMode) -> None:
    results = [
        cn.overlap(incidence),
        cn.coverage(incidence),
        cn.concentration(incidence, "country"),
    ]
    for result in results:
        assert result.measure
        assert result.status in ("exact", "not_unique")
        assert result.incidence.target_keys == incidence.target_keys
        assert "<table" in result._repr_html_()
    with pytest.raises(cn.InvalidArgument, match="least_shared"):
        cn.overlap(incidence, least_shared=0)
