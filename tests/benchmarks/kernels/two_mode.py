"""Butterflies - two actors in the same two projects - and clustering in two modes."""

from __future__ import annotations

from typing import Any

import citynet as cn
import numpy as np

from tests.benchmarks.case import OURS, Case, Contender, Work
from tests.benchmarks.inputs import Input
from tests.benchmarks.programs import in_networkx_two_mode, in_scipy_two_mode, ours_two_mode


def by_scipy(cells: Any) -> np.ndarray:
    """Half the sum of c (c - 1) over the other actors, c the projects in common."""
    shared = (cells @ cells.T).tocsr()
    shared.setdiag(0)
    pairs = shared.multiply(shared) - shared
    return np.asarray(pairs.sum(axis=1)).ravel() / 2


def of_both_kinds(_: Any, scores: cn.TwoModeScores) -> np.ndarray:
    return np.concatenate([scores.actors, scores.targets])


def latapy_by_networkx(graph: Any) -> Any:
    from networkx import bipartite

    return bipartite.latapy_clustering(graph)


def redundancy_by_networkx(graph: Any) -> Any:
    from networkx import bipartite

    return bipartite.node_redundancy(graph, [v for v, degree in graph.degree if degree > 1])


def of_networkx(graph: Any, scores: Any) -> np.ndarray:
    """Of all vertices; NaN where there is no pair of neighbours."""
    return np.array([scores.get(v, np.nan) for v in range(len(graph))])


def ours_with(threads: int) -> Contender:
    return Contender(
        OURS,
        ours_two_mode,
        lambda t: cn.butterflies(t, threads=threads),
        lambda _, found: found.actors.astype(float),
        threads=threads,
    )


CONTENDERS = [
    ours_with(1),
    ours_with(2),
    Contender("SciPy", in_scipy_two_mode, by_scipy, lambda _, counts: counts),
]


def wedges(given: Input) -> float:
    return 2.0 * given.half_wedges


WORK = Work(wedges, "gather in 256 KiB", "ways to another actor")


def clustering(call: Any, by_networkx: Any) -> list[Contender]:
    return [
        Contender(OURS, ours_two_mode, lambda t: call(t, threads=1), of_both_kinds),
        Contender(OURS, ours_two_mode, lambda t: call(t, threads=2), of_both_kinds, threads=2),
        Contender("NetworkX", in_networkx_two_mode, by_networkx, of_networkx),
    ]


def opsahl_with(threads: int) -> Contender:
    return Contender(
        OURS,
        ours_two_mode,
        lambda t: cn.opsahl_clustering(t, threads=threads),
        lambda _, found: np.array([found.actors.clustering, found.targets.clustering]),
        threads=threads,
    )


LATAPY = clustering(cn.latapy_clustering, latapy_by_networkx)
REDUNDANCY = clustering(cn.redundancy, redundancy_by_networkx)
NAMES = ["CORDIS H2020", "ETMUN", "cond-mat", "math threads"]
CASES = [
    *(
        Case("butterflies", name, CONTENDERS, WORK, 0, memory=name == "CORDIS H2020")
        for name in NAMES
    ),
    Case("Latapy clustering", "CORDIS H2020", LATAPY[:2]),
    Case("Latapy clustering", "cond-mat", LATAPY),
    Case("redundancy", "CORDIS H2020", REDUNDANCY[:2]),
    Case("redundancy", "cond-mat", REDUNDANCY),
    Case("Opsahl clustering", "CORDIS H2020", [opsahl_with(1), opsahl_with(2)]),
]
