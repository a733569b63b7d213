"""Burt's constraint of all vertices, ties by presence."""

from __future__ import annotations

from typing import Any

import citynet as cn
import numpy as np

from tests.benchmarks.case import OURS, Case, Contender, Work
from tests.benchmarks.inputs import Input
from tests.benchmarks.programs import in_igraph, in_networkx, ours


def networkx_constraint(graph: Any) -> dict[int, float]:
    import networkx as nx

    return nx.constraint(graph)


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
NETWORKX = Contender(
    "NetworkX",
    in_networkx,
    networkx_constraint,
    lambda _, scores: np.array(list(scores.values())),
)


def steps(given: Input) -> float:
    """Two steps from every vertex."""
    return float(given.sum_of_squared_degrees)


WORK = Work(steps, "gather in 256 KiB", "ways of two steps")
CASES = [
    Case(
        "constraint",
        "CORDIS H2020",
        BOTH,
        WORK,
        floors={"igraph": 8},
        aims={"igraph": 20},
        memory=True,
    ),
    Case("constraint", "cond-mat", BOTH, WORK),
    Case("constraint", "dense random", BOTH, WORK),
    Case("constraint", "power grid", [*BOTH, NETWORKX], WORK),
]
