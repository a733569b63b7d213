"""Inputs on which other programs went wrong with random walks and eigenvectors; see
test_peer_bugs_paths.py for how to read them."""

from __future__ import annotations

import math
from fractions import Fraction

import citynet as cn
import numpy as np
import pytest

from tests.python.exact.cases import random_graphs, same
from tests.python.exact.graph import ExactGraph
from tests.python.exact.walks import pagerank


def graph(n: int, *edges: tuple[int, int], directed: bool = False, **how: object) -> cn.Graph:
    return cn.Graph.from_edges(
        n, [a for a, _ in edges], [b for _, b in edges], directed=directed, **how
    )


def test_peer_P01_pagerank_with_many_isolates() -> None:
    """A sparse eigenvalue solver answered 1.3e15 here, without an error."""
    scores = cn.pagerank(graph(8, (0, 4), (0, 5))).values
    same(scores, pagerank(ExactGraph(8, ((0, 4), (0, 5)))), "star with isolates")
    assert scores[0] == pytest.approx(72 / 185, abs=1e-12)  # 0.389189...
    assert scores[1] == pytest.approx(0.04, abs=1e-12)


def test_peer_P02_the_rank_of_a_dead_end_is_not_lost() -> None:
    """The sum was 0.4275 where the rank of vertices without ties out leaked away."""
    scores = cn.pagerank(graph(2, (0, 1), directed=True)).values
    np.testing.assert_allclose(scores, [1 / 2.85, 1.85 / 2.85], rtol=1e-12)


def test_peer_P03_pagerank_of_a_directed_path_adds_up_to_one() -> None:
    """By hand: a = x, b = 1.85 x, c = x (1 + 0.85 * 1.85), and the three add up to 1."""
    scores = cn.pagerank(graph(3, (0, 1), (1, 2), directed=True)).values
    parts = np.array([1, 1.85, 1 + 0.85 * 1.85])
    np.testing.assert_allclose(scores, parts / parts.sum(), rtol=1e-12)
    assert scores.sum() == pytest.approx(1, abs=1e-15)


def test_peer_P04_who_starts_again_in_a_dead_end_stays_there() -> None:
    scores = cn.pagerank(graph(2, (0, 1), directed=True), personalization=[0, 1]).values
    np.testing.assert_allclose(scores, [0, 1], atol=1e-12)


def test_peer_P05_vertices_nobody_points_at_get_the_base_rank() -> None:
    """The base was shared among a strong component only. It is (1 - d) / n for all n, and what
    dead ends give back comes on top: none here."""
    made = graph(4, (0, 1), (1, 2), (2, 0), (3, 0), directed=True)
    assert cn.pagerank(made)["3"] == pytest.approx(0.15 / 4, abs=1e-13)


def test_peer_P06_loops_are_an_explicit_choice() -> None:
    """Two solvers disagreed over a loop. A graph here has none: it is refused or dropped, and the
    cycle that is left ranks all alike."""
    edges = [(0, 1), (1, 2), (2, 0), (1, 1)]
    with pytest.raises(cn.InvalidArgument, match="loop"):
        graph(3, *edges, directed=True)
    dropped = graph(3, *edges, directed=True, loops="drop")
    assert dropped.dropped_loops == 1
    np.testing.assert_allclose(cn.pagerank(dropped).values, [1 / 3] * 3, rtol=1e-12)


def test_peer_P07_parallel_edges_with_strengths_are_their_sum() -> None:
    edges = [(0, 1), (0, 1), (1, 2), (0, 2)]
    merged = graph(3, *edges, strengths=[1, 2, 4, 8], parallel_edges="add_strengths")
    summed = graph(3, (0, 1), (1, 2), (0, 2), strengths=[3, 4, 8])
    one, other = (cn.pagerank(g, ties="strength").values for g in (merged, summed))
    assert np.array_equal(one, other)


def test_peer_P08_negative_strengths_are_refused() -> None:
    """Elsewhere they gave 9e14, NaN, or were ignored."""
    with pytest.raises(cn.InvalidArgument, match=r"strengths.*-1.*position 1"):
        graph(3, (0, 1), (0, 2), (1, 2), strengths=[1, -1, 1])


