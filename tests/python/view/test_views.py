"""Looks at a network: periods, filters, the census, the words for a methods section."""

from __future__ import annotations

import datetime
from pathlib import Path

import citynet as cn
import pytest

from tests.python.packages import write_package

REASONS = [
    "out_by_status",
    "out_by_kind",
    "out_by_role",
    "out_by_country",
    "out_by_target",
    "out_by_certainty",
    "out_by_period",
    "out_by_undecided_dates",
]


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> cn.Network:
    """Three cities, a network joined at three times, an event, a refusal."""
    return cn.datasets.load(
        write_package(
            tmp_path_factory.mktemp("views"),
            [
                ["a", "city", "A", "PL", "", "", ""],
                ["b", "city", "B", "PL", "", "", ""],
                ["c", "city", "C", "RO", "", "", ""],
                ["net", "network", "Net", "", "", "", ""],
                ["fair", "event", "Fair", "", "", "", "2012-05-01"],
            ],
            [
                ["a", "member", "net", "confirmed", "2010", "..", "s"],
                ["b", "member", "net", "confirmed", "2015-06-01", "2018-12-31", "s"],
                ["c", "observer", "net", "confirmed", "", "", "s"],
                ["a", "host", "fair", "confirmed", "", "", "s"],
                ["c", "member", "net", "refused", "2011", "", "s"],
            ],
        )
    )


def keys(view: cn.View) -> set[tuple[str, str, str]]:
    return {(a.actor.key, a.role, a.target.key) for a in view.affiliations}


A, B, C = ("a", "member", "net"), ("b", "member", "net"), ("c", "observer", "net")
FAIR = ("a", "host", "fair")


def test_at_a_day_holds_what_held_then(small: cn.Network) -> None:
    assert keys(small.at("2016-01-01", unknown="exclude")) == {A, B, FAIR}
    assert keys(small.at("2016-01-01", unknown="include")) == {A, B, C, FAIR}
    assert keys(small.at(datetime.date(2019, 1, 1), unknown="exclude")) == {A, FAIR}
    assert keys(small.at("2010-06-01", unknown="exclude")) == set()


def test_past_happenings_can_be_left_out(small: cn.Network) -> None:
    assert FAIR not in keys(small.at("2016-01-01", past_happenings=False, unknown="include"))
    assert FAIR in keys(small.at("2012-05-01", past_happenings=False, unknown="include"))


def test_during_holds_what_held_on_some_day_of_the_window(small: cn.Network) -> None:
    assert keys(small.during("2012-01-01", "2013-01-01", unknown="exclude")) == {A, FAIR}
    assert keys(small.during("2018-12-31", "2019-01-01", unknown="exclude")) == {A, B}
    assert keys(small.during("2019-01-01", "2019-01-02", unknown="exclude")) == {A}
    with pytest.raises(cn.InvalidArgument, match="window"):
        small.during("2019-01-01", "2019-01-01", unknown="exclude")


def test_up_to_a_day_holds_what_had_begun(small: cn.Network) -> None:
    assert keys(small.up_to("2020-01-01", unknown="exclude")) == {A, B, FAIR}
    assert keys(small.up_to("2012-04-30", unknown="exclude")) == {A}


def test_any_time_holds_all_that_are_ties(small: cn.Network) -> None:
    view = small.any_time()
    assert keys(view) == {A, B, C, FAIR}
    assert view.census["out_by_status"] == 1


def test_what_unknown_means_has_no_default(small: cn.Network) -> None:
    for call in (
        lambda: small.at("2016-01-01"),  # type: ignore[call-arg]
        lambda: small.during("2016-01-01", "2017-01-01"),  # type: ignore[call-arg]
        lambda: small.up_to("2016-01-01"),  # type: ignore[call-arg]
    ):
        with pytest.raises(TypeError, match="unknown: str"):
            call()


