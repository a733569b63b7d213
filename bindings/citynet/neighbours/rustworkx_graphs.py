"""To and from rustworkx."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from citynet._core import Graph, TwoMode
from citynet.neighbours.parts import (
    Results,
    Ties,
    attributes,
    directed,
    modes,
    number,
    package,
    sides,
    ties,
)


def to_rustworkx(network: Graph | TwoMode, results: Results = ()) -> Any:
    """A ``rustworkx.PyGraph``, or a ``PyDiGraph`` of a directed graph.

    A node is a dict with its ``key``, what is known of it and the given results, of a two-mode
    network also ``bipartite`` (0 for actors, 1 for what they joined). An edge is its strength (a
    cell its grade), or None.
    """
    rx = package("rustworkx")
    graph = rx.PyDiGraph() if directed(network) else rx.PyGraph()
    keys, known = attributes(network, results)
    nodes = [{"key": key, **values} for key, values in zip(keys, known, strict=True)]
    for node, mark in zip(nodes, modes(network) or (), strict=False):
        node["bipartite"] = mark
    graph.add_nodes_from(nodes)
    ends, strengths = ties(network)
    weights = [None] * len(ends) if strengths is None else strengths
    graph.add_edges_from([(a, b, weight) for (a, b), weight in zip(ends, weights, strict=True)])
    return graph


def from_rustworkx(
    graph: Any,
    *,
    key: Callable[[Any], object] | None = None,
    strength: Callable[[Any], float] | None = None,
    loops: str = "reject",
    parallel_edges: str = "reject",
) -> Graph:
    """The graph of a ``rustworkx.PyGraph`` or ``PyDiGraph``.

    key: gives the name of a node from what it holds; None takes ``node["key"]`` of a dict, else
    ``str(node)``. strength: gives a number from what an edge holds (``float`` for numbers); None
    takes none. loops and parallel_edges: as for Graph.from_edges.
    """
    return _ties_of(graph, key, strength)[0].graph(loops, parallel_edges)


def two_mode_from_rustworkx(
    graph: Any,
    *,
    actors: Iterable[int] | None = None,
    key: Callable[[Any], object] | None = None,
    grade: Callable[[Any], float] | None = None,
    repeated_cells: str = "reject",
) -> TwoMode:
    """The incidence of a bipartite graph of rustworkx.

    actors: the indices of the nodes that are actors; None takes those with ``node["bipartite"] ==
    0``.
    """
    found, indices = _ties_of(graph, key, grade)
    marks = [node.get("bipartite") if isinstance(node, dict) else None for node in graph.nodes()]
    return found.two_mode(sides(actors, indices, marks), repeated_cells)


def _key(node: Any) -> object:
    return node["key"] if isinstance(node, dict) else node


def _ties_of(
    graph: Any, key: Callable[[Any], object] | None, strength: Callable[[Any], float] | None
) -> tuple[Ties, list[int]]:
    rx = package("rustworkx")
    indices = list(graph.node_indices())
    found = Ties(
        directed=isinstance(graph, rx.PyDiGraph),
        nodes=[(key or _key)(graph[index]) for index in indices],
    )
    place = {index: number for number, index in enumerate(indices)}  # deleted nodes leave gaps
    if strength is not None:
        found.strengths = []
    for a, b, held in graph.weighted_edge_list():
        found.sources.append(place[a])
        found.targets.append(place[b])
        if strength is not None and found.strengths is not None:
            where = f"{found.nodes[place[a]]} - {found.nodes[place[b]]}"
            found.strengths.append(number(strength(held), "strength", where))
    return found, indices
