"""To and from matrices of NumPy and SciPy."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from citynet._core import Graph, TwoMode
from citynet.errors import InvalidArgument
from citynet.neighbours.parts import cells, package


def to_scipy(network: Graph | TwoMode) -> Any:
    """A ``scipy.sparse.csr_array``: adjacency of a graph, biadjacency (actors in rows) of a
    two-mode network.

    Entries are strengths (grades), or 1. An undirected tie stands in both triangles. Rows and
    columns are in the order of the keys.
    """
    sparse = package("scipy.sparse")
    rows, columns, values, shape = _entries(network)
    return sparse.csr_array((values, (rows, columns)), shape=shape)


def to_numpy(network: Graph | TwoMode) -> NDArray[np.float64]:
    """The same as a dense array of rows times columns."""
    rows, columns, values, shape = _entries(network)
    matrix = np.zeros(shape)
    matrix[rows, columns] = values
    return matrix


def from_scipy(matrix: Any, *, directed: bool | None = None, keys: Sequence[str] = ()) -> Graph:
    """The graph of an adjacency matrix of SciPy: a tie for every entry that is not 0, as strong as
    it.

    directed: None makes an undirected graph of a symmetric matrix and a directed one of any other;
    False refuses a matrix that is not symmetric. A diagonal that is not 0 is an error, as are
    entries below 0. Entries that are all 1 make ties without strengths.
    """
    return _graph(*_coordinates(matrix), directed, keys)


def from_numpy(
    matrix: ArrayLike, *, directed: bool | None = None, keys: Sequence[str] = ()
) -> Graph:
    """The graph of a dense adjacency matrix; all else as for from_scipy."""
    return _graph(*_dense(matrix), directed, keys)


def two_mode_from_scipy(
    matrix: Any, *, actor_keys: Sequence[str] = (), target_keys: Sequence[str] = ()
) -> TwoMode:
    """The incidence of a biadjacency matrix of SciPy, actors in rows: a cell for every entry that
    is not 0, its grade. Entries that are all 1 make cells without grades."""
    return _incidence(*_coordinates(matrix), actor_keys, target_keys)


def two_mode_from_numpy(
    matrix: ArrayLike, *, actor_keys: Sequence[str] = (), target_keys: Sequence[str] = ()
) -> TwoMode:
    """The incidence of a dense biadjacency matrix; all else as for two_mode_from_scipy."""
    return _incidence(*_dense(matrix), actor_keys, target_keys)


Whole = NDArray[np.int64]
Real = NDArray[np.float64]
Shape = tuple[int, int]


def _entries(network: Graph | TwoMode) -> tuple[Whole, Whole, Real, Shape]:
    if isinstance(network, TwoMode):
        rows, columns = cells(network)
        values = np.ones(len(rows)) if network.grades is None else network.grades
        return rows, columns, values, network.shape
    rows, columns = network.edges.astype(np.int64).T
    values = network.strengths if network.has_strengths else np.ones(network.edge_count)
    if not network.is_directed:
        rows, columns = np.append(rows, columns), np.append(columns, rows)
        values = np.append(values, values)
    return rows, columns, values, (network.vertex_count, network.vertex_count)


def _coordinates(matrix: Any) -> tuple[Whole, Whole, Real, Shape]:
    if not hasattr(matrix, "tocoo"):
        raise InvalidArgument.about("matrix", type(matrix).__name__, "a sparse matrix of SciPy")
    entries = matrix.tocoo()
    entries.sum_duplicates()
    values = np.asarray(entries.data, np.float64)
    kept = values != 0
    rows, columns = (place.astype(np.int64)[kept] for place in (entries.row, entries.col))
    return rows, columns, values[kept], entries.shape


def _dense(matrix: ArrayLike) -> tuple[Whole, Whole, Real, Shape]:
    values = np.asarray(matrix, np.float64)
    if values.ndim != 2:
        raise InvalidArgument.about("matrix", f"{values.ndim} dimensions", "rows and columns")
    rows, columns = np.nonzero(values)
    return rows, columns, values[rows, columns], (values.shape[0], values.shape[1])


def _graph(
    rows: Whole,
    columns: Whole,
    values: Real,
    shape: Shape,
    directed: bool | None,
    keys: Sequence[str],
) -> Graph:
    if shape[0] != shape[1]:
        raise InvalidArgument.about("matrix", f"{shape[0]} x {shape[1]}", "as many rows as columns")
    symmetric = _is_symmetric(rows, columns, values)
    if directed is False and not symmetric:
        raise InvalidArgument.about("matrix", "not symmetric", "a symmetric one, or directed=True")
    if not (symmetric if directed is None else not directed):
        kept = np.ones(len(rows), bool)
    else:
        kept = rows <= columns
    strengths = None if (values == 1).all() else values[kept]
    return Graph.from_edges(
        shape[0],
        rows[kept],
        columns[kept],
        strengths,
        directed=not symmetric if directed is None else directed,
        keys=list(keys),
    )


def _is_symmetric(rows: Whole, columns: Whole, values: Real) -> bool:
    there, back = np.lexsort((columns, rows)), np.lexsort((rows, columns))
    return bool(
        (rows[there] == columns[back]).all()
        and (columns[there] == rows[back]).all()
        and (values[there] == values[back]).all()
    )


def _incidence(
    rows: Whole,
    columns: Whole,
    values: Real,
    shape: Shape,
    actor_keys: Sequence[str],
    target_keys: Sequence[str],
) -> TwoMode:
    return TwoMode.from_cells(
        shape[0],
        shape[1],
        rows,
        columns,
        grades=None if (values == 1).all() else values,
        actor_keys=list(actor_keys),
        target_keys=list(target_keys),
    )
