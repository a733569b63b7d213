"""A corpus of broken and odd tables: each defect is named where it was put, and nothing is lost.

Thirty classes of defects, each put into twenty generated tables at places that follow from the
number of the table. The ledger is checked against a count of the rows that were written.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import citynet as cn
import pytest

CITIES = ["Lyon", "Gdańsk", "Łódź", "Chișinău", "Đakovo", "Αθήνα", "Sant Cugat, Vallès", "Zürich"]
NETWORKS = ["Eurocities", "UMP", "ICC", "Rainbow Cities"]
COLUMNS = ["city", "country", "network", "since", "until", "grade", "status"]
TABLES = 20


@dataclass
class Table:
    """Rows as they are written, and what is to be said about the one that is broken."""

    rows: list[list[str]]
    row: int  # index of the broken one
    column: str = ""
    severity: str = "error"
    encoding: str = "utf-8"
    delimiter: str = ","
    kept: int = 0  # 1 when the broken row is kept all the same
    merged: int = 0
    raw: dict[int, bytes] = field(default_factory=dict)  # rows written byte by byte
    recipe: dict[str, Any] = field(default_factory=dict)
    changes: dict[str, Any] = field(default_factory=dict)
    columns: list[str] = field(default_factory=lambda: list(COLUMNS))
    stops: bool = False  # the table as a whole cannot be trusted from here on
    gazetteer: bool = False
    ends_inside: bool = False  # the file breaks off in the middle of a character

    @property
    def line(self) -> int:
        return self.row + 2

    def written(self) -> bytes:
        lines = [self.delimiter.join(map(self.quoted, self.columns)).encode(self.encoding)]
        for number, row in enumerate(self.rows):
            text = self.delimiter.join(map(self.quoted, row)).encode(self.encoding, "replace")
            lines.append(self.raw.get(number, text))
        end = "\n".encode(self.encoding)
        return end.join(lines) + (b"" if self.ends_inside else end)

    def quoted(self, value: str) -> str:
        return f'"{value}"' if self.delimiter in value else value


def sound(number: int, rows: int = 9) -> Table:
    """A table without a defect; no two of its rows say the same."""
    made = [
        [
            CITIES[(number + i) % len(CITIES)],
            "FR",
            f"{NETWORKS[i % len(NETWORKS)]} {i}",
            f"{1 + (number + i) % 28:02}.{1 + i % 12:02}.{2000 + i}",
            "",
            str(1 + i % 3),
            "confirmed",
        ]
        for i in range(rows)
    ]
    return Table(made, row=number % rows)


def cell(column: str, value: Callable[[int], str], **changes: Any) -> Callable[[int], Table]:
    """Defects that one cell has."""

    def make(number: int) -> Table:
        table = sound(number)
        table.rows[table.row][COLUMNS.index(column)] = value(number)
        table.column = column
        for name, change in changes.items():
            setattr(table, name, change)
        return table

    return make


def bytes_of_row(change: Callable[[bytes, int], bytes], **changes: Any) -> Callable[[int], Table]:
    """Defects that stand in the bytes of a row."""

    def make(number: int) -> Table:
        table = sound(number)
        for name, value in changes.items():
            setattr(table, name, value)
        table.rows[table.row][0] = "Lyon"
        text = ",".join(map(table.quoted, table.rows[table.row])).encode(table.encoding, "replace")
        table.raw[table.row] = change(text, number)
        return table

    return make


def end_before_start(number: int) -> Table:
    table = sound(number)
    table.rows[table.row][4] = "01.01.1990"
    table.column, table.severity, table.kept = "until", "doubt", 1
    return table


def repeated(number: int) -> Table:
    table = sound(number)
    table.rows.insert(table.row + 1, list(table.rows[table.row]))
    table.row += 1
    table.severity, table.merged = "merged", 1
    return table


def contradiction(number: int) -> Table:
    table = sound(number)
    again = list(table.rows[table.row])
    again[3] = "1995"
    table.rows.insert(table.row + 1, again)
    table.row += 1
    table.column, table.severity, table.merged = "", "doubt", 1
    return table


def matrix(value: str, kind: str) -> Callable[[int], Table]:
    def make(number: int) -> Table:
        table = Table(
            [[city, "1", "1", "1"] for city in CITIES],
            row=number % len(CITIES),
            columns=["city", "A", "B", "C"],
        )
        table.column = "ABC"[number % 3]
        table.rows[table.row][1 + number % 3] = value
        table.recipe = {
            "shape": "matrix",
            "cell": kind,
            "actors": [{"kind": "city", "name": "city"}],
            "targets": ["A", "B", "C"],
        }
        return table

    return make


def edges(broken: Callable[[int], list[str]], column: str) -> Callable[[int], Table]:
    def make(number: int) -> Table:
        table = Table(
            [[str(i), str(i + 1)] for i in range(10)],
            row=number % 10,
            columns=["a", "b"],
            column=column,
        )
        table.rows[table.row] = broken(number)
        table.recipe = {
            "actors": [{"role": "twin", "id": "a"}, {"role": "twin", "id": "b"}],
            "target": {"kind": "declaration"},
        }
        return table

    return make


def missing_column(number: int) -> Table:
    table = sound(number)
    table.column = COLUMNS[number % 3 * 2 % 3]
    table.columns[table.columns.index(table.column)] = "another"
    table.row, table.stops = -1, True
    return table


def unknown_name(number: int) -> Table:
    table = sound(number)
    table.rows = [["Wrocław", "PL", f"N{i}", "", "", "", ""] for i in range(9)]
    table.rows[table.row][0] = f"Nowhere {number}"
    table.column, table.gazetteer, table.changes = "city", True, {"unresolved": "reject"}
    return table


def half_a_character(number: int) -> Table:
    table = sound(number)
    table.row, table.severity, table.kept = len(table.rows) - 1, "doubt", 1
    table.encoding = "utf-16-le"
    table.ends_inside = True
    table.rows[-1][0] = "Lyon"
    text = ",".join([*table.rows[-1][:-1], ""])
    table.raw[table.row] = text.encode("utf-16-le") + b"\x00\xd8"
    return table


def open_quote(number: int) -> Table:
    table = sound(number)
    for row in table.rows:
        row[0] = "Lyon"  # a later quote would close it
    table.stops = True
    table.raw[table.row] = b'"' + ",".join(table.rows[table.row]).encode()
    return table


doubted = {"severity": "doubt", "kept": 1}
CLASSES: dict[str, Callable[[int], Table]] = {
    "no actor": cell("city", lambda _: ""),
    "no target": cell("network", lambda _: ""),
    "blank actor": cell("city", lambda n: " " * (1 + n % 3)),
    "too few values": bytes_of_row(lambda text, n: b",".join(text.split(b",")[: 2 + n % 3])),
    "too many values": bytes_of_row(lambda text, n: text + b",more" * (1 + n % 3)),
    "text behind a quote": bytes_of_row(lambda text, _: b'"Lyon"x' + text[text.index(b",") :]),
    "quote inside a value": bytes_of_row(lambda text, _: b'Ly"on' + text[text.index(b",") :]),
    "a lone CR": bytes_of_row(lambda text, _: text.replace(b"FR", b"F\rR")),
    "no such day": cell("since", lambda n: f"31.0{2 + n % 2 * 2}.2014", **doubted),
    "no such month": cell("since", lambda n: f"01.{13 + n}.2014", **doubted),
    "words for a date": cell("since", lambda n: ["soon", "XII 2014", "14"][n % 3], **doubted),
    "end before start": end_before_start,
    "no number": cell("grade", lambda n: ["x", "1.2.3", "1,5", "--1"][n % 4], **doubted),
    "negative grade": cell("grade", lambda n: str(-1 - n), **doubted),
    "unknown status": cell("status", lambda n: ["member", "soon", "?"][n % 3], **doubted),
    "lost characters": cell("city", lambda n: "Gda" + "\ufffd" * (1 + n) + "sk", **doubted),
    "misread word": cell("city", lambda n: ["Wroc³aw", "Bia³ystok"][n % 2], **doubted),
    "doubled characters": cell("city", lambda n: ["WrocĹ‚aw", "KrakÃ³w"][n % 2], **doubted),
    "control characters": cell("city", lambda n: "Ly" + chr(1 + n % 8) + "on", **doubted),
    "a byte that is not UTF-8": bytes_of_row(
        lambda text, n: b"Ly" + bytes([0xB3 + n]) + b"on" + text[text.index(b",") :], **doubted
    ),
    "a byte without meaning": bytes_of_row(
        lambda text, n: b"Ly\x81on" + text[text.index(b",") :], encoding="cp1250", **doubted
    ),
    "half a character": half_a_character,
    "an open quote": open_quote,
    "a NUL byte": bytes_of_row(lambda text, _: text.replace(b"FR", b"F\0R"), stops=True),
    "a row twice": repeated,
    "dates that contradict": contradiction,
    "neither yes nor no": matrix("perhaps", "presence"),
    "no grade in a matrix": matrix("high", "grade"),
    "an edge to itself": edges(lambda n: [str(n), str(n)], "a"),
    "an edge with one end": edges(lambda n: [str(n), ""], "b"),
    "no such column": missing_column,
    "a name nobody knows": unknown_name,
}


def recipe_of(table: Table) -> cn.Recipe:
    usual = {
        "actors": [{"kind": "city", "role": "member", "name": "city", "country": "country"}],
        "target": {"kind": "network", "name": "network"},
        "date_order": "dmy",
        "start": "since",
        "end": "until",
        "grade": "grade",
        "status": "status",
    }
    form = {"file": "t.csv", "encoding": table.encoding, "delimiter": table.delimiter}
    return cn.Recipe.from_dict({**table.changes, "tables": [form | (table.recipe or usual)]})


@pytest.mark.parametrize("name", CLASSES)
def test_every_defect_is_named_where_it_stands(name: str, tmp_path: Path) -> None:
    for number in range(TABLES):
        table = CLASSES[name](number)
        path = tmp_path / "t.csv"
        path.write_bytes(table.written())
        gazetteer = "gazetteer" if table.gazetteer else None
        where = f"{name}, table {number}"
        if table.stops:
            with pytest.raises(cn.DataError) as error:
                cn.intake(path, recipe_of(table), gazetteer=gazetteer)
            assert (error.value.file, error.value.row) == ("t.csv", table.line), where
            continue
        _, report = cn.intake(path, recipe_of(table), gazetteer=gazetteer)
        assert_named(table, report, where)
        assert_balanced(table, report, where)


def assert_named(table: Table, report: cn.IntakeReport, where: str) -> None:
    if table.severity == "merged":
        places = [p["row"] for f in report.fates if f["outcome"] == "merged" for p in f["places"]]
        assert places == [table.line], where
        return
    named = [(i.severity, i.row, i.column) for i in report.issues if i.severity != "note"]
    assert named, where
    assert {row for _, row, _ in named} == {table.line}, where
    assert table.severity in {severity for severity, _, _ in named}, where
    if table.column:
        assert table.column in {column for _, _, column in named}, where


def assert_balanced(table: Table, report: cn.IntakeReport, where: str) -> None:
    (count,) = report.inputs
    assert report.balances(), where
    assert count["rows"] == len(table.rows), where
    cells = len(table.columns) - 1 if table.recipe.get("shape") == "matrix" else 1
    assert count["items"] == cells * len(table.rows), where
    broken = 0 if table.kept or table.merged else 1
    assert (count["rejected"], count["merged"]) == (broken, table.merged), where
    assert sum(fate["count"] for fate in report.fates) == count["items"], where


def test_the_corpus_is_as_large_as_it_is_said_to_be() -> None:
    assert len(CLASSES) >= 30
    assert TABLES >= 20
