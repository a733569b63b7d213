"""Shortest paths, counted and compared in whole numbers."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from fractions import Fraction

from tests.python.exact.graph import ExactGraph


@dataclass(frozen=True)
class Paths:
    """Between all pairs: the length of the shortest (None without a path) and how many there are.
    Lengths are in units of 1 / common denominator."""

    graph: ExactGraph
    length: list[list[int | None]]
    count: list[list[int]]

    def distance(self, s: int, t: int) -> Fraction | None:
        found = self.length[s][t]
        return None if found is None else Fraction(found, self.graph.common_denominator)

    def through(self, s: int, v: int, t: int) -> int:
        """How many of the shortest paths from s to t lead through v."""
        whole, first, second = self.length[s][t], self.length[s][v], self.length[v][t]
        if whole is None or first is None or second is None or first + second != whole:
            return 0
        return self.count[s][v] * self.count[v][t]

    def over(self, s: int, a: int, b: int, t: int) -> int:
        """How many of the shortest paths from s to t go over the arc from a to b."""
        whole, first, second = self.length[s][t], self.length[s][a], self.length[b][t]
        arc = self.graph.whole_lengths[self.graph.arcs[a, b]]
        if whole is None or first is None or second is None or first + arc + second != whole:
            return 0
        return self.count[s][a] * self.count[b][t]


def shortest_paths(graph: ExactGraph) -> Paths:
    n, arcs, lengths = graph.n, graph.arcs, graph.whole_lengths
    far: list[list[int | None]] = [[0 if s == t else None for t in range(n)] for s in range(n)]
    for (a, b), e in arcs.items():
        far[a][b] = lengths[e]
    for via in range(n):  # Floyd and Warshall
        row = far[via]
        for s in range(n):
            first = far[s][via]
            if first is None or s == via:
                continue
            mine = far[s]
            for t in range(n):
                second = row[t]
                if second is None:
                    continue
                known = mine[t]
                if known is None or first + second < known:
                    mine[t] = first + second
    count = [[0] * n for _ in range(n)]
    for s in range(n):
        distance = far[s]
        count[s][s] = 1
        reached = sorted(
            (t for t in range(n) if t != s and distance[t] is not None),
            key=lambda t: distance[t],
        )
        for t in reached:  # whoever is nearer has been counted before
            count[s][t] = sum(
                count[s][u]
                for u in graph.into[t]
                if distance[u] is not None and distance[u] + lengths[arcs[u, t]] == distance[t]
            )
    return Paths(graph, far, count)


def betweenness(
    paths: Paths,
    sources: Collection[int] | None = None,
    targets: Collection[int] | None = None,
) -> list[Fraction]:
    """Every pair from `sources` to `targets`; without them each undirected pair once."""
    graph = paths.graph
    n = graph.n
    scores = [Fraction(0)] * n
    for s, t in pairs(graph, sources, targets):
        if not paths.count[s][t]:
            continue
        for v in range(n):
            if v not in (s, t) and (lead := paths.through(s, v, t)):
                scores[v] += Fraction(lead, paths.count[s][t])
    return scores


def edge_betweenness(paths: Paths) -> list[Fraction]:
    graph = paths.graph
    scores = [Fraction(0)] * len(graph.edges)
    for s, t in pairs(graph):
        if not paths.count[s][t]:
            continue
        for (a, b), e in graph.arcs.items():
            if lead := paths.over(s, a, b, t):
                scores[e] += Fraction(lead, paths.count[s][t])
    return scores


def pairs(
    graph: ExactGraph,
    sources: Collection[int] | None = None,
    targets: Collection[int] | None = None,
) -> list[tuple[int, int]]:
    everyone = range(graph.n)
    if sources is None and targets is None and not graph.directed:
        return [(s, t) for s in everyone for t in everyone if s < t]
    from_ = everyone if sources is None else sources
    to = everyone if targets is None else targets
    return [(s, t) for s in from_ for t in to if s != t]


def finite_distances(paths: Paths, v: int) -> list[Fraction]:
    """From v to the others it reaches."""
    found = (paths.distance(v, t) for t in range(paths.graph.n) if t != v)
    return [d for d in found if d is not None]


def closeness(paths: Paths, v: int, wasserman_faust: bool) -> Fraction | None:
    """None where nobody is reached and only the mean distance counts."""
    found = finite_distances(paths, v)
    if not found:
        return Fraction(0) if wasserman_faust else None
    nearness = len(found) / sum(found)
    return nearness * Fraction(len(found), paths.graph.n - 1) if wasserman_faust else nearness


def harmonic(paths: Paths, v: int) -> Fraction:
    """The sum of the inverse distances."""
    return sum((1 / d for d in finite_distances(paths, v)), Fraction(0))


def diameter(paths: Paths) -> Fraction | None:
    found = [d for v in range(paths.graph.n) for d in finite_distances(paths, v)]
    return max(found, default=None)


def mean_distance(paths: Paths) -> Fraction | None:
    """Over the ordered pairs that have a path."""
    found = [d for v in range(paths.graph.n) for d in finite_distances(paths, v)]
    return sum(found) / len(found) if found else None
