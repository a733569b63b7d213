"""How time grows with size: made-up affiliations of doubling size, a slope of log time over the log
of the cost that the header of the kernel states. 1 means that it grows as stated.

Every size gets its memory in the same way: what calls return is held until the last one is done, so
that no call uses what an earlier one gave back. Else small sizes, for which that is enough, would
have it for nothing and large ones would not.

Searches from many vertices at once and rows of constraint share work, and share more of it the more
there is, until all words of sources are full: below 100,000 ties they grow by less than what is
stated (betweenness by 0.72). Their sizes begin there, and show what large networks cost."""

from __future__ import annotations

import mmap
import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import citynet as cn
import numpy as np

from tests.benchmarks.inputs import Input, made_up
from tests.benchmarks.kernels.files import by_ours, csv_file

LEAST_REPEATS, MOST_REPEATS = 3, 25
ENOUGH_SECONDS = 1.0  # of one size; what takes less is repeated more often
TOUCHED_BYTES = 4 << 30  # more than is returned in the time of one size


@dataclass(frozen=True)
class Growth:
    kernel: str
    stated: str  # in the header
    call: Callable[[Input], Any]
    cost: Callable[[Input], float]
    rows: list[int]
    returns_graph: bool = False


def arcs(given: Input) -> float:
    return 2.0 * given.graph.edge_count


def searches(given: Input) -> float:
    return given.graph.vertex_count * (given.graph.vertex_count + arcs(given))


def affiliations_and_pairs(given: Input) -> float:
    return given.incidence.cell_count + given.half_wedges


def doubled(first: int, times: int) -> list[int]:
    return [first << i for i in range(times)]


GROWTHS = [
    Growth(
        "projection", "O(sum of k^2)", lambda g: cn.project(g.incidence, threads=1),
        affiliations_and_pairs, doubled(31_250, 7), returns_graph=True,
    ),
    Growth(
        "butterflies", "O(sum of k^2)", lambda g: cn.butterflies(g.incidence, threads=1),
        affiliations_and_pairs, doubled(31_250, 7),
    ),
    Growth(
        "betweenness", "O(n m)", lambda g: cn.betweenness(g.graph, threads=1), searches,
        doubled(16_000, 4),
    ),
    Growth(
        "closeness", "O(n m)", lambda g: cn.closeness(g.graph, threads=1), searches,
        doubled(64_000, 4),
    ),
    Growth(
        "constraint", "O(sum of squared degrees)", lambda g: cn.constraint(g.graph, threads=1),
        lambda g: float(g.sum_of_squared_degrees), doubled(64_000, 4),
    ),
    Growth(
        "PageRank, one sweep", "O(m) a step",
        lambda g: cn.pagerank(g.graph, tolerance=1e-10), arcs, doubled(7_812, 6),
    ),
    Growth(
        "reading ties from CSV", "O(bytes)", lambda g: by_ours(csv_file(g)),
        lambda g: float(Path(csv_file(g)).stat().st_size), doubled(15_625, 7), returns_graph=True,
    ),
]  # fmt: skip


@dataclass(frozen=True)
class Curve:
    growth: Growth
    ties: list[int]
    seconds: list[float]
    exponent: float


def touch(size: int) -> None:
    """Uses memory and gives it back. Where the system is itself a guest, its host takes
    several times as long to hand out what was not in use of late: so that it does so before the
    clock runs."""
    size = min(size, os.sysconf("SC_AVPHYS_PAGES") * mmap.PAGESIZE // 2)
    with mmap.mmap(-1, size) as memory:
        memory.madvise(mmap.MADV_HUGEPAGE)
        for at in range(0, size, mmap.PAGESIZE):
            memory[at] = 1


def seconds_of(growth: Growth, given: Input) -> float:
    """The shortest of some: what others do on the machine only adds. Of an iteration, a step."""
    found: list[float] = []
    returned: list[Any] = []
    if growth.returns_graph:
        touch(TOUCHED_BYTES)
    while len(found) < LEAST_REPEATS or (sum(found) < ENOUGH_SECONDS and len(found) < MOST_REPEATS):
        start = time.process_time()
        returned.append(growth.call(given))
        found.append(time.process_time() - start)
    steps = (getattr(returned[-1], "iteration", None) or {}).get("steps", 1)
    return min(found) / max(1, steps)


def curve(growth: Growth) -> Curve:
    inputs = [made_up(rows, f"{rows} rows") for rows in growth.rows]
    costs = [growth.cost(given) for given in inputs]
    seconds = [seconds_of(growth, given) for given in inputs]
    exponent = float(np.polyfit(np.log(costs), np.log(seconds), 1)[0])
    return Curve(growth, [given.graph.edge_count for given in inputs], seconds, exponent)


def plot(curves: list[Curve], path: Path) -> None:
    import matplotlib

    matplotlib.use("svg")
    matplotlib.rcParams["svg.hashsalt"] = "citynet"
    from matplotlib import pyplot as plt
    from matplotlib.ticker import NullFormatter

    columns = 4
    rows = -(-len(curves) // columns)
    figure, axes = plt.subplots(rows, columns, figsize=(3 * columns, 2.6 * rows), squeeze=False)
    for axis in axes.flat[len(curves) :]:
        axis.set_axis_off()
    for axis, each in zip(axes.flat, curves, strict=False):
        axis.loglog(each.ties, each.seconds, "o-", color="#1f5a96")
        axis.set_title(f"{each.growth.kernel}: cost^{each.exponent:.2f}", fontsize=9)
        axis.set_xlabel("ties", fontsize=8)
        axis.set_ylabel("seconds of processor", fontsize=8)
        axis.tick_params(labelsize=7, which="both")
        axis.xaxis.set_minor_formatter(NullFormatter())  # they would stand on each other
    figure.tight_layout()
    figure.savefig(path, metadata={"Date": None})
    plt.close(figure)
