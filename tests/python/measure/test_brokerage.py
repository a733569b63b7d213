"""Groups as Python callers give them, brokerage, its tests against chance, and their tables."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable

import citynet as cn
import networkx as nx
import numpy as np
import pandas
import pytest

ROLES = ["coordinator", "consultant", "representative", "gatekeeper", "liaison"]


@pytest.fixture(scope="module")
def karate() -> tuple[cn.Graph, list[str]]:
    theirs = nx.karate_club_graph()
    ends = np.array(theirs.edges)
    graph = cn.Graph.from_edges(34, ends[:, 0], ends[:, 1])
    return graph, [theirs.nodes[v]["club"] for v in range(34)]


@pytest.fixture
def path() -> cn.Graph:
    """a -> v -> b."""
    return cn.Graph.from_edges(3, [0, 1], [1, 2], directed=True, keys=["a", "v", "b"])


def test_brokerage_of_the_karate_club_is_that_of_sna(karate: tuple[cn.Graph, list[str]]) -> None:
    """R's sna 2.7, each friendship as two arcs."""
    graph, clubs = karate
    assert clubs.count("Officer") == 17
    result = cn.brokerage(graph, clubs)
    assert result.graph_roles == {
        "coordinator": 510,
        "consultant": 20,
        "representative": 128,
        "gatekeeper": 128,
        "liaison": 0,
        "total": 786,
    }
    assert [result["0"][role] for role in ROLES] == [174, 0, 15, 15, 0]
    assert [result["33"][role] for role in ROLES] == [156, 6, 40, 40, 0]


def test_gatekeeper_and_representative_are_the_right_way_round(path: cn.Graph) -> None:
    assert cn.brokerage(path, [1, 2, 2])["v"]["gatekeeper"] == 1
    assert cn.brokerage(path, [1, 1, 2])["v"]["representative"] == 1


@pytest.mark.parametrize(
    "groups",
    [
        ["PL", "DE", "DE"],
        ("PL", "DE", "DE"),
        np.array(["PL", "DE", "DE"]),
        np.array([1, 0, 0]),
        np.array([-7, -9, -9]),
        {"a": "PL", "v": "DE", "b": "DE"},
        iter(["PL", "DE", "DE"]),
    ],
)
def test_groups_may_be_given_in_many_forms(path: cn.Graph, groups: object) -> None:
    assert cn.brokerage(path, groups).gatekeeper["v"] == 1  # type: ignore[arg-type]


@pytest.mark.parametrize("none", [None, math.nan, "", np.nan])
def test_a_missing_group_is_no_group(path: cn.Graph, none: object) -> None:
    result = cn.brokerage(path, [none, "DE", "DE"])
    assert math.isnan(result["a"]["total"])
    assert result["v"]["total"] == 0
    assert result.group_names == ["DE"]
    assert result.conventions["vertices without a group"] == "left out with their ties (1 of 3)"


def test_a_key_that_is_not_in_the_dict_has_no_group(path: cn.Graph) -> None:
    assert cn.brokerage(path, {"v": "DE", "b": "DE"})["v"]["total"] == 0


def test_pandas_columns_are_groups_too(path: cn.Graph) -> None:
    column = pandas.Series(["PL", "DE", pandas.NA])
    assert math.isnan(cn.brokerage(path, column)["b"]["total"])
    assert cn.brokerage(path, pandas.Series([5, 6, 6]))["v"]["gatekeeper"] == 1


@pytest.mark.parametrize(
    ("groups", "value"),
    [
        (["PL", "DE"], "2 values"),
        ([0.5, 1, 1], "0.5 at position 0"),
        ([True, 1, 1], "True at position 0"),
        (["PL", 1, 1], "texts and numbers"),
        ({"x": "PL"}, "x"),
        (7, "7"),
        ("country", "made from arrays"),
    ],
)
def test_wrong_groups_are_refused(path: cn.Graph, groups: object, value: str) -> None:
    with pytest.raises(cn.InvalidArgument) as caught:
        cn.brokerage(path, groups)  # type: ignore[arg-type]
    assert caught.value.value == value


def test_groups_by_the_name_of_an_attribute(net: cn.Network) -> None:
    graph = cn.project(net.any_time(), onto="city")
    by_name = cn.ei_index(graph, "country")
    countries = {key: net[key].country for key in graph.keys}
    assert by_name.value == cn.ei_index(graph, countries).value
    with pytest.raises(cn.InvalidArgument, match="country"):
        cn.ei_index(graph, "colour")


def test_communities_and_components_are_groups(karate: tuple[cn.Graph, list[str]]) -> None:
    graph, _ = karate
    parts = cn.components(graph)
    assert cn.ei_index(graph, parts).value == -1
    if cn.has_igraph():
        found = cn.leiden(graph)
        assert np.array_equal(
            cn.participation(graph, found).values,
            cn.participation(graph, found.membership).values,
        )


def test_roles_are_scores_and_tables(karate: tuple[cn.Graph, list[str]]) -> None:
    graph, clubs = karate
    result = cn.brokerage(graph, clubs)
    assert result.gatekeeper.measure == "gatekeeper"
    top = result.total.ranking(top=1)
    assert [line.key for line in top] == ["33"]
    assert list(result.table().to_dict()) == ["key", "group", *ROLES, "total"]
    assert len(result) == 34
    assert list(result)[:2] == ["0", "1"]
    assert "33" in result
    frame = result.to_pandas()
    assert frame["coordinator"].dtype == "int64"
    assert frame["total"].sum() == 786
    shares = cn.brokerage(graph, clubs, credit="share")
    assert shares.to_pandas()["total"].dtype == "float64"
    assert shares.conventions["credit"] == "1 / number of brokers between the two"
    assert "coordinator" in repr(result)


