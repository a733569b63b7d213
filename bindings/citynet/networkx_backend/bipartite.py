"""Measures and projections of bipartite graphs, as NetworkX answers."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Callable
from typing import Any

import networkx as nx
import numpy as np
from numpy.typing import NDArray

from citynet import _core
from citynet.networkx_backend.claims import (
    Asked,
    claim,
    no_parallel_edges,
    only,
    threads,
    time_to_converge,
    undirected,
)
from citynet.networkx_backend.converted import ConvertedGraph, Whole


class Sides:
    """The incidence of a bipartite graph: `top` in its rows, `bottom` in its columns."""

    def __init__(self, G: ConvertedGraph, on_top: NDArray[np.bool_], grades: Any = None) -> None:
        self.graph = G
        self.top: Whole = np.flatnonzero(on_top)
        self.bottom: Whole = np.flatnonzero(~on_top)
        place = np.empty(len(G), np.int64)
        place[self.top] = np.arange(len(self.top))
        place[self.bottom] = np.arange(len(self.bottom))
        sources, targets = G.ends
        up = np.where(on_top[sources], sources, targets)
        down = np.where(on_top[sources], targets, sources)
        self.incidence = _core.TwoMode.from_cells(
            len(self.top), len(self.bottom), place[up], place[down], grades=grades
        )

    def by_node(self, scores: _core.TwoModeScores) -> dict[Any, float]:
        values = np.empty(len(self.graph))
        values[self.top], values[self.bottom] = scores.actors, scores.targets
        return self.graph.by_node(values)


def _colored(G: ConvertedGraph) -> NDArray[np.bool_] | None:
    """A colouring in two; None when there is none."""
    rows = np.split(G.core.indices, G.core.indptr[1:-1].astype(np.int64)) if len(G) else []
    color = np.full(len(G), -1, np.int8)
    for start in range(len(G)):
        if color[start] >= 0:
            continue
        color[start] = 1
        queue = deque([start])
        while queue:
            here = queue.popleft()
            near = rows[here]
            if (color[near] == color[here]).any():
                return None
            fresh = near[color[near] < 0]
            color[fresh] = 1 - color[here]
            queue.extend(fresh.tolist())
    return None if G.has_loops else color == 1


def _marked(G: ConvertedGraph, nodes: Any) -> NDArray[np.bool_]:
    """The nodes of one side, if every edge leads from them to the others."""
    on_top = np.zeros(len(G), bool)
    for node in nodes:
        on_top[G.number(node)] = True
    sources, targets = G.ends
    if (on_top[sources] == on_top[targets]).any():
        raise NotImplementedError("some edges do not lead from the given nodes to the others")
    return on_top


def _sides(G: ConvertedGraph, nodes: Any) -> tuple[set[Any], set[Any]]:
    top = set(nodes)
    return top, set(G) - top


@claim(undirected, no_parallel_edges, linear=True)
def bipartite_degree_centrality(G: ConvertedGraph, nodes: Any) -> dict[Any, float]:
    top, bottom = _sides(G, nodes)
    degrees = dict(zip(G.nodes, np.diff(G.simple().indptr).tolist(), strict=True))
    share = 1.0 / len(bottom)
    centrality = {node: degrees[node] * share for node in top if node in G}
    share = 1.0 / len(top)
    centrality.update({node: degrees[node] * share for node in bottom})
    return centrality


@claim(undirected)
def bipartite_closeness_centrality(
    G: ConvertedGraph, nodes: Any, normalized: bool = True
) -> dict[Any, float]:
    scores = _core.closeness(G.core, unreachable="within_component", threads=threads())
    reached = scores.reached.astype(float)
    with np.errstate(divide="ignore", invalid="ignore"):
        total = np.rint(reached / scores.values)  # a sum of whole distances; NaN for an isolate
    top, bottom = _sides(G, nodes)
    closeness = {}
    for side, others in ((top, bottom), (bottom, top)):
        nearest = len(others) + 2 * (len(side) - 1)
        for node in side:
            place = G.number(node)
            value = 0.0
            if reached[place] > 0:
                value = nearest / float(total[place])
                if normalized:
                    value *= float(reached[place]) / (len(G) - 1)
            closeness[node] = value
    return closeness


def _most_between(same: int, other: int) -> float:
    """The largest betweenness of a node among `same` ones, with `other` ones on the other side."""
    whole, rest = divmod(same - 1, other)
    return (
        other**2 * (whole + 1) ** 2
        + other * (whole + 1) * (2 * rest - whole - 1)
        - rest * (2 * whole - rest + 3)
    ) / 2.0


@claim(undirected)
def bipartite_betweenness_centrality(G: ConvertedGraph, nodes: Any) -> dict[Any, float]:
    top, bottom = _sides(G, nodes)
    most_top = _most_between(len(top), len(bottom))
    most_bottom = _most_between(len(bottom), len(top))
    values = G.by_node(_core.betweenness(G.core, normalized=False, threads=threads()).values)
    for side, most in ((top, most_top), (bottom, most_bottom)):
        for node in side:
            values[node] /= most
    return values


def _latapy(G: ConvertedGraph, nodes: Any, mode: str) -> dict[Any, float]:
    on_top = _colored(G)
    if on_top is None:
        raise nx.NetworkXError("Graph is not bipartite")
    if mode not in ("dot", "min", "max"):
        raise nx.NetworkXError("Mode for bipartite clustering must be: dot, min or max")
    sides = Sides(G, on_top)
    values = sides.by_node(_core.latapy_clustering(sides.incidence, overlap=mode))
    return values if nodes is None else {node: values[node] for node in nodes}


@claim(undirected, no_parallel_edges)
def latapy_clustering(G: ConvertedGraph, nodes: Any = None, mode: str = "dot") -> dict[Any, float]:
    return _latapy(G, nodes, mode)


@claim(undirected, no_parallel_edges)
def bipartite_average_clustering(G: ConvertedGraph, nodes: Any = None, mode: str = "dot") -> float:
    nodes = G.nodes if nodes is None else list(nodes)
    values = _latapy(G, nodes, mode)
    return float(sum(values[node] for node in nodes) / len(nodes))


@claim(undirected, no_parallel_edges)
def robins_alexander_clustering(G: ConvertedGraph) -> float:
    if len(G) < 4 or len(G.ends[0]) < 3:
        return 0
    on_top = _colored(G)
    if on_top is None:
        raise NotImplementedError("a graph that is not bipartite")
    value = float(_core.robins_alexander(Sides(G, on_top).incidence, threads=threads()).value)
    return 0 if math.isnan(value) else value


@claim(undirected, no_parallel_edges)
def node_redundancy(G: ConvertedGraph, nodes: Any = None) -> dict[Any, float]:
    nodes = G.nodes if nodes is None else list(nodes)
    degrees = np.diff(G.simple().indptr)
    if any(degrees[G.number(node)] < 2 for node in nodes):
        raise nx.NetworkXError(
            "Cannot compute redundancy coefficient for a node that has fewer than two neighbors."
        )
    on_top = _colored(G)
    if on_top is None:
        raise NotImplementedError("a graph that is not bipartite")
    sides = Sides(G, on_top)
    values = sides.by_node(_core.redundancy(sides.incidence, threads=threads()))
    return {node: values[node] for node in nodes}


@claim(undirected, no_parallel_edges, linear=True)
def density(B: ConvertedGraph, nodes: Any) -> float:
    value = float(_core.density(Sides(B, _marked(B, nodes)).incidence))
    return 0.0 if math.isnan(value) else value


projectable = (undirected, no_parallel_edges)


def _without_rest(asked: Asked) -> str | None:
    rest = len(asked["B"]) - len(asked["nodes"]) if hasattr(asked["nodes"], "__len__") else 1
    return "no nodes but those to project onto" if rest < 1 else None


def _projected(
    B: ConvertedGraph, nodes: Any, scheme: str, weight: Callable[[float], float] | None
) -> Any:
    """The graph NetworkX would make, with the strengths of a projection as weights."""
    nodes = list(nodes)
    sides = Sides(B, _marked(B, nodes))
    graph = _core.project(sides.incidence, scheme=scheme, threads=threads())
    G = nx.Graph()
    G.graph.update(B.origin.graph)
    G.add_nodes_from((node, B.origin.nodes[node]) for node in nodes)
    names = [B.nodes[number] for number in sides.top.tolist()]
    ends = [(names[a], names[b]) for a, b in graph.edges.tolist()]
    if weight is None:
        G.add_edges_from(ends)
    else:
        strengths = map(weight, graph.strengths.tolist())
        G.add_weighted_edges_from((a, b, w) for (a, b), w in zip(ends, strengths, strict=True))
    return G


@claim(*projectable, only("multigraph", False, because="parallel edges in the answer"))
def projected_graph(B: ConvertedGraph, nodes: Any, multigraph: bool = False) -> Any:
    return _projected(B, nodes, "count", None)


@claim(*projectable, _without_rest)
def weighted_projected_graph(B: ConvertedGraph, nodes: Any, ratio: bool = False) -> Any:
    rest = len(B) - len(nodes)
    return _projected(B, nodes, "count", (lambda shared: shared / rest) if ratio else int)


@claim(*projectable)
def overlap_weighted_projected_graph(B: ConvertedGraph, nodes: Any, jaccard: bool = True) -> Any:
    return _projected(B, nodes, "jaccard" if jaccard else "min_overlap", float)


@claim(*projectable)
def collaboration_weighted_projected_graph(B: ConvertedGraph, nodes: Any) -> Any:
    return _projected(B, nodes, "newman", float)


def _query(personalization: Any, nodes: list[Any]) -> Any:
    """What is known beforehand of each node; None when nothing is."""
    if not personalization:
        return None
    values = np.array([personalization.get(node, 0) or 0 for node in nodes], np.float64)
    if (values < 0).any() or not values.any() or set(personalization) - set(nodes):
        raise NotImplementedError("a personalization that is negative, 0 or of other nodes")
    return values


@claim(undirected, no_parallel_edges, time_to_converge)
def birank(
    G: ConvertedGraph,
    nodes: Any,
    *,
    alpha: float | None = None,
    beta: float | None = None,
    top_personalization: Any = None,
    bottom_personalization: Any = None,
    max_iter: int = 100,
    tol: float = 1e-6,
    weight: Any = "weight",
) -> dict[Any, float]:
    on_top = _marked(G, nodes)
    if on_top.all() or not on_top.any():
        raise nx.NetworkXAlgorithmError(
            "The BiRank algorithm requires a bipartite graph with at least onenode in each set."
        )
    alpha = (0.8 if top_personalization else 1) if alpha is None else alpha
    beta = (0.8 if bottom_personalization else 1) if beta is None else beta
    for word, value in (("alpha", alpha), ("beta", beta)):
        if not 0 <= value <= 1:
            raise nx.NetworkXAlgorithmError(f"{word} must be in the interval [0, 1]")
    known = bool(top_personalization), bool(bottom_personalization)
    if (not known[0] and alpha < 1) or (not known[1] and beta < 1) or alpha == beta == 1:
        raise NotImplementedError("without personalization NetworkX scales by its own rule")
    sides = Sides(G, on_top, None if weight is None else G.positive(weight))
    scores = _core.birank(
        sides.incidence,
        actor_damping=alpha,
        target_damping=beta,
        cells="presence" if weight is None else "grade",
        actor_query=_query(top_personalization, [G.nodes[v] for v in sides.top]),
        target_query=_query(bottom_personalization, [G.nodes[v] for v in sides.bottom]),
    )
    values = sides.by_node(scores)
    order = [*sides.top.tolist(), *sides.bottom.tolist()]
    return {G.nodes[v]: values[G.nodes[v]] for v in order}
