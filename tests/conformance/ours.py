"""The variants as citynet is asked for them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import citynet as cn
import numpy as np

from tests.conformance.examples import Example, TwoModeExample


def graph(example: Example) -> cn.Graph:
    return cn.Graph.from_edges(
        example.n,
        [a for a, _ in example.edges],
        [b for _, b in example.edges],
        strengths=example.values if example.decimals else None,
        directed=example.directed,
    )


def incidence(example: TwoModeExample) -> cn.TwoMode:
    return cn.TwoMode.from_cells(
        example.actors,
        example.targets,
        [i for i, _ in example.cells],
        [k for _, k in example.cells],
    )


def unit_sum(values: Any) -> Any:
    return np.array(values) / np.sum(values)


def both(scores: Any) -> list[float]:
    return [*scores.actors, *scores.targets]


ONE_MODE: dict[str, Callable[[Example], Any]] = {
    "betweenness": lambda e: cn.betweenness(graph(e), normalized=False).values,
    "betweenness, lengths": lambda e: (
        cn.betweenness(graph(e), normalized=False, lengths=e.values).values
    ),
    "edge betweenness": lambda e: cn.edge_betweenness(graph(e), normalized=False).values,
    "edge betweenness, lengths": lambda e: (
        cn.edge_betweenness(graph(e), normalized=False, lengths=e.values).values
    ),
    "closeness, Wasserman-Faust": lambda e: cn.closeness(graph(e)).values,
    "closeness, within component": lambda e: (
        cn.closeness(graph(e), unreachable="within_component").values
    ),
    "closeness, lengths": lambda e: cn.closeness(graph(e), lengths=e.values).values,
    "harmonic": lambda e: cn.harmonic(graph(e), normalized=False).values,
    "harmonic, lengths": lambda e: cn.harmonic(graph(e), normalized=False, lengths=e.values).values,
    "diameter": lambda e: [cn.distances(graph(e)).diameter],
    "mean distance": lambda e: [cn.distances(graph(e)).mean],
    "eigenvector": lambda e: cn.eigenvector(graph(e)).values,
    "eigenvector, default options": lambda e: cn.eigenvector(graph(e)).values,
    "PageRank": lambda e: cn.pagerank(graph(e), tolerance=1e-15).values,
    "PageRank, default options": lambda e: cn.pagerank(graph(e)).values,
    "PageRank, strengths": lambda e: cn.pagerank(graph(e), ties="strength", tolerance=1e-15).values,
    "Katz": lambda e: cn.katz(graph(e), attenuation=0.05).values,
    "HITS, hubs": lambda e: unit_sum(cn.hits(graph(e)).hubs.values),
    "HITS, authorities": lambda e: unit_sum(cn.hits(graph(e)).authorities.values),
    "coreness": lambda e: cn.coreness(graph(e)).values,
    "local clustering": lambda e: cn.local_clustering(graph(e)).values,
    "transitivity": lambda e: [cn.transitivity(graph(e))],
    "density": lambda e: [cn.density(graph(e))],
    "constraint": lambda e: cn.constraint(graph(e)).values,
    "constraint, strengths": lambda e: cn.constraint(graph(e), ties="strength").values,
    "effective size": lambda e: cn.effective_size(graph(e)).values,
    "effective size, strengths": lambda e: cn.effective_size(graph(e), ties="strength").values,
    "degree assortativity": lambda e: [cn.degree_assortativity(graph(e))],
    "nominal assortativity": lambda e: [cn.nominal_assortativity(graph(e), list(e.groups))],
    "modularity": lambda e: [cn.modularity(graph(e), list(e.groups))],
}

TWO_MODE: dict[str, Callable[[TwoModeExample], Any]] = {
    "two-mode degree": lambda e: both(cn.degree(incidence(e), normalized=True)),
    "two-mode closeness": lambda e: both(cn.closeness(incidence(e))),
    "two-mode betweenness": lambda e: both(cn.betweenness(incidence(e))),
    "two-mode PageRank": lambda e: both(cn.pagerank(incidence(e), tolerance=1e-15)),
    "two-mode density": lambda e: [cn.density(incidence(e))],
    "Robins-Alexander": lambda e: [cn.robins_alexander(incidence(e))],
    "Latapy, dot": lambda e: both(cn.latapy_clustering(incidence(e))),
    "Latapy, min": lambda e: both(cn.latapy_clustering(incidence(e), overlap="min")),
    "Latapy, max": lambda e: both(cn.latapy_clustering(incidence(e), overlap="max")),
    "redundancy": lambda e: both(cn.redundancy(incidence(e))),
}
