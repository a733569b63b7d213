"""Published tables of others go in by a recipe, and the published numbers come out."""

from __future__ import annotations

import csv
import math
import os
from pathlib import Path

import citynet as cn
import igraph
import numpy as np
import pytest
import scipy.sparse.linalg
from scipy import sparse
from scipy.sparse import csgraph

FOLDER = os.environ.get("CITYNET_TEST_DATA", "")
pytestmark = pytest.mark.skipif(not FOLDER, reason="CITYNET_TEST_DATA is not set")
DATA = Path(FOLDER)


def expected(name: str) -> list[dict[str, str]]:
    """The published rows of one set."""
    with (DATA / "EXPECTED.csv").open(encoding="utf-8") as file:
        return [row for row in csv.DictReader(file) if row["set"] == name]


def assert_published(name: str, found: dict[tuple[str, str], float]) -> None:
    """Every row of the set is among the numbers found, within its tolerance."""
    rows = expected(name)
    assert rows
    part = ""
    for row in rows:
        part = part if row["part"] == "same" else row["part"]
        # The parts of ETMUN say "same, cities ..." of the frame above them.
        value = found[part, row["quantity"]]
        assert abs(value - float(row["value"])) <= float(row["tolerance"]) + 1e-12, row


def incidence(net: cn.Network, onto: str, **filters: object) -> tuple[sparse.csr_matrix, list[str]]:
    """Actors by targets, ones where they are tied; and the keys of the actors."""
    mode = cn.two_mode(net.any_time(**filters), onto=onto)
    indptr, indices = mode.compressed_rows()
    return sparse.csr_matrix((np.ones(len(indices)), indices, indptr), mode.shape), mode.actor_keys


def laea(latitude: float, longitude: float) -> tuple[float, float]:
    """EPSG:3035, Lambert azimuthal equal area on GRS80 around 52 N 10 E (Snyder 1987, 24)."""
    a, e2 = 6378137.0, 0.0066943800229
    e = math.sqrt(e2)

    def q(phi: float) -> float:
        s = math.sin(phi)
        return (1 - e2) * (s / (1 - e2 * s * s) - math.log((1 - e * s) / (1 + e * s)) / (2 * e))

    phi0, phi = math.radians(52), math.radians(latitude)
    lam = math.radians(longitude - 10)
    qp = q(math.pi / 2)
    rq = a * math.sqrt(qp / 2)
    beta0, beta = math.asin(q(phi0) / qp), math.asin(q(phi) / qp)
    d = a * math.cos(phi0) / math.sqrt(1 - e2 * math.sin(phi0) ** 2) / (rq * math.cos(beta0))
    b = rq * math.sqrt(
        2
        / (1 + math.sin(beta0) * math.sin(beta) + math.cos(beta0) * math.cos(beta) * math.cos(lam))
    )
    x = 4321000 + b * d * math.cos(beta) * math.sin(lam)
    y = 3210000 + b / d * (
        math.cos(beta0) * math.sin(beta) - math.sin(beta0) * math.cos(beta) * math.cos(lam)
    )
    return x, y


def in_frame(net: cn.Network, key: str) -> bool:
    """The frame of the published map, as the set states it."""
    place = net[key].location
    if place is None:
        return False
    x, y = laea(*place)
    return 897494 <= x <= 7385726 and 897896 <= y <= 5440391


def without_empty(table: sparse.csr_matrix) -> sparse.csr_matrix:
    table = table[np.asarray(table.sum(1)).ravel() > 0]
    return table[:, np.asarray(table.sum(0)).ravel() > 0].tocsr()


def in_two_or_more(table: sparse.csr_matrix) -> sparse.csr_matrix:
    return without_empty(table[np.asarray(table.sum(1)).ravel() >= 2])


def density_of_projection(table: sparse.csr_matrix) -> float:
    shared = (table @ table.T).tocsr()
    shared.setdiag(0)
    shared.eliminate_zeros()
    n = shared.shape[0]
    return float(shared.nnz / (n * (n - 1)))


def described(table: sparse.csr_matrix) -> dict[str, float]:
    rows, columns = (np.asarray(table.sum(axis)).ravel() for axis in (1, 0))
    return {
        "links": table.nnz,
        "cities": table.shape[0],
        "networks": table.shape[1],
        "density": table.nnz / (table.shape[0] * table.shape[1]),
        "mean degree of cities": rows.mean(),
        "mean degree of networks": columns.mean(),
        "median degree of networks": float(np.median(columns)),
    }


