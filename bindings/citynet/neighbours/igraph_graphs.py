"""To and from python-igraph."""

from __future__ import annotations

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


def to_igraph(
    network: Graph | TwoMode, results: Results = (), *, strength: str = "strength"
) -> Any:
    """An ``igraph.Graph``.

    Vertices stand in the order of the keys, which are their attribute ``name``; the name of an
    entity is their ``label``. Otherwise what is known of them and the given results are attributes,
    missing ones None. Edges carry their strength (cells their grade) under the name `strength`. Of
    a two-mode network the attribute ``type`` is False for actors and True for what they joined.
    """
    ig = package("igraph")
    keys, known = attributes(network, results)
    ends, strengths = ties(network)
    graph = ig.Graph(n=len(keys), edges=ends, directed=directed(network))
    graph.vs["name"] = keys
    for attribute in dict.fromkeys(name for values in known for name in values):
        label = {"name": "label", "type": "entity_type"}.get(attribute, attribute)
        graph.vs[label] = [values.get(attribute) for values in known]
    marks = modes(network)
    if marks is not None:
        graph.vs["type"] = [mark == 1 for mark in marks]
    if strengths is not None:
        graph.es[strength] = strengths
    return graph


def from_igraph(
    graph: Any,
    *,
    strength: str | None = None,
    loops: str = "reject",
    parallel_edges: str = "reject",
) -> Graph:
    """The graph of an ``igraph.Graph``; keys are the attribute ``name``, or else the numbers.

    strength: the edge attribute to take; None takes none. loops and parallel_edges: as for
    Graph.from_edges. Other attributes stay behind.
    """
    return _ties_of(graph, strength).graph(loops, parallel_edges)


def two_mode_from_igraph(
    graph: Any, *, grade: str | None = None, repeated_cells: str = "reject"
) -> TwoMode:
    """The incidence of a bipartite graph of igraph, whose vertex attribute ``type`` is False (or 0)
    for actors and True (or 1) for what they joined.

    grade: the edge attribute to take. repeated_cells: as for TwoMode.from_cells.
    """
    found = _ties_of(graph, grade)
    known = "type" in graph.vs.attributes()
    marks = graph.vs["type"] if known else [None] * graph.vcount()
    return found.two_mode(sides(None, found.nodes, marks), repeated_cells)


def _ties_of(graph: Any, strength: str | None) -> Ties:
    named = "name" in graph.vs.attributes()
    found = Ties(
        directed=graph.is_directed(),
        nodes=graph.vs["name"] if named else list(range(graph.vcount())),
    )
    for a, b in graph.get_edgelist():
        found.sources.append(a)
        found.targets.append(b)
    if strength is not None:
        known = strength in graph.es.attributes()
        values = graph.es[strength] if known else [None] * graph.ecount()
        ends = zip(found.sources, found.targets, values, strict=True)
        found.strengths = [
            number(value, "strength", f"{found.nodes[a]} - {found.nodes[b]}")
            for a, b, value in ends
        ]
    return found
