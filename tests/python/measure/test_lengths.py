"""Shortest paths along decimal lengths, against exact fractions: rounding has no say."""

from __future__ import annotations

import random
from fractions import Fraction
from math import isnan, nan

import citynet as cn
import networkx as nx
import numpy as np
import pytest

from tests.python.referees import agree

Lengths = dict[tuple[int, int], int]  # of each arc, in tenths


def random_case(seed: int) -> tuple[cn.Graph, list[float], Lengths]:
    """A graph of up to ten vertices, lengths of one decimal place, and the same in tenths."""
    draw = random.Random(seed)
    n = draw.randint(2, 10)
    directed = draw.random() < 0.5
    pairs = [(a, b) for a in range(n) for b in range(n) if (a != b if directed else a < b)]
    chosen = draw.sample(pairs, draw.randint(0, min(len(pairs), 3 * n)))
    graph = cn.Graph.from_edges(
        n, [a for a, _ in chosen], [b for _, b in chosen], directed=directed
    )
    tenths = [draw.randint(1, 9) for _ in range(graph.edge_count)]
    arcs: Lengths = {}
    for (a, b), length in zip(graph.edges.tolist(), tenths, strict=True):
        arcs[a, b] = length
        if not directed:
            arcs[b, a] = length
    return graph, [t / 10 for t in tenths], arcs


class Exact:
    """All distances in tenths, and how many shortest paths there are: whole numbers only."""

    def __init__(self, n: int, arcs: Lengths) -> None:
        self.n, self.arcs = n, arcs
        self.distance: list[list[int | None]] = [[None] * n for _ in range(n)]
        for v in range(n):
            self.distance[v][v] = 0
        for (a, b), length in arcs.items():
            self.distance[a][b] = length
        for via in range(n):
            for a in range(n):
                for b in range(n):
                    first, second = self.distance[a][via], self.distance[via][b]
                    if first is None or second is None:
                        continue
                    known = self.distance[a][b]
                    if known is None or first + second < known:
                        self.distance[a][b] = first + second
        self.paths = [self.count_from(s) for s in range(n)]

    def count_from(self, source: int) -> list[int]:
        row = self.distance[source]
        reached = sorted((d, v) for v, d in enumerate(row) if d is not None)
        count = [0] * self.n
        count[source] = 1
        for d, v in reached[1:]:
            for u in range(self.n):
                before, length = row[u], self.arcs.get((u, v))
                if before is not None and length is not None and before + length == d:
                    count[v] += count[u]
        return count

    def share_through(self, s: int, v: int, t: int) -> Fraction:
        """Of the shortest paths from s to t, how many lead over v."""
        first, second, whole = self.distance[s][v], self.distance[v][t], self.distance[s][t]
        if whole is None or first is None or second is None or first + second != whole:
            return Fraction(0)
        return Fraction(self.paths[s][v] * self.paths[v][t], self.paths[s][t])

    def betweenness(self, directed: bool) -> list[float]:
        result = []
        for v in range(self.n):
            total = Fraction(0)
            for s in range(self.n):
                for t in range(self.n if directed else s):
                    if len({s, v, t}) == 3:
                        total += self.share_through(s, v, t)
            result.append(float(total))
        return result

    def others(self, v: int) -> list[int]:
        return [d for u, d in enumerate(self.distance[v]) if u != v and d is not None]

    def closeness(self, v: int) -> float:
        d = self.others(v)
        return float(Fraction(10 * len(d) ** 2, sum(d) * (self.n - 1))) if d else 0.0

    def harmonic(self, v: int) -> float:
        return float(sum((Fraction(10, d) for d in self.others(v)), Fraction(0)))


@pytest.mark.parametrize("block", range(4))
def test_a_thousand_graphs_agree_with_exact_fractions(block: int) -> None:
    for seed in range(300 * block, 300 * (block + 1)):
        graph, lengths, arcs = random_case(seed)
        exact = Exact(graph.vertex_count, arcs)
        name = f"seed {seed}"
        scores = cn.betweenness(graph, normalized=False, lengths=lengths)
        assert scores.near_ties is None, "tenths have a common unit"
        agree(scores.values, exact.betweenness(graph.is_directed), name)
        vertices = range(graph.vertex_count)
        closeness = cn.closeness(graph, lengths=lengths).values
        agree(closeness, [exact.closeness(v) for v in vertices], name)
        harmonic = cn.harmonic(graph, lengths=lengths, normalized=False).values
        agree(harmonic, [exact.harmonic(v) for v in vertices], name)
        far = cn.distances(graph, lengths=lengths)
        eccentricity = [max(exact.others(v), default=nan) / 10 for v in vertices]
        agree(far.eccentricity.values, eccentricity, name)


