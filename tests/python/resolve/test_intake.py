"""Sniff, recipe, intake, report and review, as a user calls them."""

from __future__ import annotations

import csv
import gzip
import json
import sys
import zipfile
from pathlib import Path

import citynet as cn
import nanoarrow
import openpyxl
import pytest
from citynet.shell import main

MEMBERS = "city;country;network;since\nLyon;FR;Eurocities;2010\nŁódź;Polska;Eurocities;21.03.2014\n"


def write(folder: Path, name: str, text: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def workbook(path: Path, sheets: dict[str, list[list[object]]]) -> Path:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


def ties(net: cn.Network) -> list[tuple[str, str, str]]:
    return [(a.actor.key, a.target.key, str(a.valid)) for a in net.affiliations]


def test_the_calls_read_as_in_the_readme(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "members.xlsx",
        {"members": [["city", "country", "network"], ["Gdańsk", "PL", "X"], ["Gdansq", "PL", "X"]]},
    )
    recipe = cn.sniff(path)
    recipe.save(tmp_path / "members.recipe.json")
    review = tmp_path / "review.csv"
    net, report = cn.intake(path, recipe, gazetteer="gazetteer", decisions=review)
    assert "gdansk" in net
    report.write_review(review)
    report.write(tmp_path / "report.md")
    assert "items = kept + merged + rejected: yes" in (tmp_path / "report.md").read_text()
    again, _ = cn.intake(path, tmp_path / "members.recipe.json", gazetteer="gazetteer")
    assert ties(again) == ties(net)


def test_a_recipe_is_a_small_text_that_can_be_edited(tmp_path: Path) -> None:
    recipe = cn.sniff(write(tmp_path, "m.csv", MEMBERS))
    parts = recipe.to_dict()
    assert parts["tables"][0]["delimiter"] == ";"
    assert parts["tables"][0]["date_order"] == "dmy"
    assert cn.Recipe.from_dict(parts) == recipe
    assert recipe.edit(0, decimal=",") != recipe
    assert recipe.edit(counts_as="body").to_dict()["counts_as"] == "body"
    assert hash(cn.Recipe(str(recipe))) == hash(recipe)
    recipe.save(tmp_path / "r.json")
    assert cn.Recipe.load(tmp_path / "r.json") == recipe
    assert "m.csv (rows)" in repr(recipe)


def test_a_recipe_with_a_question_is_refused_until_somebody_answers(tmp_path: Path) -> None:
    text = "city,network\nPlzeň,X\n".encode("cp1250")
    path = write(tmp_path, "m.csv", text)
    recipe = cn.sniff(path)
    assert recipe.undecided == ["tables[0].encoding"]
    with pytest.raises(cn.InvalidArgument, match=r"'encoding' of m\.csv"):
        cn.intake(path, recipe)
    net, _ = cn.intake(path, recipe.edit(0, encoding="cp1250"))
    assert net["plzen"].name == "Plzeň"


def test_a_wrong_recipe_names_its_member() -> None:
    with pytest.raises(cn.DataError, match="/tables/0/encodding"):
        cn.Recipe.from_dict({"tables": [{"encodding": "utf-8"}]})


def test_damage_is_an_offer_that_the_recipe_takes(tmp_path: Path) -> None:
    path = write(tmp_path, "m.csv", "city,network\nWroc³aw,X\nWrocĹ‚aw,X\n")
    recipe = cn.sniff(path)
    assert [one["repair"] for one in recipe.damage] == ["Wrocław", "ł"]
    assert {"file", "offset", "length", "line", "character"} <= recipe.damage[0].keys()
    net, report = cn.intake(path, recipe)
    assert [city.name for city in net.entities("city")] == ["Wroc³aw", "WrocĹ‚aw"]
    assert [issue.row for issue in report.issues] == [2, 3]
    net, report = cn.intake(path, recipe.edit(0, repair=["misread", "doubled"]))
    assert [city.name for city in net.entities("city")] == ["Wrocław"]
    assert "repaired" in report.issues[0].action


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1250", "iso8859_2"])
def test_the_same_table_in_every_encoding_is_the_same_network(
    tmp_path: Path, encoding: str
) -> None:
    text = "miasto,sieć\n" + "".join(
        f"{city},UMP\n"
        for city in ("Łódź", "Wrocław", "Gdańsk", "Świnoujście", "Żary", "Bełchatów")
    )
    path = write(tmp_path, "m.csv", text.encode(encoding))
    recipe = cn.sniff(path)
    assert recipe.undecided == []
    net, _ = cn.intake(path, recipe)
    assert [city.name for city in net.entities("city")][:2] == ["Łódź", "Wrocław"]


def test_a_packed_file_is_read_as_what_it_packs(tmp_path: Path) -> None:
    path = write(tmp_path, "m.csv.gz", gzip.compress(MEMBERS.encode()))
    assert cn.intake(path, cn.sniff(path))[1].inputs[0]["kept"] == 2
    broken = write(tmp_path, "n.csv.gz", b"no gzip")
    with pytest.raises(cn.DataError, match=r"n\.csv\.gz"):
        cn.sniff(broken)
    with pytest.raises(cn.FileError):
        cn.sniff(tmp_path / "missing.csv")


def test_a_workbook_with_a_sheet_per_year_is_one_table(tmp_path: Path) -> None:
    head = ["city", "country", "network"]
    path = workbook(
        tmp_path / "m.xlsx",
        {
            "2019": [head, ["Lyon", "FR", "X"]],
            "2020": [head, ["Lyon", "FR", "X"], ["Nice", "FR", "X"]],
        },
    )
    recipe = cn.sniff(path)
    (table,) = recipe.to_dict()["tables"]
    assert (table["sheet"], table["start_from"]) == ("*", "sheet")
    net, report = cn.intake(path, recipe)
    assert ties(net) == [("lyon-fr", "x", "2019/2020"), ("nice-fr", "x", "2020/2020")]
    assert [one["file"] for one in report.inputs] == ["m.xlsx[2019]", "m.xlsx[2020]"]


def test_cells_of_a_workbook_keep_their_meaning(tmp_path: Path) -> None:
    import datetime

    path = workbook(
        tmp_path / "m.xlsx",
        {
            "a": [
                ["Members of the network", None, None, None],
                [None, None, None, None],
                ["city", "network", "since", "grade"],
                ["Lyon", "X", datetime.date(2014, 3, 21), 1.5],
                ["Nice", "X", 2015, 2],
            ]
        },
    )
    net, _ = cn.intake(path, cn.sniff(path))
    assert [str(a.valid) for a in net.affiliations] == ["2014-03-21/", "2015/"]
    assert [a.grade for a in net.affiliations] == [1.5, 2.0]
    assert "m.xlsx[a]:4" in str(net.affiliations[0].statements[0].place)


def test_a_workbook_that_unpacks_without_end_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * 50_000_000)
    with pytest.raises(cn.DataError, match=r"bomb\.xlsx"):
        cn.sniff(path)


