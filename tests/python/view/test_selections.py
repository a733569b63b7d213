"""Views as values: their filters, their times, saved and made again."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import citynet as cn
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

DAYS = st.dates(dt.date(1985, 1, 1), dt.date(2030, 1, 1))
WORDS = st.lists(st.sampled_from(["member", "host", "signatory", "Łódź"]), min_size=1, max_size=3)
KEYS = st.lists(st.sampled_from(["gdansk", "lodz", "wroclaw"]), min_size=1, max_size=2)
TARGETS = st.lists(st.sampled_from(["ump", "ubc", "eurocities"]), min_size=1, max_size=2)
KINDS = st.lists(st.sampled_from(["network", "event", "project"]), min_size=1, max_size=2)
FILTERS: dict[str, st.SearchStrategy[Any]] = {
    "through": KINDS,
    "roles": WORDS,
    "without_roles": WORDS,
    "least_grade": st.floats(-1e6, 0),
    "most_grade": st.floats(0, 1e6),
    "countries": st.sampled_from(["PL", ["RO", "MD"]]),
    "target_countries": st.sampled_from(["PL", ["DE"]]),
    "actors": KEYS,
    "without_actors": KEYS,
    "targets": TARGETS,
    "without": TARGETS,
    "statuses": st.sampled_from(["confirmed", ["planned", "refused"]]),
    "sources": st.just("eurocities-poznan"),
    "least_certainty": st.sampled_from(["common", "page", "seed"]),
    "without_largest": st.integers(0, 3),
    "least_actor_degree": st.integers(0, 3),
    "least_target_degree": st.integers(0, 3),
    "observed": st.just((dt.date(2000, 1, 1), "2025-01-01")),
}
UNKNOWN = st.sampled_from(["include", "exclude"])
SOME_FILTERS = st.fixed_dictionaries({}, optional=FILTERS)


def a_source(net: cn.Network) -> str:
    return net.sources[0].key


@settings(max_examples=80, deadline=None)
@given(day=DAYS, unknown=UNKNOWN, filters=SOME_FILTERS)
def test_a_saved_view_is_made_again(
    net: cn.Network, day: dt.date, unknown: str, filters: dict[str, Any]
) -> None:
    if "sources" in filters:
        filters["sources"] = a_source(net)
    view = net.at(day, unknown=unknown, **filters)
    again = net.replay(view.to_json())
    assert again == view
    assert hash(again) == hash(view)
    assert again.census == view.census
    assert [a.actor.key for a in again.affiliations] == [a.actor.key for a in view.affiliations]
    selection = cn.Selection.from_json(view.selection.to_json())
    assert selection == view.selection
    assert selection.describe() == view.selection.describe()
    assert net.select(selection) == view
    census = view.census
    assert census["total"] == census["kept"] + sum(
        n for why, n in census.items() if why.startswith("out_")
    )


def test_every_period_is_saved(net: cn.Network) -> None:
    for view in (
        net.at("2024-06-01", unknown="include", past_happenings=False),
        net.during("2020-01-01", "2021-01-01", unknown="exclude"),
        net.up_to("2020-01-01", unknown="include"),
        net.any_time(),
    ):
        assert net.replay(view.to_json()) == view


def test_a_wrong_member_is_refused_by_name(net: cn.Network) -> None:
    saved = json.loads(net.any_time().to_json())
    for name, value, place in [
        ("role", ["member"], "/role"),
        ("roles", "member", "/roles"),
        ("dataset", "another", "/dataset"),
        ("least_grade", None, "/least_grade"),
    ]:
        with pytest.raises(cn.DataError) as caught:
            net.replay(json.dumps({**saved, name: value}))
        assert caught.value.column == place


def test_the_largest_are_left_out_and_named(net: cn.Network) -> None:
    view = net.at("2024-06-01", unknown="include", countries="PL")
    sizes: dict[str, set[str]] = {}
    for a in view.affiliations:
        sizes.setdefault(a.target.key, set()).add(a.actor.key)
    expected = sorted(sizes, key=lambda key: (-len(sizes[key]), key))[:2]
    without = net.at("2024-06-01", unknown="include", countries="PL", without_largest=2)
    assert [target.key for target in without.dropped_largest] == expected
    assert not {a.target.key for a in without.affiliations} & set(expected)
    assert all(key in without.describe() for key in expected)


def test_least_degrees_hold_in_what_is_left(net: cn.Network) -> None:
    view = net.at(
        "2024-06-01", unknown="include", countries="PL", least_actor_degree=3, least_target_degree=2
    )
    pairs = {(a.actor.key, a.target.key) for a in view.affiliations}
    assert pairs
    for side, least in ((0, 3), (1, 2)):
        for key in {pair[side] for pair in pairs}:
            assert len({pair for pair in pairs if pair[side] == key}) >= least


def test_sources_can_be_left_unheard(net: cn.Network) -> None:
    key = net.affiliations[0].statements[0].source.key
    only = net.any_time(sources=key)
    assert all(key in {s.source.key for s in a.statements} for a in only.affiliations)
    rest = net.any_time(without_sources=key)
    assert all({s.source.key for s in a.statements} - {key} for a in rest.affiliations)
    with pytest.raises(cn.InvalidArgument, match="source"):
        net.any_time(sources="nowhere")


def test_a_view_knows_what_was_observed(net: cn.Network) -> None:
    assert net.observed
    last = net.observed[1]
    inside = net.at(last, unknown="include")
    assert inside.time_observed == "all"
    assert inside.observed == (net.observed[0], last + dt.timedelta(days=1))
    beyond = net.at(last + dt.timedelta(days=1), unknown="include")
    assert beyond.time_observed == "none"
    assert "outside of what was observed" in beyond.describe()
    window = net.during(
        "2020-01-01", "2021-01-01", unknown="include", observed=("2020-07-01", last)
    )
    assert window.time_observed == "part"


def test_a_series_gives_labelled_views(net: cn.Network) -> None:
    years = net.rolling("2015-01-01", "2018-01-01", "1 year", "1 year", unknown="exclude")
    assert list(years) == ["2015", "2016", "2017"]
    assert years["2016"] == net.during("2016-01-01", "2017-01-01", unknown="exclude")
    phases = net.phases(
        {"before": ("2020-02-24", "2022-02-24"), "after": (dt.date(2022, 2, 24), "2024-02-24")},
        unknown="exclude",
        countries="PL",
    )
    assert list(phases) == ["before", "after"]
    sums = net.cumulative("2015-12-31", "2017-12-31", "1 year", unknown="include")
    sizes = [len(view) for view in sums.values()]
    assert sizes == sorted(sizes)
    days = net.snapshots("2015-01-31", "2015-04-01", "1 month", unknown="include")
    assert list(days) == ["2015-01-31", "2015-02-28", "2015-03-31"]
    with pytest.raises(cn.InvalidArgument, match="months"):
        net.rolling("2015-01-01", "2018-01-01", "1 week", "1 year", unknown="exclude")


def test_before_and_after_say_what_they_compare(net: cn.Network) -> None:
    day = "2022-02-24"
    days = net.before_after(day, later="2024-06-01", unknown="include", countries="PL")
    before, after = days
    assert before == net.at("2022-02-23", unknown="include", countries="PL")
    assert after == net.at("2024-06-01", unknown="include", countries="PL")
    windows = net.before_after(day, width="2 years", unknown="exclude")
    assert windows.before == net.during("2020-02-24", day, unknown="exclude")
    assert windows.after == net.during(day, "2024-02-24", unknown="exclude")
    for wrong in ({}, {"later": "2024-06-01", "width": "1 year"}, {"later": "2022-02-01"}):
        with pytest.raises(cn.InvalidArgument, match="later"):
            net.before_after(day, unknown="include", **wrong)
