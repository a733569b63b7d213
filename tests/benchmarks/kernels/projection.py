"""Who shares how many projects with whom: ties in ascending order, with strengths."""

from __future__ import annotations

from typing import Any

import citynet as cn
import numpy as np

from tests.benchmarks.case import OURS, Case, Contender, Work
from tests.benchmarks.inputs import Input
from tests.benchmarks.programs import (
    in_igraph_two_mode,
    in_networkx_two_mode,
    in_scipy_two_mode,
    ours_two_mode,
    some,
)

SAMPLE = 500  # actors whose ties NetworkX looks for


def flat(rows: np.ndarray, columns: np.ndarray, strengths: np.ndarray) -> np.ndarray:
    """Ties in ascending order, each as its two ends and its strength."""
    low, high = np.minimum(rows, columns), np.maximum(rows, columns)
    order = np.lexsort((high, low))
    return np.concatenate([low[order], high[order], np.asarray(strengths)[order]]).astype(float)


def of_graph(_: Any, graph: cn.Graph) -> np.ndarray:
    return flat(graph.edges[:, 0], graph.edges[:, 1], graph.strengths)


def of_matrix(_: Any, upper: Any) -> np.ndarray:
    found = upper.tocoo()
    return flat(found.row, found.col, found.data)


def of_igraph(_: Any, graph: Any) -> np.ndarray:
    ends = np.array(graph.get_edgelist())
    return flat(ends[:, 0], ends[:, 1], graph.es["weight"])


def counted_by_scipy(cells: Any) -> Any:
    from scipy import sparse

    upper = sparse.triu(cells @ cells.T, k=1, format="csr")
    upper.sort_indices()
    return upper


def newman_by_scipy(cells: Any) -> Any:
    from scipy import sparse

    sizes = np.asarray(cells.sum(axis=0)).ravel()
    shares = sparse.diags_array(1 / np.maximum(sizes - 1, 1))
    upper = sparse.triu(cells @ (shares @ cells.T), k=1, format="csr")
    upper.sort_indices()
    return upper


def sample_of(given: Input) -> np.ndarray:
    return some(given.incidence.shape[0], SAMPLE)


def share_of_pairs(given: Input) -> float:
    """Of the sample: pairs are looked at from both ends, and not all rows have as many."""
    rows, columns = given.cells
    sizes = np.bincount(columns)
    met = np.bincount(rows, sizes[columns], minlength=given.incidence.shape[0])
    return float(met[sample_of(given)].sum() / met.sum())


def networkx_prepared(given: Input) -> tuple[Any, list[int]]:
    return in_networkx_two_mode(given), sample_of(given).tolist()


def counted_by_networkx(prepared: tuple[Any, list[int]]) -> Any:
    from networkx import bipartite

    return bipartite.weighted_projected_graph(*prepared)


def newman_by_networkx(prepared: tuple[Any, list[int]]) -> Any:
    from networkx import bipartite

    return bipartite.collaboration_weighted_projected_graph(*prepared)


def sums_of_networkx(prepared: tuple[Any, list[int]], graph: Any) -> np.ndarray:
    sums = dict(graph.degree(weight="weight"))
    return np.array([sums[v] for v in prepared[1]])


def sums_of_sample(given: Input, ties: np.ndarray) -> np.ndarray:
    """The ties of each vertex of the sample, added up; NetworkX finds those among them."""
    low, high, strengths = ties.reshape(3, -1)
    sample = sample_of(given)
    ends = np.concatenate([low, high]).astype(np.int64)
    sums = np.bincount(ends, np.tile(strengths, 2), minlength=given.incidence.shape[0])
    return sums[sample]


def with_networkx(call: Any) -> Contender:
    return Contender(
        "NetworkX", networkx_prepared, call, sums_of_networkx, 1, share_of_pairs, sums_of_sample,
        tolerance=1e-9,
    )  # fmt: skip


COUNT = [
    Contender(OURS, ours_two_mode, lambda t: cn.project(t, threads=1), of_graph),
    Contender(OURS, ours_two_mode, lambda t: cn.project(t, threads=2), of_graph, threads=2),
    Contender(
        "igraph",
        in_igraph_two_mode,
        lambda g: g.bipartite_projection(which=0),
        of_igraph,
        remark="with its own graph as the result",
    ),
    Contender("SciPy", in_scipy_two_mode, counted_by_scipy, of_matrix),
    with_networkx(counted_by_networkx),
]
NEWMAN = [
    Contender(OURS, ours_two_mode, lambda t: cn.project(t, scheme="newman"), of_graph),
    Contender(
        OURS,
        ours_two_mode,
        lambda t: cn.project(t, scheme="newman", threads=2),
        of_graph,
        threads=2,
    ),
    Contender("SciPy", in_scipy_two_mode, newman_by_scipy, of_matrix),
    with_networkx(newman_by_networkx),
]