def test_the_answer_of_a_query_to_wikidata_goes_in(tmp_path: Path) -> None:
    def item(number: str, label: str, name: str) -> dict[str, dict[str, str]]:
        url = f"http://www.wikidata.org/entity/{number}"
        return {
            name: {"type": "uri", "value": url},
            name + "Label": {"type": "literal", "value": label},
        }

    bindings = [
        item("Q1792", "Gdańsk", "city")
        | item("Q2", "Bremen", "twin")
        | {"start": {"type": "literal", "value": "1976-04-12T00:00:00Z"}},
        item("Q2", "Bremen", "city") | item("Q1792", "Gdańsk", "twin"),
    ]
    answer = {"head": {"vars": []}, "results": {"bindings": bindings}}
    path = write(tmp_path, "twins.json", json.dumps(answer))
    net, report = cn.intake(path, cn.sniff(path))
    assert [city.wikidata for city in net.entities("city")] == ["Q1792", "Q2"]
    # Stated from either side, it is one treaty.
    assert len(net.entities("declaration")) == 1
    assert report.inputs[0]["merged"] == 1
    graph = cn.project(net.any_time(), onto="city")
    assert graph.edge_count == 1
    assert "1976-04-12" in str(graph.explain("gdansk", "bremen"))


def test_json_is_a_list_of_objects(tmp_path: Path) -> None:
    rows = [{"city": "Lyon", "network": ["X", "Y"]}, {"city": "Nice", "network": "X", "more": None}]
    path = write(tmp_path, "m.json", json.dumps({"members": rows}))
    recipe = cn.sniff(path)
    net, _ = cn.intake(path, recipe)
    assert [pair[:2] for pair in ties(net)] == [("lyon", "x"), ("lyon", "y"), ("nice", "x")]
    for text, rule in (("[1]", "element 0"), ("3", "a list"), ("{", "m.json:1")):
        with pytest.raises(cn.DataError, match=rule):
            cn.sniff(write(tmp_path, "m.json", text))


