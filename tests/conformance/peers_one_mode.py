"""What other programs say, asked so that they mean what our variant means wherever they can."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import igraph
import networkit as nk
import networkx as nx
import numpy as np
from scipy import sparse
from sknetwork.ranking import Closeness, PageRank

from tests.conformance.examples import Example

Answer = Callable[[Example], Any]


def in_networkx(example: Example) -> nx.Graph:
    made = nx.DiGraph() if example.directed else nx.Graph()
    made.add_nodes_from(range(example.n))
    made.add_edges_from(example.edges)
    if example.decimals:
        for edge, value in zip(example.edges, example.values, strict=True):
            made.edges[edge]["value"] = value
    return made


def in_igraph(example: Example) -> igraph.Graph:
    return igraph.Graph(example.n, list(example.edges), directed=example.directed)


def in_networkit(example: Example, values: bool = False) -> nk.Graph:
    made = nk.Graph(example.n, weighted=values, directed=example.directed)
    for i, (a, b) in enumerate(example.edges):
        made.addEdge(a, b, example.values[i] if values else 1.0)
    made.indexEdges()
    return made


def in_scipy(example: Example, values: bool = False) -> sparse.csr_matrix:
    matrix = np.zeros((example.n, example.n))
    for i, (a, b) in enumerate(example.edges):
        matrix[a, b] = example.values[i] if values else 1
        if not example.directed:
            matrix[b, a] = matrix[a, b]
    return sparse.csr_matrix(matrix)


def by_vertex(scores: dict[int, float]) -> list[float]:
    return [scores[v] for v in range(len(scores))]


def by_edge(example: Example, scores: dict[tuple[int, int], float]) -> list[float]:
    return [scores[e] if e in scores else scores[e[::-1]] for e in example.edges]


def nx_out(example: Example) -> nx.Graph:
    """NetworkX looks against the arrows in closeness; ours along them."""
    made = in_networkx(example)
    return made.reverse() if example.directed else made


TIGHT = {"tol": 1e-15, "max_iter": 10_000}  # the change of all values together, divided by n

NETWORKX: dict[str, Answer] = {
    "betweenness": lambda e: by_vertex(nx.betweenness_centrality(in_networkx(e), normalized=False)),
    "betweenness, lengths": lambda e: by_vertex(
        nx.betweenness_centrality(in_networkx(e), normalized=False, weight="value")
    ),
    "edge betweenness": lambda e: by_edge(
        e, nx.edge_betweenness_centrality(in_networkx(e), normalized=False)
    ),
    "edge betweenness, lengths": lambda e: by_edge(
        e, nx.edge_betweenness_centrality(in_networkx(e), normalized=False, weight="value")
    ),
    "closeness, Wasserman-Faust": lambda e: by_vertex(nx.closeness_centrality(nx_out(e))),
    "closeness, within component": lambda e: by_vertex(
        nx.closeness_centrality(nx_out(e), wf_improved=False)
    ),
    "closeness, lengths": lambda e: by_vertex(nx.closeness_centrality(nx_out(e), distance="value")),
    "harmonic": lambda e: by_vertex(nx.harmonic_centrality(nx_out(e))),
    "harmonic, lengths": lambda e: by_vertex(nx.harmonic_centrality(nx_out(e), distance="value")),
    "eigenvector": lambda e: by_vertex(
        nx.eigenvector_centrality(in_networkx(e), max_iter=10**6, tol=1e-15)
    ),
    "eigenvector, default options": lambda e: by_vertex(nx.eigenvector_centrality(in_networkx(e))),
    "PageRank": lambda e: by_vertex(nx.pagerank(in_networkx(e), weight=None, **TIGHT)),
    "PageRank, default options": lambda e: by_vertex(nx.pagerank(in_networkx(e), weight=None)),
    "PageRank, strengths": lambda e: by_vertex(
        nx.pagerank(in_networkx(e), weight="value", **TIGHT)
    ),
    "Katz": lambda e: by_vertex(
        nx.katz_centrality_numpy(in_networkx(e), alpha=0.05, normalized=False, weight=None)
    ),
    "HITS, hubs": lambda e: by_vertex(nx.hits(in_networkx(e))[0]),
    "HITS, authorities": lambda e: by_vertex(nx.hits(in_networkx(e))[1]),
    "coreness": lambda e: by_vertex(nx.core_number(in_networkx(e))),
    "local clustering": lambda e: by_vertex(nx.clustering(in_networkx(e))),
    "transitivity": lambda e: [nx.transitivity(in_networkx(e))],
    "density": lambda e: [nx.density(in_networkx(e))],
    "constraint": lambda e: by_vertex(nx.constraint(in_networkx(e))),
    "constraint, strengths": lambda e: by_vertex(nx.constraint(in_networkx(e), weight="value")),
    "effective size": lambda e: by_vertex(nx.effective_size(in_networkx(e))),
    "effective size, strengths": lambda e: by_vertex(
        nx.effective_size(in_networkx(e), weight="value")
    ),
    "degree assortativity": lambda e: [nx.degree_assortativity_coefficient(in_networkx(e))],
    "nominal assortativity": lambda e: [nx_nominal(e)],
    "modularity": lambda e: [nx.community.modularity(in_networkx(e), parts(e), weight=None)],
    "diameter": lambda e: [nx.diameter(in_networkx(e))],
}


def nx_nominal(example: Example) -> float:
    made = in_networkx(example)
    nx.set_node_attributes(made, dict(enumerate(example.groups)), "group")
    return nx.attribute_assortativity_coefficient(made, "group")


def parts(example: Example) -> list[set[int]]:
    return [
        {v for v in range(example.n) if example.groups[v] == group}
        for group in sorted(set(example.groups))
    ]


IGRAPH: dict[str, Answer] = {
    "betweenness": lambda e: in_igraph(e).betweenness(),
    "betweenness, lengths": lambda e: in_igraph(e).betweenness(weights=e.values),
    "edge betweenness": lambda e: in_igraph(e).edge_betweenness(),
    "edge betweenness, lengths": lambda e: in_igraph(e).edge_betweenness(weights=e.values),
    "closeness, within component": lambda e: in_igraph(e).closeness(mode="out"),
    "harmonic": lambda e: np.array(in_igraph(e).harmonic_centrality(mode="out")) * (e.n - 1),
    "harmonic, lengths": lambda e: (
        np.array(in_igraph(e).harmonic_centrality(mode="out", weights=e.values)) * (e.n - 1)
    ),
    "eigenvector": lambda e: unit_length(in_igraph(e).eigenvector_centrality()),
    "eigenvector, default options": lambda e: unit_length(in_igraph(e).eigenvector_centrality()),
    "PageRank": lambda e: in_igraph(e).pagerank(),
    "PageRank, default options": lambda e: in_igraph(e).pagerank(),
    "PageRank, strengths": lambda e: in_igraph(e).pagerank(weights=e.values),
    "HITS, hubs": lambda e: unit_sum(in_igraph(e).hub_score()),
    "HITS, authorities": lambda e: unit_sum(in_igraph(e).authority_score()),
    "coreness": lambda e: in_igraph(e).coreness(),
    "local clustering": lambda e: in_igraph(e).transitivity_local_undirected(mode="zero"),
    "transitivity": lambda e: [in_igraph(e).transitivity_undirected(mode="nan")],
    "density": lambda e: [in_igraph(e).density()],
    "constraint": lambda e: in_igraph(e).constraint(),
    "constraint, strengths": lambda e: in_igraph(e).constraint(weights=e.values),
    "degree assortativity": lambda e: [in_igraph(e).assortativity_degree()],
    "nominal assortativity": lambda e: [in_igraph(e).assortativity_nominal(list(e.groups))],
    "modularity": lambda e: [in_igraph(e).modularity(list(e.groups))],
    "diameter": lambda e: [in_igraph(e).diameter()],
    "mean distance": lambda e: [in_igraph(e).average_path_length()],
}


def unit_length(values: Any) -> Any:
    array = np.array(values)
    return array / np.linalg.norm(array)


def unit_sum(values: Any) -> Any:
    array = np.array(values)
    return array / array.sum()


def nk_scores(algorithm: Any) -> list[float]:
    return algorithm.run().scores()


def halved(example: Example, scores: Any) -> Any:
    """NetworKit counts undirected pairs twice."""
    return np.array(scores) / (1 if example.directed else 2)


def nk_edges(example: Example, values: bool) -> Any:
    made = in_networkit(example, values)
    algorithm = nk.centrality.Betweenness(made, computeEdgeCentrality=True)
    scores = algorithm.run().edgeScores()
    return halved(example, [scores[made.edgeId(a, b)] for a, b in example.edges])


NETWORKIT: dict[str, Answer] = {
    "betweenness": lambda e: halved(e, nk_scores(nk.centrality.Betweenness(in_networkit(e)))),
    "betweenness, lengths": lambda e: halved(
        e, nk_scores(nk.centrality.Betweenness(in_networkit(e, True)))
    ),
    "edge betweenness": lambda e: nk_edges(e, values=False),
    "edge betweenness, lengths": lambda e: nk_edges(e, values=True),
    "closeness, Wasserman-Faust": lambda e: nk_scores(
        nk.centrality.Closeness(in_networkit(e), True, nk.centrality.ClosenessVariant.GENERALIZED)
    ),
    "harmonic": lambda e: nk_scores(nk.centrality.HarmonicCloseness(in_networkit(e), False)),
    "eigenvector": lambda e: unit_length(
        nk_scores(nk.centrality.EigenvectorCentrality(in_networkit(e), tol=1e-15))
    ),
    "eigenvector, default options": lambda e: unit_length(
        nk_scores(nk.centrality.EigenvectorCentrality(in_networkit(e)))
    ),
    "PageRank": lambda e: nk_pagerank(in_networkit(e)),
    "PageRank, default options": lambda e: nk_scores(nk.centrality.PageRank(in_networkit(e))),
    "PageRank, strengths": lambda e: nk_pagerank(in_networkit(e, True)),
    "coreness": lambda e: nk_scores(nk.centrality.CoreDecomposition(in_networkit(e))),
    "local clustering": lambda e: nk_scores(
        nk.centrality.LocalClusteringCoefficient(in_networkit(e))
    ),
    "transitivity": lambda e: [nk.globals.ClusteringCoefficient.exactGlobal(in_networkit(e))],
}


def nk_pagerank(made: nk.Graph) -> list[float]:
    sinks = nk.centrality.SinkHandling.DistributeSinks
    return nk_scores(nk.centrality.PageRank(made, tol=1e-15, distributeSinks=sinks))


SCIKIT_NETWORK: dict[str, Answer] = {
    "closeness, within component": lambda e: Closeness().fit_predict(in_scipy(e)),
    "PageRank": lambda e: PageRank(tol=1e-14, n_iter=1000).fit_predict(in_scipy(e)),
    "PageRank, default options": lambda e: PageRank().fit_predict(in_scipy(e)),
    "PageRank, strengths": lambda e: PageRank(tol=1e-14, n_iter=1000).fit_predict(
        in_scipy(e, True)
    ),
}
