"""What the neighbours have in common: packages that may be missing, names, numbers, attributes."""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from citynet._core import (
    Communities,
    Graph,
    Scores,
    TwoMode,
    TwoModeScores,
    two_mode_table,
    vertex_table,
)
from citynet.errors import InvalidArgument

Results = Sequence[Scores | Communities | TwoModeScores]

EXTRAS = {"torch": "pyg", "torch_geometric": "pyg", "pyarrow": "parquet"}


def package(name: str) -> Any:
    """A package that is imported when it is asked for; the error names the extra that brings it."""
    top = name.partition(".")[0]
    try:
        return importlib.import_module(name)
    except ImportError as error:
        if error.name is not None and error.name.partition(".")[0] not in (top, "torch"):
            raise
        extra = EXTRAS.get(top, top)
        raise ImportError(f"this needs {top}: pip install 'citynet[{extra}]'") from error


@dataclass
class Ties:
    """Ties as they are found in another package, one after the other."""

    directed: bool
    nodes: list[Any]
    """Names of the vertices: text, or what becomes text by ``str``."""
    sources: list[int] = field(default_factory=list)
    targets: list[int] = field(default_factory=list)
    strengths: list[float] | None = None

    def graph(self, loops: str, parallel_edges: str) -> Graph:
        return Graph.from_edges(
            len(self.nodes),
            np.array(self.sources, np.int64),
            np.array(self.targets, np.int64),
            None if self.strengths is None else np.array(self.strengths, np.float64),
            directed=self.directed,
            loops=loops,
            parallel_edges=parallel_edges,
            keys=[str(node) for node in self.nodes],
        )

    def two_mode(self, is_actor: Sequence[bool], repeated_cells: str) -> TwoMode:
        """The same as an incidence, if every tie joins an actor and something joined."""
        place, sides = [], (0, 0)
        for actor in is_actor:
            place.append(sides[0] if actor else sides[1])
            sides = (sides[0] + actor, sides[1] + (not actor))
        rows, columns = [], []
        for a, b in zip(self.sources, self.targets, strict=True):
            if is_actor[a] == is_actor[b]:
                raise InvalidArgument.about(
                    "graph",
                    f"{self.nodes[a]} - {self.nodes[b]}",
                    "every tie joins an actor and what it joined; these are both "
                    + ("actors" if is_actor[a] else "joined"),
                )
            rows.append(place[a] if is_actor[a] else place[b])
            columns.append(place[b] if is_actor[a] else place[a])
        names = [str(node) for node in self.nodes]
        return TwoMode.from_cells(
            sides[0],
            sides[1],
            np.array(rows, np.int64),
            np.array(columns, np.int64),
            grades=None if self.strengths is None else np.array(self.strengths, np.float64),
            repeated_cells=repeated_cells,
            actor_keys=[name for name, actor in zip(names, is_actor, strict=True) if actor],
            target_keys=[name for name, actor in zip(names, is_actor, strict=True) if not actor],
        )


def number(value: Any, argument: str, where: str) -> float:
    """A strength as it stands in another package; texts and truth values are none."""
    if isinstance(value, (bool, np.bool_)) or not isinstance(value, (int, float, np.number)):
        raise InvalidArgument.about(argument, value, f"a number greater than 0 at the tie {where}")
    return float(value)


def sides(first: Iterable[Any] | None, nodes: Sequence[Any], marks: Sequence[Any]) -> list[bool]:
    """Which vertices are actors: those in `first`, or those that are marked with 0."""
    if first is not None:
        named = set(first)
        unknown = named - set(nodes)
        if unknown:
            raise InvalidArgument.about("actors", min(map(str, unknown)), "nodes of the graph")
        return [node in named for node in nodes]
    for node, mark in zip(nodes, marks, strict=True):
        if mark not in (0, 1):
            raise InvalidArgument.about(
                "graph",
                node,
                f"marked 0 (actors) or 1 (what they joined), and not {mark!r}; or name the actors",
            )
    return [mark == 0 for mark in marks]


def attributes(
    network: Graph | TwoMode, results: Results
) -> tuple[list[str], list[dict[str, Any]]]:
    """The keys of the vertices, and what is known of each; missing values are left out."""
    if isinstance(network, Graph):
        graph_results: Any = list(results)
        columns = vertex_table(network, graph_results).to_dict()
    else:
        two_mode_results: Any = list(results)
        columns = two_mode_table(network, two_mode_results).to_dict()
        # A key may stand on both sides; as vertices of one graph they have different names.
        columns["key"] = list(network.as_graph().keys)
        del columns["mode"]
    keys = [str(key) for key in columns.pop("key")]
    rows = zip(*columns.values(), strict=True) if columns else ((),) * len(keys)
    known = [
        {name: value for name, value in zip(columns, row, strict=True) if value is not None}
        for row in rows
    ]
    return keys, known


def cells(incidence: TwoMode) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Row and column of every cell."""
    pointers, columns = incidence.compressed_rows()
    counts: NDArray[np.int64] = pointers[1:].astype(np.int64) - pointers[:-1].astype(np.int64)
    rows = np.repeat(np.arange(incidence.shape[0], dtype=np.int64), counts)
    return rows, columns.astype(np.int64)


def ties(network: Graph | TwoMode) -> tuple[list[list[int]], list[float] | None]:
    """The ends of every tie as vertices of one graph, actors first, and how strong it is."""
    if isinstance(network, Graph):
        strengths = network.strengths.tolist() if network.has_strengths else None
        return network.edges.tolist(), strengths
    rows, columns = cells(network)
    ends = np.stack([rows, columns + network.shape[0]], axis=1).tolist()
    return ends, None if network.grades is None else network.grades.tolist()


def modes(network: Graph | TwoMode) -> list[int] | None:
    """0 for actors and 1 for what they joined; None for a graph of one mode."""
    if isinstance(network, Graph):
        return None
    return [0] * network.shape[0] + [1] * network.shape[1]


def directed(network: Graph | TwoMode) -> bool:
    return isinstance(network, Graph) and network.is_directed


def columns_of(table: Any) -> Mapping[str, Any]:
    """The columns of a table in memory: a mapping, or what speaks Arrow."""
    if isinstance(table, Mapping):
        return table
    if not hasattr(table, "__arrow_c_stream__"):
        raise InvalidArgument.about(
            "table",
            type(table).__name__,
            "a mapping from names to columns, or a table that "
            "speaks Arrow (pandas, polars, pyarrow, DuckDB)",
        )
    if hasattr(table, "to_dict") and hasattr(table, "columns"):
        return {str(name): list(table[name]) for name in table.columns}
    arrow = package("pyarrow").table(table)
    return {name: arrow.column(name).to_pylist() for name in arrow.column_names}