def brokers(graph: nx.DiGraph, a: int, b: int) -> list[int]:
    if graph.has_edge(a, b):
        return []
    return [v for v in graph if graph.has_edge(a, v) and graph.has_edge(v, b)]


@pytest.mark.parametrize("seed", range(5))
def test_brokerage_agrees_with_the_definition_on_networkx(seed: int) -> None:
    theirs = nx.gnp_random_graph(25, 0.2, seed=seed, directed=True)
    ends = np.array(theirs.edges)
    ours = cn.Graph.from_edges(25, ends[:, 0], ends[:, 1], directed=True)
    groups = [v % 4 for v in theirs]
    counts = np.zeros((25, 5))
    shares = np.zeros((25, 5))
    for a, b in itertools.permutations(range(25), 2):
        between = brokers(theirs, a, b)
        for v in between:
            ga, gv, gb = groups[a], groups[v], groups[b]
            if ga == gb:
                role = 0 if ga == gv else 1
            elif ga == gv:
                role = 2
            else:
                role = 3 if gb == gv else 4
            counts[v, role] += 1
            shares[v, role] += 1 / len(between)
    by_credit = {"whole": counts, "share": shares}
    for credit, expected in by_credit.items():
        result = cn.brokerage(ours, groups, credit=credit)
        for i, role in enumerate(ROLES):
            values = getattr(result, role).values
            np.testing.assert_allclose(values, expected[:, i], rtol=0, atol=1e-12)


def test_expected_brokerage_has_the_figures_of_sna(karate: tuple[cn.Graph, list[str]]) -> None:
    graph, clubs = karate
    result = cn.expected_brokerage(graph, clubs, graph_variance="published")
    table = result.graph_table().to_dict()
    assert table["role"] == [*ROLES, "total"]
    assert table["z"][:4] == pytest.approx([13.0362, -3.9638, -1.0172, -1.0172], abs=5e-5)
    assert table["z"][4] is None
    assert table["z"][5] == pytest.approx(2.2262, abs=5e-5)
    rows = result.table().to_dict()
    assert rows["coordinator_z"][33] == pytest.approx(38.6656, abs=5e-5)
    assert rows["consultant_expected"][33] == pytest.approx(4.5271, abs=5e-5)
    exact = cn.expected_brokerage(graph, clubs).graph_table().to_dict()
    assert exact["z"][1] == table["z"][1]
    assert exact["z"][0] > table["z"][0]


def test_significance_of_brokerage_and_mixing(karate: tuple[cn.Graph, list[str]]) -> None:
    graph, clubs = karate
    result = cn.brokerage_significance(graph, clubs, trials=99, seed=3)
    table = result.graph_table().to_dict()
    assert table["p_greater"][0] == 0.01
    assert result.seed == 3
    assert len(result.to_pandas()) == 34 * 6
    again = cn.brokerage_significance(graph, clubs, trials=99, seed=3, threads=3)
    assert again.table().to_dict() == result.table().to_dict()
    ei = cn.ei_index_significance(graph, clubs, trials=99)
    assert ei.value["p_less"] == 0.01
    assert ei.value["observed"] == cn.ei_index(graph, clubs).value
    assert ei.group_table().to_dict()["group"] == ["Mr. Hi", "Officer"]
    assert cn.yule_q_significance(graph, clubs, trials=99).value["p_greater"] == 0.01
    with pytest.raises(cn.InvalidArgument, match="at least 2"):
        cn.ei_index_significance(graph, clubs, trials=0)


def test_two_mode_brokerage_of_cities_and_events() -> None:
    incidence = cn.TwoMode.from_cells(
        3, 2, [0, 1, 2, 2], [0, 0, 0, 1], actor_keys=["gdansk", "lodz", "bonn"]
    )
    result = cn.two_mode_brokerage(incidence, ["PL", "PL", "DE"], ["PL", "DE"])
    assert result.all_targets == {
        "coordinator": 1,
        "consultant": 0,
        "gatekeeper": 2,
        "liaison": 0,
        "total": 3,
    }
    rows = result.table().to_dict()
    assert rows["key"] == ["gdansk", "lodz", "bonn", "t0", "t1"]
    assert rows["gatekeeper"] == [0, 0, 1, 2, 0]
    by_key = cn.two_mode_brokerage(
        incidence, {"gdansk": "PL", "lodz": "PL", "bonn": "DE"}, {"t0": "PL", "t1": "DE"}
    )
    assert by_key.table().to_dict() == rows
    sole = cn.two_mode_brokerage(incidence, ["PL", "PL", "DE"], ["PL", "DE"], credit="sole")
    assert sole.all_targets == result.all_targets


def test_two_mode_brokerage_by_attributes(net: cn.Network) -> None:
    incidence = cn.two_mode(net.any_time())
    result = cn.two_mode_brokerage(incidence, "country", "kind")
    assert result.all_targets["coordinator"] == 0, "countries and kinds share no names"
    assert result.all_targets["total"] > 0


@pytest.mark.parametrize(
    "call",
    [
        lambda graph, progress: cn.brokerage(graph, [0] * 3000, progress=progress),
        lambda graph, progress: cn.constraint(graph, progress=progress),
        lambda graph, progress: cn.brokerage_significance(graph, [0] * 3000, progress=progress),
        lambda graph, progress: cn.core_significance(graph, progress=progress),
    ],
)
def test_long_calls_can_be_stopped(call: Callable[..., object]) -> None:
    draw = np.random.default_rng(7)
    ends = draw.integers(0, 3000, (2, 150_000))
    graph = cn.Graph.from_edges(3000, ends[0], ends[1], loops="drop", parallel_edges="keep_first")
    with pytest.raises(cn.Cancelled):
        call(graph, lambda share: False)
