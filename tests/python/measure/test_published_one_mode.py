"""Figures that others published of one-mode networks, from the files they are about.

The folder CITYNET_TEST_DATA holds the files; each figure names where it was published. Figures that
are not met stand here as well, with the reason.
"""

from __future__ import annotations

import csv
import gzip
import os
from functools import cache
from pathlib import Path

import citynet as cn
import numpy as np
import pytest
from scipy import sparse

from tests.python.referees import to_igraph

FOLDER = os.environ.get("CITYNET_TEST_DATA")
pytestmark = pytest.mark.skipif(FOLDER is None, reason="CITYNET_TEST_DATA is not set")


def rows(name: str) -> list[list[str]]:
    path = Path(FOLDER or "") / name
    data = path.read_bytes()
    text = (gzip.decompress(data) if name.endswith(".gz") else data).decode("utf-8")
    return list(csv.reader(text.splitlines()))


@cache
def reference(name: str) -> cn.Graph:
    """A network of `reference-one-mode`, read as undirected and without strengths."""
    suffix = ".csv.gz" if name == "powergrid" else ".csv"
    pairs = [(row[0], row[1]) for row in rows(f"reference-one-mode/{name}_edges{suffix}")[1:]]
    keys = sorted({key for pair in pairs for key in pair})
    number = {key: i for i, key in enumerate(keys)}
    return cn.Graph.from_edges(
        len(keys),
        [number[a] for a, _ in pairs],
        [number[b] for _, b in pairs],
        loops="drop",
        parallel_edges="keep_first",
        keys=keys,
    )


@cache
def far_in(name: str) -> cn.Distances:
    return cn.distances(reference(name))


@cache
def twin_cities() -> cn.Graph:
    path = Path(FOLDER or "") / "konect-twin" / "out.twin.gz"
    ends = np.loadtxt(path, comments="%", dtype=np.int64) - 1
    return cn.Graph.from_edges(int(ends.max()) + 1, ends[:, 0], ends[:, 1])


@cache
def largest_component(build: object) -> cn.Graph:
    graph = build() if callable(build) else reference(str(build))
    inside = cn.components(graph).membership == 0
    new = np.cumsum(inside) - 1
    kept = graph.edges[inside[graph.edges[:, 0]]]
    return cn.Graph.from_edges(int(inside.sum()), new[kept[:, 0]], new[kept[:, 1]])


# KONECT, Sister cities: konect.cc/networks/twin.


def test_twin_cities_have_the_published_size() -> None:
    graph = twin_cities()
    assert graph.vertex_count == 14_274
    assert graph.edge_count == 20_573
    assert cn.degree(graph).values.max() == 99
    assert max(cn.components(graph).sizes) == 10_320


def test_twin_cities_have_the_published_clustering() -> None:
    graph = twin_cities()
    assert cn.local_clustering(graph).triangles.sum() == 3 * 6_327
    degrees = cn.degree(graph).values
    assert (degrees * (degrees - 1) / 2).sum() == 170_445
    assert cn.transitivity(graph) == pytest.approx(0.111361, abs=5e-7)


def test_twin_cities_have_the_published_assortativity_and_spectrum() -> None:
    assert cn.degree_assortativity(twin_cities()).value == pytest.approx(0.386786, abs=5e-7)
    spectrum = cn.eigenvector(twin_cities())
    assert spectrum.status == "converged"
    assert spectrum.eigenvalue == pytest.approx(26.0597, abs=6e-5)
    assert cn.hits(twin_cities()).singular_value == pytest.approx(spectrum.eigenvalue, abs=1e-9)


def test_twin_cities_have_the_published_inequality_of_degrees() -> None:
    """The Gini coefficient from the sorted degrees."""
    degrees = np.sort(cn.degree(twin_cities()).values)
    n = len(degrees)
    gini = 2 * (np.arange(1, n + 1) * degrees).sum() / (n * degrees.sum()) - (n + 1) / n
    assert gini == pytest.approx(0.50604, abs=5e-7)


def test_twin_cities_have_the_published_four_cycles() -> None:
    """A pair of cities with k partners in common closes k (k - 1) / 2 cycles, each met twice."""
    graph = twin_cities()
    ones = np.ones(len(graph.indices))
    matrix = sparse.csr_matrix((ones, graph.indices, graph.indptr))
    common = sparse.triu(matrix @ matrix, k=1).data
    assert (common * (common - 1) / 2).sum() / 2 == 84_861


def test_twin_cities_have_the_published_diameter_but_not_the_published_mean_distance() -> None:
    """Diameter 25 is met. KONECT gives a mean distance of 7.65392; the exact mean over all pairs of
    the largest component is 7.348126, as igraph says too. The cause is not known."""
    far = cn.distances(largest_component(twin_cities), threads=2)
    assert far.diameter == 25
    assert far.mean == pytest.approx(7.348126, abs=5e-7)
    assert far.unreachable_pairs == 0


# Zachary's karate club and the marriages of Florence.


def test_karate_club() -> None:
    graph = reference("karate")
    assert cn.transitivity(graph) == pytest.approx(0.255682, abs=5e-7)
    assert cn.degree_assortativity(graph).value == pytest.approx(-0.475613, abs=5e-7)
    assert cn.distances(graph).mean == pytest.approx(2.40820, abs=5e-6)
    between = cn.betweenness(graph)
    assert between["Mr Hi"] == pytest.approx(0.437635, abs=5e-7)
    assert between["John A"] == pytest.approx(0.304075, abs=5e-7)
    raw = cn.betweenness(graph, normalized=False)
    for key, value in {
        "Mr Hi": 231.0714,
        "John A": 160.5516,
        "Actor 33": 76.6905,
        "Actor 3": 75.8508,
        "Actor 32": 73.0095,
    }.items():
        assert raw[key] == pytest.approx(value, abs=5e-5)
    near = cn.closeness(graph)
    assert near["Mr Hi"] == pytest.approx(0.568966, abs=5e-7)
    assert near["Actor 3"] == pytest.approx(0.559322, abs=5e-7)
    assert near["John A"] == pytest.approx(0.55, abs=5e-7)
    assert float(cn.centralization(graph, "degree")) == pytest.approx(0.399621, abs=5e-7)
    assert float(cn.centralization(graph, "betweenness")) == pytest.approx(0.405557, abs=5e-7)


