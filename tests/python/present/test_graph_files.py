"""Graphs as files for other programs: formats, profiles, side-cars, and files of others."""

from __future__ import annotations

import gzip
import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import citynet as cn
import numpy as np
import pytest


@pytest.fixture(scope="module")
def incidence(view: cn.View) -> cn.TwoMode:
    return cn.two_mode(view)


GRAPHML_PROFILES = ("plain", "gephi", "yed", "cytoscape", "igraph", "networkx", "boost")


@pytest.mark.parametrize("profile", GRAPHML_PROFILES)
def test_every_profile_gives_back_the_same_graph(
    graph: cn.Graph, incidence: cn.TwoMode, profile: str, tmp_path: Path
) -> None:
    path = tmp_path / "g.graphml"
    scores = cn.pagerank(graph)
    cn.write(graph, path, profile=profile, results=[scores])
    reading = cn.read_graph(path)
    assert reading.ledger.is_balanced
    again = reading.to_graph()
    assert again.keys == graph.keys
    assert np.array_equal(again.edges, graph.edges)
    assert np.array_equal(again.strengths, graph.strengths)
    assert reading.nodes.to_dict()[scores.table().columns[-1]] == scores.values.tolist()

    cn.write(incidence, path, profile=profile)
    both = cn.read_graph(path).to_two_mode()
    assert (both.actor_keys, both.target_keys) == (incidence.actor_keys, incidence.target_keys)
    assert both.cell_count == incidence.cell_count


@pytest.mark.parametrize("profile", GRAPHML_PROFILES)
def test_all_profiles_say_the_same(graph: cn.Graph, profile: str, tmp_path: Path) -> None:
    for name in ("plain", profile):
        cn.write(graph, tmp_path / f"{name}.graphml", profile=name)
    plain, other = (cn.read_graph(tmp_path / f"{name}.graphml") for name in ("plain", profile))
    assert other.canonical_text() == plain.canonical_text()


def test_gexf_has_the_times_of_memberships(incidence: cn.TwoMode, tmp_path: Path) -> None:
    path = tmp_path / "memberships.gexf"
    written = cn.write(incidence, path)
    assert written.paths == [str(path)]
    assert all("graph attribute" in remark.what for remark in written.remarks)
    text = path.read_text("utf-8")
    assert 'mode="dynamic" timeformat="date"' in text
    reading = cn.read_graph(path)
    assert reading.ledger.format == "gexf"
    assert reading.to_two_mode().cell_count == incidence.cell_count
    assert set(reading.edges.to_dict()["source"]) <= set(incidence.actor_keys)


def test_a_sidecar_says_how_the_numbers_were_made(
    net: cn.Network, graph: cn.Graph, tmp_path: Path
) -> None:
    written = cn.write(graph, tmp_path / "g.graphml", results=[cn.pagerank(graph)], sidecar=True)
    assert [Path(path).name for path in written.paths] == ["g.graphml", "g.citynet.json"]
    said = json.loads((tmp_path / "g.citynet.json").read_text("utf-8"))
    assert said["generator"] == f"citynet {cn.__version__}"
    view = graph.view
    assert view is not None
    assert net.replay(json.dumps(said["view"])) == view
    assert said["view_in_words"] == view.describe()
    assert said["census"] == view.census
    titles = {source["title"] for source in said["sources"]}
    assert titles <= {source.title for source in net.sources}
    assert titles
    (result,) = said["results"]
    assert result["measure"] == "PageRank"
    assert result["conventions"]["damping"]


def test_what_was_read_can_be_written_in_another_format(graph: cn.Graph, tmp_path: Path) -> None:
    cn.write(graph, tmp_path / "a.graphml")
    reading = cn.read_graph(tmp_path / "a.graphml")
    cn.write(reading, tmp_path / "b.gexf")
    again = cn.read_graph(tmp_path / "b.gexf")
    assert again.to_graph().keys == graph.keys
    assert np.array_equal(again.to_graph().strengths, graph.strengths)


