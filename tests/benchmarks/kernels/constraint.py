"""Burt's constraint of all vertices, ties by presence."""

from __future__ import annotations

from typing import Any

import citynet as cn
import numpy as np

from tests.benchmarks.case import OURS, Case, Contender, Work
from tests.benchmarks.inputs import Input
from tests.benchmarks.programs import in_igraph, in_networkx, ours, some

SAMPLE = {"igraph": 1000, "NetworkX": 2}


def share(sample: str) -> Any:
    """Of the ways of two steps that begin at the sample."""

    def part(given: Input) -> float:
        graph = given.graph
        degrees = np.diff(graph.indptr).astype(np.int64)
        starts = np.repeat(np.arange(len(degrees)), degrees)
        ways = np.bincount(starts, degrees[graph.indices], minlength=len(degrees))
        return float(ways[some(len(degrees), SAMPLE[sample])].sum() / ways.sum())

    return part


def of_sample(sample: str) -> Any:
    return lambda given, values: values[some(len(values), SAMPLE[sample])]


def networkx_sampled(graph: Any) -> dict[int, float]:
    import networkx as nx

    return nx.constraint(graph, nodes=some(len(graph), SAMPLE["NetworkX"]).tolist())


def igraph_sampled(graph: Any) -> list[float]:
    return graph.constraint(some(graph.vcount(), SAMPLE["igraph"]).tolist())


def ours_with(threads: int) -> Contender:
    return Contender(
        OURS,
        ours,
        lambda g: cn.constraint(g, over="neighbors", threads=threads),
        lambda _, scores: scores.values,
        threads=threads,
    )


BOTH = [
    ours_with(1),
    ours_with(2),
    Contender("igraph", in_igraph, lambda g: g.constraint(), lambda _, scores: np.array(scores)),
]
SAMPLED = [
    *BOTH[:2],
    Contender(
        "igraph", in_igraph, igraph_sampled, lambda _, scores: np.array(scores), 1,
        share("igraph"), of_sample("igraph"),
    ),
    Contender(
        "NetworkX", in_networkx, networkx_sampled,
        lambda _, scores: np.array(list(scores.values())), 1, share("NetworkX"),
        of_sample("NetworkX"),
    ),
]  # fmt: skip


def steps(given: Input) -> float:
    """Two steps from every vertex."""
    return float(given.sum_of_squared_degrees)


WORK = Work(steps, "gather in 256 KiB", "ways of two steps")
CASES = [
    Case(
        "constraint",
        "CORDIS H2020",
        SAMPLED,
        WORK,
        floors={"igraph": 8},
        aims={"igraph": 20},
        memory=True,
    ),
    Case("constraint", "cond-mat", BOTH, WORK),
    Case("constraint", "dense random", BOTH, WORK),
    Case("constraint", "power grid", BOTH, WORK),
]
