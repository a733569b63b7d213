"""A package with mistakes: each is named, nothing else is lost."""

from __future__ import annotations

from pathlib import Path

import citynet as cn
import pytest

from tests.python.packages import broken_package, write_package

CITY = ["lodz", "city", "Łódź", "PL", 51.77, 19.46, ""]
NETWORK = ["net", "network", "Sieć", "", "", "", ""]


@pytest.fixture
def loaded(tmp_path: Path) -> tuple[cn.Network, cn.ResolutionReport]:
    return cn.load(broken_package(tmp_path))


def test_errors_name_file_row_column_value_and_rule(
    loaded: tuple[cn.Network, cn.ResolutionReport],
) -> None:
    errors = [issue for issue in loaded[1].issues if issue.severity == "error"]
    assert [(e.file, e.row, e.column, e.value) for e in errors] == [
        ("entities.csv", 5, "id", "lodz"),
        ("entities.csv", 6, "start", "2014-13"),
        ("affiliations.csv", 4, "actor", "lods"),
        ("affiliations.csv", 5, "end", "2012"),
    ]
    assert all(e.rule and e.action for e in errors)
    assert "'lodz'" in errors[2].rule, "the closest key is named"
    assert str(errors[1]).startswith("error: entities.csv:6 column 'start': '2014-13'")
    assert errors[1].to_dict()["row"] == 6


def test_what_is_right_is_kept(loaded: tuple[cn.Network, cn.ResolutionReport]) -> None:
    net, report = loaded
    assert [entity.key for entity in net.entities()] == ["lodz", "iasi", "net"]
    assert [(a.actor.name, str(a.valid)) for a in net.affiliations] == [
        ("Łódź", "2014/"),
        ("Iași", "2015-03/"),
    ]
    counts = {t.table: (t.read, t.kept, t.merged, t.rejected) for t in report.tables}
    assert counts["entities"] == (5, 3, 0, 2)
    assert counts["affiliations"] == (4, 2, 0, 2)
    assert report.balances()
    assert report.error_count == 4
    assert "4" in str(report)
    assert report.table().to_dict()["rejected"] == [0, 2, 2]
    assert "<table" in report._repr_html_()


def test_stop_raises_the_first_error(tmp_path: Path) -> None:
    folder = broken_package(tmp_path)
    for load in (lambda: cn.load(folder, on_error="stop"), lambda: cn.datasets.load(folder)):
        with pytest.raises(cn.DataError) as caught:
            load()
        assert (caught.value.file, caught.value.row) == ("entities.csv", 5)


def test_a_tie_told_twice_is_one_tie_with_two_statements(tmp_path: Path) -> None:
    net, report = cn.load(
        write_package(
            tmp_path,
            [CITY, NETWORK],
            [
                ["lodz", "member", "net", "", "2014", "", "s"],
                ["lodz", "member", "net", "", "2014-05", "", "t"],
            ],
            [["s", "One", ""], ["t", "Two", ""]],
        )
    )
    (tie,) = net.affiliations
    assert [str(s.valid) for s in tie.statements] == ["2014/", "2014-05/"]
    assert str(tie.valid) == "2014-05/", "the narrower of two dates"
    assert [(t.kept, t.merged) for t in report.tables if t.table == "affiliations"] == [(1, 1)]
    assert report.merged == [("affiliations.csv:3", "affiliations.csv:2")]


def test_a_city_cannot_be_joined(tmp_path: Path) -> None:
    other = ["iasi", "city", "Iași", "RO", "", "", ""]
    folder = write_package(tmp_path, [CITY, other], [["lodz", "member", "iasi", "", "", "", "s"]])
    (error,) = [i for i in cn.load(folder)[1].issues if i.severity == "error"]
    assert (error.file, error.row, error.column, error.value) == (
        "affiliations.csv",
        2,
        "target",
        "iasi",
    )


def test_a_file_in_another_encoding_is_named(tmp_path: Path) -> None:
    folder = write_package(tmp_path, [CITY, NETWORK], [])
    text = (folder / "entities.csv").read_text("utf-8")
    (folder / "entities.csv").write_bytes(text.encode("cp1250"))
    with pytest.raises(cn.DataError) as caught:
        cn.load(folder)
    assert caught.value.file == "entities.csv"
    assert caught.value.row == 2
    assert "UTF-8" in str(caught.value)


def test_a_truncated_descriptor_is_named(tmp_path: Path) -> None:
    folder = write_package(tmp_path, [CITY], [])
    descriptor = (folder / "datapackage.json").read_text("utf-8")
    (folder / "datapackage.json").write_text(descriptor[:-20], "utf-8")
    with pytest.raises(cn.DataError) as caught:
        cn.load(folder)
    assert caught.value.file == "datapackage.json"
    assert caught.value.row == 1


def test_a_missing_table_is_a_file_error(tmp_path: Path) -> None:
    folder = write_package(tmp_path, [CITY], [])
    (folder / "affiliations.csv").unlink()
    with pytest.raises(cn.FileError, match=r"affiliations\.csv"):
        cn.load(folder)


def test_a_folder_with_polish_letters_is_read(tmp_path: Path) -> None:
    folder = write_package(tmp_path / "zażółć gęślą jaźń", [CITY, NETWORK], [])
    assert len(cn.load(folder)[0]) == 2
    assert len(cn.load(str(folder))[0]) == 2
