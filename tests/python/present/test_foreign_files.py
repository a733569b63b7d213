"""Files that others wrote: every one is read, or refused where it is broken."""

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

with (FORMATS / "MANIFEST.csv").open(encoding="utf-8", newline="") as lines:
    OTHERS = {row["file"]: row for row in csv.DictReader(lines)}

#: Formats that we do not read: XGMML and SIF of Cytoscape, VNA and GDF of Gephi's users, NCOL and
#: LGL of igraph, LEDA, Tulip, digraph6, OGDF's own two, and DOT, which is a language.
NOT_READ = {".xgmml", ".sif", ".vna", ".gdf", ".ncol", ".lgl", ".leda", ".tlp", ".d6", ".dot", ""}

#: Nodes and edges where NetworkX, the only referee of these formats, counts otherwise.
OTHERS_OURS = {
    "graphio_kinship.net": (6, 6),  # it takes words of the second relation for nodes
    "igraph_pajek4.net": (10, 9),  # CR CR LF end the lines, and it finds no edges
    "igraph_pajek_arcslist.net": (18, 55),  # a line has one tail and many heads; it takes one
    "igraph_pajek_edgeslist.net": (3, 3),
}
#: Some edges say that they have a direction, and others that they have none.
MIXED = {"cytoscape_example-directed1.gml", "graphio_kinship.net"}

#: Where a file is broken: the row, and a word of the rule.
OTHERS_BROKEN = {
    "gephi_adj_list.csv": (2, "two keys in a line"),
    "gephi_complex_matrix.csv": (1, "matrix"),
    "gephi_matrix.csv": (1, "matrix"),
    "igraph_bug_2497.gml": (3, "a node has an id"),
    "igraph_invalid1.gml": (235, "stand once"),
    "igraph_invalid4.gml": (1, "follows a key"),
    "igraph_invalid5.gml": (1, "a node has an id"),
    "igraph_invalid_pajek1.net": (1, "first mode"),
    "igraph_invalid_pajek2.net": (3, "a number from 1 to 4"),
    "ogdf_invalid-integer.gml": (12, "no node has this id"),
    "ogdf_invalid-node.gml": (12, "no node has this id"),
    "ogdf_invalid_ambiguous-id.gml": (6, "has this id already"),
    "ogdf_invalid_ambiguous-source.gml": (10, "stand once"),
    "ogdf_invalid_broken-edge-list.dl": (None, "two nodes and perhaps a strength"),
    "ogdf_invalid_missing-source.gml": (8, "an edge has a source"),
    "ogdf_invalid_missing-target.gml": (8, "an edge has a target"),
    "ogdf_invalid_too-few-nodes-list.dl": (None, "more labels"),
    "ogdf_invalid_too-few-nodes-matrix.dl": (None, "more cells"),
}
READ = sorted(
    name
    for name in OTHERS
    if Path(name.removesuffix(".gz")).suffix not in NOT_READ and name not in OTHERS_BROKEN
)


def test_every_file_of_the_other_formats_is_read_or_refused_or_of_a_format_we_do_not_read() -> None:
    assert {path.name for path in FORMATS.iterdir()} == set(OTHERS) | {"MANIFEST.csv", "SOURCE.md"}
    unread = [name for name in OTHERS if Path(name.removesuffix(".gz")).suffix in NOT_READ]
    assert (len(OTHERS), len(READ), len(OTHERS_BROKEN), len(unread)) == (144, 83, 18, 43)
    assert not any(OTHERS[name]["igraph_status"] for name in READ), "NetworkX is alone"


@pytest.mark.parametrize("name", READ)
def test_files_of_other_formats_are_read_whole_and_survive_a_round_trip(
    name: str, tmp_path: Path
) -> None:
    reading = cn.read_graph(FORMATS / name)
    assert reading.ledger.is_balanced
    row = OTHERS[name]
    if row["nx288_status"] == "ok":
        theirs = (int(row["nx_nodes"]), int(row["nx_edges"]))
        assert (reading.node_count, reading.edge_count) == OTHERS_OURS.get(name, theirs)
        directed = {"True": "directed", "False": "undirected"}[row["nx_directed"]]
        if name not in OTHERS_OURS:
            assert reading.directedness == ("mixed" if name in MIXED else directed)
    again = tmp_path / "again.graphml"
    cn.write(reading, again)
    assert cn.read_graph(again).canonical_text() == reading.canonical_text()
    if reading.ledger.format == "gexf":  # the others come back in C++, foreign_graph_files_test.cpp
        cn.write(reading, tmp_path / "again.gexf")
        back = cn.read_graph(tmp_path / "again.gexf")
        assert (back.node_count, back.edge_count) == (reading.node_count, reading.edge_count)
        assert back.ledger.is_balanced


@pytest.mark.parametrize("name", sorted(OTHERS_BROKEN))
def test_files_of_other_formats_are_refused_where_they_are_broken(name: str) -> None:
    row, rule = OTHERS_BROKEN[name]
    with pytest.raises(cn.DataError, match=rule) as caught:
        cn.read_graph(FORMATS / name)
    assert caught.value.row is not None
    assert row is None or caught.value.row == row
