"""Graphs as spreadsheets: a sheet of nodes and a sheet of edges."""

from __future__ import annotations

import csv
import math
import os
import tempfile
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

from citynet import _core
from citynet._core import Communities, Graph, GraphReading, Scores, TwoMode
from citynet._tables import _read_workbook
from citynet.errors import DataError, InvalidArgument

__all__ = ["read_workbook", "write_workbook"]

Columns = dict[str, list[Any]]


class _Exact(float):
    """A number with all its digits; XlsxWriter would write sixteen, and 0.1 + 0.2 needs more."""

    def __format__(self, _: str) -> str:
        return float.__repr__(self)


#: What a cell can hold, by the limits of the format.
_LONGEST_TEXT = 32767
_MOST_ROWS = 1048576
#: Beyond it a spreadsheet, whose numbers are doubles, loses digits.
_EXACT = 2**53


def write_workbook(
    what: Graph | TwoMode | GraphReading,
    path: str | os.PathLike[str],
    *,
    results: Sequence[Scores | Communities] = (),
) -> Path:
    """Writes an XLSX workbook with the sheets ``nodes``, ``edges`` and ``graph``, whole or not.

    The headers are those of the CSV tables (Id, Source, Target, Type, Weight ...), so that Gephi
    takes the sheets too. A text is a text, also one that begins with ``=``. Numbers of a workbook
    are doubles: whole numbers beyond 2**53 are written as texts of their digits. Refused, by sheet,
    row and column: NaN and infinite numbers, texts of more than 32767 characters.

    Needs XlsxWriter: ``pip install 'citynet[spreadsheet]'``.
    """
    try:
        import xlsxwriter
    except ImportError as error:
        raise ImportError(
            "workbooks are written with XlsxWriter: pip install 'citynet[spreadsheet]'"
        ) from error
    document = _core._graph_document(what, list(results))
    sheets = {"nodes": _nodes(document), "edges": _edges(document), "graph": _graph(document)}
    for name, columns in sheets.items():
        _check(name, columns)
    content = BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
        for name, columns in sheets.items():
            sheet = book.add_worksheet(name)
            for number, (title, values) in enumerate(columns.items()):
                sheet.write_string(0, number, title)
                for row, value in enumerate(values, start=1):
                    _write_cell(sheet, row, number, value)
    return _place(Path(path), content.getvalue())


def _nodes(document: GraphReading) -> Columns:
    columns = document.nodes.to_dict()
    renamed: Columns = {"Id": columns.pop("id")}
    for name, values in columns.items():
        renamed["Label" if name == "label" else name] = values
    return renamed


def _edges(document: GraphReading) -> Columns:
    columns = document.edges.to_dict()
    renamed: Columns = {"Source": columns.pop("source"), "Target": columns.pop("target")}
    word = "Undirected" if document.directedness == "undirected" else "Directed"
    directed = columns.pop("directed", None) if document.directedness == "mixed" else None
    renamed["Type"] = (
        [word] * document.edge_count
        if directed is None
        else ["Directed" if is_directed else "Undirected" for is_directed in directed]
    )
    names = {"id": "Id", "label": "Label", "strength": "Weight"}
    return renamed | {names.get(name, name): values for name, values in columns.items()}


def _graph(document: GraphReading) -> Columns:
    about = document.attributes
    return {"name": list(about), "value": list(about.values())}


def _check(sheet: str, columns: Columns) -> None:
    for name, values in columns.items():
        if len(values) >= _MOST_ROWS:
            raise InvalidArgument.about(
                f"sheet '{sheet}'", len(values), f"a sheet has {_MOST_ROWS} rows, header included"
            )
        for row, value in enumerate(values, start=2):
            where = f"sheet '{sheet}' row {row} column '{name}'"
            if isinstance(value, float) and not math.isfinite(value):
                raise InvalidArgument.about(where, value, "a cell has finite numbers only")
            if isinstance(value, str) and len(value) > _LONGEST_TEXT:
                rule = f"a cell has at most {_LONGEST_TEXT} characters"
                raise InvalidArgument.about(where, value[:60], rule)


def _write_cell(sheet: Any, row: int, column: int, value: object) -> None:
    if value is None:
        return
    if isinstance(value, bool):
        sheet.write_boolean(row, column, value)
    elif isinstance(value, float):
        sheet.write_number(row, column, _Exact(value))
    elif isinstance(value, int) and abs(value) < _EXACT:
        sheet.write_number(row, column, value)
    else:
        sheet.write_string(row, column, str(value))


def _place(target: Path, content: bytes) -> Path:
    number, unfinished = tempfile.mkstemp(prefix=".citynet-", dir=target.parent)
    try:
        with os.fdopen(number, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(unfinished, 0o644)
        os.replace(unfinished, target)
    except BaseException:
        os.unlink(unfinished)
        raise
    return target


def read_workbook(path: str | os.PathLike[str]) -> GraphReading:
    """Reads the sheets ``edges`` and ``nodes`` of a workbook (XLSX, XLS, ODS).

    They are read as the CSV tables are: a row that is none is set aside, and the ledger says so. A
    workbook with neither sheet is refused. Truth values come as 1 and 0.

    Needs python-calamine: ``pip install 'citynet[spreadsheet]'``.
    """
    sheets = {
        name.lower(): rows
        for name, rows in _read_workbook(Path(path).read_bytes(), str(path)).items()
    }
    if "edges" not in sheets and "nodes" not in sheets:
        error = DataError(f"{path}: a workbook of a graph has a sheet 'edges' or 'nodes'")
        error.file, error.rule = str(path), "a workbook of a graph has a sheet 'edges' or 'nodes'"
        raise error
    with tempfile.TemporaryDirectory() as folder:
        edges = Path(folder) / "edges.csv"
        _write_rows(edges, sheets.get("edges") or [["Source", "Target"]])
        if sheets.get("nodes"):
            _write_rows(edges.with_name("edges_nodes.csv"), sheets["nodes"])
        return _core._read_graph(edges, format="csv")


def _write_rows(path: Path, rows: Sequence[Sequence[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)
