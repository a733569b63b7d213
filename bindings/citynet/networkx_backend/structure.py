"""Components, cut points, cores, triangles and distances, as NetworkX answers."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

import networkx as nx
import numpy as np

from citynet import _core
from citynet.networkx_backend.claims import (
    claim,
    no_parallel_edges,
    not_empty,
    only,
    only_directed,
    threads,
    undirected,
)
from citynet.networkx_backend.converted import ConvertedGraph


def _components(G: ConvertedGraph, connectivity: str = "weak") -> list[set[Any]]:
    """The components in the order of their first nodes."""
    groups: dict[int, set[Any]] = {}
    membership = _core.components(G.core, connectivity=connectivity).membership.tolist()
    for node, number in zip(G.nodes, membership, strict=True):
        groups.setdefault(number, set()).add(node)
    return list(groups.values())


def _count(G: ConvertedGraph, connectivity: str = "weak") -> int:
    return len(_core.components(G.core, connectivity=connectivity).sizes)


def _is_one(G: ConvertedGraph, connectivity: str = "weak") -> bool:
    if not len(G):
        raise nx.NetworkXPointlessConcept("Connectivity is undefined for the null graph.")
    return _count(G, connectivity) == 1


@claim(undirected, linear=True)
def connected_components(G: ConvertedGraph) -> Iterator[set[Any]]:
    return iter(_components(G))


@claim(undirected, linear=True)
def number_connected_components(G: ConvertedGraph) -> int:
    return _count(G)


@claim(undirected, linear=True)
def is_connected(G: ConvertedGraph) -> bool:
    return _is_one(G)


@claim(undirected, linear=True)
def node_connected_component(G: ConvertedGraph, n: Any) -> set[Any]:
    if n not in G:
        raise KeyError(n)
    return next(group for group in _components(G) if n in group)


@claim(only_directed, linear=True)
def weakly_connected_components(G: ConvertedGraph) -> Iterator[set[Any]]:
    return iter(_components(G))


@claim(only_directed, linear=True)
def number_weakly_connected_components(G: ConvertedGraph) -> int:
    return _count(G)


@claim(only_directed, linear=True)
def is_weakly_connected(G: ConvertedGraph) -> bool:
    return _is_one(G)


@claim(only_directed, linear=True)
def number_strongly_connected_components(G: ConvertedGraph) -> int:
    return _count(G, "strong")


@claim(only_directed, linear=True)
def is_strongly_connected(G: ConvertedGraph) -> bool:
    return _is_one(G, "strong")


@claim(undirected, linear=True)
def articulation_points(G: ConvertedGraph) -> Iterator[Any]:
    return iter([G.nodes[int(key)] for key in _core.cut_points(G.core).vertices])


@claim(undirected, linear=True)
def is_biconnected(G: ConvertedGraph) -> bool:
    # NetworkX has two nodes and the edge between them as biconnected, and a lone node not.
    return len(G) > 1 and _count(G) == 1 and not _core.cut_points(G.core).vertices


def _bridges(G: ConvertedGraph, root: Any) -> list[tuple[Any, Any]]:
    """In the order of NetworkX's edges; those of the component of `root`, if one is given."""
    found = {(int(a), int(b)) for a, b in _core.cut_points(G.core).bridges}
    membership = _core.components(G.core).membership
    home = None if root is None else membership[G.number(root)]
    return [
        (G.nodes[a], G.nodes[b])
        for a, b in zip(*(end.tolist() for end in G.ends), strict=True)
        if ((a, b) in found or (b, a) in found) and (home is None or membership[a] == home)
    ]


@claim(undirected, no_parallel_edges)
def bridges(G: ConvertedGraph, root: Any = None) -> Iterator[tuple[Any, Any]]:
    return iter(_bridges(G, root))


@claim(undirected, no_parallel_edges)
def has_bridges(G: ConvertedGraph, root: Any = None) -> bool:
    return bool(_bridges(G, root))


@claim(undirected, no_parallel_edges)
def core_number(G: ConvertedGraph) -> dict[Any, int]:
    if G.has_loops:
        raise nx.NetworkXNotImplemented(
            "Input graph has self loops which is not permitted; "
            "Consider using G.remove_edges_from(nx.selfloop_edges(G))."
        )
    return dict(zip(G.nodes, _core.coreness(G.core).values.astype(int).tolist(), strict=True))


def _triangles(G: ConvertedGraph) -> tuple[list[int], list[int]]:
    """Twice the triangles of each node, and its ordered pairs of neighbours."""
    degrees = np.diff(G.core.indptr).astype(np.int64)
    closed = 2 * _core.local_clustering(G.core, threads=threads()).triangles.astype(np.int64)
    return closed.tolist(), (degrees * (degrees - 1)).tolist()


def _clustering(G: ConvertedGraph, nodes: Any) -> Any:
    values = [closed / pairs if closed else 0 for closed, pairs in zip(*_triangles(G), strict=True)]
    return G.chosen(dict(zip(G.nodes, values, strict=True)), nodes)