def test_inverse_strengths_agree_with_exact_fractions() -> None:
    """Strengths 1 to 9: lengths are 2520 / strength in units of 1/2520."""
    for seed in range(200):
        graph, _, arcs = random_case(seed)
        strengths = [arcs[a, b] for a, b in graph.edges.tolist()]
        strong = cn.Graph.from_edges(
            graph.vertex_count,
            graph.edges[:, 0],
            graph.edges[:, 1],
            np.array(strengths, dtype=float),
            directed=graph.is_directed,
        )
        exact = Exact(graph.vertex_count, {arc: 2520 // s for arc, s in arcs.items()})
        scores = cn.betweenness(strong, normalized=False, lengths=cn.InverseStrengths())
        agree(scores.values, exact.betweenness(graph.is_directed), f"seed {seed}")
        assert scores.conventions["tie lengths"] == "1 / strength"
        assert scores.conventions["path lengths"] == "compared exactly"


def test_lengths_of_seventeen_digits_agree_with_exact_fractions() -> None:
    """Bug corpus B06, the graph of networkx #8366: lengths as a random generator draws them."""
    drawn = nx.gnm_random_graph(10, 35, seed=7, directed=True)
    draw = random.Random(7)
    for _, _, data in drawn.edges(data=True):
        data["length"] = draw.uniform(0.1, 1)
    graph = cn.Graph.from_edges(
        10, [a for a, _ in drawn.edges], [b for _, b in drawn.edges], directed=True
    )
    lengths = [drawn.edges[a, b]["length"] for a, b in graph.edges.tolist()]
    scores = cn.betweenness(graph, normalized=False, lengths=lengths)
    assert scores.near_ties is None, "17 digits fit 128 bits"
    arcs = {
        (a, b): int(Fraction(repr(data["length"])) * 10**20)
        for a, b, data in drawn.edges(data=True)
    }
    exact = Exact(10, arcs)
    agree(scores.values, exact.betweenness(directed=True), "betweenness")


def test_a_subset_agrees_with_networkx() -> None:
    """NetworkX counts an ordered pair of an undirected graph half, also when it is met once."""
    for seed in range(40):
        theirs = nx.gnm_random_graph(12, 20, seed=seed, directed=seed % 2 == 1)
        ours = cn.Graph.from_edges(
            12,
            [a for a, _ in theirs.edges],
            [b for _, b in theirs.edges],
            directed=theirs.is_directed(),
        )
        sources, targets = [0, 1, 2], [5, 6, 7, 8]
        expected = nx.betweenness_centrality_subset(theirs, sources, targets)
        factor = 1 if theirs.is_directed() else 2
        scores = cn.betweenness_subset(ours, sources, targets, normalized=False)
        agree(scores.values, [factor * expected[v] for v in range(12)], f"seed {seed}")


def test_sources_and_targets_are_named_by_key_or_number() -> None:
    graph = cn.Graph.from_edges(3, [0, 1], [1, 2], keys=["a", "b", "c"])
    assert cn.betweenness_subset(graph, ["a"], [2], normalized=False).values.tolist() == [0, 1, 0]
    with pytest.raises(cn.InvalidArgument, match="sources"):
        cn.betweenness_subset(graph, [-1], [2])
    with pytest.raises(cn.InvalidArgument, match="no vertex of this graph"):
        cn.betweenness_subset(graph, ["z"], [2])


def test_lengths_that_are_none_are_refused_with_the_name_of_the_tie() -> None:
    graph = cn.Graph.from_edges(3, [0, 1], [1, 2], keys=["a", "b", "c"])
    for wrong in (0.0, -1.0, nan, float("inf")):
        with pytest.raises(cn.InvalidArgument, match=r"edge 1 \(b - c\)"):
            cn.closeness(graph, lengths=[1.0, wrong])
    with pytest.raises(cn.InvalidArgument, match="one length per edge"):
        cn.betweenness(graph, lengths=[1.0])
    with pytest.raises(cn.InvalidArgument, match="no strengths"):
        cn.harmonic(graph, lengths=cn.InverseStrengths())
    with pytest.raises(cn.InvalidArgument, match="alpha"):
        cn.distances(graph, lengths=cn.InverseStrengths(alpha=-1))


def test_near_ties_are_counted_where_lengths_have_no_common_unit() -> None:
    square = cn.Graph.from_edges(8, [0, 0, 1, 2, 4, 6], [1, 2, 3, 3, 5, 7])
    lengths = [0.1, 0.15, 0.2, 0.15, 1e-60, 1e60]
    scores = cn.betweenness(square, lengths=lengths)
    assert scores.near_ties == 2
    assert "within rounding" in scores.note
    assert not isnan(scores.values.sum())


def test_inverse_strengths_print_what_they_are() -> None:
    assert repr(cn.InverseStrengths(alpha=0.5)) == "InverseStrengths(alpha=0.5)"
    assert cn.InverseStrengths().alpha == 1


@pytest.mark.parametrize("threads", [2, 3, 7])
def test_threads_change_no_bit(threads: int) -> None:
    draw = np.random.default_rng(1)
    sources, targets = draw.integers(0, 200, (2, 800))
    graph = cn.Graph.from_edges(
        200, sources, targets, draw.random(800), loops="drop", parallel_edges="keep_first"
    )
    for lengths in (cn.InverseStrengths(), draw.random(graph.edge_count)):
        for measure in (cn.betweenness, cn.edge_betweenness, cn.closeness, cn.harmonic):
            one = measure(graph, lengths=lengths, threads=1).values.tobytes()
            assert measure(graph, lengths=lengths, threads=threads).values.tobytes() == one
