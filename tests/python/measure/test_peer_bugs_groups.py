"""Inputs on which other programs went wrong with communities, projections and degenerate graphs;
see test_peer_bugs_paths.py for how to read them."""

from __future__ import annotations

from itertools import combinations

import citynet as cn
import networkx as nx
import numpy as np
import pytest

from tests.python.exact.cases import atlas
from tests.python.referees import from_networkx

needs_igraph = pytest.mark.skipif(not cn.has_igraph(), reason="this build has no igraph")


def graph(n: int, *edges: tuple[int, int], directed: bool = False, **how: object) -> cn.Graph:
    return cn.Graph.from_edges(
        n, [a for a, _ in edges], [b for _, b in edges], directed=directed, **how
    )


TWO_TRIANGLES = [(0, 1), (0, 2), (1, 2), (3, 4), (3, 5), (4, 5), (2, 3)]


def test_peer_M01_a_loop_is_refused_or_left_out_of_modularity() -> None:
    """Whether a loop adds one or two to a degree changed Q; a graph here has none."""
    edges = [(0, 0), (0, 1), (0, 2), (0, 3), (1, 3), (2, 4)]
    with pytest.raises(cn.InvalidArgument, match="loop"):
        graph(5, *edges)
    made = graph(5, *edges, loops="drop")
    # Five ties; inside {0, 1, 3} three of them, inside {2, 4} one; sums of degrees 7 and 3.
    expected = 4 / 5 - (7 / 10) ** 2 - (3 / 10) ** 2
    assert cn.modularity(made, [0, 0, 1, 0, 1]) == pytest.approx(expected, abs=1e-15)


def test_peer_M02_everything_in_one_community_is_exactly_zero() -> None:
    for case in atlas():
        if case.exact.edges:
            assert cn.modularity(case.ours, [7] * case.exact.n) == 0, case.name


def test_peer_M03_modularity_without_ties_is_undefined() -> None:
    """A division by zero elsewhere."""
    assert np.isnan(cn.modularity(graph(3), [0, 1, 2]))


@needs_igraph
def test_peer_M04_communities_of_a_directed_graph_are_refused() -> None:
    """A search on eleven vertices never ended. Leiden is for undirected graphs, and says so."""
    with pytest.raises(cn.InvalidArgument, match="directed"):
        cn.leiden(graph(3, (0, 1), (1, 2), directed=True))


@needs_igraph
def test_peer_M05_the_search_is_capped_and_says_when_it_was() -> None:
    """Rare graphs made a multilevel search run for ever."""
    made = from_networkx(nx.gnm_random_graph(60, 150, seed=5))
    short = cn.leiden(made, max_rounds=1)
    assert short.status == "not_converged"
    assert cn.leiden(made).status != "not_converged"


@needs_igraph
def test_peer_M06_pairs_are_communities_under_constant_potts() -> None:
    """Loops made singletons of two pairs. Loops are dropped here."""
    edges = [(0, 1), (2, 3), (0, 0), (1, 1), (2, 2), (3, 3)]
    found = cn.leiden(graph(4, *edges, loops="drop"), objective="constant_potts", resolution=0.1)
    assert sorted(map(sorted, found)) == [["0", "1"], ["2", "3"]]


@needs_igraph
@pytest.mark.parametrize("scale", [2.0**-30, 1.0, 2.0**30, 2.0**50])
def test_peer_M07_M08_communities_are_connected_whatever_the_scale(scale: float) -> None:
    """Parallel and scaled versions of the search gave communities in pieces."""
    for seed in range(10):
        theirs = nx.gnm_random_graph(40, 60, seed=seed)
        edges = list(theirs.edges)
        strengths = [scale * (1 + (a * b) % 7) for a, b in edges]
        found = cn.leiden(graph(40, *edges, strengths=strengths), ties="strength", seed=seed)
        for group in found:
            assert nx.is_connected(theirs.subgraph(int(key) for key in group))


@needs_igraph
def test_peer_M10_strengths_are_not_rounded_to_whole_numbers() -> None:
    """All strengths 0.4 became 0, and every vertex stood alone."""
    made = graph(6, *TWO_TRIANGLES, strengths=[0.4] * 7)
    found = cn.leiden(made, ties="strength")
    assert sorted(map(sorted, found)) == [["0", "1", "2"], ["3", "4", "5"]]


@needs_igraph
def test_peer_M11_M12_M13_a_second_run_improves_nothing_and_a_seed_decides() -> None:
    """Runs ended early, differed by themselves, or used a seed nobody had given."""
    made = from_networkx(nx.gnm_random_graph(60, 150, seed=11))
    first, again = cn.leiden(made, seed=3), cn.leiden(made, seed=3)
    assert first.membership.tolist() == again.membership.tolist()
    assert first.seed == 3
    longer = cn.leiden(made, seed=3, quiet_rounds=30)
    assert longer.quality >= first.quality - 1e-15
    assert first["0"] == first.membership[0]


