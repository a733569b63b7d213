"""A graph as plain numbers, for computing with whole numbers and fractions only.

Nothing in this folder knows citynet. Definitions are followed to the letter and slowly: a pair of
vertices, a path, a triangle is looked at one by one, so that whoever reads a definition in a paper
can read it here again.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from math import lcm

Number = Fraction | int


@dataclass(frozen=True)
class ExactGraph:
    """Simple; edges are numbered as they stand. Lengths and strengths are exact fractions."""

    n: int
    edges: tuple[tuple[int, int], ...]
    directed: bool = False
    lengths: tuple[Fraction, ...] | None = None
    strengths: tuple[Fraction, ...] | None = None

    @staticmethod
    def simple(
        n: int,
        pairs: Iterable[tuple[int, int]],
        directed: bool = False,
        decimals: Sequence[str] | None = None,
    ) -> ExactGraph:
        """Drops loops, adds up the decimals of parallel edges, and numbers edges by their ends."""
        sums: dict[tuple[int, int], Fraction] = {}
        for i, (a, b) in enumerate(pairs):
            if a == b:
                continue
            ends = (a, b) if directed or a < b else (b, a)
            sums[ends] = sums.get(ends, Fraction(0)) + Fraction(
                1 if decimals is None else decimals[i]
            )
        edges = tuple(sorted(sums))
        values = None if decimals is None else tuple(sums[e] for e in edges)
        return ExactGraph(n, edges, directed, values, values)

    @cached_property
    def arcs(self) -> dict[tuple[int, int], int]:
        """(source, target) to edge number; an undirected edge has two arcs."""
        made = {ends: e for e, ends in enumerate(self.edges)}
        if not self.directed:
            made |= {(b, a): e for (a, b), e in made.items()}
        return made

    @cached_property
    def out(self) -> list[list[int]]:
        return [[b for b in range(self.n) if (a, b) in self.arcs] for a in range(self.n)]

    @cached_property
    def into(self) -> list[list[int]]:
        return [[a for a in range(self.n) if (a, b) in self.arcs] for b in range(self.n)]

    @cached_property
    def common_denominator(self) -> int:
        return lcm(*(length.denominator for length in self.lengths)) if self.lengths else 1

    @cached_property
    def whole_lengths(self) -> list[int]:
        """Every length times the common denominator: whole numbers add and compare exactly."""
        if self.lengths is None:
            return [1] * len(self.edges)
        return [int(length * self.common_denominator) for length in self.lengths]

    def strength(self, a: int, b: int) -> Number:
        """Of the arc from a to b; 1 where edges have none, 0 where there is no arc."""
        e = self.arcs.get((a, b))
        if e is None:
            return 0
        return 1 if self.strengths is None else self.strengths[e]

    def without_values(self) -> ExactGraph:
        return ExactGraph(self.n, self.edges, self.directed)

    def reversed(self) -> ExactGraph:
        edges = tuple((b, a) for a, b in self.edges)
        return ExactGraph(self.n, edges, self.directed, self.lengths, self.strengths)

    def undirected(self) -> ExactGraph:
        return ExactGraph.simple(self.n, self.edges)


@dataclass(frozen=True)
class ExactTwoMode:
    """Actors 0 to `actors` - 1 in the rows, targets in the columns."""

    actors: int
    targets: int
    cells: tuple[tuple[int, int], ...]
    grades: tuple[Fraction, ...] | None = field(default=None)

    @cached_property
    def joined(self) -> list[set[int]]:
        """The targets of each actor."""
        return [{k for i, k in self.cells if i == row} for row in range(self.actors)]

    @cached_property
    def members(self) -> list[set[int]]:
        """The actors of each target."""
        return [{i for i, k in self.cells if k == column} for column in range(self.targets)]

    def transposed(self) -> ExactTwoMode:
        cells = tuple((k, i) for i, k in self.cells)
        return ExactTwoMode(self.targets, self.actors, cells, self.grades)

    def as_graph(self) -> ExactGraph:
        """Actors first, then targets."""
        edges = tuple((i, self.actors + k) for i, k in self.cells)
        return ExactGraph(self.actors + self.targets, edges, False, None, self.grades)
