"""A graph as a workbook, read back by openpyxl and by us."""

from __future__ import annotations

import json
from pathlib import Path

import citynet as cn
import openpyxl
import pytest

GIVEN = {
    "directed": True,
    "graph": {"title": "Twins"},
    "nodes": [
        {"id": "gdansk", "label": "Gdańsk", "population": 486022, "score": 0.1 + 0.2},
        {"id": "iasi", "label": "=1+1", "big": 9007199254740993, "score": 5e-324},
    ],
    "edges": [{"source": "gdansk", "target": "iasi", "weight": 1 / 3}],
}


def given(folder: Path, content: object = GIVEN) -> cn.GraphReading:
    path = folder / "given.json"
    path.write_text(json.dumps(content), "utf-8")
    return cn.read_graph(path)


def test_openpyxl_finds_every_value(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(cn.write_workbook(given(tmp_path), tmp_path / "g.xlsx"))
    assert book.sheetnames == ["nodes", "edges", "graph"]
    header, first, second = book["nodes"].values
    nodes = [dict(zip(header, row, strict=True)) for row in (first, second)]
    assert nodes[0]["Id"] == "gdansk"
    assert nodes[0]["population"] == 486022
    assert nodes[0]["big"] is None
    assert nodes[0]["score"] == 0.1 + 0.2
    assert nodes[1]["big"] == "9007199254740993"
    # A text, not a formula.
    labels = next(column for column in book["nodes"].columns if column[0].value == "Label")
    assert labels[2].value == "=1+1"
    assert labels[2].data_type == "s"
    assert list(book["edges"].values) == [
        ("Source", "Target", "Type", "Weight"),
        ("gdansk", "iasi", "Directed", 1 / 3),
    ]
    assert ("title", "Twins") in list(book["graph"].values)


def test_a_workbook_is_read_as_it_was_written(tmp_path: Path) -> None:
    document = given(tmp_path)
    again = cn.read_workbook(cn.write_workbook(document, tmp_path / "g.xlsx"))
    assert again.ledger.is_balanced
    assert again.directedness == "directed"
    assert again.nodes.to_dict()["label"] == ["Gdańsk", "=1+1"]
    assert again.nodes.to_dict()["score"] == [0.1 + 0.2, 5e-324]
    assert again.edges.to_dict()["strength"] == [1 / 3]


def test_what_no_cell_holds_is_refused_by_its_place(tmp_path: Path) -> None:
    nodes = [{"id": "a", "note": "x" * 40000}]
    document = given(tmp_path, {"nodes": nodes, "edges": []})
    with pytest.raises(cn.InvalidArgument, match="sheet 'nodes' row 2 column 'note'"):
        cn.write_workbook(document, tmp_path / "g.xlsx")
    assert not (tmp_path / "g.xlsx").exists()


def test_a_workbook_without_a_graph_is_refused(tmp_path: Path) -> None:
    openpyxl.Workbook().save(tmp_path / "empty.xlsx")
    with pytest.raises(cn.DataError, match="'edges' or 'nodes'"):
        cn.read_workbook(tmp_path / "empty.xlsx")