def test_peer_M14_no_strength_is_zero() -> None:
    """All weights 0 ended in a division by zero: such edges are refused when the graph is made."""
    with pytest.raises(cn.InvalidArgument, match="strength"):
        graph(2, (0, 1), strengths=[0.0])


@needs_igraph
def test_peer_M15_the_quality_reported_is_that_of_the_division() -> None:
    for seed in range(20):
        made = from_networkx(nx.gnm_random_graph(25, 40, seed=seed))
        found = cn.leiden(made)
        assert found.quality == pytest.approx(cn.modularity(made, found.membership), abs=1e-12)


@needs_igraph
def test_peer_M16_an_isolate_stays_alone() -> None:
    found = cn.leiden(graph(7, *TWO_TRIANGLES))
    assert [group for group in found if "6" in group] == [["6"]]


def shared(rows: list[int], columns: list[int]) -> cn.TwoMode:
    return cn.TwoMode.from_cells(
        max(rows) + 1, max(columns) + 1, rows, columns, repeated_cells="keep_first"
    )


def test_peer_J01_meeting_twice_in_one_thing_is_sharing_one_thing() -> None:
    """A-x stands twice and B-x once: the two share one thing, not two."""
    incidence = shared([0, 0, 1], [0, 0, 0])
    assert incidence.cell_count == 2
    with pytest.raises(cn.InvalidArgument, match="position 1"):
        cn.TwoMode.from_cells(2, 1, [0, 0, 1], [0, 0, 0])


def test_peer_J02_J04_an_incidence_cannot_hold_a_tie_inside_one_mode() -> None:
    """A triangle was projected as if it had two modes, and directions gave a KeyError. Rows and
    columns are numbered apart here, so that neither can be said."""
    incidence = shared([0, 1], [0, 0])
    assert not incidence.as_graph().is_directed
    with pytest.raises(cn.InvalidArgument, match="columns"):
        cn.TwoMode.from_cells(2, 1, [0, 1], [0, 1])


def test_peer_S03_the_density_of_one_vertex_is_undefined() -> None:
    """A loop on a single vertex divided by zero, or counted as a tie."""
    assert np.isnan(cn.density(graph(1, (0, 0), loops="drop")))
    assert np.isnan(cn.density(graph(0)))
    assert cn.density(graph(2)) == 0


def test_peer_S01_S02_nothing_is_remembered_from_call_to_call() -> None:
    """Caches of properties went stale. Every answer is that of a graph made anew."""
    for case in atlas()[::20]:
        edges = case.exact.edges
        cn.coreness(case.ours)
        cn.components(case.ours)
        fresh = graph(case.exact.n, *edges)
        assert cn.cut_points(case.ours).vertices == cn.cut_points(fresh).vertices
        assert cn.degree(case.ours).values.tolist() == cn.degree(fresh).values.tolist()


def test_peer_S04_the_null_graph_is_a_graph() -> None:
    """Whether it is connected and what its largest centralization is was answered by garbage."""
    null = graph(0)
    assert len(cn.components(null)) == 0
    assert len(cn.degree(null)) == 0
    assert np.isnan(cn.centralization(null, of="degree").value)


def test_peer_S05_cut_points_by_taking_each_vertex_away() -> None:
    """Separators of disconnected graphs were missed."""
    for case in atlas()[1:]:
        theirs = nx.Graph()
        theirs.add_nodes_from(range(case.exact.n))
        theirs.add_edges_from(case.exact.edges)
        pieces = nx.number_connected_components(theirs)
        cuts = []
        for v in range(case.exact.n):
            rest = theirs.subgraph(set(theirs) - {v})
            left = nx.number_connected_components(rest) if len(rest) else 0
            if left > pieces - (theirs.degree[v] == 0):
                cuts.append(str(v))
        assert cn.cut_points(case.ours).vertices == cuts, case.name


def test_peer_S06_a_loop_never_adds_to_a_degree() -> None:
    """It added one, or two, or overflowed a census."""
    made = graph(2, (0, 0), (0, 1), loops="drop")
    assert cn.degree(made).values.tolist() == [1, 1]
    assert made.dropped_loops == 1


def test_peer_S09_neighbours_stand_in_one_order() -> None:
    """The order of neighbours changed with the order of insertion, and results with it."""
    edges = list(combinations(range(6), 2))
    forth, back = graph(6, *edges), graph(6, *reversed(edges))
    assert forth.indices.tolist() == back.indices.tolist()
    assert forth.edges.tolist() == back.edges.tolist()


@pytest.mark.parametrize("count", [2**32, 2**40, 2**62])
def test_peer_S10_more_vertices_than_can_be_numbered_are_refused(count: int) -> None:
    """Beyond 2^31 numbers overflowed or an assertion ended the program."""
    with pytest.raises(cn.InvalidArgument, match=f"vertex_count.*{count}"):
        graph(count)
