"""Ties, triangles, holes, walks and groups, against exact arithmetic: within 1e-12 on all graphs
with at most 7 vertices and on random ones."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from fractions import Fraction

import citynet as cn
import pytest

from tests.python.exact import structure, walks
from tests.python.exact.cases import Case, Exact, atlas, random_graphs, same
from tests.python.exact.graph import ExactGraph

Check = tuple[Callable[[Case], Iterable[float]], Callable[[Case], Iterable[Exact]]]


def per_vertex(call: Callable[..., Exact], *more: str) -> Callable[[Case], list[Exact]]:
    """A referee asked vertex by vertex, with what else it needs of the case."""
    return lambda case: [
        call(case.exact, *(getattr(case, each) for each in more), v) for v in range(case.exact.n)
    ]


def holes(call: Callable[..., Exact]) -> Callable[[Case], list[Exact]]:
    def referee(case: Case) -> list[Exact]:
        p = structure.investment(case.exact)
        return [call(case.exact, p, v) for v in range(case.exact.n)]

    return referee


def efficiency(graph: ExactGraph, p: list[list[Fraction]], v: int) -> Fraction | None:
    size = structure.effective_size(graph, p, v)
    contacts = {*graph.out[v], *graph.into[v]}
    return None if size is None else size / len(contacts)


def strengths(case: Case) -> list[Fraction]:
    """Of the ties at every vertex, in and out."""
    every = range(case.exact.n)
    out = [sum((case.exact.strength(v, u) for u in every), Fraction(0)) for v in every]
    if not case.exact.directed:
        return out
    return [out[v] + sum((case.exact.strength(u, v) for u in every), Fraction(0)) for v in every]


UNDIRECTED: dict[str, Check] = {
    "degree": (
        lambda c: cn.degree(c.ours).values,
        lambda c: [len(c.exact.out[v]) for v in range(c.exact.n)],
    ),
    "density": (lambda c: [cn.density(c.ours)], lambda c: [structure.density(c.exact)]),
    "local clustering": (
        lambda c: cn.local_clustering(c.ours, few_neighbors="undefined").values,
        per_vertex(structure.local_clustering),
    ),
    "transitivity": (
        lambda c: [cn.transitivity(c.ours)],
        lambda c: [structure.transitivity(c.exact)],
    ),
    "coreness": (lambda c: cn.coreness(c.ours).values, lambda c: structure.coreness(c.exact)),
    "modularity": (
        lambda c: [cn.modularity(c.ours, c.groups)],
        lambda c: [structure.modularity(c.exact, c.groups, Fraction(1))],
    ),
}

BOTH_WAYS: dict[str, Check] = {
    "constraint": (lambda c: cn.constraint(c.ours).values, holes(structure.constraint)),
    "effective size": (lambda c: cn.effective_size(c.ours).values, holes(structure.effective_size)),
    "efficiency": (lambda c: cn.efficiency(c.ours).values, holes(efficiency)),
    "hierarchy": (lambda c: cn.hierarchy(c.ours).values, holes(structure.hierarchy)),
    "Katz": (
        lambda c: cn.katz(c.ours, attenuation=0.0625).values,
        lambda c: walks.katz(c.exact, Fraction(1, 16)),
    ),
    "pagerank": (
        lambda c: cn.pagerank(c.ours, tolerance=1e-14).values,
        lambda c: walks.pagerank(c.exact) if c.exact.n else [],
    ),
}

WITH_STRENGTHS: dict[str, Check] = {
    "constraint": (
        lambda c: cn.constraint(c.ours, ties="strength").values,
        holes(structure.constraint),
    ),
    "effective size": (
        lambda c: cn.effective_size(c.ours, ties="strength").values,
        holes(structure.effective_size),
    ),
    "hierarchy": (
        lambda c: cn.hierarchy(c.ours, ties="strength").values,
        holes(structure.hierarchy),
    ),
    "Katz": (
        lambda c: cn.katz(c.ours, attenuation=0.015625, ties="strength").values,
        lambda c: walks.katz(c.exact, Fraction(1, 64)),
    ),
    "vertex strength": (lambda c: cn.vertex_strength(c.ours).values, strengths),
    "pagerank": (
        lambda c: cn.pagerank(c.ours, ties="strength", tolerance=1e-14).values,
        lambda c: walks.pagerank(c.exact) if c.exact.n else [],
    ),
    "modularity": (
        lambda c: [cn.modularity(c.ours, c.groups, ties="strength")],
        lambda c: [structure.modularity(c.exact, c.groups, Fraction(1))],
    ),
}


@pytest.mark.parametrize("measure", UNDIRECTED | BOTH_WAYS)
def test_on_every_small_graph(measure: str) -> None:
    ours, referee = (UNDIRECTED | BOTH_WAYS)[measure]
    for case in atlas():
        same(ours(case), referee(case), case.name)


@pytest.mark.parametrize("measure", UNDIRECTED | BOTH_WAYS)
def test_on_random_graphs(measure: str) -> None:
    ours, referee = (UNDIRECTED | BOTH_WAYS)[measure]
    for case in random_graphs(directed=False, decimals=False):
        same(ours(case), referee(case), case.name)


@pytest.mark.parametrize("measure", BOTH_WAYS)
def test_on_random_directed_graphs(measure: str) -> None:
    ours, referee = BOTH_WAYS[measure]
    for case in random_graphs(directed=True, decimals=False):
        same(ours(case), referee(case), case.name)


@pytest.mark.parametrize("directed", [False, True], ids=["undirected", "directed"])
@pytest.mark.parametrize("measure", WITH_STRENGTHS)
def test_with_decimal_strengths(measure: str, directed: bool) -> None:
    ours, referee = WITH_STRENGTHS[measure]
    for case in random_graphs(directed, decimals=True):
        same(ours(case), referee(case), case.name)
