"""Persons are pseudonymised in whatever is made of a network, unless their names are asked for."""

from __future__ import annotations

import json
from pathlib import Path

import citynet as cn
import pytest
from citynet.shell import main

NAMED = ("Zofia Nowak", "Adam Kowalski", "zofia-nowak", "adam-kowalski")


@pytest.fixture
def jury(tmp_path: Path) -> Path:
    """Two named persons, one of them with a note and an address, beside a city."""
    folder = tmp_path / "jury"
    folder.mkdir()
    (folder / "sources.csv").write_text("id,title\ns,A page\n", "utf-8")
    (folder / "entities.csv").write_text(
        "id,kind,name,country,url,source,note\n"
        "lodz,city,Łódź,PL,,s,\n"
        "zofia-nowak,person,Zofia Nowak,PL,https://example.org/zofia-nowak,s,Zofia Nowak herself\n"
        "adam-kowalski,person,Adam Kowalski,PL,,s,\n"
        "jury,working_group,Jury,,,s,\n",
        "utf-8",
    )
    (folder / "affiliations.csv").write_text(
        "actor,role,target,source,note\n"
        "zofia-nowak,juror,jury,s,Zofia Nowak spoke\n"
        "adam-kowalski,juror,jury,s,\n"
        "lodz,host,jury,s,\n",
        "utf-8",
    )
    tables = ("sources", "entities", "affiliations")
    resources = [{"name": table, "path": f"{table}.csv"} for table in tables]
    package = {"name": "jury", "resources": resources}
    (folder / "datapackage.json").write_text(json.dumps(package), "utf-8")
    return folder


def exports(net: cn.Network, folder: Path) -> str:
    """Everything that leaves: both documents, the tables, an explanation."""
    view = net.any_time()
    graph = cn.project(view, onto="person")
    incidence = cn.two_mode(view, onto="person")
    cn.write_graphml(graph, folder / "graph.graphml", [cn.degree(graph)])
    cn.write_graphml(incidence, folder / "incidence.graphml")
    cn.vertex_table(graph, [cn.degree(graph)]).write_csv(folder / "vertices.csv")
    graph.edge_table().write_csv(folder / "edges.csv")
    cn.degree(graph).ranking().table().write_csv(folder / "ranking.csv")
    text = "".join(path.read_text("utf-8") for path in sorted(folder.glob("*.*")))
    if graph.edge_count:
        why = graph.explain(*graph.keys)
        text += str(why) + why.table().to_csv()
    return text


def test_nothing_that_leaves_names_a_person_by_default(jury: Path, tmp_path: Path) -> None:
    net = cn.datasets.load(jury)
    assert [(p.key, p.name, p.country) for p in net.entities("person")] == [
        ("person-2", "person-2", "PL"),
        ("person-1", "person-1", "PL"),
    ], "numbered in the order of their keys"
    text = exports(net, tmp_path)
    assert "person-1" in text
    assert "person-2" in text
    for name in NAMED:
        assert name not in text


def test_persons_can_be_left_out(jury: Path, tmp_path: Path) -> None:
    net = cn.datasets.load(jury, persons="excluded")
    assert net.entities("person") == []
    assert [a.actor.key for a in net.affiliations] == ["lodz"]
    text = exports(net, tmp_path)
    for word in (*NAMED, "person-1"):
        assert word not in text


def test_persons_can_be_kept(jury: Path, tmp_path: Path) -> None:
    net = cn.datasets.load(jury, persons="kept")
    assert net["zofia-nowak"].name == "Zofia Nowak"
    text = exports(net, tmp_path)
    for name in NAMED:
        assert name in text


def test_the_switch_works_on_a_network_too(jury: Path) -> None:
    kept = cn.datasets.load(jury, persons="kept")
    assert kept.with_persons("kept") == kept
    assert list(kept.with_persons("pseudonymised")) == ["lodz", "person-2", "person-1", "jury"]
    assert list(kept.with_persons("excluded")) == ["lodz", "jury"]
    assert "zofia-nowak" in kept, "the network itself stays as it was"


def test_a_pseudonym_changes_no_number(jury: Path) -> None:
    graphs = [
        cn.project(cn.datasets.load(jury, persons=word).any_time(), onto="person")
        for word in ("kept", "pseudonymised")
    ]
    assert [g.edge_count for g in graphs] == [1, 1]


def test_the_report_says_how_many_and_a_wrong_word_is_refused(jury: Path) -> None:
    notes = [str(issue) for issue in cn.load(jury)[1].issues if "persons" in issue.value]
    assert len(notes) == 1
    assert "2 persons" in notes[0]
    assert "pseudonymised" in notes[0]
    assert not [i for i in cn.load(jury, persons="kept")[1].issues if "persons" in i.value]
    for call in (
        lambda: cn.load(jury, persons="hidden"),
        lambda: cn.datasets.load(jury).with_persons("hidden"),
    ):
        with pytest.raises(cn.InvalidArgument, match="'kept', 'pseudonymised', 'excluded'"):
            call()


def test_the_shell_has_the_switch(
    jury: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["export", str(jury), "--onto", "person", "--to", "csv", "--out"]
    for word, named in {"pseudonymised": False, "kept": True}.items():
        assert main([*command, str(tmp_path / f"{word}.csv"), "--persons", word]) == 0
        nodes = (tmp_path / f"{word}_nodes.csv").read_text("utf-8")
        assert ("Zofia Nowak" in nodes) is named
    assert main([*command, str(tmp_path / "default.csv")]) == 0
    assert (tmp_path / "default.csv").read_bytes() == (tmp_path / "pseudonymised.csv").read_bytes()
    capsys.readouterr()
