"""Groups and values of vertices: who mixes with whom, and who stands between whom."""

from __future__ import annotations

import math
from collections.abc import Sequence
from fractions import Fraction

from tests.python.exact.graph import ExactGraph, Number

ROLES = ("coordinator", "consultant", "representative", "gatekeeper", "liaison")


def role(source: int, broker: int, goal: int) -> str:
    """By the groups of the three."""
    if source == goal:
        return "coordinator" if broker == source else "consultant"
    if broker == source:
        return "representative"
    return "gatekeeper" if broker == goal else "liaison"


def brokered(graph: ExactGraph) -> list[tuple[int, int, int]]:
    """Every a -> v -> b without a -> b."""
    arcs, every = graph.arcs, range(graph.n)
    return [
        (a, v, b)
        for a in every
        for v in graph.out[a]
        for b in graph.out[v]
        if b != a and (a, b) not in arcs
    ]


def brokerage(
    graph: ExactGraph, groups: Sequence[int], share: bool = False
) -> list[dict[str, Fraction]]:
    """Per vertex, how much of each role; with `share`, those between the same two share it."""
    scores = [dict.fromkeys(ROLES, Fraction(0)) for _ in range(graph.n)]
    triples = brokered(graph)
    between: dict[tuple[int, int], int] = {}
    for a, _, b in triples:
        between[a, b] = between.get((a, b), 0) + 1
    for a, v, b in triples:
        credit = Fraction(1, between[a, b]) if share else Fraction(1)
        scores[v][role(groups[a], groups[v], groups[b])] += credit
    return scores


def external_internal(graph: ExactGraph, groups: Sequence[int]) -> Fraction | None:
    across = sum(groups[a] != groups[b] for a, b in graph.edges)
    inside = len(graph.edges) - across
    return Fraction(across - inside, across + inside) if graph.edges else None


def yule_q(graph: ExactGraph, groups: Sequence[int]) -> Fraction | None:
    every = range(graph.n)
    pairs = [(i, j) for i in every for j in every if (i != j if graph.directed else i < j)]
    table = {(inside, tied): 0 for inside in (True, False) for tied in (True, False)}
    for pair in pairs:
        table[groups[pair[0]] == groups[pair[1]], pair in graph.arcs] += 1
    for_ = table[True, True] * table[False, False]
    against = table[True, False] * table[False, True]
    return Fraction(for_ - against, for_ + against) if for_ + against else None


def heterogeneity(groups: Sequence[int]) -> Fraction | None:
    """Blau's index of a list."""
    if not groups:
        return None
    return 1 - sum(Fraction(groups.count(g), len(groups)) ** 2 for g in set(groups))


def participation(graph: ExactGraph, groups: Sequence[int], v: int) -> Fraction | None:
    return heterogeneity([groups[u] for u in graph.out[v]])


def within_module_z(graph: ExactGraph, groups: Sequence[int], v: int) -> float | None:
    """A root is not rational: what is under it is exact."""
    inside = {
        u: sum(groups[w] == groups[u] for w in graph.out[u])
        for u in range(graph.n)
        if groups[u] == groups[v]
    }
    mean = Fraction(sum(inside.values()), len(inside))
    variance = sum((k - mean) ** 2 for k in inside.values()) / len(inside)
    return float(inside[v] - mean) / math.sqrt(variance) if variance else None


def assortativity(
    graph: ExactGraph, source_values: Sequence[Number], target_values: Sequence[Number]
) -> tuple[Fraction, Fraction] | None:
    """Pearson's correlation over the arcs, as covariance and squared product of the deviations:
    r = first / sqrt(second), which is rational but for the root. None when it is undefined."""
    arcs = list(graph.arcs)
    if not arcs:
        return None
    x = [Fraction(source_values[a]) for a, _ in arcs]
    y = [Fraction(target_values[b]) for _, b in arcs]
    mean_x, mean_y = sum(x) / len(x), sum(y) / len(y)
    covariance = sum((a - mean_x) * (b - mean_y) for a, b in zip(x, y, strict=True))
    spread = sum((a - mean_x) ** 2 for a in x) * sum((b - mean_y) ** 2 for b in y)
    return (covariance, spread) if spread else None


def nominal_assortativity(graph: ExactGraph, groups: Sequence[int]) -> Fraction | None:
    """Newman's r of the mixing matrix."""
    arcs = list(graph.arcs)
    if not arcs:
        return None
    names = sorted(set(groups))
    matrix = {(g, h): Fraction(0) for g in names for h in names}
    for a, b in arcs:
        matrix[groups[a], groups[b]] += Fraction(1, len(arcs))
    trace = sum(matrix[g, g] for g in names)
    chance = sum(sum(matrix[g, h] for h in names) * sum(matrix[h, g] for h in names) for g in names)
    return (trace - chance) / (1 - chance) if chance != 1 else None
