"""The programs that read the files, each as it is meant to be called. An answer has nodes by id,
edges and the direction; a program that is not here gives a reason instead."""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

READERS = Path(__file__).with_name("readers")


@dataclass(frozen=True)
class Answer:
    nodes: dict[str, dict[str, Any]]
    edges: list[tuple[str, str, dict[str, Any]]]
    directed: bool


class Absent(Exception):
    """The program is not here; the text says why."""


@dataclass(frozen=True)
class Program:
    name: str
    forms: tuple[str, ...]  #: what it is given, the form made for it first
    read: Callable[[Path], Answer]


def of_json(text: str) -> Answer:
    parts = json.loads(text)
    edges = [(source, target, values) for source, target, values in parts["edges"]]
    return Answer(parts["nodes"], edges, parts["directed"])


def run(words: list[str | Path], **options: Any) -> str:
    done = subprocess.run(
        words, capture_output=True, text=True, check=False, timeout=300, **options
    )
    if done.returncode != 0:
        raise RuntimeError((done.stderr or done.stdout).strip().splitlines()[-1][:200])
    return done.stdout


def parsed(path: Path) -> Any:
    return json.loads(path.read_text("utf-8"))


def networkx(path: Path) -> Answer:
    import networkx as nx

    readers: dict[str, Callable[[Path], Any]] = {
        ".graphml": nx.read_graphml,
        ".gexf": nx.read_gexf,
        ".gml": lambda file: nx.read_gml(file, label="name"),
        ".pajek": nx.read_pajek,
        ".node-link": lambda file: nx.node_link_graph(parsed(file), edges="edges"),
        ".cytoscape": lambda file: nx.cytoscape_graph(parsed(file)),
    }
    graph = readers[path.suffix](path)
    nodes = {node: dict(values) for node, values in graph.nodes(data=True)}
    edges = [(a, b, dict(values)) for a, b, values in graph.edges(data=True)]
    return Answer(nodes, edges, graph.is_directed())


def igraph(path: Path) -> Answer:
    import igraph as ig

    readers = {
        ".graphml": ig.Graph.Read_GraphML,
        ".gml": ig.Graph.Read_GML,
        ".pajek": ig.Graph.Read_Pajek,
        # DL says nothing of directions: igraph has to be told.
        ".dl": lambda file: ig.Graph.Read_DL(file, directed="-directed" in file),
    }
    graph = readers[path.suffix](str(path))
    ids = graph.vs["id" if path.suffix == ".graphml" else "name"]
    nodes = dict(zip(ids, (vertex.attributes() for vertex in graph.vs), strict=True))
    edges = [(ids[edge.source], ids[edge.target], edge.attributes()) for edge in graph.es]
    return Answer(nodes, edges, graph.is_directed())


def networkit(path: Path) -> Answer:
    if importlib.util.find_spec("networkit") is None:
        raise Absent("the package networkit is not installed")
    import networkit as nk

    graph = nk.readGraph(str(path), nk.Format.GraphML)
    # Ids are replaced by numbers and attributes are not read, by its design.
    nodes: dict[str, dict[str, Any]] = {str(node): {} for node in graph.iterNodes()}
    edges: list[tuple[str, str, dict[str, Any]]] = [
        (str(a), str(b), {"strength": weight} if graph.isWeighted() else {})
        for a, b, weight in graph.iterEdgesWeights()
    ]
    return Answer(nodes, edges, graph.isDirected())


def graph_tool(path: Path) -> Answer:
    system = "/usr/bin/python3"
    if not Path(system).exists():
        raise Absent("graph-tool comes with the Python of Debian only")
    try:
        return of_json(run([system, READERS / "graph_tool_reader.py", path]))
    except RuntimeError as error:
        if "No module named 'graph_tool'" in str(error):
            raise Absent("graph-tool is not installed") from None
        raise


def boost(path: Path) -> Answer:
    compiler = shutil.which("g++")
    if compiler is None:
        raise Absent("there is no g++")
    program = Path(tempfile.gettempdir()) / f"citynet-boost-reader-{os.getuid()}"
    source = READERS / "boost_reader.cpp"
    if not program.exists() or program.stat().st_mtime < source.stat().st_mtime:
        run([compiler, "-std=c++17", "-O0", source, "-lboost_graph", "-o", program])
    return of_json(run([program, path, "directed" if "-directed" in path.name else "undirected"]))