def test_a_table_in_memory_goes_in_through_arrow() -> None:
    text, whole, real = nanoarrow.string(), nanoarrow.int64(), nanoarrow.float64()
    table = nanoarrow.c_array_from_buffers(
        nanoarrow.struct({"city": text, "network": text, "since": whole, "grade": real}),
        length=3,
        buffers=[None],
        children=[
            nanoarrow.c_array(["Łódź", "Lyon", None], text),
            nanoarrow.c_array(["X", "a name of more than twelve bytes", "X"], text),
            nanoarrow.c_array([2014, None, 2015], whole),
            nanoarrow.c_array([1.5, 2.0, None], real),
        ],
    )
    stream = nanoarrow.Array(table)
    recipe = cn.sniff(stream, name="frame")
    net, report = cn.intake(stream, recipe, name="frame")
    assert report.inputs == [
        {
            "file": "frame",
            "rows": 3,
            "empty_rows": 0,
            "items": 3,
            "kept": 2,
            "merged": 0,
            "rejected": 1,
        }
    ]
    assert ties(net)[0] == ("lodz", "x", "2014/")
    assert [a.grade for a in net.affiliations] == [1.5, 2.0]
    with pytest.raises(cn.InvalidArgument, match="source"):
        cn.sniff(3)


def test_nodes_and_edges_of_gephi_go_in_together(tmp_path: Path) -> None:
    nodes = write(tmp_path, "nodes.csv", "Id,Label\n1,Lyon\n2,Nice\n")
    edges = write(tmp_path, "edges.csv", "Source,Target,Weight\n1,2,3\n")
    recipe = cn.sniff([edges, nodes])
    net, _ = cn.intake([nodes, edges], recipe)
    assert [city.name for city in net.entities("city")] == ["Lyon", "Nice"]
    with pytest.raises(cn.InvalidArgument, match=r"nodes\.csv"):
        cn.intake([edges], recipe)


def test_a_recipe_is_replayed_on_the_file_of_the_next_year(tmp_path: Path) -> None:
    recipe = cn.sniff(write(tmp_path, "2024.csv", MEMBERS))
    _, report = cn.intake(write(tmp_path, "2025.csv", MEMBERS), recipe)
    assert report.inputs[0]["file"] == "2025.csv"


def test_a_person_decides_in_the_review_file_and_it_is_replayed(tmp_path: Path) -> None:
    path = write(tmp_path, "m.csv", "city,country,network\nGdansq,PL,X\nGdansq,PL,Y\nZzz,PL,X\n")
    recipe = cn.sniff(path)
    review = tmp_path / "review.csv"
    net, report = cn.intake(path, recipe, gazetteer="gazetteer", decisions=review)
    assert report.matches() == {"none": {"names": 2, "rows": 3}}
    assert report.matches(rank=True)["candidate"] == {"names": 1, "rows": 2}
    report.write_review(review)
    rows = list(csv.DictReader(review.read_text("utf-8").splitlines()))
    assert [row["name"] for row in rows] == ["Gdansq", "Zzz"]
    assert rows[0]["candidate_1"].startswith("gdansk (Gdańsk)")
    rows[0] |= {"decision": "is", "key": "gdansk", "reason": "a slip of the pen"}
    with review.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys())
        writer.writeheader()
        writer.writerows(rows)
    net, report = cn.intake(path, recipe, gazetteer="gazetteer", decisions=review)
    assert [pair[:2] for pair in ties(net)][:2] == [("gdansk", "x"), ("gdansk", "y")]
    assert report.mentions[0]["reason"] == "a slip of the pen"
    report.write_review(review)
    kept = list(csv.DictReader(review.read_text("utf-8").splitlines()))
    assert kept[0]["reason"] == "a slip of the pen"
    assert [row["name"] for row in kept] == ["Gdansq", "Zzz"]