unweighted = only("weight", None, because="edges that count differently")


@claim(undirected, no_parallel_edges)
def triangles(G: ConvertedGraph, nodes: Any = None) -> Any:
    counts = [closed // 2 for closed in _triangles(G)[0]]
    return G.chosen(dict(zip(G.nodes, counts, strict=True)), nodes)


@claim(undirected, no_parallel_edges, unweighted)
def clustering(G: ConvertedGraph, nodes: Any = None, weight: Any = None) -> Any:
    return _clustering(G, nodes)


@claim(undirected, no_parallel_edges, unweighted)
def average_clustering(
    G: ConvertedGraph, nodes: Any = None, weight: Any = None, count_zeros: bool = True
) -> float:
    values = list(_clustering(G, nodes).values())
    if not count_zeros:
        values = [value for value in values if value > 0]
    return float(sum(values) / len(values))


@claim(undirected, no_parallel_edges)
def transitivity(G: ConvertedGraph) -> float:
    closed, pairs = map(sum, _triangles(G))
    return closed / pairs if closed else 0


computed_here = only("sp", None, because="distances that were computed before")
within_bounds = only("usebounds", False, because="bounds that save searches")


def _eccentricity(G: ConvertedGraph, weight: Any) -> dict[Any, Any]:
    if len(G) == 1:
        return {G.nodes[0]: 0}
    summary = _core.distances(G.core, lengths=G.lengths(weight), threads=threads())
    if summary.unreachable_pairs:
        kind = "digraph is not strongly" if G.is_directed() else "graph is not"
        raise nx.NetworkXError(f"Found infinite path length because the {kind} connected")
    return dict(zip(G.nodes, summary.eccentricity.values.astype(int).tolist(), strict=True))


@claim(computed_here, not_empty)
def eccentricity(G: ConvertedGraph, v: Any = None, sp: Any = None, weight: Any = None) -> Any:
    return G.chosen(_eccentricity(G, weight), v)


@claim(within_bounds, not_empty)
def diameter(G: ConvertedGraph, e: Any = None, usebounds: bool = False, weight: Any = None) -> Any:
    return max((e or _eccentricity(G, weight)).values())


@claim(within_bounds, not_empty)
def radius(G: ConvertedGraph, e: Any = None, usebounds: bool = False, weight: Any = None) -> Any:
    return min((e or _eccentricity(G, weight)).values())


@claim(within_bounds, not_empty)
def periphery(
    G: ConvertedGraph, e: Any = None, usebounds: bool = False, weight: Any = None
) -> list[Any]:
    e = e or _eccentricity(G, weight)
    farthest = max(e.values())
    return [node for node in e if e[node] == farthest]


@claim(within_bounds, not_empty)
def center(
    G: ConvertedGraph, e: Any = None, usebounds: bool = False, weight: Any = None
) -> list[Any]:
    e = e or _eccentricity(G, weight)
    nearest = min(e.values())
    return [node for node in e if e[node] == nearest]


def _totals(G: ConvertedGraph, weight: Any) -> Any:
    """The sum of the distances from each node; None when some nodes are out of reach of others."""
    scores = _core.closeness(
        G.core,
        unreachable="within_component",
        direction="out",
        lengths=G.lengths(weight),
        threads=threads(),
    )
    reached = scores.reached.astype(float)
    if len(G) > 1 and (reached < len(G) - 1).any():
        return None
    with np.errstate(divide="ignore", invalid="ignore"):
        totals = np.nan_to_num(np.rint(reached / scores.values))  # 0 for a lone node
    if totals.sum() > 2**50:
        raise NotImplementedError("distances so long that their sums are rounded")
    return totals.astype(np.int64)


by_search = only("method", None, because="a method of one's own choice")


@claim(by_search)
def average_shortest_path_length(
    G: ConvertedGraph, weight: Any = None, method: Any = None
) -> float:
    if not len(G):
        raise nx.NetworkXPointlessConcept(
            "the null graph has no paths, thus there is no average shortest path length"
        )
    if len(G) == 1:
        return 0
    totals = _totals(G, weight)
    if totals is None:
        kind = "strongly connected" if G.is_directed() else "connected"
        raise nx.NetworkXError(f"Graph is not {kind}.")
    return int(totals.sum()) / (len(G) * (len(G) - 1))


@claim(not_empty)
def wiener_index(G: ConvertedGraph, weight: Any = None) -> float:
    totals = _totals(G, weight)
    if totals is None:
        return math.inf
    return int(totals.sum()) if G.is_directed() else int(totals.sum()) / 2


@claim(undirected)
def global_efficiency(G: ConvertedGraph) -> float:
    pairs = len(G) * (len(G) - 1)
    if not pairs:
        return 0
    # By how many pairs are how far from each other: the histogram has each of them once.
    counts = _core.distances(G.core, threads=threads()).histogram.tolist()
    return 2 * math.fsum(n / steps for steps, n in enumerate(counts) if steps) / pairs
