"""GraphML that others wrote: every file is read, or refused where it is broken."""

from __future__ import annotations

import csv
import os
from pathlib import Path

import citynet as cn
import pytest

DATA = Path(os.environ.get("CITYNET_TEST_DATA", "")) / "graphml-foreign"

if not os.environ.get("CITYNET_TEST_DATA"):
    pytest.skip("CITYNET_TEST_DATA is not set", allow_module_level=True)

with (DATA / "MANIFEST.csv").open(encoding="utf-8", newline="") as lines:
    ROWS = {row["file"]: row for row in csv.DictReader(lines)}

#: Files that are no XML: where the mistake is, as `xmllint` says too.
BROKEN = {
    "graphio_twographs.graphml": (1, 2),  # compressed bytes
    "igraph_invalid1.graphml": (9, None),  # half a character
    "igraph_invalid3.graphml": (1, 1),  # nothing at all
    "igraph_invalid4.graphml": (1, None),  # fuzz
}

#: Where the two referees disagree, or both lose something: nodes and edges as they stand in the
#: file, and why.
OURS = {
    # igraph stops at <desc>, which every element may have.
    "cytoscape_desc.graphml": (2, 1),
    "gephi_withdesc.graphml": (2, 1),
    # Keys are declared nowhere, which igraph refuses: their values are texts.
    "cytoscape_exptest.graphml": (41, 118),
    # One key id for nodes and one for edges, which NetworkX refuses.
    "gephi_cdata.graphml": (2, 1),
    # Edges with and without direction, which NetworkX refuses.
    "graphology_mixed_multigraph.graphml": (6, 8),
    # NetworkX has no type for keys without attr.type.
    "igraph_bug_1970.graphml": (0, 0),
    "igraph_bug_2506_1.graphml": (0, 0),
    "igraph_invalid2.graphml": (0, 0),
    "igraph_test.graphml": (6, 7),
    # Hyperedges are set aside, and counted.
    "ogdf_hyperedges.graphml": (7, 1),
    # Groups of yEd: igraph loses the nodes inside.
    "yed_character.graphml": (17, 27),
    "yed_choice1.graphml": (6, 4),
    "yed_health.graphml": (12, 8),
    "yed_kaTet.graphml": (6, 5),
    "yed_test.graphml": (11, 5),
    # The data name an attribute `id` and igraph makes one.
    "zoo_Psnc.graphml": (36, 41),
}


def test_the_corpus_is_whole() -> None:
    assert len(ROWS) == 62
    assert set(BROKEN) | set(OURS) <= set(ROWS)


@pytest.mark.parametrize("name", sorted(set(ROWS) - set(BROKEN)))
def test_it_is_read_with_a_balanced_ledger_and_survives_a_round_trip(
    name: str, tmp_path: Path
) -> None:
    reading = cn.read_graph(DATA / name, format="graphml")
    assert reading.ledger.is_balanced
    row = ROWS[name]
    if name in OURS:
        expected = OURS[name]
    else:
        networkx = (int(row["nx_nodes"]), int(row["nx_edges"]), row["nx_directed"] == "True")
        igraph = (int(row["ig_nodes"]), int(row["ig_edges"]), row["ig_directed"] == "TRUE")
        assert networkx == igraph, "the referees agree"
        expected = networkx[:2]
        assert (reading.directedness == "directed") == networkx[2]
    assert (reading.node_count, reading.edge_count) == expected
    assert len(reading.nodes) == reading.node_count
    for profile in ("plain", "gephi", "yed"):
        again = tmp_path / "again.graphml"
        cn.write(reading, again, profile=profile)
        assert cn.read_graph(again).canonical_text() == reading.canonical_text(), profile


@pytest.mark.parametrize("name", sorted(BROKEN))
def test_it_is_refused_where_it_is_broken(name: str) -> None:
    with pytest.raises(cn.DataError) as caught:
        cn.read_graph(DATA / name, format="graphml")
    row, column = BROKEN[name]
    assert caught.value.row == row
    assert column is None or caught.value.column_number == column


def test_what_has_no_place_is_listed() -> None:
    hyper = cn.read_graph(DATA / "ogdf_hyperedges.graphml").ledger
    assert any(count.item == "hyperedge" and count.set_aside > 0 for count in hyper.counts)
    drawn = cn.read_graph(DATA / "yed_health.graphml")
    assert drawn.ledger.dialect == "yEd"
    what = {remark.what for remark in drawn.ledger.remarks}
    assert {"nested graph", "drawing 'Fill'", "label or place in a drawing"} <= what
    labels = drawn.nodes.to_dict()["label"]
    assert any(labels)
    filled = cn.read_graph(DATA / "igraph_test.graphml")
    assert {r.what for r in filled.ledger.remarks} >= {
        "default of 'color'",
        "default of 'gender'",
        "key 'd3' that is not declared",
    }


FORMATS = DATA.parent / "foreign-formats"


@pytest.mark.parametrize("path", sorted(FORMATS.glob("*.gexf*")), ids=lambda path: path.name)
def test_gexf_of_others_is_read_and_survives_a_round_trip(path: Path, tmp_path: Path) -> None:
    reading = cn.read_graph(path)
    assert reading.ledger.format == "gexf"
    assert reading.ledger.is_balanced
    again = tmp_path / "again.graphml"
    cn.write(reading, again)
    assert cn.read_graph(again).canonical_text() == reading.canonical_text()
    cn.write(reading, tmp_path / "again.gexf")
    back = cn.read_graph(tmp_path / "again.gexf")
    assert (back.node_count, back.edge_count) == (reading.node_count, reading.edge_count)
    assert back.ledger.is_balanced