def test_filters_take_one_word_or_several(small: cn.Network) -> None:
    assert keys(small.any_time(through="event")) == {FAIR}
    assert keys(small.any_time(through=["event", "network"])) == {A, B, C, FAIR}
    assert keys(small.any_time(roles="observer")) == {C}
    assert keys(small.any_time(without_roles=["observer", "host"])) == {A, B}
    assert keys(small.any_time(countries="RO")) == {C}
    assert keys(small.any_time(countries=("RO", "PL"))) == {A, B, C, FAIR}
    assert keys(small.any_time(without="fair")) == {A, B, C}
    assert keys(small.any_time(without=["fair", "net"])) == set()
    assert keys(small.any_time(actor_kinds="organisation")) == set()
    assert keys(small.any_time(statuses="refused")) == {("c", "member", "net")}
    assert keys(small.any_time(least_certainty="seed")) == set()


def test_a_thing_to_leave_out_must_exist(small: cn.Network) -> None:
    with pytest.raises(cn.InvalidArgument, match="closest are 'fair'"):
        small.any_time(without="fairs")


def test_no_status_at_all_is_refused(small: cn.Network) -> None:
    with pytest.raises(cn.InvalidArgument) as caught:
        small.any_time(statuses=[])
    assert caught.value.argument == "statuses"


@pytest.mark.parametrize(
    "filters",
    [
        {},
        {"through": ["network", "project"]},
        {"countries": "PL"},
        {"roles": "member"},
        {"without_roles": "member"},
        {"without": "ump"},
        {"least_certainty": "seed"},
        {"actor_kinds": "city"},
        {"statuses": ["refused", "proposed"]},
        {"countries": ["PL", "RO"], "through": "event", "without_roles": "host"},
    ],
)
@pytest.mark.parametrize("unknown", ["include", "exclude"])
def test_the_census_adds_up(net: cn.Network, filters: dict[str, object], unknown: str) -> None:
    views = [
        net.at("2024-06-01", unknown=unknown, **filters),
        net.during("2014-01-01", "2015-01-01", unknown=unknown, **filters),
        net.up_to("2018-01-01", unknown=unknown, **filters),
        net.any_time(unknown=unknown, **filters),
    ]
    for view in views:
        census = view.census
        assert census["total"] == len(net.affiliations)
        assert census["kept"] == len(view) == len(view.affiliations)
        assert census["kept"] + sum(census[reason] for reason in REASONS) == census["total"]
        assert census["kept_with_undecided_dates"] <= census["kept"]
        if unknown == "exclude":
            assert census["kept_with_undecided_dates"] == 0 or view is views[-1]
        counted = view.census_table().to_dict()
        assert len(counted["outcome"]) == len(counted["affiliations"])


def test_including_the_unknown_keeps_what_excluding_leaves_out(net: cn.Network) -> None:
    wide = net.at("2024-06-01", unknown="include")
    narrow = net.at("2024-06-01", unknown="exclude")
    assert keys(narrow) <= keys(wide)
    assert len(wide) - len(narrow) == narrow.census["out_by_undecided_dates"]


def test_views_are_equal_when_they_look_in_the_same_way(net: cn.Network) -> None:
    one = net.at("2024-06-01", unknown="include", countries=["PL", "RO"])
    other = net.at(datetime.date(2024, 6, 1), unknown="include", countries=["RO", "PL"])
    assert one == other
    assert hash(one) == hash(other)
    assert one != net.at("2024-06-02", unknown="include", countries=["PL", "RO"])
    assert one != net.at("2024-06-01", unknown="exclude", countries=["PL", "RO"])
    assert one != cn.datasets.load("polish-migration-cities").at(
        "2024-06-01", unknown="include", countries=["PL", "RO"]
    )
    assert one != "view"


def test_a_view_describes_itself_in_words(net: cn.Network) -> None:
    view = net.at("2024-06-01", unknown="include", countries="PL", without="ump", roles="member")
    words = view.describe()
    for part in ("2024-06-01", "PL", "ump", "member"):
        assert part in words
    assert net.any_time().describe() != words
    assert repr(view).startswith("<View of polish-migration-cities: ")
    assert "2024-06-01" in view._repr_html_()
    assert view.network == net