def diameter(table: sparse.csr_matrix) -> int:
    """Of the two-mode graph: the longest of the shortest paths from any network and one city."""
    graph = sparse.bmat([[None, table], [table.T, None]]).tocsr()
    ends = np.arange(table.shape[0], graph.shape[0])
    far = csgraph.shortest_path(graph, unweighted=True, indices=ends)
    # A longest path has an end at a city only when it is longer than those between networks.
    cities = np.flatnonzero(far[:, : table.shape[0]].max(0) >= far.max())
    return int(csgraph.shortest_path(graph, unweighted=True, indices=cities).max())


def test_etmun_goes_in_by_the_recipe_that_is_proposed() -> None:
    path = DATA / "etmun" / "etmun_memberships.csv.gz"
    recipe = cn.sniff(path)
    assert recipe.undecided == []
    assert any("ETMUN" in line for line in recipe.found)
    net, report = cn.intake(path, recipe)
    assert report.balances()
    assert sum(one["items"] for one in report.inputs) == 17_333
    key_of = {network.attributes["id"]: network.key for network in net.entities("network")}
    table, keys = incidence(net, "city", without=[key_of["18332"]])
    inside = [i for i, key in enumerate(keys) if in_frame(net, key)]
    europe = without_empty(table[inside])
    twice = in_two_or_more(europe)
    few, few_keys = incidence(
        net,
        "city",
        without=[key_of[code] for code in ("18332", "04080", "03241", "07675")],
    )
    few = without_empty(few[[i for i, key in enumerate(few_keys) if in_frame(net, key)]])
    few = in_two_or_more(few)
    whole = "Europe frame (EPSG:3035 box), without 18332"
    several = "same, cities in >= 2 networks"
    found: dict[tuple[str, str], float] = {}
    found |= {(whole, what): value for what, value in described(europe).items()}
    found |= {(several, what): value for what, value in described(twice).items()}
    found[several, "diameter of the two-mode graph"] = diameter(twice)
    for part, of in ((several, twice), ("and without 04080 03241 07675, again >= 2", few)):
        found[part, "density of city projection"] = density_of_projection(of)
        found[part, "density of network projection"] = density_of_projection(of.T.tocsr())
    assert_published("etmun", found)


def test_etmun_counts_bodies_as_their_city_or_apart() -> None:
    path = DATA / "etmun" / "etmun_memberships.csv.gz"
    recipe = cn.sniff(path)
    cities, as_cities = cn.intake(path, recipe)
    bodies, as_bodies = cn.intake(path, recipe.edit(counts_as="body"))
    # Two bodies of one city in one network: merged in the first, two ties in the second.
    merged, apart = (sum(r.inputs[0][k] for k in ("merged",)) for r in (as_cities, as_bodies))
    assert merged > apart
    assert len(bodies.affiliations) > len(cities.affiliations)
    assert bodies.representations


def test_sister_cities_of_konect_go_in() -> None:
    path = DATA / "konect-twin" / "out.twin.gz"
    recipe = cn.sniff(path)
    assert recipe.undecided == []
    net, report = cn.intake(path, recipe)
    assert report.inputs[0]["kept"] == 20_573
    graph = cn.project(net.any_time(), onto="city")
    n = graph.vertex_count
    a = sparse.csr_matrix((np.ones(len(graph.indices)), graph.indices, graph.indptr), shape=(n, n))
    degree = np.asarray(a.sum(1)).ravel()
    cubes = a @ a
    triangles = int(cubes.multiply(a).sum() / 6)
    wedges = int((degree * (degree - 1) / 2).sum())
    _, group = csgraph.connected_components(a)
    largest = np.flatnonzero(group == np.bincount(group).argmax())
    far = igraph.Graph(graph.edges.tolist()).diameter()
    rows, columns = a.nonzero()
    shared = cubes.copy()
    shared.setdiag(0)
    # Each 4-cycle is seen from both of its diagonals, and each diagonal in both directions.
    squares = int((shared.data * (shared.data - 1) / 2).sum() / 4)
    ranked = np.sort(degree)
    gini = (2 * (np.arange(1, n + 1) * ranked).sum() / ranked.sum() - (n + 1)) / n
    found: dict[tuple[str, str], float] = {
        ("", "nodes"): n,
        ("", "edges"): graph.edge_count,
        ("", "triangles"): triangles,
        ("", "maximum degree"): degree.max(),
        ("", "largest component"): len(largest),
        ("", "diameter of largest component"): far,
        ("", "transitivity"): 3 * triangles / wedges,
        ("", "degree assortativity"): float(np.corrcoef(degree[rows], degree[columns])[0, 1]),
        ("", "wedges"): wedges,
        ("", "four-cycles"): squares,
        ("", "Gini coefficient of degrees"): gini,
        ("", "spectral norm"): float(
            scipy.sparse.linalg.eigsh(a, k=1, return_eigenvectors=False)[0]
        ),
    }
    assert_published("konect-twin", found)


