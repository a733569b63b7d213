"""The networks on which the programs are compared, as plain numbers."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from random import Random

import networkx as nx

from tests.python.exact.graph import ExactGraph, ExactTwoMode


@dataclass(frozen=True)
class Example:
    """`decimals` are lengths or strengths, as the measure wants; `groups` one number per vertex."""

    name: str
    about: str
    n: int
    edges: tuple[tuple[int, int], ...]
    directed: bool = False
    decimals: tuple[str, ...] | None = None
    groups: tuple[int, ...] = ()

    @property
    def values(self) -> list[float]:
        assert self.decimals is not None
        return [float(text) for text in self.decimals]

    @property
    def exact(self) -> ExactGraph:
        return ExactGraph(self.n, self.edges, self.directed)

    @property
    def exact_with_values(self) -> ExactGraph:
        assert self.decimals is not None
        values = tuple(Fraction(text) for text in self.decimals)
        return ExactGraph(self.n, self.edges, self.directed, values, values)


@dataclass(frozen=True)
class TwoModeExample:
    name: str
    about: str
    actors: int
    targets: int
    cells: tuple[tuple[int, int], ...]

    @property
    def exact(self) -> ExactTwoMode:
        return ExactTwoMode(self.actors, self.targets, self.cells)


def karate() -> Example:
    theirs = nx.karate_club_graph()
    edges = tuple(sorted((min(e), max(e)) for e in theirs.edges))
    contacts = tuple(str(theirs.edges[e]["weight"]) for e in edges)
    clubs = tuple(int(theirs.nodes[v]["club"] == "Officer") for v in range(len(theirs)))
    about = "Zachary's karate club; numbers of shared contacts as decimals; the two clubs as groups"
    return Example("karate", about, len(theirs), edges, False, contacts, clubs)


def florentine() -> Example:
    theirs = nx.convert_node_labels_to_integers(nx.florentine_families_graph(), ordering="sorted")
    edges = tuple(sorted((min(e), max(e)) for e in theirs.edges))
    return Example("Florentine", "marriages of 15 Florentine families", len(theirs), edges)


def disconnected() -> Example:
    edges = ((0, 1), (1, 2), (3, 4))
    return Example("disconnected", "a path of three, a pair and an isolate", 6, edges)


def decimal_ties() -> Example:
    """0.1 + 0.2 = 0.15 + 0.15 and the like, which binary fractions miss."""
    edges = ((0, 1), (0, 2), (1, 3), (2, 3), (3, 4), (3, 5), (4, 6), (5, 6))
    decimals = ("0.1", "0.15", "0.2", "0.15", "0.7", "0.1", "0.1", "0.7")
    about = "two diamonds in a chain whose ways are equally long as decimals"
    return Example("decimal ties", about, 7, edges, False, decimals)


def near_ties() -> Example:
    """The same with ways that differ in the tenth digit, which tolerances take for equal."""
    edges = ((0, 1), (0, 2), (1, 3), (2, 3))
    decimals = ("1", "1", "1", "1.00000000005")
    about = "two ways that differ by 0.00000000005"
    return Example("near ties", about, 4, edges, False, decimals)


def random_example(directed: bool) -> Example:
    """Fourteen vertices, one of them an isolate, and decimals with one digit."""
    draw = Random(20)
    pairs = [(a, b) for a in range(13) for b in range(13) if (a != b if directed else a < b)]
    edges = tuple(sorted(draw.sample(pairs, 26)))
    decimals = tuple(f"0.{draw.randint(1, 9)}" for _ in edges)
    groups = tuple(v % 3 for v in range(14))
    kind = "directed" if directed else "undirected"
    about = f"14 vertices, 26 {kind} random edges with decimals of one digit, an isolate"
    return Example(f"random {kind}", about, 14, edges, directed, decimals, groups)


ONE_MODE = [
    karate(),
    florentine(),
    disconnected(),
    decimal_ties(),
    near_ties(),
    random_example(directed=False),
    random_example(directed=True),
]


def davis() -> TwoModeExample:
    theirs = nx.davis_southern_women_graph()
    women, events = theirs.graph["top"], theirs.graph["bottom"]
    cells = tuple(
        (i, k) for i, w in enumerate(women) for k, e in enumerate(events) if theirs.has_edge(w, e)
    )
    about = "18 women at 14 events (Davis, Gardner and Gardner)"
    return TwoModeExample("Davis", about, len(women), len(events), cells)


def random_two_mode() -> TwoModeExample:
    draw = Random(5)
    cells = tuple(sorted(draw.sample([(i, k) for i in range(7) for k in range(5)], 13)))
    about = "8 actors, 6 targets, 13 random cells, an isolate of each kind"
    return TwoModeExample("random", about, 8, 6, cells)


TWO_MODE = [
    davis(),
    TwoModeExample(
        "two pairs", "two actors, each with a target of its own", 2, 2, ((0, 0), (1, 1))
    ),
    TwoModeExample("one event", "two actors and one target, one cell", 2, 1, ((0, 0),)),
    random_two_mode(),
]