def test_strengths_count_what_is_shared(small: cn.Network) -> None:
    graph = cn.project(small.any_time())
    assert graph.keys == ["a", "b", "c"]
    assert graph.edges.tolist() == [[0, 1], [0, 2], [1, 2]]
    assert graph.strengths.tolist() == [1.0, 1.0, 1.0]
    only_fairs = cn.project(small.any_time(), through="event")
    assert only_fairs.keys == ["a"]
    assert only_fairs.edge_count == 0


def test_projecting_an_incidence_is_projecting_its_view(view: cn.View, graph: cn.Graph) -> None:
    again = cn.project(cn.two_mode(view))
    assert again.keys == graph.keys
    assert again.edges.tolist() == graph.edges.tolist()
    assert again.strengths.tolist() == graph.strengths.tolist()
    assert again.view == graph.view == view


def test_the_incidence_lists_who_joined_what(small: cn.Network) -> None:
    incidence = cn.two_mode(small.any_time())
    assert [actor.key for actor in incidence.actors] == ["a", "b", "c"]
    assert [target.key for target in incidence.targets] == ["fair", "net"]
    assert incidence.shape == (3, 2)
    assert incidence.cell_count == 4
    pointers, columns = incidence.compressed_rows()
    assert pointers.tolist() == [0, 2, 3, 4]
    assert columns.tolist() == [0, 1, 1, 1]
    assert [a.role for a in incidence.behind("c", "net")] == ["observer"]
    assert incidence.behind("b", "fair") == []
    whole = incidence.as_graph()
    assert whole.keys == ["a", "b", "c", "fair", "net"]
    assert whole.edge_count == 4
    assert repr(incidence) == "<TwoMode: 3 actors, 2 joined, 4 cells>"
    with pytest.raises(cn.InvalidArgument, match="no entity"):
        incidence.behind("x", "net")


def test_an_explanation_accounts_for_the_strength(graph: cn.Graph, net: cn.Network) -> None:
    for a, b in graph.edges[:: max(1, graph.edge_count // 40)]:
        why = graph.explain(int(a), int(b))
        assert why.strength == graph.strength(int(a), int(b)) == sum(why.contributions)
        assert len(why) == len(why.shared) == len(why.contributions)
        for thing in why.shared:
            for city in (why.first, why.second):
                behind = {x.target.key for x in city.affiliations} | {
                    x.target.key
                    for r in net.representations
                    if r.represented == city
                    for x in r.unit.affiliations
                }
                assert thing.key in behind
    assert why.first.name in str(why)
    assert "<table" in why._repr_html_()
    rows = why.table().to_dict()
    assert set(rows["shared"]) == {thing.key for thing in why.shared}


def test_two_cities_that_share_nothing_have_an_empty_explanation(graph: cn.Graph) -> None:
    tied = {(int(a), int(b)) for a, b in graph.edges}
    n = graph.vertex_count
    a, b = next((a, b) for a in range(n) for b in range(a + 1, n) if (a, b) not in tied)
    why = graph.explain(a, b)
    assert (why.strength, len(why), why.shared) == (0, 0, [])
    assert str(why)


def test_a_graph_keeps_view_and_network_alive(tmp_path: Path) -> None:
    folder = write_package(
        tmp_path,
        [
            ["a", "city", "A", "PL", "", "", ""],
            ["b", "city", "B", "PL", "", "", ""],
            ["net", "network", "Net", "", "", "", ""],
        ],
        [["a", "member", "net", "", "", "", "s"], ["b", "member", "net", "", "", "", "s"]],
    )
    graph = cn.project(cn.load(folder)[0].any_time())
    assert graph.view is not None
    assert graph.view.network["a"].name == "A"
    assert [thing.name for thing in graph.explain("a", "b").shared] == ["Net"]
