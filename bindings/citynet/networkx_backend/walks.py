"""Eigenvectors and random walks, as NetworkX scales them."""

from __future__ import annotations

from typing import Any

import networkx as nx
import numpy as np

from citynet import _core
from citynet.errors import InvalidArgument
from citynet.networkx_backend.claims import (
    claim,
    no_parallel_edges,
    not_empty,
    only,
    several_nodes,
    time_to_converge,
    undirected,
)
from citynet.networkx_backend.converted import ConvertedGraph, Real

no_start = only("nstart", None, because="a start of one's own, which may be meant to fail")


def _eigenvector(G: ConvertedGraph, weight: Any) -> dict[Any, float]:
    graph, ties = G.tied(weight)
    scores = _core.eigenvector(graph, ties=ties)
    return G.by_node(_unique(scores.status, scores.values))


def _unique(status: str, values: Real) -> Real:
    if status not in ("exact", "converged"):
        raise NotImplementedError(f"the answer is {status}: NetworkX's depends on where it starts")
    return values


@claim(undirected, no_parallel_edges, not_empty, no_start, time_to_converge)
def eigenvector_centrality(
    G: ConvertedGraph,
    max_iter: int = 100,
    tol: float = 1e-6,
    nstart: Any = None,
    weight: Any = None,
) -> dict[Any, float]:
    return _eigenvector(G, weight)


@claim(undirected, no_parallel_edges, not_empty)
def eigenvector_centrality_numpy(
    G: ConvertedGraph, weight: Any = None, max_iter: int = 50, tol: float = 0
) -> dict[Any, float]:
    if len(_core.components(G.core).sizes) > 1:
        raise nx.AmbiguousSolution(
            "`eigenvector_centrality_numpy` does not give consistent results for "
            "disconnected graphs"
        )
    if len(G) < 3:
        raise NotImplementedError("SciPy finds no eigenvectors of so few nodes")
    return _eigenvector(G, weight)


def _katz(
    G: ConvertedGraph, alpha: float, beta: Any, normalized: bool, weight: Any
) -> dict[Any, float]:
    if not isinstance(beta, (int, float)) or beta <= 0:
        raise NotImplementedError("beta: one number greater than 0 for all nodes")
    graph, ties = G.tied(weight)
    try:
        scores = _core.katz(
            graph, attenuation=alpha, ties=ties, scale="unit_length" if normalized else "raw"
        )
    except InvalidArgument as error:
        raise NotImplementedError(f"there is no sum of walks: {error}") from error
    return G.by_node(scores.values * (1.0 if normalized else beta))


@claim(no_parallel_edges, not_empty, no_start, time_to_converge)
def katz_centrality(
    G: ConvertedGraph,
    alpha: float = 0.1,
    beta: Any = 1.0,
    max_iter: int = 1000,
    tol: float = 1e-6,
    nstart: Any = None,
    normalized: bool = True,
    weight: Any = None,
) -> dict[Any, float]:
    return _katz(G, alpha, beta, normalized, weight)


@claim(no_parallel_edges, several_nodes)
def katz_centrality_numpy(
    G: ConvertedGraph,
    alpha: float = 0.1,
    beta: Any = 1.0,
    normalized: bool = True,
    weight: Any = None,
) -> dict[Any, float]:
    return _katz(G, alpha, beta, normalized, weight)


@claim(
    no_parallel_edges,
    no_start,
    time_to_converge,
    only("dangling", None, because="a choice of where those without ties out go"),
)
def pagerank(
    G: ConvertedGraph,
    alpha: float = 0.85,
    personalization: Any = None,
    max_iter: int = 100,
    tol: float = 1e-6,
    nstart: Any = None,
    weight: Any = "weight",
    dangling: Any = None,
) -> dict[Any, float]:
    if not len(G):
        return {}
    start = None
    if personalization is not None:
        start = np.array([personalization.get(node, 0) for node in G.nodes], np.float64)
        if start.sum() == 0:
            raise ZeroDivisionError
    graph, ties = G.tied(weight)
    try:
        scores = _core.pagerank(graph, damping=alpha, ties=ties, personalization=start)
    except InvalidArgument as error:
        raise NotImplementedError(str(error)) from error
    return G.by_node(scores.values)


@claim(no_parallel_edges, no_start, time_to_converge)
def hits(
    G: ConvertedGraph,
    max_iter: int = 100,
    tol: float = 1e-8,
    nstart: Any = None,
    normalized: bool = True,
    *,
    method: str = "power_iteration",
) -> tuple[dict[Any, float], dict[Any, float]]:
    if method not in ("power_iteration", "svd"):
        raise ValueError(f"method not supported: {method}")
    if not len(G):
        return {}, {}
    if not normalized:
        raise NotImplementedError("NetworkX leaves the sign to chance where it does not normalise")
    graph, ties = G.tied("weight")
    scores = _core.hits(graph, ties=ties)
    hubs, authorities = (
        _unique(part.status, part.values) for part in (scores.hubs, scores.authorities)
    )
    return G.by_node(hubs / hubs.sum()), G.by_node(authorities / authorities.sum())
