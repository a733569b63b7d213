"""What the programs are given: real data from CITYNET_TEST_DATA, made-up affiliations, and always
networks on which we are weak: long roads and grids, dense random graphs, small ones."""

from __future__ import annotations

import csv
import gzip
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

import citynet as cn
import numpy as np

from tests.benchmarks.generator import cordis_like

SEED = 7


class NoData(LookupError):
    """The data of an input are not on this machine; says why."""


@dataclass(frozen=True, eq=False)
class Input:
    name: str
    about: str
    vertices: int
    ends: np.ndarray  # of ties: two columns; empty where there is an incidence
    incidence: cn.TwoMode | None = None

    @cached_property
    def graph(self) -> cn.Graph:
        if self.incidence is not None:
            return cn.project(self.incidence)
        return cn.Graph.from_edges(
            self.vertices, self.ends[:, 0], self.ends[:, 1],
            loops="drop", parallel_edges="keep_first",
        )  # fmt: skip

    @cached_property
    def cells(self) -> tuple[np.ndarray, np.ndarray]:
        """Row and column of each cell."""
        indptr, indices = self.incidence.compressed_rows()
        return np.repeat(np.arange(len(indptr) - 1), np.diff(indptr)), np.array(indices)

    @cached_property
    def half_wedges(self) -> int:
        """Pairs of members, project after project: what any projection has to look at."""
        sizes = np.bincount(self.cells[1]).astype(np.int64)
        return int((sizes * (sizes - 1) // 2).sum())

    @cached_property
    def sum_of_squared_degrees(self) -> int:
        degrees = np.diff(self.graph.indptr).astype(np.int64)
        return int((degrees**2).sum())

    @property
    def size(self) -> str:
        text = f"{self.graph.vertex_count:,} vertices, {self.graph.edge_count:,} ties"
        if self.incidence is not None:
            text = f"{self.incidence.cell_count:,} affiliations; {text}"
        return text


def data_file(path: str) -> Path:
    folder = os.environ.get("CITYNET_TEST_DATA")
    if not folder:
        raise NoData("CITYNET_TEST_DATA is not set")
    file = Path(folder) / path
    if not file.exists():
        raise NoData(f"CITYNET_TEST_DATA holds no {path}")
    return file


def pairs_in(path: str, first: str, second: str) -> Iterator[tuple[str, str]]:
    file = data_file(path)
    with gzip.open(file, "rt", encoding="utf-8") if path.endswith(".gz") else file.open() as lines:
        for row in csv.DictReader(lines):
            yield row[first], row[second]


def numbered(words: list[str]) -> tuple[list[str], np.ndarray]:
    keys, numbers = np.unique(words, return_inverse=True)
    return keys.tolist(), numbers.astype(np.uint32)


def affiliations(name: str, about: str, pairs: list[tuple[str, str]]) -> Input:
    actors, rows = numbered([a for a, _ in pairs])
    targets, columns = numbered([t for _, t in pairs])
    incidence = cn.TwoMode.from_cells(
        len(actors), len(targets), rows, columns, repeated_cells="keep_first",
        actor_keys=actors, target_keys=targets,
    )  # fmt: skip
    return Input(name, about, len(actors), np.empty((0, 2), np.uint32), incidence)


def ties(name: str, about: str, path: str) -> Input:
    pairs = list(pairs_in(path, "source", "target"))
    keys, numbers = numbered([end for pair in pairs for end in pair])
    return Input(name, about, len(keys), numbers.reshape(-1, 2))


def threads() -> Input:
    """Who wrote in the same discussion: sizes in one file, members in another."""
    folder = "bench-threads-math-sx/threads-math-sx"
    sizes = np.loadtxt(data_file(f"{folder}-nverts.txt.gz"), dtype=np.int64)
    members = np.loadtxt(data_file(f"{folder}-simplices.txt.gz"), dtype=np.int64) - 1
    incidence = cn.TwoMode.from_cells(
        int(members.max()) + 1, len(sizes), members, np.repeat(np.arange(len(sizes)), sizes),
        repeated_cells="keep_first",
    )  # fmt: skip
    about = "authors in discussions of Mathematics Stack Exchange, Benson et al. 2018"
    return Input("math threads", about, incidence.shape[0], np.empty((0, 2), np.uint32), incidence)


def made_up(rows: int, name: str, **sizes: int) -> Input:
    cells = cordis_like(rows, **sizes)
    incidence = cn.TwoMode.from_cells(cells.actors, cells.targets, cells.rows, cells.columns)
    return Input(
        name, "made up, with the degree laws of CORDIS", cells.actors,
        np.empty((0, 2), np.uint32), incidence,
    )  # fmt: skip


def random_ties(name: str, about: str, vertices: int, count: int) -> Input:
    random = np.random.Generator(np.random.Philox(key=SEED))
    ends = random.integers(0, vertices, (count, 2))
    return Input(name, about, vertices, ends.astype(np.uint32))


def r_mat(scale: int, count: int) -> Input:
    """Chakrabarti, Zhan & Faloutsos 2004, with the shares .57, .19, .19, .05."""
    random = np.random.Generator(np.random.Philox(key=SEED))
    quarter = np.searchsorted([0.57, 0.76, 0.95], random.random((count, scale)))
    powers = 1 << np.arange(scale)
    ends = np.stack([(quarter >> 1) @ powers, (quarter & 1) @ powers], axis=1)
    about = "made up by R-MAT, without groups in it"
    return Input("R-MAT", about, 1 << scale, ends.astype(np.uint32))


def grid(side: int) -> Input:
    """A square of streets, of which one in twenty is closed."""
    at = np.arange(side * side).reshape(side, side)
    ends = np.concatenate([
        np.stack([at[:, :-1].ravel(), at[:, 1:].ravel()], axis=1),
        np.stack([at[:-1].ravel(), at[1:].ravel()], axis=1),
    ])  # fmt: skip
    random = np.random.Generator(np.random.Philox(key=SEED))
    ends = ends[random.random(len(ends)) > 0.05]
    return Input("grid", "streets in squares, made up", side * side, ends.astype(np.uint32))


INPUTS: dict[str, Callable[[], Input]] = {
    "CORDIS H2020": lambda: affiliations(
        "CORDIS H2020",
        "organisations in projects of Horizon 2020",
        list(pairs_in("cordis-h2020/h2020.csv.gz", "pic", "rcn")),
    ),
    "ETMUN": lambda: affiliations(
        "ETMUN",
        "cities in transnational networks of municipalities",
        list(pairs_in("etmun/etmun_memberships.csv.gz", "geonameId", "Code_Network")),
    ),
    "cond-mat": lambda: affiliations(
        "cond-mat",
        "authors of preprints on condensed matter, Newman 2001",
        list(pairs_in("bench-condmat/condmat_author_paper.csv.gz", "author", "paper")),
    ),
    "math threads": threads,
    "power grid": lambda: ties(
        "power grid",
        "Watts & Strogatz 1998; long ways, no groups",
        "reference-one-mode/powergrid_edges.csv.gz",
    ),
    "roads": lambda: ties(
        "roads", "international roads of Europe", "reference-one-mode/euroroad_edges.csv"
    ),
    "grid": lambda: grid(60),
    "R-MAT": lambda: r_mat(12, 32_768),
    "random": lambda: random_ties("random", "made up, 8 ties per vertex", 4000, 32_000),
    "dense random": lambda: random_ties(
        "dense random", "made up, 12 % of all pairs tied", 1500, 150_000
    ),
    "Davis": lambda: affiliations(
        "Davis",
        "women at social events, Davis, Gardner & Gardner 1941; a small network",
        list(pairs_in("reference-two-mode/davis_southern_women_edges.csv", "mode1", "mode2")),
    ),
    "karate": lambda: ties(
        "karate", "Zachary 1977; a small network", "reference-one-mode/karate_edges.csv"
    ),
    "50 cities": lambda: made_up(200, "50 cities", actors=50, targets=40),
    "10^6 ties": lambda: random_ties("10^6 ties", "made up", 200_000, 1_000_000),
    "10^6 rows": lambda: made_up(1_000_000, "10^6 rows"),
    "20,000 cities": lambda: made_up(19_900_000, "20,000 cities", actors=20_000, targets=4_000_000),
}


@cache
def load(name: str) -> Input:
    return INPUTS[name]()
