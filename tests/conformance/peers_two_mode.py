"""What other programs say of two-mode networks; actors first, then targets."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import networkx as nx
import numpy as np
from networkx.algorithms import bipartite
from scipy import sparse
from sknetwork.ranking import PageRank

from tests.conformance.examples import TwoModeExample

Answer = Callable[[TwoModeExample], Any]


def in_networkx(example: TwoModeExample) -> tuple[nx.Graph, list[int]]:
    made = nx.Graph()
    made.add_nodes_from(range(example.actors + example.targets))
    made.add_edges_from((i, example.actors + k) for i, k in example.cells)
    return made, list(range(example.actors))


def in_order(scores: dict[int, float]) -> list[float]:
    return [scores[v] for v in range(len(scores))]


def latapy(example: TwoModeExample, mode: str) -> list[float]:
    made, _ = in_networkx(example)
    return in_order(bipartite.latapy_clustering(made, mode=mode))


def scikit_pagerank(example: TwoModeExample) -> Any:
    matrix = np.zeros((example.actors, example.targets))
    for i, k in example.cells:
        matrix[i, k] = 1
    ranks = PageRank(tol=1e-14, n_iter=1000).fit(
        sparse.csr_matrix(matrix),
        weights_row=np.ones(example.actors),
        weights_col=np.ones(example.targets),
        force_bipartite=True,
    )
    both = np.concatenate([ranks.scores_row_, ranks.scores_col_])
    return both / both.sum()


NETWORKX: dict[str, Answer] = {
    "two-mode degree": lambda e: in_order(bipartite.degree_centrality(*in_networkx(e))),
    "two-mode closeness": lambda e: in_order(bipartite.closeness_centrality(*in_networkx(e))),
    "two-mode betweenness": lambda e: in_order(bipartite.betweenness_centrality(*in_networkx(e))),
    "two-mode PageRank": lambda e: in_order(
        nx.pagerank(in_networkx(e)[0], tol=1e-15, max_iter=10_000)
    ),
    "two-mode density": lambda e: [bipartite.density(*in_networkx(e))],
    "Robins-Alexander": lambda e: [bipartite.robins_alexander_clustering(in_networkx(e)[0])],
    "Latapy, dot": lambda e: latapy(e, "dot"),
    "Latapy, min": lambda e: latapy(e, "min"),
    "Latapy, max": lambda e: latapy(e, "max"),
    "redundancy": lambda e: in_order(bipartite.node_redundancy(in_networkx(e)[0])),
}

SCIKIT_NETWORK: dict[str, Answer] = {"two-mode PageRank": scikit_pagerank}
