"""What is right: by the definition, in exact arithmetic where numbers are rational, else by dense
linear algebra (LAPACK). Independent of citynet and of the programs it is compared with."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Any

import numpy as np

from tests.conformance.examples import Example, TwoModeExample
from tests.python.exact import mixing, paths, structure, two_mode, walks
from tests.python.exact.graph import ExactGraph, ExactTwoMode
from tests.python.exact.paths import Paths, shortest_paths

ALPHA = Fraction(5, 100)


def steps(example: Example) -> Paths:
    return shortest_paths(example.exact)


def by_length(example: Example) -> Paths:
    return shortest_paths(example.exact_with_values)


def nearness(found: Paths, wasserman_faust: bool) -> list[Any]:
    return [paths.closeness(found, v, wasserman_faust) for v in range(found.graph.n)]


def harmonic(found: Paths) -> list[Any]:
    return [paths.harmonic(found, v) for v in range(found.graph.n)]


def matrix(graph: ExactGraph) -> Any:
    every = range(graph.n)
    return np.array([[float(graph.strength(a, b)) for b in every] for a in every])


def eigenvector(example: Example) -> Any:
    """Of several answers the vector of ones projected onto their space, as we state it."""
    values, vectors = np.linalg.eigh(matrix(example.exact))
    space = vectors[:, np.isclose(values, values[-1], rtol=0, atol=1e-9)]
    chosen = space @ (space.T @ np.ones(example.n))
    return chosen / np.linalg.norm(chosen)


def hits(example: Example, hubs: bool) -> Any:
    """Of the graph in which each vertex stands twice, as hub and as authority; of several answers
    the vector of ones projected onto their space."""
    a = matrix(example.exact)
    doubled = np.block([[np.zeros_like(a), a], [a.T, np.zeros_like(a)]])
    values, vectors = np.linalg.eigh(doubled)
    space = vectors[:, np.isclose(values, values[-1], rtol=0, atol=1e-9)]
    both = space @ (space.T @ np.ones(2 * example.n))
    chosen = both[: example.n] if hubs else both[example.n :]
    return chosen / chosen.sum()


def holes(graph: ExactGraph, of: Callable[..., Any]) -> list[Any]:
    p = structure.investment(graph)
    return [of(graph, p, v) for v in range(graph.n)]


def correlated(parts: tuple[Fraction, Fraction] | None) -> float | None:
    return None if parts is None else float(parts[0]) / float(parts[1]) ** 0.5


def degree_assortativity(example: Example) -> list[float | None]:
    graph = example.exact
    out = [len(graph.out[v]) for v in range(graph.n)]
    into = [len(graph.into[v]) for v in range(graph.n)]
    return [correlated(mixing.assortativity(graph, out, into))]


ONE_MODE: dict[str, Callable[[Example], Any]] = {
    "betweenness": lambda e: paths.betweenness(steps(e)),
    "betweenness, lengths": lambda e: paths.betweenness(by_length(e)),
    "edge betweenness": lambda e: paths.edge_betweenness(steps(e)),
    "edge betweenness, lengths": lambda e: paths.edge_betweenness(by_length(e)),
    "closeness, Wasserman-Faust": lambda e: nearness(steps(e), True),
    "closeness, within component": lambda e: nearness(steps(e), False),
    "closeness, lengths": lambda e: nearness(by_length(e), True),
    "harmonic": lambda e: harmonic(steps(e)),
    "harmonic, lengths": lambda e: harmonic(by_length(e)),
    "diameter": lambda e: [paths.diameter(steps(e))],
    "mean distance": lambda e: [paths.mean_distance(steps(e))],
    "eigenvector": eigenvector,
    "eigenvector, default options": eigenvector,
    "PageRank": lambda e: walks.pagerank(e.exact),
    "PageRank, default options": lambda e: walks.pagerank(e.exact),
    "PageRank, strengths": lambda e: walks.pagerank(e.exact_with_values),
    "Katz": lambda e: walks.katz(e.exact, ALPHA),
    "HITS, hubs": lambda e: hits(e, hubs=True),
    "HITS, authorities": lambda e: hits(e, hubs=False),
    "coreness": lambda e: structure.coreness(e.exact),
    "local clustering": lambda e: [structure.local_clustering(e.exact, v) or 0 for v in range(e.n)],
    "transitivity": lambda e: [structure.transitivity(e.exact)],
    "density": lambda e: [structure.density(e.exact)],
    "constraint": lambda e: holes(e.exact, structure.constraint),
    "constraint, strengths": lambda e: holes(e.exact_with_values, structure.constraint),
    "effective size": lambda e: holes(e.exact, structure.effective_size),
    "effective size, strengths": lambda e: holes(e.exact_with_values, structure.effective_size),
    "degree assortativity": degree_assortativity,
    "nominal assortativity": lambda e: [mixing.nominal_assortativity(e.exact, e.groups)],
    "modularity": lambda e: [structure.modularity(e.exact, e.groups, Fraction(1))],
}


def sides(example: TwoModeExample) -> list[ExactTwoMode]:
    return [example.exact, example.exact.transposed()]


def of_both(example: TwoModeExample, scores: Callable[[ExactTwoMode], list[Any]]) -> list[Any]:
    return [score for side in sides(example) for score in scores(side)]


def two_mode_degree(side: ExactTwoMode) -> list[Fraction]:
    return [Fraction(len(joined), side.targets) for joined in side.joined]


def two_mode_closeness(side: ExactTwoMode) -> list[Any]:
    found = shortest_paths(side.as_graph())
    return [two_mode.closeness(side, found, v, True) for v in range(side.actors)]


def two_mode_betweenness(side: ExactTwoMode) -> list[Fraction]:
    scores = paths.betweenness(shortest_paths(side.as_graph()))[: side.actors]
    largest = two_mode.largest_betweenness(side.actors, side.targets)
    return [score / largest if largest else Fraction(0) for score in scores]


def latapy(overlap: str) -> Callable[[TwoModeExample], list[Any]]:
    return lambda example: of_both(
        example,
        lambda side: [
            two_mode.latapy_clustering(side, v, overlap) or 0 for v in range(side.actors)
        ],
    )


def cells_share(example: TwoModeExample) -> list[Fraction]:
    return [Fraction(len(example.cells), example.actors * example.targets)]


TWO_MODE: dict[str, Callable[[TwoModeExample], Any]] = {
    "two-mode degree": lambda e: of_both(e, two_mode_degree),
    "two-mode closeness": lambda e: of_both(e, two_mode_closeness),
    "two-mode betweenness": lambda e: of_both(e, two_mode_betweenness),
    "two-mode PageRank": lambda e: walks.pagerank(e.exact.as_graph()),
    "two-mode density": cells_share,
    "Robins-Alexander": lambda e: [two_mode.robins_alexander(e.exact)],
    "Latapy, dot": latapy("dot"),
    "Latapy, min": latapy("min"),
    "Latapy, max": latapy("max"),
    "redundancy": lambda e: of_both(
        e, lambda side: [two_mode.redundancy(side, v) for v in range(side.actors)]
    ),
}