def routes(missing: list[str]) -> cn.Recipe:
    airport = {"kind": "city", "role": "served"}
    return cn.Recipe.from_dict(
        {
            "name": "openflights",
            "tables": [
                {
                    "file": "routes.dat.gz",
                    "header": False,
                    "missing": missing,
                    "actors": [airport | {"id": "column 3"}, airport | {"id": "column 5"}],
                    "target": {"kind": "organisation", "id": "column 2"},
                }
            ],
        }
    )


def test_routes_of_openflights_go_in() -> None:
    path = DATA / "openflights" / "routes.dat.gz"
    net, report = cn.intake(path, routes(missing=[""]))
    found = {
        ("", "route rows"): report.inputs[0]["rows"],
        ("", "distinct airline ids incl. \\N"): len(net.entities("organisation")),
    }
    assert_published("openflights", found)
    assert report.balances()
    # Each row states two ties; the recomputed numbers are those that the set gives.
    assert report.inputs[0]["items"] == 2 * 67_663
    # With the mark read as missing, its rows have no airline and are rejected, one by one.
    net, report = cn.intake(path, routes(missing=["", "\\N"]))
    assert len(net.entities("organisation")) == 547
    assert report.balances()
    assert report.error_count > 0


def test_cordis_goes_in() -> None:
    path = DATA / "cordis-h2020" / "h2020.csv.gz"
    recipe = cn.sniff(path)
    assert recipe.undecided == []
    net, report = cn.intake(path, recipe)
    assert report.balances()
    assert report.inputs[0]["items"] == 144_726
    table, _ = incidence(net, "organisation")
    partners = np.asarray(table.sum(0)).ravel()
    several = partners[partners >= 2]
    # The figures of SOURCE.md of the set.
    assert len(partners) == 31_451
    assert len(several) == 12_401
    assert int(several.sum()) == 125_676
    assert int((several * (several - 1) / 2).sum()) == 1_089_509


def test_keep_goes_in_with_towns_looked_up() -> None:
    path = DATA / "keep-interreg-2014-2020" / "partners.csv.gz"
    recipe = cn.sniff(path)
    assert recipe.undecided == []
    places = cn.gazetteer(DATA / "geonames-cities15000" / "cities15000.zip")
    net, report = cn.intake(path, recipe, gazetteer=places)
    assert report.balances()
    assert report.inputs[0]["rows"] == 8_621
    # 1,852 pairs of programme and acronym (SOURCE.md of the set).
    assert len(net.entities("project")) == 1_852
    counts = report.matches(rank=True)
    # What libnet/doc/intake.md states of this file.
    assert sum(one["names"] for one in counts.values()) == len(report.mentions)
    assert counts["key"]["rows"] > 5_000
    for mention in report.mentions:
        if mention["matched"] == "key":
            (key,) = mention["places"]
            assert cn.name_key(places[key]["name"]) == cn.name_key(mention["name"])
            assert places[key]["country"] == cn.country_code(mention["country"])


def test_the_founding_text_is_damaged_where_it_is() -> None:
    seeds = DATA.parent / "seeds"
    if not seeds.is_dir():
        pytest.skip("the founding texts are not beside CITYNET_TEST_DATA")
    found = {
        path.name[:3]: cn.find_damage(path.read_text("utf-8"))
        for path in sorted(seeds.glob("*.txt"))
    }
    assert {name for name, damage in found.items() if damage} == {"002"}
    (run,) = found["002"]
    assert run["kind"] == "lost"
    content = next(seeds.glob("002*")).read_bytes()
    # Counted on the bytes themselves: EF BF BD, again and again.
    offset = content.index(b"\xef\xbf\xbd")
    length = len(content) - offset
    while content[offset + length - 3 : offset + length] != b"\xef\xbf\xbd":
        length -= 1
    assert (run["offset"], run["length"]) == (offset, length)
    assert run["line"] == content[:offset].count(b"\n") + 1
    assert run["repair"] is None