def paper_by_paper(given: Input) -> tuple[tuple[int, int], np.ndarray, np.ndarray]:
    """The cells as they come from a list of papers with their authors."""
    rows, columns = given.cells
    order = np.argsort(columns, kind="stable")
    return given.incidence.shape, rows[order].astype(np.uint32), columns[order].astype(np.uint32)


def cells_by_ours(
    given: tuple[tuple[int, int], np.ndarray, np.ndarray], threads: int = 1
) -> cn.TwoMode:
    (actors, targets), rows, columns = given
    return cn.TwoMode.from_cells(actors, targets, rows, columns, threads=threads)


def cells_by_scipy(given: tuple[tuple[int, int], np.ndarray, np.ndarray]) -> Any:
    from scipy import sparse

    shape, rows, columns = given
    by_row = sparse.csr_array((np.ones(len(rows), np.int32), (rows, columns)), shape=shape)
    return by_row, by_row.tocsc()


CELLS = [
    Contender(
        OURS, paper_by_paper, cells_by_ours,
        lambda _, made: np.concatenate(made.compressed_rows()).astype(float),
    ),
    Contender(
        OURS, paper_by_paper, lambda given: cells_by_ours(given, 2),
        lambda _, made: np.concatenate(made.compressed_rows()).astype(float), threads=2,
    ),
    Contender(
        "SciPy", paper_by_paper, cells_by_scipy,
        lambda _, made: np.concatenate([made[0].indptr, made[0].indices]).astype(float),
    ),
]  # fmt: skip


def in_blocks(incidence: cn.TwoMode, threads: int) -> tuple[int, float]:
    """How many ties, and the sum of their strengths."""
    found = [0, 0.0]

    def add(ties: np.ndarray, strengths: np.ndarray) -> None:
        found[0] += len(ties)
        found[1] += float(strengths.sum())

    cn.project_in_blocks(incidence, add, threads=threads)
    return found[0], found[1]


def of_sums(_: Any, sums: tuple[int, float]) -> np.ndarray:
    return np.array(sums)


BLOCKS = [
    Contender(OURS, ours_two_mode, lambda t: in_blocks(t, 1), of_sums),
    Contender(OURS, ours_two_mode, lambda t: in_blocks(t, 2), of_sums, threads=2),
]


def pairs(given: Input) -> float:
    return given.half_wedges


WORK = Work(pairs, "gather in 256 KiB", "pairs of members")
WIDE = Work(pairs, "gather in 4 MiB", "pairs of members")
FLOORS = {"igraph": 10, "SciPy": 2, "NetworkX": 500}
AIMS = {"igraph": 30, "SciPy": 6, "NetworkX": 1000}
QUICK = {OURS, "igraph", "SciPy"}  # where NetworkX would take minutes


def without_networkx(contenders: list[Contender]) -> list[Contender]:
    return [each for each in contenders if each.program in QUICK]


CASES = [
    Case("projection with counts", "CORDIS H2020", COUNT, WORK, 0, FLOORS, AIMS, memory=True),
    Case(
        "projection with Newman strengths",
        "CORDIS H2020",
        NEWMAN,
        WORK,
        1e-12,
        FLOORS,
        AIMS,
        memory=True,
    ),
    Case("projection with counts", "ETMUN", without_networkx(COUNT), WORK, 0),
    Case("projection with counts", "cond-mat", COUNT, WORK, 0),
    Case("projection with counts", "math threads", without_networkx(COUNT), WIDE, 0),
    Case("projection with counts", "10^6 rows", without_networkx(COUNT), WIDE, 0),
    Case("projection with counts", "20,000 cities", COUNT[:2], WIDE, 0, memory=True),
    Case("projection in blocks", "20,000 cities", BLOCKS, WIDE, 0, memory=True),
    Case("incidence from cells", "CORDIS H2020", CELLS),
    Case("incidence from cells", "20,000 cities", CELLS),
]
