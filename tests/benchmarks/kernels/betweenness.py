"""Exact betweenness of all vertices: unweighted, and with the length 1 / shared projects."""

from __future__ import annotations

from typing import Any

import citynet as cn
import numpy as np

from tests.benchmarks.case import OURS, Case, Contender, Work
from tests.benchmarks.inputs import Input
from tests.benchmarks.outside import boost, graph_tool
from tests.benchmarks.programs import (
    by_number,
    in_igraph,
    in_networkit,
    in_networkx,
    in_rustworkx,
    ours,
    some,
)

SAMPLE = {"igraph": 16, "NetworkX": 1, "graph-tool": 8, "NetworKit": 4, "along lengths": 8}


def share(sample: str) -> Any:
    return lambda given: min(1.0, SAMPLE[sample] / given.graph.vertex_count)


def from_some(sample: str, lengths: Any = None) -> Any:
    """What the paths from the sampled sources give; all of ours are checked elsewhere. Others count
    a pair of two sources twice as much as one of a source and another vertex; we count pairs."""

    def expected(given: Input, _: np.ndarray) -> np.ndarray:
        count = given.graph.vertex_count
        sources = some(count, SAMPLE[sample]).tolist()
        to_all, among = (
            cn.betweenness_subset(
                given.graph, sources, targets, normalized=False, lengths=lengths, threads=2
            ).values
            for targets in (list(range(count)), sources)
        )
        return (to_all + among) / 2

    return expected


def ours_with(threads: int, lengths: Any = None) -> Contender:
    return Contender(
        OURS,
        ours,
        lambda g: cn.betweenness(g, normalized=False, lengths=lengths, threads=threads),
        lambda _, scores: scores.values,
        threads=threads,
    )


def igraph_sampled(graph: Any) -> list[float]:
    return graph.betweenness(sources=some(graph.vcount(), SAMPLE["igraph"]).tolist())


def networkx_sampled(graph: Any) -> dict[int, float]:
    import networkx as nx

    sources = some(len(graph), SAMPLE["NetworkX"]).tolist()
    return nx.betweenness_centrality_subset(graph, sources, list(graph))


def networkit_exact(graph: Any) -> list[float]:
    import networkit as nk

    return nk.centrality.Betweenness(graph, normalized=False).run().scores()


def networkit_sampled(graph: Any) -> list[float]:
    import networkit as nk

    sample = SAMPLE["NetworKit"]
    return nk.centrality.EstimateBetweenness(graph, sample, False, True).run().scores()


def rustworkx(graph: Any) -> Any:
    import rustworkx as rx

    return rx.betweenness_centrality(graph, normalized=False)


def as_it_is(_: Any, scores: Any) -> np.ndarray:
    return np.array(scores)


IGRAPH = Contender("igraph", in_igraph, lambda g: g.betweenness(), as_it_is)
NETWORKIT = Contender(
    "NetworKit",
    lambda given: in_networkit(given, 2),
    networkit_exact,
    lambda _, scores: np.array(scores) / 2,  # each pair counts from both ends
    threads=2,
)
RUSTWORKX = Contender(
    "rustworkx", in_rustworkx, rustworkx, lambda _, scores: by_number(scores), threads=2
)
BOOST = Contender("Boost Graph", boost, lambda _: None, as_it_is)
GRAPH_TOOL = Contender("graph-tool", graph_tool("betweenness", 2), lambda _: None, as_it_is, 2)

SAMPLED = [
    Contender(
        "igraph", in_igraph, igraph_sampled, as_it_is, share=share("igraph"),
        expected=from_some("igraph"),
    ),
    Contender(
        "NetworKit", lambda given: in_networkit(given, 2), networkit_sampled, None, 2,
        share("NetworKit"), remark="does not say which sources it draws: not compared here",
    ),
    Contender(
        "graph-tool", graph_tool("betweenness", 2, SAMPLE["graph-tool"]), lambda _: None, None, 2,
        share("graph-tool"), remark="scales what it samples in its own way: not compared here",
    ),
    Contender(
        "NetworkX", in_networkx, networkx_sampled, lambda _, scores: by_number(scores), 1,
        share("NetworkX"), from_some("NetworkX"),
    ),
]  # fmt: skip


def steps(given: Input) -> float:
    """A look at every tie, in both directions, there and back, from every vertex."""
    return 4.0 * given.graph.edge_count * given.graph.vertex_count


def by_inverse(given: Input) -> Any:
    graph = in_igraph(given)
    graph.es["length"] = (1 / given.graph.strengths).tolist()
    return graph


def igraph_lengths_sampled(graph: Any) -> list[float]:
    sources = some(graph.vcount(), SAMPLE["along lengths"]).tolist()
    return graph.betweenness(weights="length", sources=sources)


INVERSE = cn.InverseStrengths()
ALONG_LENGTHS = [
    ours_with(1, INVERSE),
    ours_with(2, INVERSE),
    Contender(
        "igraph", by_inverse, igraph_lengths_sampled, as_it_is, share=share("along lengths"),
        expected=from_some("along lengths", INVERSE),
    ),
]  # fmt: skip
WHOLE_LENGTHS = [
    ours_with(1, INVERSE),
    ours_with(2, INVERSE),
    Contender("igraph", by_inverse, lambda g: g.betweenness(weights="length"), as_it_is),
]

WORK = Work(steps, "gather in 1 MiB", "textbook visits of ties")
OURS_BOTH = [ours_with(1), ours_with(2)]
WHOLE = [*OURS_BOTH, IGRAPH, NETWORKIT, RUSTWORKX, BOOST, GRAPH_TOOL]
KERNEL, LENGTHS = "betweenness", "betweenness along lengths"
CASES = [
    Case(
        KERNEL, "CORDIS H2020", [*OURS_BOTH, *SAMPLED], WORK, 1e-7, {"igraph": 40},
        {"igraph": 140}, memory=True,
    ),
    Case(KERNEL, "cond-mat", [*OURS_BOTH, SAMPLED[0]], WORK, 1e-7),
    Case(KERNEL, "R-MAT", WHOLE, WORK, 1e-7, {"igraph": 5}, {"igraph": 12}),
    Case(KERNEL, "random", WHOLE, WORK, 1e-7, {"igraph": 5}, {"igraph": 12}),
    Case(KERNEL, "dense random", [*OURS_BOTH, IGRAPH, NETWORKIT], WORK, 1e-7),
    Case(KERNEL, "power grid", WHOLE, WORK, 1e-7, {"igraph": 1.5}, {"igraph": 4}),
    Case(KERNEL, "roads", WHOLE, WORK, 1e-7, {"igraph": 1.5}, {"igraph": 4}),
    Case(KERNEL, "grid", [*OURS_BOTH, IGRAPH, NETWORKIT], WORK, 1e-7, {"igraph": 1.5}),
    Case(
        LENGTHS, "CORDIS H2020", ALONG_LENGTHS, None, 1e-7, {"igraph": 8}, {"igraph": 25},
        memory=True,
    ),
    Case(LENGTHS, "ETMUN", WHOLE_LENGTHS[:2] + ALONG_LENGTHS[2:], None, 1e-7),
]  # fmt: skip
