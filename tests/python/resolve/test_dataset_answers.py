"""The questions in the READMEs of the data sets: every answer there is computed again."""

from __future__ import annotations

import csv
import doctest
import re
from pathlib import Path

import citynet as cn
import pytest

HERE = Path(__file__).parents[3] / "datasets"
NAMES = sorted(path.parent.name for path in HERE.glob("*/README.md"))


def rows(name: str, table: str) -> list[dict[str, str]]:
    with open(cn.datasets.folder(name) / f"{table}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("name", NAMES)
def test_every_answer_in_the_readme_is_what_the_calls_give(name: str) -> None:
    text = (HERE / name / "README.md").read_text("utf-8")
    blocks = re.findall(r"^```pycon\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    assert len(blocks) >= 3, "a README answers the questions its data can answer"
    test = doctest.DocTestParser().get_doctest("\n".join(blocks), {}, name, str(HERE / name), 0)
    said: list[str] = []
    runner = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE)
    failed = runner.run(test, out=said.append, clear_globs=False).failed
    assert not failed, "".join(said)


def test_cities_of_the_union_with_an_early_instrument_counted_from_the_files() -> None:
    """How many adopted a strategy or programme before the national strategy of 15 October 2024?"""
    name = "city-and-state-policies"
    entities = {row["id"]: row for row in rows(name, "entities")}
    ties = rows(name, "affiliations")
    union = {t["actor"] for t in ties if (t["role"], t["target"]) == ("member", "ump")}
    assert len(union) == 12
    early = {
        key
        for key, row in entities.items()
        if row["instrument"] in ("strategy", "programme")
        and row["stage"] in ("adopted", "ended")
        and row["start"]
        and row["start"] < "2024-10-15"
    }
    cities = {t["actor"] for t in ties if t["role"] == "holder" and t["target"] in early} & union
    # Read off policies by hand: the models, programmes and strategies of these six.
    assert cities == {"bialystok", "gdansk", "krakow", "lublin", "poznan", "wroclaw"}


def test_who_met_whom_counted_from_the_files() -> None:
    """Hosts, participants and presenters of each meeting of the community, units as their city."""
    name = "congress-resilience"
    represented = {row["unit"]: row["represented"] for row in rows(name, "representations")}
    cities = {row["id"] for row in rows(name, "entities") if row["kind"] == "city"}
    met: dict[str, set[str]] = {}
    for row in rows(name, "affiliations"):
        if row["status"] == "confirmed" and row["target"].startswith("cop-meeting"):
            met.setdefault(row["target"], set()).add(represented.get(row["actor"], row["actor"]))
    for row in rows(name, "facts"):
        if row["part"] == "presenter" and row["about"].startswith("cop-meeting"):
            met.setdefault(row["about"], set()).add(represented[row["entity"]])
    assert met == {
        "cop-meeting-1": {"strasbourg", "wroclaw"},
        "cop-meeting-2": {"bucharest", "wroclaw"},
        "cop-meeting-3": {"chisinau", "wroclaw"},
        "cop-meeting-4": {"rzeszow", "wroclaw"},
    }
    incidence = cn.two_mode(cn.datasets.load(name).any_time(through="event"))
    for meeting, present in met.items():
        here = {c.key for c in incidence.actors if incidence.behind(c.key, meeting)}
        assert here == present <= cities


def test_the_quarter_and_the_months_of_the_meetings_stand_as_the_source_gives_them() -> None:
    net = cn.datasets.load("congress-resilience")
    assert {e.key: str(e.existence) for e in net.entities("event") if e.part_of} == {
        "congress-roundtable-chisinau-2024": "2024-03-05",
        "congress-roundtable-rzeszow-2024": "2024-06",
        "congress-workshop-chisinau-2024": "2024-11-12/2024-11-13",
        "cop-meeting-1": "2023-06-29",
        "cop-meeting-2": "2023-11",
        "cop-meeting-3": "2024-03",
        "cop-meeting-4": "2024-06",
        "cop-meeting-final": "2024-36",
    }
    (planned,) = (a for a in net.affiliations if a.status == "planned")
    assert planned.target.key == "cop-meeting-final"
    assert planned not in net.any_time().affiliations


def test_an_award_is_one_fact_with_several_ends() -> None:
    net = cn.datasets.load("open-cities-awards")
    (winner,) = (
        a
        for a in net["warsaw"].affiliations
        if a.role == "winner" and a.fact and a.fact.key == "mo-2015-warsaw-mo-09"
    )
    assert winner.fact
    assert [(entity.key, part) for entity, part in winner.fact.participants] == [
        ("warsaw", "winner"),
        ("mo-09", "category"),
        ("miasta-otwarte-2015-ceremony", "ceremony"),
        ("warsaw-multicultural-centre", "practice"),
    ]


def test_the_time_of_validity_and_the_time_of_the_source_are_two() -> None:
    net = cn.datasets.load("city-and-state-policies")
    (tie,) = (a for a in net["gdansk-integration-model"].affiliated if a.role == "holder")
    assert str(tie.valid) == "2016-06-30/"
    assert {(str(s.valid), s.source.key, s.certainty) for s in tie.statements} == {
        ("2016-06-30/", "gdansk-przyjal-strategie-integracji", "page"),
        ("2016/", "seed-moving-cities-gdansk", "seed"),
    }
    report = net["moving-cities-report-gdansk"]
    assert (str(report.existence), report.attributes["updated"]) == ("2021", "2023")
