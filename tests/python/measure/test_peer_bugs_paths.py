"""Inputs on which other programs went wrong along shortest paths, and the right answers.

Each test is named after an entry of the collection that test_peer_bugs_collection.py lists; the
docstring says in our words what went wrong elsewhere. Where it says how a number was found, it was
found by hand or in exact arithmetic.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from random import Random

import citynet as cn
import networkx as nx
import numpy as np
import pytest

from tests.python.exact import paths as exact
from tests.python.exact.cases import random_graphs, same
from tests.python.exact.graph import ExactGraph
from tests.python.exact.paths import shortest_paths


def graph(n: int, *edges: tuple[int, int], directed: bool = False, **how: object) -> cn.Graph:
    return cn.Graph.from_edges(
        n, [a for a, _ in edges], [b for _, b in edges], directed=directed, **how
    )


def raw(graph: cn.Graph, **how: object) -> list[float]:
    """Betweenness counted in pairs, an undirected one once."""
    return cn.betweenness(graph, normalized=False, **how).values.tolist()


def in_order(graph: cn.Graph, lengths: dict[tuple[int, int], float]) -> list[float]:
    """Lengths by the ends of the edges, in the order of the edges."""
    return [lengths[a, b] for a, b in graph.edges.tolist()]


def with_lengths(n: int, lengths: dict[tuple[int, int], float], directed: bool = False) -> tuple:
    made = graph(n, *lengths, directed=directed)
    return made, in_order(made, lengths)


def test_peer_B01_path_counts_beyond_the_range_of_a_double() -> None:
    """1,030 diamonds in a chain have 2^1030 shortest paths from end to end, more than a double
    holds: most programs answer NaN. Junction j parts 3j vertices from 3(k - j), and one pair goes
    through it by one way of two (the tips of a diamond do not see each other otherwise)."""
    k = 1030
    edges = [(3 * d + x, 3 * d + y) for d in range(k) for x, y in ((0, 1), (0, 2), (1, 3), (2, 3))]
    scores = np.array(raw(graph(3 * k + 1, *edges)))
    j = np.arange(1, k)
    assert np.isfinite(scores).all()
    np.testing.assert_allclose(scores[3 * j], 3 * j * 3 * (k - j) + 1, rtol=1e-12)
    assert scores[3 * 515] == 2_387_026


def test_peer_B02_path_counts_of_a_grid_beyond_64_bits() -> None:
    """In a grid of 50 x 50 the counts leave 64-bit integers, and scores became huge."""
    grid = nx.convert_node_labels_to_integers(nx.grid_2d_graph(50, 50))
    scores = raw(graph(2500, *grid.edges))
    assert max(scores) == pytest.approx(90107.6986374876, rel=1e-12)


def test_peer_B03_decimals_that_are_equal_and_differ_in_binary() -> None:
    """0.1 + 0.2 and 0.15 + 0.15 are two ways of one length; in binary the tie is missed."""
    made, lengths = with_lengths(4, {(0, 1): 0.1, (1, 3): 0.2, (0, 2): 0.15, (2, 3): 0.15})
    assert raw(made, lengths=lengths) == [1, 0.5, 0.5, 0]


def test_peer_B04_lengths_that_are_nearly_equal_and_differ() -> None:
    """A tolerance that rescues B03 invents a tie here."""
    made, lengths = with_lengths(4, {(0, 1): 1.0, (1, 3): 1.0, (0, 2): 1.0, (2, 3): 1.00000000005})
    assert raw(made, lengths=lengths) == [1, 1, 0, 0]


def test_peer_B05_a_length_of_zero_is_refused() -> None:
    """Along edges of length 0 there is no order in which one vertex lies between others, and
    programs that take them give different wrong scores."""
    made, lengths = with_lengths(4, {(0, 1): 1.0, (1, 2): 0.0, (2, 3): 1.0, (0, 2): 1.0})
    with pytest.raises(cn.InvalidArgument, match=r"lengths.*\b2\b"):  # edge 2 is that of 1 and 2
        cn.betweenness(made, lengths=lengths)


def test_peer_B06_random_lengths_of_full_precision() -> None:
    """Distances that were subtracted and compared gave another score in another order of adding
    up. Lengths here are any doubles, and the referee takes their exact binary values."""
    theirs = nx.gnm_random_graph(10, 35, seed=7, directed=True)
    draw = Random(7)
    lengths = {edge: draw.uniform(0.1, 1) for edge in sorted(theirs.edges)}
    made, in_edge_order = with_lengths(10, lengths, directed=True)
    exact_lengths = tuple(Fraction(length) for length in in_edge_order)
    referee = ExactGraph(10, tuple(lengths), True, exact_lengths)
    scores = raw(made, lengths=in_edge_order)
    same(scores, exact.betweenness(shortest_paths(referee)), "binary values")
    draw.shuffle(order := list(lengths))
    shuffled = graph(10, *order, directed=True)
    assert raw(shuffled, lengths=in_order(shuffled, lengths)) == scores


def test_peer_B07_pairs_are_counted_once() -> None:
    """Programs that count ordered pairs give twice as much, and number the vertices from 1."""
    made = graph(6, (0, 1), (0, 4), (1, 2), (1, 4), (2, 3), (3, 4), (3, 5))
    assert raw(made) == [0, 1.5, 1, 4.5, 3, 0]


def test_peer_B08_a_cycle_with_a_tail() -> None:
    """Two functions of one program disagreed here."""
    made = graph(5, (0, 1), (1, 2), (2, 3), (1, 4), (4, 3))
    assert raw(made) == [0, 3.5, 1, 0.5, 1]


def test_peer_B09_two_equal_ways_with_lengths() -> None:
    """Zeros were reported for a cycle of four in which the long and the short half are equal."""
    made, lengths = with_lengths(4, {(0, 1): 2, (0, 3): 2, (1, 2): 1, (2, 3): 1})
    assert raw(made, lengths=lengths) == [0, 0.5, 1, 0.5]


def test_peer_B10_a_vertex_that_is_reached_better_and_better() -> None:
    """Paths counted for a way that proved too long must be forgotten: 4 is seen at 9, at 6 and at
    last at 4 by two ways."""
    lengths = {(0, 4): 9, (0, 1): 1, (1, 4): 5, (1, 2): 1, (2, 4): 2, (0, 3): 2, (3, 4): 2}
    made, in_edge_order = with_lengths(5, lengths)
    referee = ExactGraph(5, tuple(sorted(lengths)), False, tuple(map(Fraction, in_edge_order)))
    expected = exact.betweenness(shortest_paths(referee))
    assert raw(made, lengths=in_edge_order) == [float(b) for b in expected]
    for case in random_graphs(directed=True, decimals=True)[:300]:
        scores = raw(case.ours, lengths=case.lengths)
        same(scores, exact.betweenness(case.paths_by_length), case.name)


def test_peer_B11_a_directed_path_with_lengths() -> None:
    made, lengths = with_lengths(3, {(2, 1): 3, (1, 0): 4}, directed=True)
    assert raw(made, lengths=lengths) == [0, 1, 0]


def test_peer_B12_short_decimals_in_a_small_tree() -> None:
    """Asking for one vertex of a graph with lengths ended the program."""
    made, lengths = with_lengths(4, {(0, 1): 0.2, (1, 2): 0.2, (2, 3): 0.5, (1, 3): 0.1})
    assert raw(made, lengths=lengths) == [0, 3, 0, 0]
    assert cn.betweenness(made, normalized=False, lengths=lengths)["1"] == 3


def test_peer_B13_loops_do_not_change_betweenness() -> None:
    made = graph(3, (0, 1), (1, 2), (2, 2), directed=True, loops="drop")
    assert raw(made) == [0, 1, 0]
    with pytest.raises(cn.InvalidArgument, match="2"):
        graph(3, (0, 1), (1, 2), (2, 2), directed=True)  # nothing is dropped unasked


def test_peer_B14_loops_do_not_lengthen_paths() -> None:
    """A loop at the start made the distance 2."""
    made = graph(2, (0, 0), (0, 1), (1, 0), directed=True, loops="drop")
    assert cn.distances(made).diameter == 1
    assert cn.closeness(made).values.tolist() == [1, 1]


def test_peer_B15_parallel_edges_are_one_tie() -> None:
    """Some count two parallel edges as two ways. Here they are merged, when that is asked for."""
    edges = [(0, 1), (0, 1), (1, 3), (0, 2), (2, 3)]
    for how in ("keep_first", "add_strengths"):
        merged = graph(4, *edges, strengths=[1] * 5, parallel_edges=how)
        assert raw(merged) == [0.5, 0.5, 0.5, 0.5]
    with pytest.raises(cn.InvalidArgument, match="1"):
        graph(4, *edges)


def test_peer_B17_any_number_of_threads_and_of_sources() -> None:
    """Threads that added up without order gave another answer in every run."""
    path = graph(5, (0, 1), (1, 2), (2, 3), (3, 4))
    assert raw(path, threads=4) == raw(path, threads=1) == [0, 3, 4, 3, 0]
    everyone = list(range(5))
    for threads in (1, 2, 3, 4, 7):
        some = cn.betweenness_subset(
            path, [0, 2], everyone, normalized=False, threads=threads
        ).values
        assert some.tolist() == [0, 3, 2, 2, 0], threads


def test_peer_B18_all_sources_are_the_whole_measure() -> None:
    """Scores of sampled sources were scaled wrongly; nothing is sampled here, and asking from all
    to all is the measure itself, bit for bit in these graphs."""
    for case in random_graphs(directed=False, decimals=False)[:300]:
        everyone = list(range(case.exact.n))
        chosen = cn.betweenness_subset(case.ours, everyone, everyone, normalized=False)
        np.testing.assert_allclose(chosen.values, raw(case.ours), rtol=1e-12, atol=1e-12)


NEGATIVE = {(0, 1): 1.0, (0, 2): -1.0, (1, 2): 1.0}


@pytest.mark.parametrize("measure", ["betweenness", "closeness", "harmonic", "distances"])
def test_peer_B19_negative_lengths_are_refused(measure: str) -> None:
    """Some computed with them, one ended the whole process."""
    made, lengths = with_lengths(3, NEGATIVE)
    with pytest.raises(cn.InvalidArgument, match=r"lengths.*-1.*\b1\b"):
        getattr(cn, measure)(made, lengths=lengths)


@pytest.mark.parametrize("bad", [float("nan"), float("inf")])
def test_peer_B20_lengths_and_strengths_that_are_no_numbers_are_refused(bad: float) -> None:
    """Elsewhere NaN became zeros, ones, or a vector of NaN."""
    triangle = graph(3, (0, 1), (0, 2), (1, 2))
    with pytest.raises(cn.InvalidArgument, match=r"lengths.*(nan|inf).*\b1\b"):
        cn.closeness(triangle, lengths=[1, bad, 1])
    with pytest.raises(cn.InvalidArgument, match=r"strengths.*(nan|inf).*\b1\b"):
        graph(3, (0, 1), (0, 2), (1, 2), strengths=[1, bad, 1])
    with pytest.raises(cn.InvalidArgument, match="personalization"):
        cn.pagerank(triangle, personalization=[1, bad, 1])


def test_peer_B23_what_cannot_be_reached_is_no_distance() -> None:
    """Neither 0 nor -1 nor the number of vertices: such pairs are counted and left out."""
    made, lengths = with_lengths(4, {(0, 1): 0.5, (2, 3): 2.0})
    found = cn.distances(made, lengths=lengths)
    assert (found.reachable_pairs, found.unreachable_pairs) == (2, 4)
    assert (found.diameter, found.radius, found.mean) == (2, 0.5, 1.25)


def closeness_three_ways(made: cn.Graph) -> tuple[Sequence[float], ...]:
    return (
        cn.closeness(made, unreachable="within_component").values,
        cn.closeness(made).values,
        cn.harmonic(made).values,
    )


def test_peer_C01_closeness_of_a_disconnected_graph() -> None:
    """A path of three, a pair and an isolate. Programs used the number of vertices as a distance,
    let small components win silently, or gave 0 to all. Three conventions with their numbers, and
    how many each vertex reaches."""
    made = graph(6, (0, 1), (1, 2), (3, 4))
    within, wasserman_faust, harmonic = closeness_three_ways(made)
    np.testing.assert_allclose(within, [2 / 3, 1, 2 / 3, 1, 1, np.nan], rtol=1e-15)
    np.testing.assert_allclose(wasserman_faust, [4 / 15, 0.4, 4 / 15, 0.2, 0.2, 0], rtol=1e-15)
    np.testing.assert_allclose(harmonic, [0.3, 0.4, 0.3, 0.2, 0.2, 0], rtol=1e-15)
    assert cn.closeness(made).reached.tolist() == [2, 2, 2, 1, 1, 0]


def test_peer_C02_closeness_by_lengths_component_by_component() -> None:
    """Eleven vertices in three components; by hand, c is 6 over the sum of six distances."""
    lengths = {
        (0, 1): 1, (0, 2): 1, (0, 4): 5, (1, 2): 4, (1, 4): 1, (1, 6): 1, (2, 4): 1, (2, 3): 3,
        (3, 4): 2, (4, 6): 2, (3, 6): 5, (3, 5): 1, (5, 6): 1, (7, 8): 3, (8, 9): 3,
    }  # fmt: skip
    made, in_edge_order = with_lengths(11, lengths)
    scores = cn.closeness(made, unreachable="within_component", lengths=in_edge_order).values
    sums = [13, 10, 14, 15, 11, 14, 11]
    expected = [6 / s for s in sums] + [2 / 9, 2 / 6, 2 / 9, np.nan]
    np.testing.assert_allclose(scores, expected, rtol=1e-15)


def test_peer_C03_closeness_by_lengths_where_the_direct_way_is_not_shorter() -> None:
    made, lengths = with_lengths(3, {(0, 1): 1, (1, 2): 2, (0, 2): 3})
    scores = cn.closeness(made, lengths=lengths).values
    np.testing.assert_allclose(scores, [2 / 4, 2 / 3, 2 / 5], rtol=1e-15)
    made, lengths = with_lengths(4, {(0, 1): 2, (0, 2): 1, (0, 3): 1, (1, 2): 4, (2, 3): 4})
    scores = cn.closeness(made, lengths=lengths).values
    np.testing.assert_allclose(scores / 3, [1 / 4, 1 / 8, 1 / 6, 1 / 6], rtol=1e-15)


def test_peer_C04_direction_means_the_same_with_and_without_lengths() -> None:
    """With lengths, the direction was turned round. Here it is an option, and says what it does."""
    made = graph(2, (0, 1), directed=True)
    for lengths in ({}, {"lengths": [1.0]}):
        assert cn.closeness(made, direction="in", **lengths).values.tolist() == [0, 1]
        assert cn.closeness(made, direction="out", **lengths).values.tolist() == [1, 0]


def test_peer_C05_no_result_depends_on_what_was_asked_before() -> None:
    """One program kept distances between calls, and they were stale."""
    made = graph(5, (0, 1), (1, 2), (3, 4))
    first = cn.closeness(made).values.tolist()
    cn.distances(made)
    cn.closeness(made, unreachable="within_component")
    cn.components(made)
    assert cn.closeness(made).values.tolist() == first
    assert len(cn.components(made)) == 2
