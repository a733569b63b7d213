"""The shipped data set, counted a second time from its files with nothing but `csv`."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import citynet as cn
import pytest

NAME = "polish-migration-cities"
UNION = {
    "bialystok",
    "bydgoszcz",
    "gdansk",
    "katowice",
    "krakow",
    "lodz",
    "lublin",
    "poznan",
    "rzeszow",
    "szczecin",
    "warsaw",
    "wroclaw",
}


def rows(table: str) -> list[dict[str, str]]:
    with open(cn.datasets.folder(NAME) / f"{table}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def report() -> cn.ResolutionReport:
    return cn.load(NAME)[1]


def test_the_data_set_is_found_by_name_and_by_folder() -> None:
    assert NAME in cn.datasets.names()
    folder = cn.datasets.folder(NAME)
    assert (folder / "datapackage.json").is_file()
    assert (folder / "README.md").is_file()
    for name in (NAME, folder, str(folder), folder / "datapackage.json"):
        assert cn.datasets.folder(name) == folder
        assert cn.datasets.load(name).info["name"] == NAME
    with pytest.raises(cn.InvalidArgument, match=NAME):
        cn.datasets.load("no-such-data-set")


def test_more_data_sets_can_be_named_in_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tests.python.packages import broken_package

    broken_package(tmp_path / "mine")
    monkeypatch.setenv("CITYNET_DATASETS", str(tmp_path))
    assert {"mine", NAME} <= set(cn.datasets.names())
    assert cn.datasets.folder("mine") == tmp_path / "mine"
    assert cn.load("mine")[1].error_count > 0


def test_every_row_of_every_file_is_accounted_for(report: cn.ResolutionReport) -> None:
    counted = {count.table: count for count in report.tables}
    assert set(counted) == {"sources", "entities", "affiliations", "facts", "representations"}
    for table, count in counted.items():
        assert count.file == f"{table}.csv"
        assert count.read == len(rows(table)), table
        assert count.read == count.kept + count.merged + count.rejected, table
        assert count.rejected == 0, table
    assert report.balances()
    assert report.error_count == 0
    assert len(report.merged) == sum(count.merged for count in report.tables)


def test_entities_and_sources_are_those_of_the_files(net: cn.Network) -> None:
    assert [entity.key for entity in net.entities()] == [row["id"] for row in rows("entities")]
    kinds = Counter(row["kind"] for row in rows("entities"))
    assert kinds == Counter(entity.kind for entity in net.entities())
    for row in rows("entities"):
        entity = net[row["id"]]
        assert entity.name == row["name"]
        assert (entity.country or "") == row["country"]
        assert (entity.wikidata or "") == row["wikidata"]
        if row["lat"]:
            assert entity.location == (float(row["lat"]), float(row["lon"]))
        else:
            assert entity.location is None
    assert [source.key for source in net.sources] == [row["id"] for row in rows("sources")]


def test_every_statement_of_the_files_is_a_statement_of_the_network(net: cn.Network) -> None:
    """Rows of affiliations.csv, by who, what, where and source, against what the network holds."""
    stated = Counter(
        (row["actor"], row["role"], row["target"], row["status"] or "confirmed", row["source"])
        for row in rows("affiliations")
    )
    held = Counter(
        (a.actor.key, a.role, a.target.key, a.status, statement.source.key)
        for a in net.affiliations
        if a.fact is None
        for statement in a.statements
    )
    assert set(held) == set(stated)
    ties = {key[:4] for key in stated}
    without_facts = [a for a in net.affiliations if a.fact is None]
    assert len({(a.actor.key, a.role, a.target.key, a.status) for a in without_facts}) == len(ties)


def test_every_affiliation_has_a_source_and_many_have_several(net: cn.Network) -> None:
    assert all(a.statements for a in net.affiliations)
    assert all(s.source.title for a in net.affiliations for s in a.statements)
    several = [a for a in net.affiliations if len({s.source for s in a.statements}) > 1]
    assert len(several) >= 28  # the README counts these among the rows of affiliations.csv
    tie = next(a for a in several if (a.actor.key, a.target.key) == ("wroclaw", "icorn"))
    assert len(tie.statements) == 2


def test_the_twelve_cities_of_the_union_are_its_members(net: cn.Network) -> None:
    view = net.at("2024-06-01", unknown="include")
    members = {
        a.actor.key for a in view.affiliations if (a.target.key, a.role) == ("ump", "member")
    }
    assert members == UNION


def test_what_was_refused_or_proposed_is_known_but_is_no_tie(net: cn.Network) -> None:
    no_ties = [a for a in net.affiliations if a.status in ("refused", "proposed")]
    assert {a.actor.key for a in no_ties} == {"katowice", "gdynia", "lublin", "kyiv"}
    for view in (net.any_time(), net.at("2024-06-01", unknown="include")):
        assert not set(no_ties) & set(view.affiliations)
    incidence = cn.two_mode(net.any_time())
    for a in no_ties:
        same = [
            other
            for other in incidence.behind(a.actor.key, a.target.key)
            if other.status in ("refused", "proposed")
        ]
        assert same == []


def test_the_centre_of_wroclaw_counts_for_the_city(net: cn.Network) -> None:
    view = net.at("2024-06-01", unknown="include")
    centre = {a.target.key for a in view.affiliations if a.actor.key == "wcrs"}
    city = {a.target.key for a in view.affiliations if a.actor.key == "wroclaw"}
    only_centre = centre - city
    assert only_centre, "the unit joined something that the city did not"
    counted = cn.two_mode(view)
    apart = cn.two_mode(view, represented="apart")
    for key in only_centre:
        assert counted.behind("wroclaw", key)
        assert apart.behind("wroclaw", key) == []
    assert counted.behind("wroclaw", min(only_centre))[0].actor.key == "wcrs"


def test_the_first_and_the_last_day_are_those_of_the_dates(net: cn.Network) -> None:
    assert net.observed is not None
    first, last = net.observed
    assert first.year < 1990
    assert last.year >= 2024


def test_info_says_what_must_be_passed_on(net: cn.Network) -> None:
    info = net.info
    assert info["name"] == NAME
    assert info["licences"] == ["CC-BY-4.0"]
    assert any("GeoNames" in credit for credit in info["credits"])
    assert info["citation"]


def test_the_overview_adds_up(net: cn.Network) -> None:
    overview = net.overview().to_dict()
    counts = {(what, which): count for what, which, count in zip(*overview.values(), strict=True)}
    by_status = [count for (what, _), count in counts.items() if "status" in str(what)]
    assert len(overview["count"]) > 5
    if by_status:
        assert sum(int(n or 0) for n in by_status) == len(net.affiliations)
