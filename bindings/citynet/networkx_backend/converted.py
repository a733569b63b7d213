"""A NetworkX graph as the core reads it."""

from __future__ import annotations

from functools import cached_property
from itertools import chain
from typing import Any

import networkx as nx
import numpy as np
from numpy.typing import NDArray

from citynet._core import Graph

Whole = NDArray[np.int64]
Real = NDArray[np.float64]


class ConvertedGraph:
    """What NetworkX hands to the functions of the backend: a graph and, made when they are first
    asked for, its arrays.

    It keeps the graph it was made of, so that nothing is lost on the way back. NetworkX keeps it in
    the cache of that graph and throws it away when the graph is changed by its methods.
    """

    __networkx_backend__ = "citynet"

    def __init__(self, origin: Any) -> None:
        self.origin = origin
        self.nodes: list[Any] = list(origin)
        self._strong: dict[Any, Graph] = {}

    def is_directed(self) -> bool:
        return bool(self.origin.is_directed())

    def is_multigraph(self) -> bool:
        return bool(self.origin.is_multigraph())

    def __len__(self) -> int:
        return len(self.nodes)

    def __iter__(self) -> Any:
        return iter(self.nodes)

    def __contains__(self, node: object) -> bool:
        return node in self.origin

    @cached_property
    def index(self) -> dict[Any, int]:
        """The number of each node."""
        return {node: number for number, node in enumerate(self.nodes)}

    def number(self, node: Any) -> int:
        """The number of a node; NetworkX's error when there is no such node."""
        try:
            return self.index[node]
        except (KeyError, TypeError) as error:
            raise nx.NodeNotFound(f"Node {node} is not in the graph.") from error

    @cached_property
    def _arcs(self) -> tuple[Whole, Whole, NDArray[np.bool_]]:
        """Both ends of each entry of the adjacency, and which of them are in `edges`."""
        rows = self.origin._adj.values()
        degrees = np.fromiter(map(len, rows), np.int64, len(self))
        names = chain.from_iterable(self.origin._adj.values())
        targets = np.fromiter(map(self.index.__getitem__, names), np.int64, int(degrees.sum()))
        sources = np.repeat(np.arange(len(self), dtype=np.int64), degrees)
        if self.is_directed():
            return sources, targets, np.ones(len(sources), bool)
        return sources, targets, sources <= targets

    @cached_property
    def ends(self) -> tuple[Whole, Whole]:
        """The ends of every edge in the order of NetworkX, parallel ones taken together."""
        sources, targets, chosen = self._arcs
        return sources[chosen], targets[chosen]

    @cached_property
    def multiplicities(self) -> Real:
        """How many parallel edges each edge in `ends` stands for."""
        if not self.is_multigraph():
            return np.ones(len(self.ends[0]))
        rows = (row.values() for row in self.origin._adj.values())
        counts = np.fromiter(map(len, chain.from_iterable(rows)), np.float64)
        return counts[self._arcs[2]]

    @cached_property
    def has_loops(self) -> bool:
        sources, targets = self.ends
        return bool((sources == targets).any())

    @cached_property
    def edge_places(self) -> Whole:
        """For each edge of `core`, its place in `ends`."""
        sources, targets = self.ends
        kept = np.flatnonzero(sources != targets)
        order: Whole = np.lexsort((targets[kept], sources[kept]))
        return kept[order]

    def _build(self, strengths: Real | None, directed: bool) -> Graph:
        sources, targets = (ends[self.edge_places] for ends in self.ends)
        given = None if strengths is None else strengths[self.edge_places]
        if directed and not self.is_directed():
            sources, targets = np.append(sources, targets), np.append(targets, sources)
        return Graph.from_edges(len(self), sources, targets, given, directed=directed)

    @cached_property
    def core(self) -> Graph:
        """Who is tied to whom: no loops, parallel edges as one."""
        return self._build(None, self.is_directed())

    @cached_property
    def core_both_ways(self) -> Graph:
        """The same as a directed graph, with undirected ties in both directions."""
        return self.core if self.is_directed() else self._build(None, True)

    def simple(self) -> Graph:
        """`core`, of graphs without loops and parallel edges, where these would count."""
        if self.has_loops:
            raise NotImplementedError(
                "edges from a node to itself are not part of citynet's graphs"
            )
        if self.is_multigraph():
            raise NotImplementedError("parallel edges count in NetworkX, not in citynet's graphs")
        return self.core

    def numbers(self, attribute: Any) -> Real:
        """One number per edge in the order of `ends`: 1 where the attribute is missing, the sum of
        parallel edges."""
        if callable(attribute):
            raise NotImplementedError("functions of edges are not computed by citynet")
        rows = (row.values() for row in self.origin._adj.values())
        edges = list(chain.from_iterable(rows))
        if self.is_multigraph():
            given = [sum(data.get(attribute, 1) for data in keys.values()) for keys in edges]
        else:
            given = [data.get(attribute, 1) for data in edges]
        if not all(issubclass(kind, (int, float, np.number)) for kind in set(map(type, given))):
            raise NotImplementedError(
                f"the edge attribute {attribute!r} is not a number everywhere"
            )
        values = np.array(given, np.float64)[self._arcs[2]]
        if not (np.isfinite(values).all() and (values >= 0).all()):
            raise NotImplementedError(f"the edge attribute {attribute!r} is negative or not finite")
        return values

    def positive(self, attribute: Any) -> Real:
        """The same, of edges that all count."""
        values = self.numbers(attribute)
        if not values.all():
            raise NotImplementedError(f"the edge attribute {attribute!r} is 0 somewhere")
        return values

    def tied(self, attribute: Any) -> tuple[Graph, str]:
        """A simple graph with the attribute as strength, and the word for how ties count."""
        if attribute is None:
            return self.simple(), "presence"
        if self.has_loops:
            self.simple()
        if attribute not in self._strong:
            self._strong[attribute] = self._build(self.positive(attribute), self.is_directed())
        return self._strong[attribute], "strength"

    def between_nodes(self, attribute: Any) -> tuple[Graph, str]:
        """The same without what lies between no two nodes: loops, and edges that count 0."""
        sources, targets = self.ends
        count = self.multiplicities if attribute is None else self.numbers(attribute)
        kept = (sources != targets) & (count > 0)
        ends = sources[kept], targets[kept]
        return Graph.from_edges(
            len(self), *ends, count[kept], directed=self.is_directed()
        ), "strength"

    def lengths(self, attribute: Any) -> Real | None:
        """The attribute as lengths in the order of `core.edges`; None for steps.

        Whole numbers only: those are added without rounding, in NetworkX and here, so that both
        find the same paths to be equally long.
        """
        if attribute is None:
            return None
        if self.is_multigraph():
            raise NotImplementedError("of parallel edges NetworkX takes the shortest")
        values = self.positive(attribute)
        if not (np.floor(values) == values).all() or values.sum() > 2**52:
            raise NotImplementedError(
                "lengths that are not whole numbers: citynet compares exactly, NetworkX rounds"
            )
        return values[self.edge_places]

    def by_node(self, values: Real) -> dict[Any, float]:
        """One value per vertex, by node and in the order of the nodes."""
        return dict(zip(self.nodes, values.tolist(), strict=True))

    def chosen(self, values: dict[Any, Any], nodes: Any) -> Any:
        """What NetworkX answers to `nodes`: one value, those of some nodes, or all."""
        if nodes in self.origin:
            return values[nodes]
        if nodes is None:
            return values
        return {node: values[node] for node in self.origin.nbunch_iter(nodes)}
