"""Everything that follows shortest paths, against exact arithmetic: within 1e-12 on all graphs with
at most 7 vertices and on random ones, directed or not, in steps or in decimal lengths."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction

import citynet as cn
import numpy as np
import pytest

from tests.python.exact import paths as exact
from tests.python.exact.cases import Case, Exact, atlas, random_graphs, same
from tests.python.exact.paths import Paths, shortest_paths

# How our measure is asked, and what it must say, given the exact paths.
Ours = Callable[..., Iterable[float]]
Referee = Callable[[Paths], Sequence[Exact]]


def scaled(scores: list[Fraction], ordered: int) -> list[Fraction]:
    """Divided by the number of pairs, of which an undirected graph has half."""
    return [score / ordered for score in scores] if ordered else scores


def betweenness(paths: Paths) -> list[Fraction]:
    n = paths.graph.n
    pairs = (n - 1) * (n - 2) // (1 if paths.graph.directed else 2)
    return scaled(exact.betweenness(paths), pairs)


def edge_betweenness(paths: Paths) -> list[Fraction]:
    n = paths.graph.n
    return scaled(exact.edge_betweenness(paths), n * (n - 1) // (1 if paths.graph.directed else 2))


def harmonic(paths: Paths) -> list[Fraction]:
    n = paths.graph.n
    return [exact.harmonic(paths, v) / max(n - 1, 1) for v in range(n)]


def eccentricity(paths: Paths) -> list[Fraction | None]:
    return [max(exact.finite_distances(paths, v), default=None) for v in range(paths.graph.n)]


def summary(paths: Paths) -> list[Exact]:
    ecc = [e for e in eccentricity(paths) if e is not None]
    return [max(ecc, default=None), min(ecc, default=None), exact.mean_distance(paths)]


def of_summary(found: cn.Distances) -> list[float]:
    return [found.diameter, found.radius, found.mean]


MEASURES: dict[str, tuple[Ours, Referee]] = {
    "betweenness": (
        lambda g, **how: cn.betweenness(g, normalized=False, **how).values,
        exact.betweenness,
    ),
    "betweenness, normalised": (lambda g, **how: cn.betweenness(g, **how).values, betweenness),
    "edge betweenness": (
        lambda g, **how: cn.edge_betweenness(g, normalized=False, **how).values,
        exact.edge_betweenness,
    ),
    "edge betweenness, normalised": (
        lambda g, **how: cn.edge_betweenness(g, **how).values,
        edge_betweenness,
    ),
    "closeness, Wasserman and Faust": (
        lambda g, **how: cn.closeness(g, **how).values,
        lambda p: [exact.closeness(p, v, True) for v in range(p.graph.n)],
    ),
    "closeness, within the component": (
        lambda g, **how: cn.closeness(g, unreachable="within_component", **how).values,
        lambda p: [exact.closeness(p, v, False) for v in range(p.graph.n)],
    ),
    "harmonic": (lambda g, **how: cn.harmonic(g, **how).values, harmonic),
    "harmonic, not normalised": (
        lambda g, **how: cn.harmonic(g, normalized=False, **how).values,
        lambda p: [exact.harmonic(p, v) for v in range(p.graph.n)],
    ),
    "eccentricity": (lambda g, **how: cn.distances(g, **how).eccentricity.values, eccentricity),
    "diameter, radius, mean distance": (
        lambda g, **how: of_summary(cn.distances(g, **how)),
        summary,
    ),
}


@pytest.mark.parametrize("measure", MEASURES)
def test_on_every_small_graph(measure: str) -> None:
    ours, referee = MEASURES[measure]
    for case in atlas():
        same(ours(case.ours), referee(case.paths), case.name)


@pytest.mark.parametrize("directed", [False, True], ids=["undirected", "directed"])
@pytest.mark.parametrize("measure", MEASURES)
def test_on_random_graphs(measure: str, directed: bool) -> None:
    ours, referee = MEASURES[measure]
    for case in random_graphs(directed, decimals=False):
        same(ours(case.ours), referee(case.paths), case.name)


@pytest.mark.parametrize("directed", [False, True], ids=["undirected", "directed"])
@pytest.mark.parametrize("measure", MEASURES)
def test_with_decimal_lengths(measure: str, directed: bool) -> None:
    """Many different ways are equally long here, and none of them may be missed."""
    ours, referee = MEASURES[measure]
    for case in random_graphs(directed, decimals=True):
        same(ours(case.ours, lengths=case.lengths), referee(case.paths_by_length), case.name)


@pytest.mark.parametrize("measure", ["closeness, Wasserman and Faust", "harmonic"])
def test_followed_against_the_arrows(measure: str) -> None:
    ours, referee = MEASURES[measure]
    for case in random_graphs(directed=True, decimals=True)[::5]:
        backwards = shortest_paths(case.exact.reversed())
        inward = ours(case.ours, direction="in", lengths=case.lengths)
        same(inward, referee(backwards), case.name)
        both_ways = shortest_paths(case.exact.without_values().undirected())
        same(ours(case.ours, direction="all"), referee(both_ways), case.name)


def subset(case: Case) -> tuple[list[int], list[int]]:
    """Two sets of vertices that overlap."""
    n = case.exact.n
    return list(range(0, n, 2)), list(range(n // 2, n))


@pytest.mark.parametrize("directed", [False, True], ids=["undirected", "directed"])
def test_betweenness_of_some_pairs(directed: bool) -> None:
    for case in random_graphs(directed, decimals=True):
        sources, targets = subset(case)
        pairs = {(s, t) for s in sources for t in targets if s != t}
        if not directed:  # a pair counts once, also when both of its ends are in both sets
            pairs = {(min(p), max(p)) for p in pairs}
        found = cn.betweenness_subset(
            case.ours, sources, targets, normalized=False, lengths=case.lengths
        )
        same(found.values, of_pairs(case.paths_by_length, pairs), case.name)


def of_pairs(paths: Paths, pairs: set[tuple[int, int]]) -> list[Fraction]:
    scores = [Fraction(0)] * paths.graph.n
    for s, t in pairs:
        scores = [a + b for a, b in zip(scores, exact.betweenness(paths, [s], [t]), strict=True)]
    return scores


def test_strengths_turned_round_are_lengths() -> None:
    """1 / strength: thirds and sevenths are no decimals, but what is equal there is so exactly."""
    for case in random_graphs(directed=False, decimals=False)[::5]:
        doubled = cn.Graph.from_edges(
            case.exact.n,
            *np.array(case.exact.edges, dtype=int).reshape(-1, 2).T,
            strengths=np.full(len(case.exact.edges), 2.0),
        )
        found = cn.closeness(doubled, lengths=cn.InverseStrengths()).values
        same(found / 2, cn.closeness(case.ours).values, case.name)
