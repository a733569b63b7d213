"""The command `citynet`: every chapter in this process and, once, in a process of its own."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from pathlib import Path

import citynet as cn
import networkx as nx
import pytest
from citynet.shell import main

from tests.python.packages import broken_package, write_package

NAME = "polish-migration-cities"
VIEW = ["--at", "2024-06-01", "--unknown", "include", "--country", "PL"]
COMMANDS: dict[str, list[str]] = {
    "info": [NAME],
    "check": [NAME],
    "centrality": [NAME, *VIEW],
    "project": [NAME, *VIEW],
    "explain": [NAME, "gdansk", "wroclaw", *VIEW],
    "change": [NAME, "2022-02-24", "--later", "2024-06-01", "--unknown", "include"],
    "datasets": [],
    "versions": [],
}


def process(*words: str | Path, **options: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "citynet", *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, check=False, **options)  # type: ignore[call-overload,no-any-return]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_answers(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, *COMMANDS[command]]) == 0
    said = capsys.readouterr()
    assert said.out.strip()
    assert said.err == ""


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_answers_in_a_process_of_its_own(command: str) -> None:
    done = process(command, *COMMANDS[command])
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.strip()


@pytest.mark.parametrize("command", COMMANDS)
def test_every_answer_can_be_json(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, *COMMANDS[command], "--json"]) == 0
    said = json.loads(capsys.readouterr().out, parse_constant=pytest.fail)
    assert said


def answer(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, object]:
    assert main([*words, "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert isinstance(said, dict)
    return said


def test_centrality_ranks_as_the_library_does(
    graph: cn.Graph, capsys: pytest.CaptureFixture[str]
) -> None:
    said = answer(capsys, "centrality", *COMMANDS["centrality"], "--top", "0")
    assert said["ranking"] == cn.betweenness(graph).ranking(top=0).table().to_dict()
    assert said["status"] == "exact"
    assert graph.view is not None
    assert said["view"] == graph.view.describe()
    assert said["census"] == graph.view.census


@pytest.mark.parametrize(
    "measure",
    [
        "degree",
        "strength",
        "betweenness",
        "closeness",
        "harmonic",
        "eigenvector",
        "katz",
        "pagerank",
        "coreness",
        "clustering",
    ],
)
def test_every_measure_can_be_asked_for(measure: str, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["centrality", NAME, *VIEW, "--measure", measure, "--threads", "2", "--top", "3"]
    said = answer(capsys, *words)
    assert isinstance(said["ranking"], dict)
    assert len(said["ranking"]["key"]) >= 3


def test_project_lists_all_ties(graph: cn.Graph, capsys: pytest.CaptureFixture[str]) -> None:
    said = answer(capsys, "project", *COMMANDS["project"])
    assert said["ties"] == graph.edge_table().to_dict()
    assert said["vertices"] == graph.keys


def test_explain_names_sources(graph: cn.Graph, capsys: pytest.CaptureFixture[str]) -> None:
    said = answer(capsys, "explain", *COMMANDS["explain"])
    assert said["strength"] == graph.strength("gdansk", "wroclaw")
    assert main(["explain", *COMMANDS["explain"]]) == 0
    assert capsys.readouterr().out == str(graph.explain("gdansk", "wroclaw"))


def test_filters_of_the_shell_are_those_of_the_library(
    net: cn.Network, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["--during", "2014-01-01", "2016-01-01", "--unknown", "exclude", "--through", "event"]
    words += ["--through", "award", "--without-role", "mentioned", "--least-certainty", "page"]
    words += ["--without", "miasta-otwarte-2014"]
    said = answer(capsys, "project", NAME, *words)
    view = net.during(
        "2014-01-01",
        "2016-01-01",
        unknown="exclude",
        through=["event", "award"],
        without_roles="mentioned",
        least_certainty="page",
        without="miasta-otwarte-2014",
    )
    assert said["census"] == view.census
    later = answer(capsys, "project", NAME, "--up-to", "2016-01-01", "--unknown", "include")
    assert later["census"] == net.up_to("2016-01-01", unknown="include").census
    ever = answer(capsys, "project", NAME, "--role", "member", "--onto", "organisation")
    assert ever["census"] == net.any_time(roles="member").census


def test_change_lists_what_the_library_lists(
    net: cn.Network, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    written = tmp_path / "cells.csv"
    words = [NAME, "2022-02-24", "--width", "2 years", "--unknown", "exclude", "--country", "PL"]
    said = answer(capsys, "change", *words, "--csv", str(written))
    pair = net.before_after("2022-02-24", width="2 years", unknown="exclude", countries="PL")
    expected = cn.change(*pair)
    assert said["summary"] == expected.summary().to_dict()
    assert written.read_text("utf-8") == expected.table().to_csv()
    assert said["ties"]["gained"] == [  # type: ignore[index]
        list(pair) for pair in cn.change(*(cn.project(v) for v in pair)).edges("gained")
    ]


def test_export_writes_what_the_library_writes(
    graph: cn.Graph, view: cn.View, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "g.graphml"
    words = [
        "export",
        NAME,
        *VIEW,
        "--out",
        str(out),
        "--measure",
        "degree",
        "--measure",
        "strength",
    ]
    assert main(words) == 0
    assert capsys.readouterr().out == f"written: {out}\n"
    results = [cn.degree(graph), cn.vertex_strength(graph)]
    assert out.read_text("utf-8") == cn.to_graphml(graph, results)
    table = tmp_path / "t.csv"
    assert main(["export", NAME, *VIEW, "--to", "table", "--out", str(table)]) == 0
    assert table.read_text("utf-8") == cn.vertex_table(graph).to_csv()
    both = tmp_path / "both.graphml"
    assert main(["export", NAME, *VIEW, "--two-mode", "--out", str(both)]) == 0
    assert len(nx.read_graphml(both)) == sum(cn.two_mode(view).shape)


def test_convert_turns_a_file_of_another_program_into_one_for_a_third(
    graph: cn.Graph, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source, target = tmp_path / "g.graphml", tmp_path / "g.gexf"
    cn.write(graph, source, profile="networkx")
    assert main(["convert", str(source), str(target)]) == 0
    said = capsys.readouterr().out
    assert said.startswith("format: graphml (citynet)\n")
    assert f"written: {target}\n" in said
    assert "graph attribute 'view': GEXF has no values of the whole graph" in said
    assert cn.read_graph(target).to_graph().keys == graph.keys
    assert main(["convert", str(target), str(source), "--profile", "igraph"]) == 0
    assert cn.read_graph(source).to_graph().keys == graph.keys


def test_export_writes_a_sidecar_and_profiles(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "g.graphml"
    words = ["export", NAME, *VIEW, "--profile", "yed", "--sidecar", "--out", str(out)]
    assert main(words) == 0
    assert capsys.readouterr().out == f"written: {out}\nwritten: {tmp_path / 'g.citynet.json'}\n"
    assert "<y:NodeLabel>Gdańsk</y:NodeLabel>" in out.read_text("utf-8")


def test_rankings_and_ties_go_to_csv(
    graph: cn.Graph, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "ranking.csv"
    assert main(["centrality", NAME, *VIEW, "--csv", str(out)]) == 0
    assert f"written: {out}" in capsys.readouterr().out
    assert len(list(csv.reader(out.read_text("utf-8").splitlines()))) >= 21
    ties = tmp_path / "ties.csv"
    assert main(["project", NAME, *VIEW, "--csv", str(ties)]) == 0
    assert ties.read_text("utf-8") == graph.edge_table().to_csv()


def test_the_demo_writes_four_files_and_names_them(tmp_path: Path) -> None:
    done = process("demo", "--out", "made", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    made = sorted((tmp_path / "made").iterdir())
    assert len(made) == 4
    assert {path.suffix for path in made} == {".graphml", ".csv", ".html"}
    for path in made:
        assert str(path.relative_to(tmp_path)) in done.stdout
    for word in ("Gdańsk", "betweenness", "vertex strength", "share", "https://"):
        assert word in done.stdout
    for path in made:
        if path.suffix == ".graphml":
            assert len(nx.read_graphml(path)) > 30
        elif path.suffix == ".csv":
            assert {"key", "betweenness"} <= set(path.read_text("utf-8").split("\n")[0].split(","))
    again = process("demo", "--out", "made", cwd=tmp_path)
    assert again.stdout == done.stdout


# Called wrongly: 2. The data have errors or something failed: 1. Messages go to standard error.


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["centrality", "no-such-data"], "no-such-data"),
        (["centrality", NAME, "--at", "2024-06-01"], "--unknown"),
        (["centrality", NAME, "--at", "2024-13-01", "--unknown", "include"], "2024-13-01"),
        (["centrality", NAME, "--top", "-1"], "top: '-1'"),
        (["centrality", NAME, "--threads", "-1"], "threads: '-1'"),
        (["project", NAME, "--onto", "town"], "'city'"),
        (["project", NAME, "--through", "club"], "'network'"),
        (["project", NAME, "--without", "umpp"], "'ump'"),
        (["explain", NAME, "gdanks", "lublin"], "'gdansk'"),
        (["explain", NAME, "gdansk", "gdansk"], "gdansk"),
        (["export", NAME, "--two-mode", "--to", "table", "--out", "x"], "--two-mode"),
    ],
)
def test_a_wrong_call_exits_with_2(
    words: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith(f"citynet {words[0]}: ")
    assert message in said.err
    assert said.err.count("\n") == 1


@pytest.mark.parametrize(
    "words",
    [
        ["fly"],
        ["centrality"],
        ["centrality", NAME, "--measure", "fame"],
        ["centrality", NAME, "--at", "2024-01-01", "--up-to", "2024-01-01"],
        ["centrality", NAME, "--top", "many"],
        ["export", NAME],
    ],
)
def test_words_that_do_not_exist_exit_with_2(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as caught:
        main(words)
    assert caught.value.code == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "usage: citynet" in said.err


def test_without_a_command_the_help_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert all(command in said.err for command in [*COMMANDS, "demo", "export", "report"])


def test_help_is_there_for_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    for command in [*COMMANDS, "demo", "export", "report"]:
        with pytest.raises(SystemExit) as caught:
            main([command, "--help"])
        assert caught.value.code == 0
        assert f"usage: citynet {command}" in capsys.readouterr().out


def test_check_of_a_broken_package_exits_with_1_and_names_the_places(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = broken_package(tmp_path)
    assert main(["check", str(folder)]) == 1
    said = capsys.readouterr()
    for place in ("entities.csv:5", "entities.csv:6", "affiliations.csv:4", "affiliations.csv:5"):
        assert place in said.out
    assert "4 errors" in said.out
    done = process("check", folder, "--json")
    assert done.returncode == 1
    found = json.loads(done.stdout)
    assert found["errors"] == 4
    assert found["tables"]["rejected"] == [0, 2, 2]
    assert {issue["file"] for issue in found["issues"]} >= {"entities.csv", "affiliations.csv"}


def test_broken_data_exit_with_1_and_name_the_place(tmp_path: Path) -> None:
    folder = broken_package(tmp_path)
    for command in ("info", "centrality", "project"):
        done = process(command, folder)
        assert (done.returncode, done.stdout) == (1, "")
        assert done.stderr.startswith(f"citynet {command}: entities.csv:5")
        assert "Traceback" not in done.stderr


def test_a_file_that_cannot_be_written_exits_with_1(tmp_path: Path) -> None:
    target = tmp_path / "none" / "x.graphml"
    done = process("export", NAME, "--out", target)
    assert done.returncode == 1
    assert str(target) in done.stderr
    assert "Traceback" not in done.stderr
    (tmp_path / "file").write_text("", "utf-8")
    done = process("demo", "--out", tmp_path / "file")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("command", ["project", "explain", "centrality"])
def test_a_reader_that_has_seen_enough_is_no_error(command: str) -> None:
    """As in `citynet project ... | head -1`."""
    with subprocess.Popen(
        [sys.executable, "-m", "citynet", command, *COMMANDS[command]],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.readline()
        running.stdout.close()
        errors = running.stderr.read()
    assert errors == ""
    assert running.returncode == 0


def test_a_terminal_without_polish_letters_gets_escapes() -> None:
    done = process("info", NAME, env=os.environ | {"PYTHONIOENCODING": "ascii"})
    assert (done.returncode, done.stderr) == (0, "")
    done = process("explain", *COMMANDS["explain"], env=os.environ | {"PYTHONIOENCODING": "ascii"})
    assert "Gda\\u0144sk" in done.stdout


INTERRUPTED = """
import os, signal, sys, threading
from citynet.shell import main
# A shell that starts a job in the background lets it ignore Ctrl-C, and children inherit that.
signal.signal(signal.SIGINT, signal.default_int_handler)
threading.Timer(1.5, os.kill, (os.getpid(), signal.SIGINT)).start()
sys.exit(main(sys.argv[1:]))
"""


def test_ctrl_c_exits_with_130(tmp_path: Path) -> None:
    """The command is sent SIGINT while it works on data for a quarter of a minute: no two cities
    joined the same six networks, so that nothing can be left out."""
    cities, networks = 12_000, 2_999
    folder = write_package(
        tmp_path,
        [[f"c{i}", "city", f"City {i}", "PL", "", "", ""] for i in range(cities)]
        + [[f"n{i}", "network", f"Network {i}", "", "", "", ""] for i in range(networks)],
        [
            [f"c{c}", "member", f"n{(c + i * (17 + c // networks)) % networks}", "", "", "", "s"]
            for c in range(cities)
            for i in range(6)
        ],
    )
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            INTERRUPTED,
            "centrality",
            folder,
        ],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 130
    assert done.stdout == ""
    assert done.stderr == "citynet centrality: stopped\n"