def test_peer_P09_a_strength_of_zero_is_refused() -> None:
    """All ties out of a vertex had strength 0, and the walk did not converge. Leave such edges
    out: the vertex is then a dead end."""
    with pytest.raises(cn.InvalidArgument, match=r"strengths.*position 0"):
        graph(2, (0, 1), strengths=[0], directed=True)


def test_peer_P10_dead_ends_restart_where_everyone_does() -> None:
    """They restarted anywhere, although restarts were personalised."""
    made = graph(4, (0, 1), (2, 3), directed=True)
    wishes = [1, 0, 2, 1]
    exact = pagerank(ExactGraph(4, ((0, 1), (2, 3)), True), Fraction(85, 100), wishes)
    same(cn.pagerank(made, personalization=wishes).values, exact, "two arcs")
    for case in random_graphs(directed=True, decimals=False)[:300]:
        wishes = [1 + v % 3 for v in range(case.exact.n)]
        found = cn.pagerank(case.ours, personalization=wishes, tolerance=1e-14).values
        same(found, pagerank(case.exact, personalization=wishes), case.name)


def test_peer_E01_a_path_of_three_does_not_oscillate() -> None:
    """Bipartite: plain power iteration swings for ever, and one program never returned."""
    scores = cn.eigenvector(graph(3, (0, 1), (1, 2)))
    assert scores.status == "converged"
    np.testing.assert_allclose(scores.values, [0.5, math.sqrt(0.5), 0.5], rtol=1e-13)
    assert scores.eigenvalue == pytest.approx(math.sqrt(2), rel=1e-14)


def test_peer_E02_two_equal_components_have_no_single_answer() -> None:
    """Elsewhere the answer changed from call to call and held negative values."""
    scores = cn.eigenvector(graph(4, (0, 1), (2, 3)))
    assert scores.status == "not_unique"
    assert scores.values.tolist() == [0.5] * 4
    assert "2" in scores.note


def test_peer_E03_without_edges_all_are_equal() -> None:
    """Random signs, a TypeError and a division by zero were the answers elsewhere."""
    three = cn.eigenvector(graph(3))
    assert (three.status, three.eigenvalue) == ("not_unique", 0)
    np.testing.assert_allclose(three.values, [math.sqrt(1 / 3)] * 3, rtol=1e-15)
    assert cn.eigenvector(graph(1)).values.tolist() == [1]
    null = cn.eigenvector(graph(0))
    assert (null.status, len(null)) == ("undefined", 0)


def test_peer_E04_a_directed_graph_without_cycles_is_no_matter_of_eigenvectors() -> None:
    """Its only eigenvalue is 0; programs gave zeros or did not converge. Eigenvector centrality of
    directed graphs is refused; Katz and PageRank are defined there."""
    path = graph(3, (0, 1), (1, 2), directed=True)
    with pytest.raises(cn.InvalidArgument, match="directed"):
        cn.eigenvector(path)
    np.testing.assert_allclose(cn.katz(path, attenuation=0.5).values, [1, 1.5, 1.75])


def test_peer_E05_loops_are_no_tie_in_any_measure() -> None:
    """Hub and eigenvector scores counted a loop once and twice. Here it is dropped for all."""
    made = graph(2, (0, 1), (0, 0), loops="drop")
    even = [math.sqrt(0.5)] * 2
    np.testing.assert_allclose(cn.eigenvector(made).values, even, rtol=1e-13)
    hubs = cn.hits(made).hubs.values
    assert hubs[0] == pytest.approx(hubs[1], rel=1e-13)


def test_peer_E06_negative_strengths_never_reach_a_spectral_measure() -> None:
    with pytest.raises(cn.InvalidArgument, match=r"strengths.*-2"):
        graph(3, (0, 1), (1, 2), strengths=[1, -2])


def test_peer_E07_who_stops_early_says_so_with_steps_and_residual() -> None:
    path = graph(40, *((v, v + 1) for v in range(39)))
    short = cn.eigenvector(path, max_steps=5)
    assert short.status == "not_converged"
    assert short.iteration is not None
    assert short.iteration["steps"] == 5
    assert short.iteration["residual"] > short.iteration["tolerance"]
    assert short.note
