"""Structural holes, mixing and core-periphery against NetworkX and against formulas in NumPy."""

from __future__ import annotations

import citynet as cn
import networkx as nx
import numpy as np
import pytest
from networkx.generators.atlas import graph_atlas_g

from tests.python.referees import adjacency, agree, by_vertex, from_networkx, to_networkx

ATLAS = [(graph, from_networkx(graph)) for graph in graph_atlas_g()[1:600]]


def test_constraint_and_effective_size_agree_with_networkx_on_small_graphs() -> None:
    for number, (theirs, ours) in enumerate(ATLAS, start=1):
        name = f"atlas graph {number}"
        agree(cn.constraint(ours).values, by_vertex(nx.constraint(theirs)), name)
        agree(cn.effective_size(ours).values, by_vertex(nx.effective_size(theirs)), name)


@pytest.mark.parametrize("directed", [False, True])
@pytest.mark.parametrize("seed", range(3))
def test_constraint_and_effective_size_agree_with_networkx_with_strengths(
    directed: bool, seed: int
) -> None:
    """Of NetworkX the way vertex by vertex: its way by matrices, taken without a list of vertices,
    gives other effective sizes for weighted graphs (3.6.1). It has none for a vertex whose ties
    all come in."""
    draw = np.random.default_rng(seed)
    ends = draw.integers(0, 25, (2, 90))
    ours = cn.Graph.from_edges(
        25,
        ends[0],
        ends[1],
        draw.uniform(0.1, 5, 90),
        directed=directed,
        loops="drop",
        parallel_edges="keep_first",
    )
    theirs = to_networkx(ours)
    for ties, attribute in (("strength", "weight"), ("presence", None)):
        expected = by_vertex(nx.constraint(theirs, weight=attribute))
        agree(cn.constraint(ours, ties=ties).values, expected, ties)
        sizes = by_vertex(nx.effective_size(theirs, list(theirs), weight=attribute))
        known = [len(theirs[v]) > 0 for v in theirs]
        agree(cn.effective_size(ours, ties=ties).values[known], sizes[known], ties)


def test_efficiency_and_hierarchy_of_a_star() -> None:
    star = from_networkx(nx.star_graph(4))
    assert cn.efficiency(star).values.tolist() == [1] * 5
    assert cn.hierarchy(star).values[0] == pytest.approx(0, abs=1e-15)
    assert np.isnan(cn.hierarchy(star).values[1])
    assert cn.constraint(star, over="two_steps").values[1] > cn.constraint(star).values[1]


def test_mixing_of_a_path_of_four() -> None:
    path = from_networkx(nx.path_graph(4))
    groups = ["a", "a", "b", "b"]
    ei = cn.ei_index(path, groups)
    assert (ei.value, ei.external, ei.internal) == (pytest.approx(-1 / 3), 1, 2)
    assert ei.values.tolist() == [-1, 0, 0, -1]
    assert ei.group_table().to_dict() == {
        "group": ["a", "b"],
        "external": [1.0, 1.0],
        "internal": [1.0, 1.0],
        "ei_index": [0.0, 0.0],
    }
    q = cn.yule_q(path, groups)
    assert q.value == 1
    assert q.group_table().to_dict()["untied_outside"] == [3.0, 3.0]
    assert cn.blau(path, groups).composition == 0.5
    assert cn.blau(path, groups, normalized=True).composition == 1
    assert cn.blau(path, groups)["1"] == 0.5
    assert cn.participation(path, groups)["1"] == 0.5
    z = cn.within_module_z(from_networkx(nx.star_graph(4)), [0] * 5)
    assert z.values.tolist() == pytest.approx([2, -0.5, -0.5, -0.5, -0.5])


def test_participation_agrees_with_its_formula_on_matrices() -> None:
    graph = from_networkx(nx.gnp_random_graph(40, 0.2, seed=3))
    modules = np.arange(40) % 5
    ties = adjacency(graph)
    to = np.stack([ties[:, modules == s].sum(axis=1) for s in range(5)], axis=1)
    expected = 1 - ((to / to.sum(axis=1, keepdims=True)) ** 2).sum(axis=1)
    agree(cn.participation(graph, modules).values, expected, "participation")
    inside = to[np.arange(40), modules]
    z = np.concatenate([inside[modules == s] for s in range(5)])
    means = np.array([inside[modules == s].mean() for s in range(5)])[modules]
    deviations = np.array([inside[modules == s].std() for s in range(5)])[modules]
    assert len(z) == 40
    agree(cn.within_module_z(graph, modules).values, (inside - means) / deviations, "z")


def test_core_and_periphery_of_a_star() -> None:
    star = from_networkx(nx.star_graph(5))
    found = cn.core_periphery(star)
    assert found.fit == pytest.approx(1)
    assert found.core == ["0"]
    assert len(found.periphery) == 5
    assert len(found) == 1
    assert found.status == "exact"
    assert found.table().to_dict()["in_core"] == [True] + [False] * 5
    scores = cn.continuous_core(star)
    assert scores.fit == pytest.approx(1)
    assert scores.core == ["0"]
    assert scores.concentration == pytest.approx(1)


def correlation(graph: cn.Graph, core: list[str]) -> float:
    """Of the ties with the ideal, by NumPy."""
    inside = np.array([key in core for key in graph.keys])
    upper = np.triu_indices(graph.vertex_count, 1)
    ideal = (inside[:, None] | inside[None, :])[upper]
    return float(np.corrcoef(adjacency(graph)[upper], ideal)[0, 1])


def test_the_fit_is_the_correlation_with_the_ideal() -> None:
    graph = from_networkx(nx.karate_club_graph())
    found = cn.core_periphery(graph)
    assert found.status == "converged"
    assert "not a proven best one" in found.note
    assert found.fit == pytest.approx(correlation(graph, found.core), abs=1e-12)
    scores = cn.continuous_core(graph)
    upper = np.triu_indices(34, 1)
    products = np.outer(scores.values, scores.values)[upper]
    expected = np.corrcoef(adjacency(graph)[upper], products)[0, 1]
    assert scores.fit == pytest.approx(expected, abs=1e-12)
    assert scores.status == "converged"


def test_significance_of_a_core() -> None:
    result = cn.core_significance(from_networkx(nx.star_graph(8)), trials=99, seed=3)
    assert result.fit["observed"] == pytest.approx(1)
    assert result.fit["p_greater"] <= 0.05
    assert result.seed == 3
    assert (
        result.fit
        == cn.core_significance(from_networkx(nx.star_graph(8)), trials=99, seed=3, threads=2).fit
    )


def test_an_undefined_core_says_so() -> None:
    complete = from_networkx(nx.complete_graph(4))
    found = cn.core_periphery(complete)
    assert found.status == "undefined"
    assert np.isnan(found.fit)
    assert found.core == []
    assert found.table().to_dict()["in_core"] == [None] * 4
    assert cn.continuous_core(complete).status == "undefined"


def test_wrong_words_are_refused(graph: cn.Graph) -> None:
    for call in (
        lambda: cn.constraint(graph, over="three_steps"),
        lambda: cn.core_periphery(graph, between="absent"),
        lambda: cn.brokerage(graph, "country", credit="half"),
        lambda: cn.expected_brokerage(graph, "country", graph_variance="good"),
    ):
        with pytest.raises(cn.InvalidArgument, match="one of"):
            call()