def graphology(path: Path) -> Answer:
    folder = os.environ.get("CITYNET_NODE_MODULES", "")
    if shutil.which("node") is None or not folder:
        raise Absent("CITYNET_NODE_MODULES names no folder with graphology, or there is no node")
    script = (READERS / "graphology_reader.cjs").read_text("utf-8")
    return of_json(run(["node", "-e", script, path], env=os.environ | {"NODE_PATH": folder}))


def gephi(path: Path) -> Answer:
    jar = os.environ.get("CITYNET_GEPHI_TOOLKIT", "")
    if shutil.which("java") is None or not jar:
        raise Absent("CITYNET_GEPHI_TOOLKIT names no gephi-toolkit-all.jar, or there is no java")
    return of_json(run(["java", "-cp", jar, READERS / "GephiReader.java", path]).splitlines()[-1])


def in_r(package: str, script: str, *words: str) -> Callable[[Path], Answer]:
    def read(path: Path) -> Answer:
        if shutil.which("Rscript") is None:
            raise Absent("there is no Rscript")
        here = f'quit(status = !requireNamespace("{package}", quietly = TRUE))'
        asked = subprocess.run(
            ["Rscript", "--vanilla", "-e", here], capture_output=True, check=False
        )
        if asked.returncode != 0:
            raise Absent(f"R has no package {package}")
        call: list[str | Path] = ["Rscript", "--vanilla", READERS / script, path, *words]
        return of_json(run(call, env=os.environ | {"LC_ALL": "C.UTF-8"}))

    return read


PROGRAMS = [
    Program(
        "NetworkX",
        (
            "graphml networkx",
            "graphml plain",
            "gexf",
            "gml networkx",
            "pajek ids",
            "node-link networkx",
            "cytoscape networkx",
        ),
        networkx,
    ),
    Program(
        "python-igraph",
        ("graphml igraph", "graphml plain", "gml igraph", "pajek igraph", "dl igraph"),
        igraph,
    ),
    Program(
        "R igraph",
        ("graphml igraph", "graphml plain", "gml igraph", "pajek igraph", "dl igraph"),
        in_r("igraph", "igraph_reader.R"),
    ),
    Program("R network (statnet)", ("r statnet", "pajek ids"), in_r("network", "network_reader.R")),
    Program("R sna (statnet)", ("r statnet",), in_r("sna", "network_reader.R", "sna")),
    Program("Boost Graph", ("graphml boost",), boost),
    Program("graph-tool", ("graphml plain", "graphml boost"), graph_tool),
    Program("NetworKit", ("graphml plain",), networkit),
    Program("graphology (Gephi Lite)", ("graphml gephi", "graphml plain", "gexf"), graphology),
    Program("Gephi toolkit", ("graphml gephi", "gexf"), gephi),
]


@dataclass(frozen=True)
class Check:
    """Tests that need a program which is only here: they are run, and what came of them is said."""

    name: str
    what: str
    run: Callable[[], str]


def tested(words: list[str | Path], tests: str, **variables: str) -> str:
    """`5 passed`, as pytest says it; without the settings of the project, which are for its own
    environment."""
    options = ["-m", "pytest", "-c", os.devnull, "--rootdir", ".", "--noconftest", "-q"]
    said = run([*words, *options, "-p", "no:cacheprovider", tests], env=os.environ | variables)
    return said.strip().splitlines()[-1].split(" in ")[0]


def torch() -> str:
    python = os.environ.get("CITYNET_TORCH_PYTHON", "")
    if not python:
        raise Absent("CITYNET_TORCH_PYTHON names no Python with torch and torch_geometric")
    paths = f"{os.environ['CITYNET_PACKAGE']}{os.pathsep}."
    versions = (
        "import torch, torch_geometric as g; print(g.__version__, 'on torch', torch.__version__)"
    )
    found = run([python, "-c", versions]).strip()
    passed = tested([python], "tests/python/neighbours/test_hetero_data.py", PYTHONPATH=paths)
    return f"{found}: {passed}"


def r_scripts() -> str:
    if shutil.which("Rscript") is None:
        raise Absent("there is no Rscript")
    version = run(["Rscript", "--version"]).strip() or "R"
    passed = tested([sys.executable], "tests/python/present/test_r_scripts.py")
    return f"{version}: {passed}"


CHECKS = [
    Check(
        "PyTorch Geometric",
        "`to_hetero_data` and back, and through its transformations "
        "(tests/python/neighbours/test_hetero_data.py)",
        torch,
    ),
    Check(
        "R, without the packages RSiena and multinet, which Debian has not",
        "their scripts parse, and their data are right up to the first call of the package "
        "(tests/python/present/test_r_scripts.py)",
        r_scripts,
    ),
]