def test_karate_club_best_modularity() -> None:
    """0.4197896 is what the tests of python-igraph have for the optimum."""
    if not cn.has_igraph():
        pytest.skip("communities need igraph")
    best = cn.leiden(reference("karate"), seed=1)
    assert best.quality == pytest.approx(0.4197896, abs=5e-8)


def test_florentine_marriages() -> None:
    """Wasserman & Faust have 0.522 for the Medici among the 15 linked families."""
    graph = reference("flo_marriage")
    assert graph.vertex_count == 15
    between = cn.betweenness(graph)
    assert between["Medici"] == pytest.approx(0.522, abs=5e-4)
    for key, raw, share in (
        ("Medici", 47.5, 0.521978),
        ("Guadagni", 23.1667, 0.254579),
        ("Albizzi", 19.3333, 0.212454),
        ("Salviati", 13, 0.142857),
        ("Ridolfi", 10.3333, 0.113553),
        ("Bischeri", 9.5, 0.104396),
    ):
        assert between[key] == pytest.approx(share, abs=5e-7)
        assert cn.betweenness(graph, normalized=False)[key] == pytest.approx(raw, abs=5e-5)
    near = cn.closeness(graph)
    assert [near[k] for k in ("Medici", "Ridolfi", "Albizzi")] == pytest.approx(
        [0.56, 0.5, 0.482759], abs=5e-7
    )
    assert cn.harmonic(graph, normalized=False)["Medici"] == pytest.approx(9.5)
    for of, value in (("degree", 0.274725), ("betweenness", 0.436813), ("closeness", 0.322452)):
        assert float(cn.centralization(graph, of)) == pytest.approx(value, abs=5e-7)
    assert cn.degree_assortativity(graph).value == pytest.approx(-0.374838, abs=5e-7)


# The international E-road network, KONECT subelj_euroroad.


def test_euroroad() -> None:
    """The clustering of KONECT is its transitivity of 3.39 %."""
    graph = reference("euroroad")
    assert (graph.vertex_count, graph.edge_count) == (1174, 1417)
    assert max(cn.components(graph).sizes) == 1039
    assert far_in("euroroad").diameter == 62
    assert cn.transitivity(graph) == pytest.approx(0.0339, abs=5e-5)
    assert cn.degree_assortativity(graph).value == pytest.approx(0.12668, abs=5e-6)


def test_euroroad_does_not_have_the_mean_distance_that_is_published() -> None:
    """KONECT gives 19.18; the exact mean over all pairs with a path is 18.37, as igraph says too,
    and over the largest component alone 18.40. The cause is not known."""
    assert far_in("euroroad").mean == pytest.approx(18.37, abs=5e-3)
    inside = cn.distances(largest_component("euroroad"))
    assert inside.unreachable_pairs == 0
    assert inside.diameter == 62
    assert inside.mean == pytest.approx(
        to_igraph(largest_component("euroroad")).average_path_length()
    )


def test_powergrid() -> None:
    """Watts & Strogatz: mean local clustering 0.080; the mean distance 18.98919 is recomputed."""
    graph = reference("powergrid")
    assert cn.local_clustering(graph).values.mean() == pytest.approx(0.080, abs=5e-4)
    far = far_in("powergrid")
    assert far.mean == pytest.approx(18.989, abs=5e-4)
    assert far.diameter == 46


@pytest.mark.parametrize(
    ("name", "vertices", "edges", "degree", "diameter", "transitivity", "assortativity"),
    [
        ("karate", 34, 78, 17, 5, 0.255682, -0.475613),
        ("dolphins_2", 62, 159, 12, 8, 0.308776, -0.043594),
        ("flo_marriage", 15, 20, 6, 5, 0.191489, -0.374838),
        ("flo_business", 11, 15, 5, 5, 0.416667, -0.666667),
        ("miserables", 77, 254, 36, 5, 0.498932, -0.165225),
        ("jazz", 198, 2742, 100, 6, 0.520259, 0.020237),
        ("euroroad", 1174, 1417, 10, 62, 0.033886, 0.126684),
        ("powergrid", 4941, 6594, 19, 46, 0.103153, 0.003457),
        ("polbooks", 105, 441, 25, 7, 0.348403, -0.127896),
        ("adjnoun", 112, 425, 49, 5, 0.156935, -0.129348),
        ("usa_borders", 49, 107, 8, 11, 0.406176, 0.233397),
        ("taro", 22, 39, 6, 5, 0.275229, -0.375145),
    ],
)
def test_classic_networks_have_the_figures_that_igraph_has(
    name: str,
    vertices: int,
    edges: int,
    degree: int,
    diameter: int,
    transitivity: float,
    assortativity: float,
) -> None:
    """The table beside the files, computed with igraph."""
    graph = reference(name)
    assert (graph.vertex_count, graph.edge_count) == (vertices, edges)
    assert cn.degree(graph).values.max() == degree
    assert far_in(name).diameter == diameter
    assert cn.transitivity(graph) == pytest.approx(transitivity, abs=5e-7)
    assert cn.degree_assortativity(graph).value == pytest.approx(assortativity, abs=5e-7)
