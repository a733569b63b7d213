"""The same network in each program's own form. Imported when it is asked for, so that a program
that is missing only leaves out its own times."""

from __future__ import annotations

from typing import Any

import numpy as np

from tests.benchmarks.inputs import Input

PACKAGES = ["igraph", "networkit", "networkx", "rustworkx", "scikit-network", "scipy", "pandas"]


def in_igraph(given: Input) -> Any:
    import igraph

    return igraph.Graph(given.graph.vertex_count, given.graph.edges.tolist())


def in_igraph_two_mode(given: Input) -> Any:
    """Actors first, then what they joined; the kinds beside it."""
    import igraph

    rows, columns = given.cells
    actors, targets = given.incidence.shape
    kinds = [False] * actors + [True] * targets
    graph = igraph.Graph(actors + targets, np.stack([rows, columns + actors], axis=1).tolist())
    graph.vs["type"] = kinds
    return graph


def in_networkx(given: Input) -> Any:
    import networkx as nx

    graph = nx.empty_graph(given.graph.vertex_count)
    graph.add_edges_from(given.graph.edges.tolist())
    return graph


def in_networkx_two_mode(given: Input) -> Any:
    import networkx as nx

    rows, columns = given.cells
    actors, targets = given.incidence.shape
    graph = nx.Graph()
    graph.add_nodes_from(range(actors), bipartite=0)
    graph.add_nodes_from(range(actors, actors + targets), bipartite=1)
    graph.add_edges_from(zip(rows.tolist(), (columns + actors).tolist(), strict=True))
    return graph


def in_networkit(given: Input, threads: int = 1) -> Any:
    import networkit as nk

    nk.setNumberOfThreads(threads)
    ends = given.graph.edges
    ones = np.ones(len(ends))
    triples = (ones, (ends[:, 0].astype(np.uint64), ends[:, 1].astype(np.uint64)))
    return nk.GraphFromCoo(triples, n=given.graph.vertex_count)


def in_rustworkx(given: Input) -> Any:
    import rustworkx as rx

    graph = rx.PyGraph(multigraph=False)
    graph.add_nodes_from(range(given.graph.vertex_count))
    graph.add_edges_from_no_data([tuple(pair) for pair in given.graph.edges.tolist()])
    return graph


def in_scipy(given: Input) -> Any:
    from scipy import sparse

    ends = given.graph.edges
    shape = (given.graph.vertex_count,) * 2
    half = sparse.coo_array((np.ones(len(ends)), (ends[:, 0], ends[:, 1])), shape=shape)
    return sparse.csr_matrix(half + half.T)  # scikit-network takes no array


def in_scipy_two_mode(given: Input) -> Any:
    from scipy import sparse

    indptr, indices = given.incidence.compressed_rows()
    values = np.ones(len(indices), dtype=np.int32)
    return sparse.csr_array((values, indices.astype(np.int32), indptr), shape=given.incidence.shape)


def ours_two_mode(given: Input) -> Any:
    return given.incidence


def ours(given: Input) -> Any:
    return given.graph


def by_number(scores: Any) -> np.ndarray:
    """Of a mapping from vertex numbers."""
    return np.array([scores[v] for v in range(len(scores))])


def some(count: int, sample: int) -> np.ndarray:
    """`sample` vertices out of `count`, in equal steps: those of igraph and of NetworkX alike."""
    return np.linspace(0, count - 1, min(sample, count)).astype(np.int64)
