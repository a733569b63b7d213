"""Every shipped data set: it loads, says where each row comes from, and agrees with the others."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from pathlib import Path

import citynet as cn
import pytest

HERE = Path(__file__).parents[3] / "datasets"
NAMES = sorted(path.parent.name for path in HERE.glob("*/datapackage.json"))
TABLES = ("sources", "entities", "affiliations", "facts", "representations", "names")


def rows(name: str, table: str) -> list[dict[str, str]]:
    """The rows of a table as the package has them; none when there is no such table."""
    path = cn.datasets.folder(name) / f"{table}.csv"
    if not path.exists():
        return []
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def readme(name: str) -> str:
    return (cn.datasets.folder(name) / "README.md").read_text("utf-8")


def number(text: str) -> int:
    return int(text.replace(",", ""))


def test_there_are_the_six_data_sets_and_their_gazetteer() -> None:
    assert NAMES == [
        "city-and-state-policies",
        "congress-resilience",
        "gazetteer",
        "local-migration-forums",
        "open-cities-awards",
        "polish-migration-cities",
        "twin-towns",
    ]


@pytest.mark.parametrize("name", NAMES)
def test_the_package_has_every_file_of_the_data_set(name: str) -> None:
    assert name in cn.datasets.names()
    shipped = cn.datasets.folder(name)
    for path in (HERE / name).iterdir():
        assert (shipped / path.name).read_bytes() == path.read_bytes(), path.name
    assert {"README.md", "LICENSE.md", "datapackage.json"} <= {p.name for p in shipped.iterdir()}


@pytest.mark.parametrize("name", NAMES)
def test_it_loads_with_every_row(name: str) -> None:
    assert cn.datasets.load(name).info["name"] == name, "strictly: no row may be wrong"
    _, report = cn.load(name)
    assert report.error_count == 0
    assert report.balances()
    counted = {count.table: count for count in report.tables}
    assert set(counted) == {table for table in TABLES if rows(name, table)} - {"names"}
    for table, count in counted.items():
        assert count.read == len(rows(name, table)) == count.kept + count.merged, table


@pytest.mark.parametrize("name", sorted(set(NAMES) - {"polish-migration-cities"}))
def test_no_two_sources_are_left_in_doubt(name: str) -> None:
    assert [str(i) for i in cn.load(name)[1].issues if i.severity == "doubt"] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_row_names_a_source_of_the_data_set(name: str) -> None:
    sources = {row["id"] for row in rows(name, "sources")}
    used = set()
    for table in TABLES[1:]:
        for row in rows(name, table):
            assert row["source"] in sources, (table, row)
            assert row["certainty"] in ("seed", "page", "common"), (table, row)
            used |= {row["source"], row.get("location_source") or row["source"]}
    assert used == sources, "no source is listed in vain"


@pytest.mark.parametrize("name", NAMES)
def test_the_certainty_fits_the_source(name: str) -> None:
    access = {row["id"]: row["access"] for row in rows(name, "sources")}
    for table in TABLES[1:]:
        for row in rows(name, table):
            if row["certainty"] == "seed":
                assert access[row["source"]] == "founding text", (table, row)
            if access[row["source"]] in ("not checked", "own proposal"):
                assert row["certainty"] == "common", (table, row)


@pytest.mark.parametrize("name", NAMES)
def test_every_date_is_one(name: str) -> None:
    for table in TABLES:
        for row in rows(name, table):
            for column in ("start", "end", "dated", "updated", "applications_until"):
                if (text := row.get(column)) and text != "..":
                    assert str(cn.PartialDate.parse(text)) == text, (table, row)
            if covers := row.get("covers"):
                assert str(cn.DateInterval.parse(covers)) == covers


@pytest.mark.parametrize("name", NAMES)
def test_every_topic_and_question_in_a_cell_is_an_entity(name: str) -> None:
    entities = {row["id"] for row in rows(name, "entities")}
    for row in rows(name, "entities"):
        for column in ("topics", "questions"):
            assert set(filter(None, row.get(column, "").split(";"))) <= entities, row


@pytest.mark.parametrize("name", NAMES)
def test_the_files_are_written_plainly(name: str) -> None:
    """LF, UTF-8 without mark, quotes only where needed, each row once, sorted sources."""
    for path in sorted((HERE / name).glob("*.csv")):
        raw = path.read_bytes()
        assert not raw.startswith(b"\xef\xbb\xbf")
        lines = list(csv.reader(io.StringIO(raw.decode("utf-8"), newline="")))
        again = io.StringIO(newline="")
        csv.writer(again, lineterminator="\n").writerows(lines)
        assert again.getvalue().encode("utf-8") == raw, path
        assert len({tuple(line) for line in lines}) == len(lines), path
        assert len({len(line) for line in lines}) == 1, path
        assert not any(cell != cell.strip() for line in lines for cell in line), path
    ids = [row["id"] for row in rows(name, "sources")]
    assert ids == sorted(ids)


@pytest.mark.parametrize("name", NAMES)
def test_the_readme_counts_the_rows(name: str) -> None:
    counted = dict(re.findall(r"^\| `(\w+)\.csv` \| ([\d,]+) \|", readme(name), re.MULTILINE))
    assert {table: number(count) for table, count in counted.items()} == {
        table: len(rows(name, table)) for table in TABLES if rows(name, table)
    }


@pytest.mark.parametrize("name", NAMES)
def test_the_readme_says_how_sure_the_rows_are(name: str) -> None:
    columns = {"facts (rows)": "facts"}
    header = re.search(r"^\| certainty \| (entities.*) \|$", readme(name), re.MULTILINE)
    assert header
    tables = [columns.get(word, word) for word in header[1].split(" | ")]
    stated = dict(
        re.findall(r"^\| `(seed|page|common)`: [^|]*\| (.*) \|$", readme(name), re.MULTILINE)
    )
    for certainty in ("seed", "page", "common"):
        counts = [number(cell) for cell in stated[certainty].split(" | ")]
        for table, count in zip(tables, counts, strict=True):
            assert count == sum(row["certainty"] == certainty for row in rows(name, table)), table


@pytest.mark.parametrize("name", NAMES)
def test_the_readme_counts_the_kinds(name: str) -> None:
    stated = re.search(r"^Entities by kind: ([^.]*)\.", readme(name), re.MULTILINE | re.DOTALL)
    assert stated
    singular = {
        "cities": "city",
        "policies": "policy",
        "working groups": "working_group",
        "working group": "working_group",
        "award editions": "award",
        "awards": "award",
    }
    counts = {}
    for part in " ".join(stated[1].split()).split(", "):
        count, word = part.split(" ", 1)
        counts[singular.get(word, word.removesuffix("s"))] = number(count)
    assert counts == Counter(row["kind"] for row in rows(name, "entities"))


def test_the_words_of_the_data_sets_are_explained() -> None:
    explained = set(re.findall(r"`([^`\n]+)`", (HERE / "README.md").read_text("utf-8")))
    for name in NAMES:
        words = {row["role"] for row in rows(name, "affiliations")}
        words |= {row[c] for row in rows(name, "facts") for c in ("kind", "part")}
        words |= {row["kind"] for row in rows(name, "entities")}
        assert words <= explained, name


def test_what_has_one_key_is_the_same_in_every_data_set() -> None:
    first: dict[tuple[str, str], tuple[str, dict[str, str]]] = {}
    for name in NAMES:
        for table in ("sources", "entities"):
            for row in rows(name, table):
                where, known = first.setdefault((table, row["id"]), (name, row))
                shared = known.keys() & row.keys()
                assert {c: known[c] for c in shared} == {c: row[c] for c in shared}, (where, name)


def test_what_is_one_place_has_one_key_in_every_data_set() -> None:
    for column in ("wikidata", "geonames"):
        keys: dict[str, set[str]] = {}
        for name in NAMES:
            for row in rows(name, "entities"):
                if value := row.get(column):
                    keys.setdefault(value, set()).add(row["id"])
        assert {value: who for value, who in keys.items() if len(who) > 1} == {}


def test_the_gazetteer_has_every_place_and_all_their_names() -> None:
    places = {
        row["id"]
        for name in NAMES
        for row in rows(name, "entities")
        if row["kind"] in ("city", "region")
    }
    gazetteer = {row["id"]: row for row in rows("gazetteer", "entities")}
    assert set(gazetteer) == places
    listed: dict[str, set[str]] = {}
    for row in rows("gazetteer", "names"):
        listed.setdefault(row["place"], set()).add(row["name"])
        if row["kind"] == "own":
            assert row["name"] == gazetteer[row["place"]]["name"]
        if row["kind"] == "plain":
            assert row["name"].isascii()
    for key, row in gazetteer.items():
        names = {row["name"], row["name_en"], *row["aliases"].split(";")} - {""}
        assert listed[key] == {name.strip() for name in names}


def test_the_gazetteer_knows_the_spellings_of_the_founding_texts() -> None:
    place = {row["name"]: row["place"] for row in rows("gazetteer", "names")}
    for name, key in {
        "Kiszyniów": "chisinau",
        "Kishinev": "chisinau",
        "Breslau": "wroclaw",
        "Edinet": "edinet",
        "Straseni": "straseni",
        "Bukareszt": "bucharest",
    }.items():
        assert place[name] == key


def test_each_treaty_ties_exactly_its_two_parties() -> None:
    """Counted from the files: pairs of parties per treaty, against the projection."""
    parties: dict[str, list[str]] = {}
    for row in rows("twin-towns", "affiliations"):
        parties.setdefault(row["target"], []).append(row["actor"])
    assert all(len(pair) == 2 for pair in parties.values())
    kinds = {row["id"]: row["kind"] for row in rows("twin-towns", "entities")}
    pairs = {
        tuple(sorted(pair)) for pair in parties.values() if {kinds[p] for p in pair} == {"city"}
    }
    graph = cn.project(cn.datasets.load("twin-towns").any_time(), onto="city")
    ties = graph.edge_table().to_dict()
    assert len(parties) == 255
    assert graph.edge_count == len(pairs) == 250
    assert set(ties["strength"]) == {1.0}
    why = graph.explain("gdansk", "bremen")
    assert "twin, 1976-04-12" in str(why)


def test_persons_are_not_named_in_any_data_set() -> None:
    for name in NAMES:
        for row in rows(name, "entities"):
            if row["kind"] == "person":
                assert row["name"].startswith("Juror of 2015 from "), row
    assert {e.key for e in cn.datasets.load("open-cities-awards").entities("person")} == {
        f"person-{n}" for n in range(1, 6)
    }
