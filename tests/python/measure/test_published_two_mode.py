"""Figures published for classic two-mode data sets.

The folder CITYNET_TEST_DATA holds the files; each figure names where it was published. Met here by
other means: backbones, which are not measures of this library yet.
"""

from __future__ import annotations

import csv
import gzip
import os
from pathlib import Path

import citynet as cn
import pytest

FOLDER = os.environ.get("CITYNET_TEST_DATA")
pytestmark = pytest.mark.skipif(FOLDER is None, reason="CITYNET_TEST_DATA is not set")


def rows(name: str) -> list[dict[str, str]]:
    path = Path(FOLDER or "") / "reference-two-mode" / name
    data = path.read_bytes()
    text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8")
    return list(csv.DictReader(text.splitlines()))


def read(name: str, end: str = ".csv") -> cn.TwoMode:
    """The node file tells the order and the isolates; a column `weight` gives the grades."""
    nodes = rows(f"{name}_nodes{end}")
    keys = [[n["id"] for n in nodes if n["mode"] == mode] for mode in ("1", "2")]
    numbers = [{key: i for i, key in enumerate(kind)} for kind in keys]
    cells = rows(f"{name}_edges{end}")
    grades = [float(c["weight"]) for c in cells] if "weight" in cells[0] else None
    return cn.TwoMode.from_cells(
        len(keys[0]),
        len(keys[1]),
        [numbers[0][c["mode1"]] for c in cells],
        [numbers[1][c["mode2"]] for c in cells],
        grades=grades,
        actor_keys=[f"a {key}" for key in keys[0]],
        target_keys=[f"t {key}" for key in keys[1]],
    )


def test_davis_southern_women() -> None:
    women = read("davis_southern_women")
    # Borgatti & Everett 1997; Opsahl 2013; the documentation of NetworkX.
    assert cn.density(women) == pytest.approx(0.353175, abs=5e-7)
    opsahl = cn.opsahl_clustering(women)
    assert (opsahl.actors.closed, opsahl.actors.all) == (6971, 9031)
    assert float(opsahl.actors) == pytest.approx(0.7719, abs=5e-5)
    assert float(opsahl.targets) == pytest.approx(0.818736, abs=5e-7)
    assert float(cn.robins_alexander(women)) == pytest.approx(0.468, abs=5e-4)
    latapy = [cn.latapy_clustering(women, overlap=kind) for kind in ("dot", "min", "max")]
    assert [s.actor_mean for s in latapy] == pytest.approx([0.31714, 0.614041, 0.377089], abs=5e-7)


def test_davis_centralities_of_borgatti_and_halgin() -> None:
    """To the two digits of their chapter, as the tests of NetworkX have them."""
    women = read("davis_southern_women")
    degree = cn.degree(women, normalized=True)
    closeness, betweenness = cn.closeness(women), cn.betweenness(women)
    by_degree = degree.ranking(of="targets")
    largest = by_degree.rows[0].key  # event 8
    printed = {largest: (0.78, 0.85, 0.24), "a Evelyn": (0.57, 0.80, 0.10)}
    printed |= {"a Nora": (0.57, 0.80, 0.11), "a Sylvia": (0.50, 0.77, 0.07)}
    for key, figures in printed.items():
        ours = (degree[key], closeness[key], betweenness[key])
        assert ours == pytest.approx(figures, abs=0.01), key


def test_clustering_of_other_classics() -> None:
    ceos = read("galaskiewicz_ceos_clubs")
    assert cn.density(ceos) == pytest.approx(98 / 390)
    assert float(cn.opsahl_clustering(ceos).actors) == pytest.approx(0.538898, abs=5e-7)
    chicago = read("barnes_burkett_chicago1960s")
    assert float(cn.opsahl_clustering(chicago).actors) == pytest.approx(0.671999, abs=5e-7)
    assert float(cn.robins_alexander(chicago)) == pytest.approx(0.311253, abs=5e-7)
    organisations = read("noordin_organizations")
    assert float(cn.opsahl_clustering(organisations).actors) == pytest.approx(0.017118, abs=5e-7)
    meetings = read("noordin_meetings")
    assert float(cn.opsahl_clustering(meetings).actors) == pytest.approx(0.154578, abs=5e-7)


def test_opsahls_forum() -> None:
    """899 users, 522 topics, 7,089 ties, 33,720 messages (KONECT)."""
    forum = read("opsahl_ucforum", ".csv.gz")
    assert forum.shape == (899, 522)
    assert forum.cell_count == 7089
    assert cn.vertex_strength(forum).actors.sum() == 33720
    assert cn.vertex_strength(forum).targets.sum() == 33720


def test_senators_and_bills() -> None:
    """Row sums of five senators; vignette of the R package backbone 3.0.3."""
    degree = cn.degree(read("senate108", ".csv.gz"))
    sums = {"Akaka": 188, "Allard": 120, "Allen": 203, "Alexander": 99, "Baucus": 188}
    for senator, bills in sums.items():
        (found,) = [degree[key] for key in degree if key.startswith("a ") and senator in key]
        assert found == bills, senator


def test_connectance_of_safariland() -> None:
    """39 of 243 cells; vignette of the R package bipartite."""
    path = Path(FOLDER or "") / "reference-two-mode" / "webs" / "Safariland_matrix.csv"
    with path.open() as file:
        body = [line[1:] for line in list(csv.reader(file))[1:]]
    cells = [(i, k) for i, row in enumerate(body) for k, count in enumerate(row) if float(count)]
    web = cn.TwoMode.from_cells(
        len(body), len(body[0]), [i for i, _ in cells], [k for _, k in cells]
    )
    assert cn.density(web) == pytest.approx(0.1604938, abs=5e-8)
