"""PageRank and Katz as solutions of linear equations in fractions."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import lcm

from tests.python.exact.graph import ExactGraph, Number


def solve(matrix: list[list[Fraction]], right: list[Fraction]) -> list[Fraction]:
    """Bareiss's elimination, which stays in whole numbers; the matrix is regular."""
    n = len(matrix)
    rows = []
    for row, b in zip(matrix, right, strict=True):
        unit = lcm(*(x.denominator for x in (*row, b)))
        rows.append([int(x * unit) for x in (*row, b)])
    last = 1
    for i in range(n):
        pivot = next(r for r in range(i, n) if rows[r][i])
        rows[i], rows[pivot] = rows[pivot], rows[i]
        top = rows[i]
        for r in range(n):
            if r != i:
                factor = rows[r][i]
                rows[r] = [
                    (top[i] * x - factor * y) // last for x, y in zip(rows[r], top, strict=True)
                ]
        last = top[i]
    return [Fraction(row[n], row[i]) for i, row in enumerate(rows)]


def pagerank(
    graph: ExactGraph,
    damping: Fraction = Fraction(85, 100),
    personalization: Sequence[Number] | None = None,
) -> list[Fraction]:
    """Who has no ties out starts again like everyone."""
    n = graph.n
    wishes = [Fraction(p) for p in personalization] if personalization else [Fraction(1)] * n
    start = [p / sum(wishes) for p in wishes]
    steps = []
    for a in range(n):
        ties = [graph.strength(a, b) for b in range(n)]
        out = sum(ties)
        steps.append([Fraction(tie) / out for tie in ties] if out else start)
    matrix = [[Fraction(int(a == b)) - damping * steps[a][b] for a in range(n)] for b in range(n)]
    return solve(matrix, [(1 - damping) * p for p in start])


def katz(graph: ExactGraph, alpha: Fraction, beta: Fraction = Fraction(1)) -> list[Fraction]:
    """x(v) = alpha * sum of x(u) over the arcs u to v, by their strengths, + beta."""
    n = graph.n
    matrix = [
        [Fraction(int(u == v)) - alpha * graph.strength(u, v) for u in range(n)] for v in range(n)
    ]
    return solve(matrix, [beta] * n)
