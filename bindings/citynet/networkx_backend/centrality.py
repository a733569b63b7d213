"""Centralities over shortest paths, as NetworkX scales them."""

from __future__ import annotations

from typing import Any

import numpy as np

from citynet import _core
from citynet.networkx_backend.claims import (
    claim,
    no_parallel_edges,
    only,
    only_directed,
    threads,
)
from citynet.networkx_backend.converted import ConvertedGraph, Real

every_source = only("k", None, because="a sample of sources, drawn by NetworkX's own lots")


@claim(no_parallel_edges, linear=True)
def degree_centrality(G: ConvertedGraph) -> dict[Any, float]:
    degrees = np.diff(G.simple().indptr).astype(int)
    if G.is_directed():
        degrees = degrees + np.bincount(G.ends[1], minlength=len(G))
    return _share_of_others(G, degrees)


@claim(only_directed, no_parallel_edges, linear=True)
def in_degree_centrality(G: ConvertedGraph) -> dict[Any, float]:
    G.simple()
    return _share_of_others(G, np.bincount(G.ends[1], minlength=len(G)))


@claim(only_directed, no_parallel_edges, linear=True)
def out_degree_centrality(G: ConvertedGraph) -> dict[Any, float]:
    G.simple()
    return _share_of_others(G, np.bincount(G.ends[0], minlength=len(G)))


def _share_of_others(G: ConvertedGraph, degrees: Any) -> dict[Any, float]:
    if len(G) <= 1:
        return dict.fromkeys(G, 1)
    return G.by_node(degrees * (1.0 / (len(G) - 1.0)))


@claim(only("sp", None, because="distances that were computed before"))
def closeness_centrality(
    G: ConvertedGraph,
    u: Any = None,
    distance: Any = None,
    wf_improved: bool = True,
    *,
    sp: Any = None,
) -> Any:
    if u is not None:
        G.number(u)
    scores = _core.closeness(
        G.core,
        unreachable="wasserman_faust" if wf_improved else "within_component",
        direction="in",
        lengths=G.lengths(distance),
        threads=threads(),
    )
    values = G.by_node(np.nan_to_num(scores.values))  # an isolate scores 0
    return values if u is None else values[u]


@claim(only("sources", None, because="a choice of sources"))
def harmonic_centrality(
    G: ConvertedGraph, nbunch: Any = None, distance: Any = None, sources: Any = None
) -> dict[Any, float]:
    scores = _core.harmonic(
        G.core,
        normalized=False,
        direction="in",
        lengths=G.lengths(distance),
        threads=threads(),
    )
    values = G.by_node(scores.values)
    if nbunch is None:
        return values
    return {node: values[node] for node in set(G.origin.nbunch_iter(nbunch))}


@claim(every_source, only("endpoints", False, because="the ends of paths are not counted"))
def betweenness_centrality(
    G: ConvertedGraph,
    k: int | None = None,
    normalized: bool = True,
    weight: Any = None,
    endpoints: bool = False,
    seed: Any = None,
) -> dict[Any, float]:
    scores = _core.betweenness(
        G.core, normalized=False, lengths=G.lengths(weight), threads=threads()
    )
    return G.by_node(_scaled(scores.values, G, len(G) - 1, normalized))


@claim(no_parallel_edges, every_source)
def edge_betweenness_centrality(
    G: ConvertedGraph,
    k: int | None = None,
    normalized: bool = True,
    weight: Any = None,
    seed: Any = None,
) -> dict[Any, float]:
    scores = _core.edge_betweenness(
        G.core, normalized=False, lengths=G.lengths(weight), threads=threads()
    )
    values = np.zeros(len(G.ends[0]))
    values[G.edge_places] = scores.values
    edges = (tuple(G.nodes[end] for end in pair) for pair in zip(*G.ends, strict=True))
    return dict(zip(edges, _scaled(values, G, len(G), normalized).tolist(), strict=True))


def _scaled(raw: Real, G: ConvertedGraph, ends: int, normalized: bool) -> Real:
    """Shares of the ordered pairs that could pass; raw values count an undirected pair once."""
    if not normalized or ends < 2:
        return raw
    return raw * ((1 if G.is_directed() else 2) / (ends * (ends - 1)))


@claim()
def betweenness_centrality_subset(
    G: ConvertedGraph, sources: Any, targets: Any, normalized: bool = False, weight: Any = None
) -> dict[Any, float]:
    # NetworkX counts the pairs from a source to a target, and half of each in an undirected graph.
    sources, targets = [G.number(node) for node in sources], [G.number(node) for node in targets]
    if not sources or not targets:
        return dict.fromkeys(G, 0.0)
    if len(set(sources)) < len(sources) or len(set(targets)) < len(targets):
        raise NotImplementedError("a source or target that stands twice counts twice in NetworkX")
    lengths = G.lengths(weight)
    graph = G.core_both_ways
    if lengths is not None and graph != G.core:
        lengths = _of_both_ways(G, lengths)
    scores = _core.betweenness_subset(
        graph, sources, targets, normalized=False, lengths=lengths, threads=threads()
    )
    others = len(G) - 1
    if others < 2:
        return G.by_node(scores.values)
    half = 1.0 if G.is_directed() else 0.5
    return G.by_node(scores.values * (1 / (others * (others - 1)) if normalized else half))


def _of_both_ways(G: ConvertedGraph, lengths: Real) -> Real:
    """The lengths of undirected ties for each of their two directions."""
    ends = G.core.edges
    sources, targets = np.append(ends[:, 0], ends[:, 1]), np.append(ends[:, 1], ends[:, 0])
    return np.append(lengths, lengths)[np.lexsort((targets, sources))]
