"""The same graph in NetworkX and igraph, and numbers that must be the same."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import citynet as cn
import igraph
import networkx as nx
import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.float64]


def to_networkx(graph: cn.Graph) -> nx.Graph:
    made = nx.DiGraph() if graph.is_directed else nx.Graph()
    made.add_nodes_from(range(graph.vertex_count))
    strengths = graph.strengths if graph.has_strengths else np.ones(graph.edge_count)
    made.add_weighted_edges_from(
        (int(a), int(b), float(s)) for (a, b), s in zip(graph.edges, strengths, strict=True)
    )
    return made


def to_igraph(graph: cn.Graph) -> igraph.Graph:
    return igraph.Graph(
        graph.vertex_count, [(int(a), int(b)) for a, b in graph.edges], directed=graph.is_directed
    )


def from_networkx(graph: nx.Graph) -> cn.Graph:
    """Vertices 0 to n - 1, as the atlas has them."""
    edges = list(graph.edges)
    return cn.Graph.from_edges(len(graph), [a for a, _ in edges], [b for _, b in edges])


def by_vertex(scores: Mapping[int, float]) -> Numbers:
    """A dict of NetworkX in the order of the vertices."""
    return np.array([scores[v] for v in range(len(scores))], dtype=float)


def agree(
    ours: Iterable[float], theirs: Iterable[float], name: str, tolerance: float = 1e-12
) -> None:
    """Within the tolerance of each other, relative to what is above 1; NaN only beside NaN."""
    a, b = np.asarray(ours, dtype=float), np.asarray(theirs, dtype=float)
    assert a.shape == b.shape, name
    np.testing.assert_allclose(a, b, rtol=tolerance, atol=tolerance, equal_nan=True, err_msg=name)


def adjacency(graph: cn.Graph, with_strengths: bool = False) -> Numbers:
    """The adjacency matrix: row to column."""
    matrix = np.zeros((graph.vertex_count, graph.vertex_count))
    values = graph.strengths if with_strengths else np.ones(graph.edge_count)
    for (a, b), value in zip(graph.edges, values, strict=True):
        matrix[a, b] = value
        if not graph.is_directed:
            matrix[b, a] = value
    return matrix


def exact_pagerank(matrix: Numbers, damping: float = 0.85) -> Numbers:
    """The stationary distribution by one dense solution; a vertex without ties starts anywhere."""
    n = len(matrix)
    out = matrix.sum(axis=1)
    step = np.where(out[:, None] > 0, matrix / np.where(out > 0, out, 1)[:, None], 1 / n)
    return np.linalg.solve(np.eye(n) - damping * step.T, np.full(n, (1 - damping) / n))
