"""The graphs on which citynet is compared with exact arithmetic, each in both forms.

There are 10,000 random ones; with CITYNET_THOROUGH=1, 10,000 of each of the kinds.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from functools import cache, cached_property
from itertools import combinations_with_replacement, permutations
from random import Random

import citynet as cn
import numpy as np
from networkx.generators.atlas import graph_atlas_g

from tests.python.exact.graph import ExactGraph, ExactTwoMode
from tests.python.exact.paths import Paths, shortest_paths

THOROUGH = os.environ.get("CITYNET_THOROUGH") == "1"
RANDOM_COUNT = 10_000 if THOROUGH else 2_500  # of each kind: directed or not, decimal or not

Exact = Fraction | int | float | None


@dataclass(frozen=True)
class Case:
    name: str
    ours: cn.Graph
    exact: ExactGraph

    @cached_property
    def paths(self) -> Paths:
        return shortest_paths(self.exact.without_values())

    @cached_property
    def paths_by_length(self) -> Paths:
        return shortest_paths(self.exact)

    @cached_property
    def lengths(self) -> list[float]:
        assert self.exact.lengths is not None
        return [float(length) for length in self.exact.lengths]

    @cached_property
    def groups(self) -> list[int]:
        """Up to three groups, unevenly spread."""
        return [v * v % 3 for v in range(self.exact.n)]


@dataclass(frozen=True)
class TwoModeCase:
    name: str
    ours: cn.TwoMode
    exact: ExactTwoMode

    @cached_property
    def sides(self) -> tuple[ExactTwoMode, ExactTwoMode]:
        return self.exact, self.exact.transposed()

    @cached_property
    def paths(self) -> tuple[Paths, Paths]:
        return tuple(shortest_paths(side.as_graph().without_values()) for side in self.sides)


@cache
def atlas() -> list[Case]:
    """All 1,253 graphs with at most 7 vertices, up to relabelling."""
    made = []
    for number, theirs in enumerate(graph_atlas_g()):
        exact = ExactGraph.simple(len(theirs), theirs.edges)
        ours = cn.Graph.from_edges(exact.n, *ends(exact.edges))
        made.append(Case(f"atlas graph {number}", ours, exact))
    return made


@cache
def random_graphs(directed: bool, decimals: bool, count: int = RANDOM_COUNT) -> list[Case]:
    """From edgeless to dense, often disconnected. Pairs are drawn with loops and repeats, which
    both sides handle as declared: loops are dropped, parallel edges added up. Decimals have one
    or two digits, so that different ways are often equally long."""
    made = []
    draw = Random(f"{directed} {decimals}")
    for number in range(count):
        n = draw.randint(1, 9)
        pairs = [(draw.randrange(n), draw.randrange(n)) for _ in range(draw.randint(0, 2 * n))]
        digits = draw.choice((1, 2))
        texts = [f"{draw.randint(1, 9) / 10**digits:.{digits}f}" for _ in pairs]
        exact = ExactGraph.simple(n, pairs, directed, texts if decimals else None)
        ours = cn.Graph.from_edges(
            n,
            *ends(pairs),
            strengths=[float(t) for t in texts] if decimals else None,
            directed=directed,
            loops="drop",
            parallel_edges="add_strengths" if decimals else "keep_first",
        )
        assert [tuple(e) for e in ours.edges.tolist()] == list(exact.edges)
        made.append(Case(f"random graph {number}: {exact}", ours, exact))
    return made


def ends(pairs: Iterable[tuple[int, int]]) -> tuple[list[int], list[int]]:
    listed = list(pairs)
    return [a for a, _ in listed], [b for _, b in listed]


@cache
def every_two_mode(largest: int = 4) -> list[TwoModeCase]:
    """All incidences with at most `largest` rows and columns, up to the order of both."""
    made = []
    for actors in range(largest + 1):
        for targets in range(largest + 1):
            for rows in classes(actors, targets):
                cells = [
                    (i, k) for i, row in enumerate(rows) for k in range(targets) if row >> k & 1
                ]
                made.append(two_mode_case(f"{actors} x {targets}: {cells}", actors, targets, cells))
    return made


def classes(actors: int, targets: int) -> list[tuple[int, ...]]:
    """One matrix of each kind, rows as binary numbers."""
    orders = [
        [
            sum((row >> old & 1) << new for new, old in enumerate(order))
            for row in range(1 << targets)
        ]
        for order in permutations(range(targets))
    ]
    found = set()
    for rows in combinations_with_replacement(range(1 << targets), actors):
        found.add(min(tuple(sorted(moved[row] for row in rows)) for moved in orders))
    return sorted(found)


@cache
def random_two_modes(count: int = RANDOM_COUNT) -> list[TwoModeCase]:
    """Up to 6 x 6, with empty rows and columns and decimal grades."""
    made = []
    draw = Random(4)
    for number in range(count):
        actors, targets = draw.randint(1, 6), draw.randint(1, 6)
        share = draw.random()
        cells = [(i, k) for i in range(actors) for k in range(targets) if draw.random() < share]
        grades = [Fraction(draw.randint(1, 20), 10) for _ in cells]
        name = f"random incidence {number}, {actors} x {targets}: {cells}"
        made.append(two_mode_case(name, actors, targets, cells, grades))
    return made


def two_mode_case(
    name: str,
    actors: int,
    targets: int,
    cells: list[tuple[int, int]],
    grades: list[Fraction] | None = None,
) -> TwoModeCase:
    exact = ExactTwoMode(actors, targets, tuple(cells), tuple(grades) if grades else None)
    values = None if grades is None else [float(g) for g in grades]
    ours = cn.TwoMode.from_cells(actors, targets, *ends(cells), grades=values)
    return TwoModeCase(name, ours, exact)


def same(ours: Iterable[float], exact: Iterable[Exact], name: str) -> None:
    """Within 1e-12 of the exact value, relative to what is above 1; NaN where it is undefined."""
    found = np.asarray(list(ours), dtype=float)
    known = np.array([np.nan if e is None else float(e) for e in exact])
    assert found.shape == known.shape, name
    near = np.abs(found - known) <= 1e-12 * np.maximum(1, np.abs(known))
    if not (near | (np.isnan(found) & np.isnan(known))).all():
        raise AssertionError(f"{name}\nours  {found.tolist()}\nexact {known.tolist()}")
