"""From tables of ties in memory: pandas, polars, pyarrow, DuckDB, or a dict of columns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from citynet._core import Graph, TwoMode
from citynet.errors import InvalidArgument
from citynet.neighbours.parts import Ties, columns_of, number


def from_table(
    table: Any,
    source: str = "source",
    target: str = "target",
    *,
    strength: str | None = None,
    directed: bool = False,
    loops: str = "reject",
    parallel_edges: str = "reject",
    keys: Sequence[object] = (),
) -> Graph:
    """The graph of a table with one row per tie.

    table: a data frame of pandas or polars, a table of pyarrow, anything that speaks Arrow, or a
    dict of columns. source, target, strength: names of its columns; without strength ties have
    none. keys: vertices that are to be there with or without ties, in this order; others follow in
    the order of the rows. A missing end or number is an error that names the row.
    """
    columns = columns_of(table)
    found = Ties(directed=directed, nodes=[])
    ends = _texts(columns, source), _texts(columns, target)
    place: dict[str, int] = {str(key): number for number, key in enumerate(keys)}
    for a, b in zip(*ends, strict=True):
        found.sources.append(place.setdefault(a, len(place)))
        found.targets.append(place.setdefault(b, len(place)))
    found.nodes = list(place)
    found.strengths = _numbers(columns, strength)
    return found.graph(loops, parallel_edges)


def two_mode_from_table(
    table: Any,
    actor: str = "actor",
    target: str = "target",
    *,
    grade: str | None = None,
    repeated_cells: str = "reject",
) -> TwoMode:
    """The incidence of a table with one row per affiliation; the columns hold the key of the actor
    and of what it joined, and how much it is. Rows and columns are in the order in which they
    come."""
    columns = columns_of(table)
    actors: dict[str, int] = {}
    targets: dict[str, int] = {}
    rows = [actors.setdefault(key, len(actors)) for key in _texts(columns, actor)]
    cells = [targets.setdefault(key, len(targets)) for key in _texts(columns, target)]
    return TwoMode.from_cells(
        len(actors),
        len(targets),
        rows,
        cells,
        grades=_numbers(columns, grade),
        repeated_cells=repeated_cells,
        actor_keys=list(actors),
        target_keys=list(targets),
    )


def _column(columns: Any, name: str) -> list[Any]:
    if name not in columns:
        raise InvalidArgument.about(
            "table", name, f"its columns are {', '.join(map(str, columns))}"
        )
    return list(columns[name])


def _texts(columns: Any, name: str) -> list[str]:
    values = _column(columns, name)
    for row, value in enumerate(values):
        if value is None or value != value or value == "":
            raise InvalidArgument.about(name, value, f"a key in row {row}")
    return [str(value) for value in values]


def _numbers(columns: Any, name: str | None) -> list[float] | None:
    if name is None:
        return None
    values = _column(columns, name)
    return [number(value, name, f"in row {row}") for row, value in enumerate(values)]