def test_packed_files_are_read(graph: cn.Graph, tmp_path: Path) -> None:
    packed = tmp_path / "g.graphml.gz"
    packed.write_bytes(gzip.compress(cn.to_graphml(graph).encode()))
    assert cn.read_graph(packed).to_graph().keys == graph.keys
    with pytest.raises(cn.DataError, match="at most 1000 bytes"):
        cn.read_graph(packed, most_bytes=1000)
    packed.write_bytes(b"no gzip")
    with pytest.raises(cn.DataError, match="packed"):
        cn.read_graph(packed)
    with pytest.raises(cn.FileError):
        cn.read_graph(tmp_path / "none.graphml.gz")


def test_broken_files_are_refused_with_line_and_column(tmp_path: Path) -> None:
    path = tmp_path / "broken.graphml"
    path.write_text("<graphml>\n  <graph></node>", "utf-8")
    with pytest.raises(cn.DataError) as caught:
        cn.read_graph(path)
    assert (caught.value.file, caught.value.row, caught.value.column_number) == (str(path), 2, 10)


def test_words_that_nobody_knows_are_refused(graph: cn.Graph, tmp_path: Path) -> None:
    with pytest.raises(cn.InvalidArgument, match="extension"):
        cn.write(graph, tmp_path / "g.doc")
    with pytest.raises(cn.InvalidArgument, match="'graphm1'"):
        cn.write(graph, tmp_path / "g", format="graphm1")
    with pytest.raises(cn.InvalidArgument, match="'gefi'"):
        cn.write(graph, tmp_path / "g.graphml", profile="gefi")
    with pytest.raises(cn.InvalidArgument, match="results"):
        cn.write(cn.two_mode(graph.view), tmp_path / "g.graphml", results=[cn.degree(graph)])  # type: ignore[arg-type]
    assert list(tmp_path.iterdir()) == []


#: For each line it is sent, a process that exports until it is killed; one is there at a time.
EXPORTERS = """
import os, signal, sys
import citynet as cn

graphs = [cn.Graph.from_edges(n, range(n - 1), range(1, n)) for n in (2000, 6000)]
for _ in sys.stdin:
    exporter = os.fork()
    if exporter == 0:
        signal.alarm(60)  # nobody is there any more to kill it
        while True:
            for graph in graphs:
                cn.write(graph, sys.argv[1])
    print(exporter, flush=True)
    print(os.WTERMSIG(os.waitpid(exporter, 0)[1]), flush=True)
"""


def test_killed_exports_leave_whole_files(tmp_path: Path) -> None:
    """SIGKILL at random moments: the file is the old one or the new one."""
    path = tmp_path / "g.graphml"
    sizes = (2000, 6000)
    texts = {
        cn.to_graphml(cn.Graph.from_edges(n, range(n - 1), range(1, n))).encode() for n in sizes
    }
    moments = random.Random(20241126)
    kills = 1000 if os.environ.get("CITYNET_THOROUGH") == "1" else 25
    found = 0
    with subprocess.Popen(
        [sys.executable, "-c", EXPORTERS, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as exporters:
        assert exporters.stdin is not None
        assert exporters.stdout is not None
        for _ in range(kills):
            print(file=exporters.stdin, flush=True)
            exporter = int(exporters.stdout.readline())
            time.sleep(0.12 * moments.random())
            os.kill(exporter, signal.SIGKILL)
            assert int(exporters.stdout.readline()) == signal.SIGKILL
            if path.exists():
                assert path.read_bytes() in texts
                found += 1
        exporters.stdin.close()
    assert found > kills / 2
    left = [p for p in tmp_path.iterdir() if p != path]
    assert all(p.name.startswith(".citynet-") for p in left), "only unfinished files are left"


def test_a_full_disk_leaves_the_old_file(graph: cn.Graph, tmp_path: Path) -> None:
    path = tmp_path / "g.graphml"
    path.write_text("what was there", "utf-8")
    code = (
        "import resource, signal, sys, citynet as cn\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "graph = cn.Graph.from_edges(2000, range(1999), range(1, 2000))\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (10000, 10000))\n"
        "try:\n    cn.write(graph, sys.argv[1], sidecar=True)\n"
        "except cn.FileError as error:\n    print(error)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=False
    )
    assert "cannot write" in done.stdout, done.stderr
    assert path.read_text("utf-8") == "what was there"
    assert [p.name for p in tmp_path.iterdir()] == ["g.graphml"]
