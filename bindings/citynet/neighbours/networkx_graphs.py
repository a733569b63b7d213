"""To and from NetworkX."""

from __future__ import annotations

from collections.abc import Iterable
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


def to_networkx(
    network: Graph | TwoMode, results: Results = (), *, strength: str = "strength"
) -> Any:
    """A ``networkx.Graph``, or a ``DiGraph`` of a directed graph.

    Nodes are keys, with what is known of them and the given results as attributes; ties carry their
    strength (cells their grade) under the name `strength`: say ``"weight"`` for functions of
    NetworkX that look for it. Of a two-mode network the attribute ``bipartite`` is 0 for actors and
    1 for what they joined. Missing values have no attribute.
    """
    nx = package("networkx")
    graph = nx.DiGraph() if directed(network) else nx.Graph()
    keys, known = attributes(network, results)
    graph.add_nodes_from(zip(keys, known, strict=True))
    marks = modes(network)
    if marks is not None:
        nx.set_node_attributes(graph, dict(zip(keys, marks, strict=True)), "bipartite")
    ends, strengths = ties(network)
    if strengths is None:
        graph.add_edges_from((keys[a], keys[b]) for a, b in ends)
    else:
        pairs = zip(ends, strengths, strict=True)
        graph.add_edges_from((keys[a], keys[b], {strength: value}) for (a, b), value in pairs)
    return graph


def from_networkx(
    graph: Any,
    *,
    strength: str | None = None,
    loops: str = "reject",
    parallel_edges: str = "reject",
) -> Graph:
    """The graph of a ``networkx.Graph``, ``DiGraph``, ``MultiGraph`` or ``MultiDiGraph``.

    strength: the edge attribute to take; None takes none. A tie without the attribute is an error,
    as are numbers that are not greater than 0. loops and parallel_edges: as for Graph.from_edges;
    "add_strengths" makes one tie of parallel edges, as strong as all of them together. Nodes that
    are not text get the key ``str(node)``. Other attributes stay behind.
    """
    return _ties_of(graph, strength).graph(loops, parallel_edges)


def two_mode_from_networkx(
    graph: Any,
    *,
    actors: Iterable[Any] | None = None,
    grade: str | None = None,
    repeated_cells: str = "reject",
) -> TwoMode:
    """The incidence of a bipartite graph of NetworkX.

    actors: the nodes that are actors; None takes those whose attribute ``bipartite`` is 0, and then
    every node needs one. grade: the edge attribute to take. repeated_cells: as for
    TwoMode.from_cells, for multigraphs. A tie inside one side is an error that names it.
    """
    marks = [data.get("bipartite") for _, data in graph.nodes(data=True)]
    is_actor = sides(actors, list(graph), marks)
    return _ties_of(graph, grade).two_mode(is_actor, repeated_cells)


def _ties_of(graph: Any, strength: str | None) -> Ties:
    found = Ties(directed=graph.is_directed(), nodes=list(graph))
    place = {node: number for number, node in enumerate(found.nodes)}
    if strength is not None:
        found.strengths = []
    for a, b, data in graph.edges(data=True):
        found.sources.append(place[a])
        found.targets.append(place[b])
        if found.strengths is not None:
            found.strengths.append(number(data.get(strength), "strength", f"{a} - {b}"))
    return found
