"""The table of degenerate input: every measure on every graph on which formulas divide by zero has
the value its header documents, or an error that says where. Nothing happens by accident."""

from __future__ import annotations

import citynet as cn
import numpy as np
import pytest

from tests.python.every_measure import (
    COMPARISONS,
    NAN,
    NO_MEASURES,
    ONE_MODE,
    TWO_MODE,
    functions,
)

HALF = 0.5**0.5


def graph(n: int, *edges: tuple[int, int], directed: bool = False) -> cn.Graph:
    sources, targets = [a for a, _ in edges], [b for _, b in edges]
    return cn.Graph.from_edges(n, sources, targets, [1.0] * len(edges), directed=directed)


# No vertices; one; two without a tie; a pair and an isolate.
GRAPHS = {"null": graph(0), "single": graph(1), "edgeless": graph(2), "pieces": graph(3, (0, 1))}

# Groups, where a measure wants them, are even and odd keys: 0 and 2 against 1.
EXPECTED: dict[str, tuple[list[float], ...]] = {
    "degree": ([], [0], [0, 0], [1, 1, 0]),
    "vertex_strength": ([], [0], [0, 0], [1, 1, 0]),
    "betweenness": ([], [0], [0, 0], [0, 0, 0]),
    "betweenness, normalised": ([], [0], [0, 0], [0, 0, 0]),
    "edge_betweenness": ([], [], [], [1]),
    "betweenness_subset": ([], [0], [0, 0], [0, 0, 0]),
    "approximate_betweenness": ([], [0], [0, 0], [0, 0, 0]),
    "closeness": ([], [0], [0, 0], [0.5, 0.5, 0]),
    "closeness, within the component": ([], [NAN], [NAN, NAN], [1, 1, NAN]),
    "harmonic": ([], [0], [0, 0], [1, 1, 0]),
    "top_closeness": ([], [0], [0, 0], [0.5, 0.5, 0]),
    "top_harmonic": ([], [0], [0, 0], [1, 1, 0]),
    "eigenvector": ([], [1], [HALF, HALF], [HALF, HALF, 0]),
    "eigenvector, strengths": ([], [1], [HALF, HALF], [HALF, HALF, 0]),
    "katz": ([], [1], [1, 1], [1 / 0.95, 1 / 0.95, 1]),
    # The isolate gets y = 0.15 / 3 + 0.85 y / 3, the others share the rest.
    "pagerank": ([], [1], [0.5, 0.5], [20 / 43, 20 / 43, 3 / 43]),
    "pagerank, strengths": ([], [1], [0.5, 0.5], [20 / 43, 20 / 43, 3 / 43]),
    "hits": ([], [1], [HALF, HALF], [HALF, HALF, 0]),
    "coreness": ([], [0], [0, 0], [1, 1, 0]),
    "local_clustering": ([], [0], [0, 0], [0, 0, 0]),
    "constraint": ([], [NAN], [NAN, NAN], [1, 1, NAN]),
    "constraint, strengths": ([], [NAN], [NAN, NAN], [1, 1, NAN]),
    "effective_size": ([], [NAN], [NAN, NAN], [1, 1, NAN]),
    "efficiency": ([], [NAN], [NAN, NAN], [1, 1, NAN]),
    "hierarchy": ([], [NAN], [NAN, NAN], [NAN, NAN, NAN]),
    "blau": ([], [NAN], [NAN, NAN], [0, 0, NAN]),
    "participation": ([], [NAN], [NAN, NAN], [0, 0, NAN]),
    "within_module_z": ([], [NAN], [NAN, NAN], [NAN, NAN, NAN]),
    "continuous_core": ([NAN], [NAN], [NAN], [1]),
    # By hand: of three pairs one is tied; the best core is one end of it, correlation 1/2.
    "core_periphery": ([NAN], [NAN], [NAN], [0.5]),
    "brokerage": ([0] * 5, [0] * 5, [0] * 5, [0] * 5),
    "expected_brokerage": ([0] * 6, [0] * 6, [0] * 6, [0] * 6),
    "brokerage_significance": ([0] * 6, [0] * 6, [0] * 6, [0] * 6),
    "core_significance": ([NAN], [NAN], [NAN], [0.5]),
    "ei_index_significance": ([NAN], [NAN], [NAN], [1]),
    "yule_q_significance": ([NAN], [NAN], [NAN], [-1]),
    "ei_index": ([NAN], [NAN], [NAN], [1]),
    # a = 0, b = 1 (0 and 2), c = 1 (the tie), d = 1 (1 and 2).
    "yule_q": ([NAN], [NAN], [NAN], [-1]),
    "distances": ([NAN] * 3 + [0, 0], [NAN] * 3 + [0, 0], [NAN] * 3 + [0, 1], [1, 1, 1, 1, 2]),
    "density": ([NAN], [NAN], [0], [1 / 3]),
    # Sums of differences 1, 0 and 0.5 over the largest: 2, 2 and 2/3.
    "centralization": ([NAN] * 3, [NAN] * 3, [NAN] * 3, [0.5, 0, 0.75]),
    "assortativity": ([NAN], [NAN], [NAN], [-1]),
    "nominal_assortativity": ([NAN], [NAN], [NAN], [-1]),
    "degree_assortativity": ([NAN], [NAN], [NAN], [NAN]),
    "transitivity": ([NAN], [NAN], [NAN], [NAN]),
    "components": ([0], [1], [2], [2]),
    "cut_points": ([0, 0], [0, 0], [0, 0], [0, 1]),
    "modularity": ([NAN], [NAN], [NAN], [-0.5]),
    "constant_potts": ([0], [0], [0], [-1]),
    "leiden": ([NAN], [NAN], [NAN], [0]),
}


