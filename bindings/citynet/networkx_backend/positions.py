"""Structural holes, assortativity and communities, as NetworkX answers."""

from __future__ import annotations

import inspect
import math
from typing import Any

import networkx as nx
import numpy as np

from citynet import _core
from citynet.networkx_backend.claims import (
    Asked,
    claim,
    no_parallel_edges,
    not_empty,
    only,
    threads,
    undirected,
)
from citynet.networkx_backend.converted import ConvertedGraph

all_nodes = only("nodes", None, because="a choice of nodes")


def _of(values: dict[Any, Any], nodes: Any) -> dict[Any, Any]:
    return values if nodes is None else {node: values[node] for node in nodes}


def _of_directed(asked: Asked) -> str | None:
    if asked["nodes"] is None or not asked["G"].is_directed():
        return None
    return "nodes: of a directed graph NetworkX answers otherwise when it is asked for some"


@claim(no_parallel_edges, not_empty, _of_directed)
def constraint(G: ConvertedGraph, nodes: Any = None, weight: Any = None) -> dict[Any, float]:
    graph, ties = G.tied(weight)
    return _of(G.by_node(_core.constraint(graph, ties=ties, threads=threads()).values), nodes)


@claim(
    undirected,
    no_parallel_edges,
    not_empty,
    only(
        "weight",
        None,
        because="NetworkX divides by one largest strength for all, by another for some",
    ),
)
def effective_size(G: ConvertedGraph, nodes: Any = None, weight: Any = None) -> dict[Any, float]:
    return _of(G.by_node(_core.effective_size(G.simple(), threads=threads()).values), nodes)


out_to_in = (only("x", "out", because="other degrees"), only("y", "in", because="other degrees"))
by_presence = only("weight", None, because="strengths instead of degrees")


def _degree_assortativity(G: ConvertedGraph) -> float:
    value = float(_core.degree_assortativity(G.simple()).value)
    if math.isnan(value):
        raise NotImplementedError("undefined, as all degrees are equal or there are no ties")
    return value


@claim(no_parallel_edges, *out_to_in, by_presence, all_nodes)
def degree_assortativity_coefficient(
    G: ConvertedGraph, x: str = "out", y: str = "in", weight: Any = None, nodes: Any = None
) -> float:
    return _degree_assortativity(G)


@claim(no_parallel_edges, *out_to_in, by_presence, all_nodes)
def degree_pearson_correlation_coefficient(
    G: ConvertedGraph, x: str = "out", y: str = "in", weight: Any = None, nodes: Any = None
) -> float:
    return _degree_assortativity(G)


@claim(no_parallel_edges, all_nodes)
def numeric_assortativity_coefficient(
    G: ConvertedGraph, attribute: Any, nodes: Any = None
) -> float:
    values = [G.origin.nodes[node][attribute] for node in G.nodes]
    if not all(isinstance(value, (int, float, np.number)) for value in values):
        raise NotImplementedError(f"the attribute {attribute!r} is not a number everywhere")
    value = float(_core.assortativity(G.simple(), np.array(values, np.float64)).value)
    if math.isnan(value):
        raise NotImplementedError("undefined, as all values are equal or there are no ties")
    return value


@claim(no_parallel_edges, all_nodes)
def attribute_assortativity_coefficient(
    G: ConvertedGraph, attribute: Any, nodes: Any = None
) -> float:
    missing = object()
    values = [G.origin.nodes[node].get(attribute, missing) for node in G.nodes]
    if missing in values or None in values:
        raise NotImplementedError("NetworkX makes a group of the nodes without the attribute")
    numbers: dict[Any, int] = {}
    groups = [str(numbers.setdefault(value, len(numbers))) for value in values]
    value = float(_core.nominal_assortativity(G.simple(), groups).value)
    if math.isnan(value):
        raise NotImplementedError("undefined, as all ties are inside one group or there are none")
    return value


@claim(no_parallel_edges)
def modularity(
    G: ConvertedGraph, communities: Any, weight: Any = "weight", resolution: float = 1
) -> float:
    communities = list(communities)
    if not nx.community.is_partition(G.origin, communities, backend="networkx"):
        raise nx.community.quality.NotAPartition(G.origin, communities)
    membership = np.zeros(len(G), np.int64)
    for number, community in enumerate(communities):
        for node in community:
            membership[G.index[node]] = number
    graph, ties = G.tied(weight)
    if not graph.edge_count:
        raise NotImplementedError("no edges: versions of NetworkX answer in different ways")
    return float(_core.modularity(graph, membership, resolution=resolution, ties=ties))


def _seed(chance: Any) -> int:
    """A seed for the core out of what NetworkX makes of `seed`."""
    return int(chance.randrange(2**32))


def _where_networkx_has_none(asked: Asked) -> str | None:
    """NetworkX has a Leiden of its own from 3.7 on, whose communities follow from its seed."""
    announced = inspect.signature(nx.community.leiden_communities).parameters
    return "communities drawn by its own lots" if "metric" in announced else None


@claim(
    undirected,
    only("max_level", None, because="partitions on the way to the last one"),
    _where_networkx_has_none,
)
def leiden_communities(
    G: ConvertedGraph,
    weight: Any = "weight",
    resolution: float = 1,
    max_level: Any = None,
    seed: Any = None,
    *,
    metric: str = "modularity",
    theta: float = 0.01,
) -> list[set[Any]]:
    # A loop lies inside its node's community whichever that is, and an edge that counts 0 nowhere.
    graph, ties = G.between_nodes(weight)
    found = _core.leiden(graph, resolution=resolution, ties=ties, seed=_seed(seed))
    groups: dict[int, set[Any]] = {}
    for node, number in zip(G.nodes, found.membership.tolist(), strict=True):
        groups.setdefault(number, set()).add(node)
    return list(groups.values())
