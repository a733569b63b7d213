"""Two-mode measures against exact arithmetic: within 1e-12 on all incidences up to 4 x 4 and on
random ones up to 6 x 6, with empty rows and columns."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from fractions import Fraction
from math import comb
from typing import Any

import citynet as cn
import pytest

from tests.python.exact import paths, two_mode, walks
from tests.python.exact.cases import (
    Exact,
    TwoModeCase,
    every_two_mode,
    random_two_modes,
    same,
)
from tests.python.exact.graph import ExactTwoMode
from tests.python.exact.paths import Paths

# Of one side: asked with the incidence (transposed for the targets) and its paths.
Side = Callable[[ExactTwoMode, Paths], list[Any]]
Check = tuple[Callable[[cn.TwoMode], Iterable[float]], Callable[[TwoModeCase], Iterable[Exact]]]


def both(scores: Any) -> list[float]:
    return [*scores.actors, *scores.targets]


def of_both(side: Side) -> Callable[[TwoModeCase], list[Any]]:
    return lambda case: [
        score
        for exact, found in zip(case.sides, case.paths, strict=True)
        for score in side(exact, found)
    ]


def degree(exact: ExactTwoMode, _: Paths) -> list[Fraction]:
    return [Fraction(len(each), exact.targets or 1) for each in exact.joined]


def closeness(wasserman_faust: bool) -> Side:
    return lambda exact, found: [
        two_mode.closeness(exact, found, v, wasserman_faust) for v in range(exact.actors)
    ]


def harmonic(exact: ExactTwoMode, found: Paths) -> list[Fraction]:
    largest = two_mode.largest_harmonic(exact.actors, exact.targets) or 1
    return [paths.harmonic(found, v) / largest for v in range(exact.actors)]


def betweenness(exact: ExactTwoMode, found: Paths) -> list[Fraction]:
    largest = two_mode.largest_betweenness(exact.actors, exact.targets) or 1
    return [score / largest for score in paths.betweenness(found)[: exact.actors]]


def latapy(overlap: str) -> Side:
    return lambda exact, _: [
        two_mode.latapy_clustering(exact, v, overlap) or 0 for v in range(exact.actors)
    ]


def opsahl_local(exact: ExactTwoMode, _: Paths) -> list[Exact]:
    return [two_mode.opsahl_clustering(exact, v) for v in range(exact.actors)]


def redundancy(exact: ExactTwoMode, _: Paths) -> list[Exact]:
    return [two_mode.redundancy(exact, v) for v in range(exact.actors)]


def nestedness(case: TwoModeCase) -> list[Exact]:
    """Of both kinds, and over the pairs of both together."""
    rows, columns = (two_mode.nestedness(side) for side in case.sides)
    pairs = [comb(case.exact.actors, 2), comb(case.exact.targets, 2)]
    whole = None
    if sum(pairs):
        whole = ((rows or 0) * pairs[0] + (columns or 0) * pairs[1]) / sum(pairs)
    return [rows, columns, whole]


def density(case: TwoModeCase) -> list[Exact]:
    possible = case.exact.actors * case.exact.targets
    return [Fraction(len(case.exact.cells), possible) if possible else None]


CHECKS: dict[str, Check] = {
    "degree": (lambda x: both(cn.degree(x, normalized=True)), of_both(degree)),
    "closeness": (lambda x: both(cn.closeness(x)), of_both(closeness(True))),
    "closeness, within the component": (
        lambda x: both(cn.closeness(x, unreachable="within_component")),
        of_both(closeness(False)),
    ),
    "harmonic": (lambda x: both(cn.harmonic(x)), of_both(harmonic)),
    "betweenness": (lambda x: both(cn.betweenness(x)), of_both(betweenness)),
    "pagerank": (
        lambda x: both(cn.pagerank(x, tolerance=1e-15)),
        lambda case: walks.pagerank(case.exact.as_graph()) if case.exact.actors else [],
    ),
    "density": (lambda x: [float(cn.density(x))], density),
    "butterflies": (
        lambda x: [cn.butterflies(x).total],
        lambda case: [two_mode.butterflies(case.exact)],
    ),
    "Robins-Alexander": (
        lambda x: [float(cn.robins_alexander(x))],
        lambda case: [two_mode.robins_alexander(case.exact)],
    ),
    "Opsahl": (
        lambda x: [float(side) for side in (
            cn.opsahl_clustering(x).actors, cn.opsahl_clustering(x).targets
        )],
        lambda case: [two_mode.opsahl_clustering(side) for side in case.sides],
    ),
    "Opsahl, local": (lambda x: both(cn.opsahl_local_clustering(x)), of_both(opsahl_local)),
    "Latapy, dot": (lambda x: both(cn.latapy_clustering(x)), of_both(latapy("dot"))),
    "Latapy, min": (
        lambda x: both(cn.latapy_clustering(x, overlap="min")),
        of_both(latapy("min")),
    ),
    "Latapy, max": (
        lambda x: both(cn.latapy_clustering(x, overlap="max")),
        of_both(latapy("max")),
    ),
    "redundancy": (lambda x: both(cn.redundancy(x)), of_both(redundancy)),
    "nestedness": (
        lambda x: [(found := cn.nestedness(x)).actors, found.targets, found.whole],
        nestedness,
    ),
}  # fmt: skip


def test_there_are_as_many_incidences_as_there_must_be() -> None:
    """Binary matrices up to the order of rows and columns: 1, 2, 7, 36, 317 square ones (OEIS
    A002724)."""
    squares = [0] * 5
    for case in every_two_mode():
        if case.exact.actors == case.exact.targets:
            squares[case.exact.actors] += 1
    assert squares == [1, 2, 7, 36, 317]


@pytest.mark.parametrize("measure", CHECKS)
def test_on_every_small_incidence(measure: str) -> None:
    ours, referee = CHECKS[measure]
    for case in every_two_mode():
        same(ours(case.ours), referee(case), case.name)


@pytest.mark.parametrize("measure", CHECKS)
def test_on_random_incidences(measure: str) -> None:
    ours, referee = CHECKS[measure]
    for case in random_two_modes():
        same(ours(case.ours), referee(case), case.name)


def test_the_largest_betweenness_is_attained_and_never_passed() -> None:
    """By the best of all incidences of each size, as the formula of Borgatti and Everett says."""
    best: dict[tuple[int, int], Fraction] = {}
    for case in every_two_mode():
        for side, found in zip(case.sides, case.paths, strict=True):
            size = (side.actors, side.targets)
            scores = paths.betweenness(found)[: side.actors]
            best[size] = max([*scores, best.get(size, Fraction(0))])
    for (own, other), attained in best.items():
        if own and other:
            assert attained == two_mode.largest_betweenness(own, other), (own, other)


def test_walks_by_grades() -> None:
    for case in random_two_modes():
        if not case.exact.cells:
            continue
        found = cn.pagerank(case.ours, cells="grade", tolerance=1e-15)
        same(both(found), walks.pagerank(case.exact.as_graph()), case.name)