def incidence(actors: int, targets: int, *cells: tuple[int, int]) -> cn.TwoMode:
    rows, columns = [i for i, _ in cells], [k for _, k in cells]
    return cn.TwoMode.from_cells(actors, targets, rows, columns, grades=[1.0] * len(cells))


# Nothing; two actors and nothing to join; one of each apart; two of each apart; and with one cell.
INCIDENCES = {
    "null": incidence(0, 0),
    "one kind": incidence(2, 0),
    "apart": incidence(1, 1),
    "empty": incidence(2, 2),
    "one cell": incidence(2, 2, (0, 0)),
}

TWO_MODE_EXPECTED: dict[str, tuple[list[float], ...]] = {
    "degree": ([], [0] * 2, [0] * 2, [0] * 4, [1, 0, 1, 0]),
    "vertex_strength": ([], [0] * 2, [0] * 2, [0] * 4, [1, 0, 1, 0]),
    "closeness": ([], [0] * 2, [0] * 2, [0] * 4, [1 / 3, 0, 1 / 3, 0]),
    "harmonic": ([], [0] * 2, [0] * 2, [0] * 4, [1, 0, 1, 0]),
    "betweenness": ([], [0] * 2, [0] * 2, [0] * 4, [0] * 4),
    "eigenvector": ([], [HALF] * 2, [HALF] * 2, [0.5] * 4, [HALF, 0, HALF, 0]),
    # An isolate gets y = 0.15 / 4 + 0.85 * 2 y / 4, the ends of the cell share the rest.
    "pagerank": ([], [0.5] * 2, [0.5] * 2, [0.25] * 4, [10 / 23, 1.5 / 23, 10 / 23, 1.5 / 23]),
    # Without cells 0.15 of the query, 1/2 or 1; the ends of the cell u = 0.85 u + 0.075.
    "birank": ([], [0.075] * 2, [0.15] * 2, [0.075] * 4, [0.5, 0.075, 0.5, 0.075]),
    # Betweenness, of which the largest sum is 0 where there is no other kind, or one vertex of it.
    "centralization": ([NAN] * 2, [NAN] * 2, [NAN] * 2, [0] * 2, [0] * 2),
    # All pairs are alike, but with one cell the ideal of its row and column as the core is met.
    "core_periphery": ([NAN], [NAN], [NAN], [NAN], [1]),
    "continuous_core": ([NAN], [NAN], [NAN], [NAN], [1]),
    "two_mode_brokerage": ([0] * 2, [0] * 2, [0] * 2, [0] * 2, [0] * 2),
    "density": ([NAN], [NAN], [0], [0], [0.25]),
    "robins_alexander": ([NAN], [NAN], [NAN], [NAN], [NAN]),
    "opsahl_clustering": ([NAN] * 2, [NAN] * 2, [NAN] * 2, [NAN] * 2, [NAN] * 2),
    "opsahl_local_clustering": ([], [NAN] * 2, [NAN] * 2, [NAN] * 4, [NAN] * 4),
    "latapy_clustering": ([], [0] * 2, [0] * 2, [0] * 4, [0] * 4),
    "redundancy": ([], [NAN] * 2, [NAN] * 2, [NAN] * 4, [NAN] * 4),
    "butterflies": ([], [0] * 2, [0] * 2, [0] * 4, [0] * 4),
    "nestedness": ([NAN] * 3, [0, NAN, 0], [NAN] * 3, [0] * 3, [0] * 3),
}


