"""Butterflies of an incidence: two actors in the same two projects."""

from __future__ import annotations

from typing import Any

import citynet as cn
import numpy as np

from tests.benchmarks.case import OURS, Case, Contender, Work
from tests.benchmarks.inputs import Input
from tests.benchmarks.programs import in_scipy_two_mode, ours_two_mode


def by_scipy(cells: Any) -> np.ndarray:
    """Half the sum of c (c - 1) over the other actors, c the projects in common."""
    shared = (cells @ cells.T).tocsr()
    shared.setdiag(0)
    pairs = shared.multiply(shared) - shared
    return np.asarray(pairs.sum(axis=1)).ravel() / 2


def by_networkx(graph: Any) -> Any:
    import networkx as nx

    return nx.bipartite.butterflies(graph)


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
NAMES = ["CORDIS H2020", "ETMUN", "cond-mat", "math threads"]
CASES = [
    Case("butterflies", name, CONTENDERS, WORK, 0, memory=name == "CORDIS H2020") for name in NAMES
]
