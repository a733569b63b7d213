"""Opens what people have: text tables, workbooks, JSON, Parquet, and tables in memory."""

from __future__ import annotations

import datetime
import gzip
import json
import os
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

from citynet.errors import DataError, FileError, InvalidArgument

WORKBOOKS = {".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"}
COLUMNAR = {".parquet", ".feather", ".arrow"}

# What a workbook may ask for; more is refused, as a small file can hold endless zeros.
MOST_ENTRIES = 1_000
MOST_BYTES = 4 << 30
MOST_INFLATED = 100

Rows = list[list[str]]


@dataclass(frozen=True)
class Input:
    """One table, or one workbook with its sheets: text has bytes, all others have rows."""

    file: str
    text: bytes | None = None
    sheets: Mapping[str, Rows] | None = None
    arrow: object | None = None


def open_input(source: object, name: str | None = None) -> Input:
    """The tables of a file, or of an object with the method ``__arrow_c_stream__``."""
    if hasattr(source, "__arrow_c_stream__"):
        return Input(name or "table", arrow=source)
    if not isinstance(source, (str, os.PathLike)):
        raise InvalidArgument.about(
            "source", type(source).__name__, "a path, or a table that speaks Arrow"
        )
    path = Path(source)
    file = name or path.name
    kind = path.suffix.lower()
    if kind in COLUMNAR:
        return Input(file, arrow=_read_columnar(path, kind))
    try:
        content = path.read_bytes()
    except OSError as error:
        refused = FileError(f"{path}: {error.strerror}")
        refused.path = str(path)
        raise refused from error
    if kind == ".gz":
        content = _unzip(content, file)
        kind = Path(path.stem).suffix.lower()
    if kind in WORKBOOKS:
        return Input(file, sheets=_read_workbook(content, file))
    if kind == ".json":
        return Input(file, sheets={"": _read_json(content, file)})
    return Input(file, text=content)


def _unzip(content: bytes, file: str) -> bytes:
    try:
        return gzip.decompress(content)
    except (OSError, EOFError) as error:
        raise _data_error(file, f"not a gzip file: {error}") from error


def _data_error(
    file: str, rule: str, *, row: int | None = None, column_number: int | None = None
) -> DataError:
    error = DataError(f"{file}{f':{row}' if row else ''}: {rule}")
    error.file, error.row, error.column_number, error.rule = file, row, column_number, rule
    return error


def _read_columnar(path: Path, kind: str) -> object:
    try:
        import pyarrow.feather
        import pyarrow.parquet
    except ImportError as error:
        raise ImportError(
            f"{path.name} needs pyarrow: pip install 'citynet[parquet]', or pass the table itself "
            "(polars, pandas, DuckDB)"
        ) from error
    reader = pyarrow.parquet.read_table if kind == ".parquet" else pyarrow.feather.read_table
    table: object = reader(path)
    return table


def _check_archive(content: bytes, file: str) -> None:
    """Refuses workbooks that would unpack to more than a workbook is."""
    if not zipfile.is_zipfile(BytesIO(content)):
        return
    with zipfile.ZipFile(BytesIO(content)) as archive:
        entries = archive.infolist()
    if len(entries) > MOST_ENTRIES:
        raise _data_error(file, f"{len(entries)} parts, more than {MOST_ENTRIES}")
    if sum(entry.file_size for entry in entries) > MOST_BYTES:
        raise _data_error(file, "unpacked, it would be larger than 4 GiB")
    for entry in entries:
        if entry.file_size > max(100 << 10, MOST_INFLATED * entry.compress_size):
            raise _data_error(file, f"the part {entry.filename} unpacks to more than 100 times")
        if entry.flag_bits & 1:
            raise _data_error(file, "the workbook is encrypted")


def _read_workbook(content: bytes, file: str) -> dict[str, Rows]:
    try:
        import python_calamine
    except ImportError as error:
        raise ImportError(
            f"{file} needs python-calamine: pip install 'citynet[spreadsheet]'"
        ) from error
    _check_archive(content, file)
    try:
        book = python_calamine.CalamineWorkbook.from_filelike(BytesIO(content))
        return {
            name: [
                [_cell(value) for value in row]
                for row in book.get_sheet_by_name(name).to_python(skip_empty_area=False)
            ]
            for name in book.sheet_names
        }
    except python_calamine.CalamineError as error:
        raise _data_error(file, f"the workbook cannot be read: {error}") from error


def _cell(value: object) -> str:
    """A value as it would stand in a text table with a decimal point and ISO dates."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    if isinstance(value, (datetime.date, datetime.time)):
        return value.isoformat()
    if isinstance(value, (list, tuple)):
        return "; ".join(map(_cell, value))
    if isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False)
    return str(value)


def _read_json(content: bytes, file: str) -> Rows:
    """A list of objects, or the answer of a SPARQL query, as a table."""
    try:
        document = json.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise _data_error(file, f"byte {error.start} is not UTF-8, as JSON is") from error
    except json.JSONDecodeError as error:
        raise _data_error(file, error.msg, row=error.lineno, column_number=error.colno) from error
    records = list(_records(document, file))
    columns = list(dict.fromkeys(name for record in records for name in record))
    return [columns, *([_cell(record.get(name)) for name in columns] for record in records)]


def _records(document: Any, file: str) -> Iterator[dict[str, Any]]:
    if isinstance(document, dict) and "bindings" in document.get("results", {}):
        for binding in document["results"]["bindings"]:
            yield {name: term.get("value") for name, term in binding.items()}
        return
    if isinstance(document, dict):
        lists = [value for value in document.values() if isinstance(value, list)]
        if len(lists) != 1:
            raise _data_error(file, "a list of objects, or one object with one list")
        document = lists[0]
    if not isinstance(document, list):
        raise _data_error(file, "a list of objects")
    for number, record in enumerate(document):
        if not isinstance(record, dict):
            raise _data_error(file, f"element {number} of the list is no object")
        yield record
