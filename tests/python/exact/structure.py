"""Clustering and structural holes, triple by triple; divisions and their quality."""

from __future__ import annotations

import math
from collections.abc import Sequence
from fractions import Fraction
from itertools import combinations

from tests.python.exact.graph import ExactGraph


def triangles_at(graph: ExactGraph, v: int) -> int:
    return sum((a, b) in graph.arcs for a, b in combinations(graph.out[v], 2))


def local_clustering(graph: ExactGraph, v: int) -> Fraction | None:
    """None with fewer than two neighbours."""
    degree = len(graph.out[v])
    return Fraction(triangles_at(graph, v), math.comb(degree, 2)) if degree > 1 else None


def transitivity(graph: ExactGraph) -> Fraction | None:
    closed = sum(triangles_at(graph, v) for v in range(graph.n))
    triples = sum(math.comb(len(graph.out[v]), 2) for v in range(graph.n))
    return Fraction(closed, triples) if triples else None


def density(graph: ExactGraph) -> Fraction | None:
    possible = graph.n * (graph.n - 1) // (1 if graph.directed else 2)
    return Fraction(len(graph.edges), possible) if possible else None


def coreness(graph: ExactGraph) -> list[int]:
    """By the definition: the largest k whose core, found by taking away, still holds the vertex."""
    cores = [0] * graph.n
    for k in range(1, graph.n):
        left = set(range(graph.n))
        while weak := {v for v in left if sum(u in left for u in graph.out[v]) < k}:
            left -= weak
        for v in left:
            cores[v] = k
    return cores


def mutual(graph: ExactGraph, i: int, j: int) -> Fraction:
    """a(i, j) + a(j, i)."""
    return Fraction(graph.strength(i, j)) + Fraction(graph.strength(j, i))


def investment(graph: ExactGraph) -> list[list[Fraction]]:
    """Burt's p(i, j): the share of j in the ties of i."""
    n = graph.n
    ties = [[mutual(graph, i, j) if i != j else Fraction(0) for j in range(n)] for i in range(n)]
    return [[tie / total if (total := sum(row)) else Fraction(0) for tie in row] for row in ties]


def constraint_parts(graph: ExactGraph, p: list[list[Fraction]], i: int) -> list[Fraction]:
    """What each neighbour of i adds to the constraint of i."""
    n = graph.n
    return [
        (p[i][j] + sum(p[i][q] * p[q][j] for q in range(n) if q not in (i, j))) ** 2
        for j in range(n)
        if j != i and mutual(graph, i, j)
    ]


def constraint(graph: ExactGraph, p: list[list[Fraction]], i: int) -> Fraction | None:
    parts = constraint_parts(graph, p, i)
    return sum(parts, Fraction(0)) if parts else None


def hierarchy(graph: ExactGraph, p: list[list[Fraction]], i: int) -> float | None:
    """Logarithms are not rational: their arguments are exact, the sum is rounded once."""
    parts = constraint_parts(graph, p, i)
    count = len(parts)
    if count < 2:
        return None
    whole = sum(parts)
    shares = [part / whole * count for part in parts]
    return math.fsum(float(r) * math.log(r) for r in shares if r) / (count * math.log(count))


def effective_size(graph: ExactGraph, p: list[list[Fraction]], i: int) -> Fraction | None:
    """Burt's formula, whatever simpler form some graphs allow."""
    n = graph.n
    neighbours = [j for j in range(n) if j != i and mutual(graph, i, j)]
    if not neighbours:
        return None
    size = Fraction(0)
    for j in neighbours:
        strongest = max(mutual(graph, j, k) for k in range(n) if k != j)
        overlap = sum(
            p[i][q] * mutual(graph, j, q) / strongest for q in neighbours if q not in (i, j)
        )
        size += 1 - overlap
    return size


def modularity(graph: ExactGraph, groups: Sequence[int], resolution: Fraction) -> Fraction | None:
    """Pair by pair, as Newman wrote it; strengths where the graph has them."""
    n = graph.n
    whole = sum((graph.strength(a, b) for a in range(n) for b in range(n)), Fraction(0))
    if not whole:
        return None
    out = [sum((graph.strength(a, b) for b in range(n)), Fraction(0)) for a in range(n)]
    into = [sum((graph.strength(a, b) for a in range(n)), Fraction(0)) for b in range(n)]
    return (
        sum(
            (
                graph.strength(a, b) - resolution * out[a] * into[b] / whole
                for a in range(n)
                for b in range(n)
                if groups[a] == groups[b]
            ),
            Fraction(0),
        )
        / whole
    )