def test_a_wrong_review_file_names_its_row(tmp_path: Path) -> None:
    path = write(tmp_path, "m.csv", "city,network\nLyon,X\n")
    head = "kind,name,country,id,count,first,decision,key,reason\n"
    for text, place in (
        (head + "city,Lyon,,,1,,maybe,,\n", "r.csv:2 column 'decision'"),
        (head + "city,Lyon,,,1,,is,,\n", "r.csv:2 column 'key'"),
        ("kind,name\n", "r.csv:1 column 'country'"),
    ):
        review = write(tmp_path, "r.csv", text)
        with pytest.raises(cn.DataError, match=place):
            cn.intake(path, cn.sniff(path), gazetteer="gazetteer", decisions=review)


def test_exonyms_of_the_shipped_gazetteer_are_known() -> None:
    places = cn.gazetteer("gazetteer")
    for name, country, key in (
        ("Kiszyniów", "Mołdawia", "chisinau"),
        ("Breslau", "Polska", "wroclaw"),
        ("WROCŁAW", "PL", "wroclaw"),
    ):
        assert places.find(name, country)[1] == [key]
    assert places.find("Wrocław", "FR") == ("none", [])
    assert places["wroclaw"]["country"] == "PL"
    assert "wroclaw" in places
    with pytest.raises(KeyError):
        places["nowhere"]


def test_the_report_is_a_table_json_and_a_page(tmp_path: Path) -> None:
    text = "city,network\nLyon,X\nLyon,X\n,X\n<script>,a*b\nNice\n"
    path = write(tmp_path, "m.csv", text)
    _, report = cn.intake(path, cn.sniff(path))
    assert report.table().to_dict()["rejected"] == [2]
    assert report.balances()
    page = report.to_markdown()
    assert "| m.csv | 5 | 5 | 2 | 1 | 2 |" in page
    assert "no actor" in page
    assert "<script>" not in page
    report.write(tmp_path / "report.json")
    parts = json.loads((tmp_path / "report.json").read_text("utf-8"))
    assert sum(fate["count"] for fate in parts["fates"]) == parts["inputs"][0]["items"]
    assert "2 kept, 1 merged, 2 rejected" in repr(report)


def test_the_shell_sniffs_and_takes_in(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = write(tmp_path, "m.csv", MEMBERS)
    recipe, page = tmp_path / "r.json", tmp_path / "report.md"
    assert main(["sniff", str(path), "--out", str(recipe)]) == 0
    assert "delimiter ';'" in capsys.readouterr().out
    out = tmp_path / "net.graphml"
    words = ["--recipe", str(recipe), "--gazetteer", "gazetteer", "--report", str(page)]
    assert main(["intake", str(path), *words, "--out", str(out)]) == 0
    assert "found by key" in capsys.readouterr().out
    assert page.exists()
    assert "Łódź" in out.read_text("utf-8")
    assert main(["intake", str(path), *words, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["inputs"][0]["kept"] == 2
    undecided = write(tmp_path, "u.csv", b"city,network\nPlze\xf2,X\n")
    assert main(["sniff", str(undecided)]) == 1


def test_missing_packages_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    book = workbook(tmp_path / "m.xlsx", {"a": [["city", "network"], ["Lyon", "X"]]})
    monkeypatch.setitem(sys.modules, "python_calamine", None)
    with pytest.raises(ImportError, match=r"citynet\[spreadsheet\]"):
        cn.sniff(book)
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.setitem(sys.modules, "pyarrow.feather", None)
    with pytest.raises(ImportError, match=r"citynet\[parquet\]"):
        cn.sniff(tmp_path / "m.parquet")
    monkeypatch.setitem(sys.modules, "rapidfuzz", None)
    path = write(tmp_path, "m.csv", "city,network\nNowhere,X\n")
    _, report = cn.intake(path, cn.sniff(path), gazetteer="gazetteer")
    with pytest.raises(ImportError, match=r"citynet\[resolve\]"):
        report.write_review(tmp_path / "r.csv")
