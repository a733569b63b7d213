"""Mixing of groups and brokerage between them, against exact arithmetic: within 1e-12 on all graphs
with at most 7 vertices and on random ones, directed or not."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from fractions import Fraction

import citynet as cn
import pytest

from tests.python.exact import mixing
from tests.python.exact.cases import Case, Exact, atlas, random_graphs, same

Check = tuple[Callable[[Case], Iterable[float]], Callable[[Case], Iterable[Exact]]]


def correlated(parts: tuple[Fraction, Fraction] | None) -> float | None:
    """The root is the one step that is not rational."""
    return None if parts is None else float(parts[0]) / math.sqrt(parts[1])


def degree_assortativity(case: Case) -> list[Exact]:
    out = [len(each) for each in case.exact.out]
    into = [len(each) for each in case.exact.into]
    return [correlated(mixing.assortativity(case.exact, out, into))]


def values(case: Case) -> list[float]:
    """Numbers that are no ranks: squares, some of them equal."""
    return [float(v % 4 * (v % 4)) for v in range(case.exact.n)]


def assortativity(case: Case) -> list[Exact]:
    numbers = [Fraction(x) for x in values(case)]
    return [correlated(mixing.assortativity(case.exact, numbers, numbers))]


def roles(case: Case, credit: str) -> list[float]:
    found = cn.brokerage(case.ours, case.groups, credit=credit)
    by_role = [getattr(found, role).values for role in mixing.ROLES]
    return [scores[v] for v in range(case.exact.n) for scores in by_role]


def exact_roles(case: Case, credit: str) -> list[Exact]:
    found = mixing.brokerage(case.exact, case.groups, share=credit == "share")
    return [each[role] for each in found for role in mixing.ROLES]


BOTH_WAYS: dict[str, Check] = {
    "brokerage": (lambda c: roles(c, "whole"), lambda c: exact_roles(c, "whole")),
    "brokerage, shared credit": (lambda c: roles(c, "share"), lambda c: exact_roles(c, "share")),
    "E-I index": (
        lambda c: [cn.ei_index(c.ours, c.groups).value],
        lambda c: [mixing.external_internal(c.exact, c.groups)],
    ),
    "Yule's Q": (
        lambda c: [cn.yule_q(c.ours, c.groups).value],
        lambda c: [mixing.yule_q(c.exact, c.groups)],
    ),
    "degree assortativity": (
        lambda c: [float(cn.degree_assortativity(c.ours))],
        degree_assortativity,
    ),
    "assortativity": (lambda c: [float(cn.assortativity(c.ours, values(c)))], assortativity),
    "nominal assortativity": (
        lambda c: [float(cn.nominal_assortativity(c.ours, c.groups))],
        lambda c: [mixing.nominal_assortativity(c.exact, c.groups)],
    ),
}

UNDIRECTED: dict[str, Check] = {
    "Blau's index": (
        lambda c: cn.blau(c.ours, c.groups).values,
        lambda c: [
            mixing.heterogeneity([c.groups[u] for u in c.exact.out[v]]) for v in range(c.exact.n)
        ],
    ),
    "participation": (
        lambda c: cn.participation(c.ours, c.groups).values,
        lambda c: [mixing.participation(c.exact, c.groups, v) for v in range(c.exact.n)],
    ),
    "within-module z": (
        lambda c: cn.within_module_z(c.ours, c.groups).values,
        lambda c: [mixing.within_module_z(c.exact, c.groups, v) for v in range(c.exact.n)],
    ),
}


@pytest.mark.parametrize("measure", BOTH_WAYS | UNDIRECTED)
def test_on_every_small_graph(measure: str) -> None:
    ours, referee = (BOTH_WAYS | UNDIRECTED)[measure]
    for case in atlas():
        same(ours(case), referee(case), case.name)


@pytest.mark.parametrize("directed", [False, True], ids=["undirected", "directed"])
@pytest.mark.parametrize("measure", BOTH_WAYS)
def test_on_random_graphs(measure: str, directed: bool) -> None:
    ours, referee = BOTH_WAYS[measure]
    for case in random_graphs(directed, decimals=False):
        same(ours(case), referee(case), case.name)


@pytest.mark.parametrize("measure", UNDIRECTED)
def test_on_random_undirected_graphs(measure: str) -> None:
    ours, referee = UNDIRECTED[measure]
    for case in random_graphs(directed=False, decimals=False):
        same(ours(case), referee(case), case.name)
