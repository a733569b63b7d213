"""PageRank with damping 0.85. Programs stop by different norms; what is compared is the residual:
how much one more step would change the scores in all (the table says it of each)."""

from __future__ import annotations

from typing import Any

import citynet as cn
import numpy as np

from tests.benchmarks.case import OURS, Case, Contender, Work
from tests.benchmarks.inputs import Input, load
from tests.benchmarks.outside import graph_tool
from tests.benchmarks.programs import in_igraph, in_networkit, in_scipy, ours

DAMPING = 0.85
RESIDUAL = 1e-10  # that of PRPACK, igraph's solver


def residual(given: Input, scores: np.ndarray) -> float:
    """Of scores that add up to 1; who has no tie jumps anywhere."""
    from scipy import sparse

    matrix = in_scipy(given)
    degrees = np.asarray(matrix.sum(axis=0)).ravel()
    flow = matrix @ sparse.diags_array(1 / np.maximum(degrees, 1)) @ scores
    loose = scores[degrees == 0].sum()
    n = len(scores)
    return float(np.abs(DAMPING * (flow + loose / n) + (1 - DAMPING) / n - scores).sum())


def networkit(graph: Any) -> list[float]:
    import networkit as nk

    sinks = nk.centrality.SinkHandling.DistributeSinks
    ranks = nk.centrality.PageRank(graph, DAMPING, RESIDUAL, False, sinks)
    return ranks.run().scores()


def scikit_network(matrix: Any) -> np.ndarray:
    from sknetwork.ranking import PageRank

    ranks = PageRank(damping_factor=DAMPING, solver="piteration", n_iter=1000, tol=RESIDUAL)
    return ranks.fit_predict(matrix)


def ours_at_this_residual(graph: cn.Graph) -> cn.Scores:
    return cn.pagerank(graph, damping=DAMPING, tolerance=RESIDUAL)


def as_it_is(_: Any, scores: Any) -> np.ndarray:
    return np.array(scores)


CONTENDERS = [
    Contender(OURS, ours, ours_at_this_residual, lambda _, scores: scores.values),
    Contender("igraph", in_igraph, lambda g: g.pagerank(damping=DAMPING), as_it_is),
    Contender("NetworKit", lambda given: in_networkit(given, 2), networkit, as_it_is, threads=2),
    Contender("scikit-network", in_scipy, scikit_network, as_it_is),
    Contender(
        "graph-tool",
        graph_tool("pagerank", 2),
        lambda _: None,
        lambda _, scores: np.asarray(scores) / np.sum(scores),
        threads=2,
    ),
]


def sweeps(given: Input) -> float:
    """As many looks at every tie, in both directions, as we take steps."""
    found = ours_at_this_residual(given.graph)
    steps = (found.iteration or {}).get("steps", 1)
    return 2.0 * given.graph.edge_count * steps


WORK = Work(sweeps, "gather in 256 KiB", "ties, sweep after sweep")
NAMES = ["CORDIS H2020", "math threads", "power grid", "dense random"]
CASES = [
    Case(
        "PageRank",
        name,
        CONTENDERS,
        WORK,
        1e-7,
        {"igraph": 2} if name == "CORDIS H2020" else {},
        {"igraph": 4} if name == "CORDIS H2020" else {},
        memory=name == "CORDIS H2020",
    )
    for name in NAMES
]


def residuals(name: str) -> list[tuple[str, float]]:
    """What each program is content with, on one input."""
    given = load(name)
    found = []
    for contender in CONTENDERS[:4]:
        prepared = contender.prepare(given)
        scores = contender.answer(prepared, contender.call(prepared))
        found.append((contender.label, residual(given, scores / scores.sum())))
    return found
