"""Files of ties: read with string keys, and GraphML written and read. Files are in the page cache
of the system; what is timed is reading or writing, not the disk."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import citynet as cn
import numpy as np

from tests.benchmarks.case import OURS, Case, Contender, Work
from tests.benchmarks.inputs import Input
from tests.benchmarks.programs import in_igraph, in_networkx, ours

PART = 20  # NetworkX gets one tie in twenty
FOLDER = tempfile.TemporaryDirectory(prefix="citynet-bench-files-")


def place(given: Input, what: str) -> str:
    name = given.name.replace(" ", "-").replace("^", "")
    return str(Path(FOLDER.name, f"{name}-{what}"))


def word(vertex: int) -> str:
    return f"organisation-{vertex}"


def lines(given: Input, separator: str) -> str:
    return "".join(f"{word(a)}{separator}{word(b)}\n" for a, b in given.graph.edges[:, :2].tolist())


@cache
def csv_file(given: Input) -> str:
    path = place(given, "ties.csv")
    Path(path).write_text(lines(given, ","), "utf-8")
    return path


@cache
def ncol_file(given: Input) -> str:
    path = place(given, "ties.ncol")
    Path(path).write_text(lines(given, " "), "utf-8")
    return path


@cache
def graphml_file(given: Input) -> str:
    path = place(given, "ties.graphml")
    cn.write_graphml(given.graph, path)
    return path


@cache
def small_graphml_file(given: Input) -> str:
    path = place(given, "part.graphml")
    cn.write_graphml(part_of(given), path)
    return path


def part_of(given: Input) -> cn.Graph:
    ends = given.graph.edges[::PART]
    return cn.Graph.from_edges(given.graph.vertex_count, ends[:, 0], ends[:, 1])


def degrees(counts: Any) -> np.ndarray:
    return np.sort(np.asarray(counts, dtype=float))


def of_pairs(ends: np.ndarray) -> np.ndarray:
    return degrees(np.bincount(ends.ravel()))


def by_igraph(path: str) -> Any:
    import igraph

    return igraph.Graph.Read_Ncol(path, directed=False)


def by_pandas(path: str) -> Any:
    import pandas as pd

    table = pd.read_csv(path, dtype=str, header=None)
    numbers, keys = pd.factorize(np.concatenate([table[0], table[1]]))
    return numbers.reshape(2, -1), keys


def by_ours(path: str) -> cn.Graph:
    return cn.read_graph(path).to_graph()


def by_ours_on_two(path: str) -> cn.Graph:
    return cn.read_graph(path, threads=2).to_graph(threads=2)


def of_ours(_: Any, graph: cn.Graph) -> np.ndarray:
    return degrees(np.diff(graph.indptr))


def of_igraph(_: Any, graph: Any) -> np.ndarray:
    return degrees(graph.degree())


READ_PAIRS = [
    Contender(OURS, csv_file, by_ours, of_ours),
    Contender(OURS, csv_file, by_ours_on_two, of_ours, threads=2),
    Contender("igraph", ncol_file, by_igraph, of_igraph, remark="reads NCOL, a blank between"),
    Contender(
        "pandas", csv_file, by_pandas, lambda _, found: of_pairs(found[0]),
        remark="and its factorize, for numbers in the place of keys",
    ),
]  # fmt: skip


def bytes_of(make: Callable[[Input], str]) -> Callable[[Input], float]:
    return lambda given: float(Path(make(given)).stat().st_size)


def write_ours(prepared: tuple[cn.Graph, str]) -> str:
    cn.write_graphml(*prepared)
    return prepared[1]


def write_igraph(prepared: tuple[Any, str]) -> str:
    prepared[0].write_graphml(prepared[1])
    return prepared[1]


def write_networkx(prepared: tuple[Any, str]) -> str:
    import networkx as nx

    nx.write_graphml(*prepared)
    return prepared[1]


def read_igraph(path: str) -> Any:
    import igraph

    return igraph.Graph.Read_GraphML(path)


def read_networkx(path: str) -> Any:
    import networkx as nx

    return nx.read_graphml(path)


def networkx_part(given: Input) -> tuple[Any, str]:
    part = part_of(given)
    smaller = Input(given.name, given.about, part.vertex_count, np.array(part.edges))
    return in_networkx(smaller), place(given, "networkx.graphml")


def ties_in_file(_: Any, path: str) -> np.ndarray:
    """How many ties it holds: formats of attributes differ between programs."""
    return np.array([float(Path(path).read_bytes().count(b"<edge "))])


def one_in_twenty(_: Input) -> float:
    return 1 / PART


WRITE = [
    Contender(
        OURS, lambda given: (ours(given), place(given, "ours.graphml")), write_ours, ties_in_file
    ),
    Contender(
        "igraph", lambda given: (in_igraph(given), place(given, "igraph.graphml")), write_igraph,
        ties_in_file,
    ),
    Contender("NetworkX", networkx_part, write_networkx, None, share=one_in_twenty),
]  # fmt: skip
READ = [
    Contender(OURS, graphml_file, by_ours, of_ours),
    Contender(OURS, graphml_file, by_ours_on_two, of_ours, threads=2),
    Contender("igraph", graphml_file, read_igraph, of_igraph),
    Contender("NetworkX", small_graphml_file, read_networkx, None, share=one_in_twenty),
]
FLOORS, AIMS = {"igraph": 8, "NetworkX": 100}, {"igraph": 15, "NetworkX": 300}
CSV = Work(bytes_of(csv_file), "stream", "bytes")
GRAPHML = Work(bytes_of(graphml_file), "stream", "bytes")
CASES = [
    Case(
        "reading ties from CSV", "CORDIS H2020", READ_PAIRS, CSV, 0, {"igraph": 8, "pandas": 1},
        {"igraph": 20, "pandas": 2}, memory=True,
    ),
    Case("writing GraphML", "10^6 ties", WRITE, GRAPHML, 0, FLOORS, AIMS, memory=True),
    Case("reading GraphML", "10^6 ties", READ, GRAPHML, 0, FLOORS, AIMS, memory=True),
]  # fmt: skip
