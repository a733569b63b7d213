"""The scripts for R, run by R itself. RSiena and multinet are no packages of Debian: their scripts
parse, and their data are right up to the first call of the package."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import citynet as cn
import pytest

if shutil.which("Rscript") is None:
    pytest.skip("there is no Rscript: make interop has one", allow_module_level=True)

GRAPH = {
    "nodes": [
        {"id": "gdansk", "label": 'Gdańsk "Wolne Miasto"', "population": 486022},
        {"id": "iasi", "label": "Iași", "member": True},
        {"id": "lodz", "label": "Łódź", "population": 658444, "member": False},
    ],
    "edges": [
        {"source": "gdansk", "target": "lodz", "weight": 0.1, "relation": "twin"},
        {"source": "lodz", "target": "iasi", "weight": 2.5, "relation": "network"},
    ],
}
TWO_MODES = {
    "incidences": [
        {"node": "gdansk", "edge": "ump"},
        {"node": "lodz", "edge": "ump"},
        {"node": "lodz", "edge": "cemr"},
    ]
}


def in_r(path: Path, code: str) -> list[str]:
    """Runs the expressions of a script before the first that calls a package which is not here,
    then the code; what that printed."""
    begin = (
        f"options(citynet.folder = {json.dumps(str(path.parent))})\n"
        f"for (step in parse({json.dumps(str(path))}, encoding = 'UTF-8')) {{\n"
        "  called <- all.names(step)\n"
        "  if ('library' %in% called) next\n"
        "  if (any(grepl('^ml_|_ml$|^siena|^network', called))) break\n"
        "  eval(step)\n"
        "}\n"
    )
    done = subprocess.run(
        ["Rscript", "--vanilla", "-e", begin + code],
        capture_output=True,
        text=True,
        check=False,
        env={"LC_ALL": "C.UTF-8", "PATH": "/usr/local/bin:/usr/bin:/bin"},
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def script(folder: Path, content: object, profile: str, name: str = "g.json") -> Path:
    (folder / name).write_text(json.dumps(content), "utf-8")
    cn.write(cn.read_graph(folder / name), folder / "g.r", profile=profile)
    return folder / "g.r"


@pytest.mark.parametrize("profile", ["statnet", "rsiena", "multinet"])
@pytest.mark.parametrize(
    ("content", "name"), [(GRAPH, "g.json"), (TWO_MODES, "g.hif.json")], ids=["one", "two"]
)
def test_scripts_parse_and_their_tables_come_in_whole(
    profile: str, content: object, name: str, tmp_path: Path
) -> None:
    path = script(tmp_path, content, profile, name)
    counts = in_r(path, "cat(nrow(nodes), nrow(edges), anyNA(c(from, to)))")
    assert counts == ["3 2 FALSE" if content is GRAPH else "4 3 FALSE"]


def test_names_and_truth_values_are_those_of_the_graph(tmp_path: Path) -> None:
    path = script(tmp_path, GRAPH, "multinet")
    said = in_r(
        path,
        "writeLines(nodes$Label); cat(nodes$member, '\\n');"
        "cat(edges$Weight == c(0.1, 2.5), '\\n'); cat(layer, '\\n')",
    )
    assert said[:3] == ['Gdańsk "Wolne Miasto"', "Iași", "Łódź"]
    assert [line.strip() for line in said[3:]] == ["NA TRUE FALSE", "TRUE TRUE", "twin network"]


def test_the_matrix_for_rsiena_is_the_adjacency(tmp_path: Path) -> None:
    path = script(tmp_path, GRAPH, "rsiena")
    said = in_r(
        path, "cat(adjacency, '\\n'); cat(colnames(adjacency)); cat('\\n', names(covariates))"
    )
    # By columns: gdansk - lodz and lodz - iasi, in both triangles.
    assert said[0].split() == ["0", "0", "1", "0", "0", "1", "1", "1", "0"]
    assert said[1].split() == ["gdansk", "iasi", "lodz"]
    assert said[2].split() == ["population"]


def test_the_matrix_for_rsiena_has_actors_in_rows(tmp_path: Path) -> None:
    path = script(tmp_path, TWO_MODES, "rsiena", "g.hif.json")
    said = in_r(
        path, "cat(dim(adjacency), '\\n'); cat(unlist(dimnames(adjacency)), '\\n');cat(adjacency)"
    )
    assert said[0].split() == ["2", "2"]
    assert said[1].split() == ["gdansk", "lodz", "ump", "cemr"]
    assert said[2].split() == ["1", "1", "0", "1"]