def exported_functions() -> set[str]:
    ways = ("from_", "read_", "to_", "two_mode_from_", "write_")
    return {
        name
        for name in cn.__all__
        if name.islower() and callable(getattr(cn, name)) and not name.startswith(ways)
    }


def test_every_exported_measure_stands_in_the_tables() -> None:
    assert functions() | COMPARISONS | NO_MEASURES >= exported_functions()
    assert functions() <= exported_functions()


def test_every_measure_has_a_row() -> None:
    assert set(ONE_MODE) <= set(EXPECTED)
    assert set(TWO_MODE) == set(TWO_MODE_EXPECTED)


@pytest.mark.parametrize("column", range(len(GRAPHS)), ids=list(GRAPHS))
@pytest.mark.parametrize("name", ONE_MODE)
def test_one_mode(name: str, column: int) -> None:
    found = ONE_MODE[name].call(list(GRAPHS.values())[column])
    np.testing.assert_allclose(found, EXPECTED[name][column], rtol=1e-12, atol=1e-12)


@pytest.mark.parametrize("column", range(len(INCIDENCES)), ids=list(INCIDENCES))
@pytest.mark.parametrize("name", TWO_MODE)
def test_two_modes(name: str, column: int) -> None:
    found = TWO_MODE[name].call(list(INCIDENCES.values())[column])
    np.testing.assert_allclose(found, TWO_MODE_EXPECTED[name][column], rtol=1e-12, atol=1e-12)


@pytest.mark.parametrize("name", [name for name, each in ONE_MODE.items() if not each.directed])
def test_measures_of_undirected_graphs_refuse_directions(name: str) -> None:
    with pytest.raises(cn.InvalidArgument, match=r"graph.*directed"):
        ONE_MODE[name].call(graph(3, (0, 1), (1, 2), directed=True))


@pytest.mark.parametrize("name", [name for name, each in ONE_MODE.items() if each.strengths])
def test_measures_of_strengths_refuse_a_graph_without(name: str) -> None:
    with pytest.raises(cn.InvalidArgument, match="strength"):
        ONE_MODE[name].call(cn.Graph.from_edges(2, [0], [1]))


BAD = {"zero": 0.0, "NaN": NAN, "infinite": float("inf"), "negative": -1.0}


@pytest.mark.parametrize("bad", BAD)
def test_no_graph_has_strengths_that_are_none(bad: str) -> None:
    """So that no measure of strengths can meet them: all zero, NaN, infinite, negative."""
    with pytest.raises(cn.InvalidArgument, match=r"strengths.*position 1"):
        cn.Graph.from_edges(3, [0, 1], [1, 2], [1.0, BAD[bad]])
    with pytest.raises(cn.InvalidArgument, match=r"strengths.*position 0"):
        cn.Graph.from_edges(3, [0, 1], [1, 2], [BAD[bad]] * 2)
    with pytest.raises(cn.InvalidArgument, match=r"grades.*position 1"):
        cn.TwoMode.from_cells(2, 1, [0, 1], [0, 0], grades=[1.0, BAD[bad]])


@pytest.mark.parametrize("bad", BAD)
@pytest.mark.parametrize(
    "name", ["betweenness", "edge_betweenness", "betweenness_subset", "closeness", "harmonic",
             "distances"],
)  # fmt: skip
def test_lengths_that_are_none_are_refused_with_their_edge(name: str, bad: str) -> None:
    path = cn.Graph.from_edges(3, [0, 1], [1, 2])
    with pytest.raises(cn.InvalidArgument, match=r"lengths.*\b1\b"):
        ONE_MODE[name].call(path, lengths=[1.0, BAD[bad]])
    with pytest.raises(cn.InvalidArgument, match="lengths"):
        ONE_MODE[name].call(path, lengths=[1.0])


def test_a_length_of_the_largest_size_is_no_infinity() -> None:
    path = cn.Graph.from_edges(3, [0, 1], [1, 2])
    assert np.isfinite(cn.closeness(path, lengths=[1e150, 1e150]).values).all()
    assert np.isfinite(cn.harmonic(path, lengths=[1e-150, 1e-150]).values).all()
