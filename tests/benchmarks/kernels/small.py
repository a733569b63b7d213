"""Small networks, where what a call costs beside its work decides: one call from Python."""

from __future__ import annotations

from typing import Any

import citynet as cn
import numpy as np

from tests.benchmarks.case import OURS, Case, Contender
from tests.benchmarks.programs import in_igraph, ours

KERNELS: dict[str, tuple[Any, Any]] = {
    "degree": (lambda g: cn.degree(g, normalized=False), lambda g: g.degree()),
    "betweenness": (lambda g: cn.betweenness(g, normalized=False), lambda g: g.betweenness()),
    "closeness": (
        lambda g: cn.closeness(g, unreachable="within_component"),
        lambda g: g.closeness(),
    ),
    "PageRank": (lambda g: cn.pagerank(g, tolerance=1e-10), lambda g: g.pagerank()),
    "constraint": (lambda g: cn.constraint(g, over="neighbors"), lambda g: g.constraint()),
}


def contenders(kernel: str) -> list[Contender]:
    mine, theirs = KERNELS[kernel]
    return [
        Contender(OURS, ours, mine, lambda _, scores: scores.values),
        Contender("igraph", in_igraph, theirs, lambda _, scores: np.array(scores, dtype=float)),
    ]


CASES = [
    Case(
        f"one call of {kernel}",
        name,
        contenders(kernel),
        tolerance=1e-7,
        floors={"igraph": 1},
        aims={"igraph": 3},
        calls=200,
    )
    for name in ("Davis", "karate", "50 cities")
    for kernel in KERNELS
]
