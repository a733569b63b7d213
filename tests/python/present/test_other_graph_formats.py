"""Files of every format but GraphML and GEXF, read back by the programs that know them."""

from __future__ import annotations

import csv
import json
import math
from pathlib import Path

import citynet as cn
import igraph as ig
import jsonschema
import networkx as nx
import pytest

#: Typed by hand, so that nothing of what is tested has made it.
NODE_LINK = {
    "directed": False,
    "multigraph": False,
    "graph": {},
    "nodes": [
        {"id": "gdansk", "label": "Gdańsk", "population": 486022, "score": 0.1 + 0.2},
        {"id": "iasi", "label": "Iași", "population": 271692, "score": 5e-324},
        {"id": "lodz", "label": "Łódź 'x' & <1>", "score": 1.7976931348623157e308},
    ],
    "edges": [
        {"source": "gdansk", "target": "iasi", "weight": 1 / 3, "role": "twin"},
        {"source": "iasi", "target": "lodz", "weight": 2.5, "role": "host"},
    ],
}
TWO_MODE = {
    "network-type": "undirected",
    "incidences": [
        {"node": "gdansk", "edge": "ump", "weight": 1.5},
        {"node": "lodz", "edge": "ump", "weight": 2.0},
        {"node": "lodz", "edge": "cemr", "weight": 0.5},
    ],
}


def document(folder: Path, content: object, name: str = "given.json") -> cn.GraphReading:
    path = folder / name
    path.write_text(json.dumps(content), "utf-8")
    return cn.read_graph(path)


@pytest.fixture
def one_mode(tmp_path: Path) -> cn.GraphReading:
    return document(tmp_path, NODE_LINK)


@pytest.fixture
def two_mode(tmp_path: Path) -> cn.GraphReading:
    return document(tmp_path, TWO_MODE, "given.hif.json")


def same_graph(graph: nx.Graph, label: str | None = "label") -> None:
    """What NetworkX found is what was typed, to the last bit."""
    assert set(graph) == {"gdansk", "iasi", "lodz"}
    for node in NODE_LINK["nodes"]:
        found = graph.nodes[node["id"]]
        assert found["score"] == node["score"]
        assert found.get("population") == node.get("population")
        if label is not None:
            assert found[label] == node["label"]
    assert graph.edges["gdansk", "iasi"]["weight"] == 1 / 3
    assert graph.edges["lodz", "iasi"]["role"] == "host"
    assert graph.number_of_edges() == 2
    assert not graph.is_directed()


def test_networkx_reads_gml(one_mode: cn.GraphReading, tmp_path: Path) -> None:
    written = cn.write(one_mode, tmp_path / "g.gml")
    same_graph(nx.read_gml(written.paths[0], label="name"), "label")
    # Without a word on labels NetworkX takes `label`, which is what people read.
    assert set(nx.read_gml(written.paths[0])) == {"Gdańsk", "Iași", "Łódź 'x' & <1>"}


def test_igraph_reads_gml(one_mode: cn.GraphReading, tmp_path: Path) -> None:
    with pytest.raises(cn.InvalidArgument, match="node 1 attribute 'score': '5e-324': igraph"):
        cn.write(one_mode, tmp_path / "g.gml", profile="igraph")
    cn.write(one_mode, tmp_path / "g.gml", profile="gephi")  # the same but for that check
    (tmp_path / "g.gml").write_text(
        (tmp_path / "g.gml").read_text("utf-8").replace("5.0e-324", "2.2250738585072014e-308"),
        "utf-8",
    )
    graph = ig.Graph.Read_GML(str(tmp_path / "g.gml"))
    assert graph.vs["name"] == ["gdansk", "iasi", "lodz"]
    assert graph.vs["label"] == ["Gdańsk", "Iași", "Łódź 'x' & <1>"]
    assert graph.vs["score"] == [0.1 + 0.2, 2.2250738585072014e-308, 1.7976931348623157e308]
    assert graph.es["weight"] == [1 / 3, 2.5]


def test_networkx_reads_node_link(one_mode: cn.GraphReading, tmp_path: Path) -> None:
    cn.write(one_mode, tmp_path / "g.json", format="node-link")
    content = json.loads((tmp_path / "g.json").read_text("utf-8"))
    same_graph(nx.node_link_graph(content, edges="edges"))
    cn.write(one_mode, tmp_path / "g.json", format="node-link", profile="links")
    content = json.loads((tmp_path / "g.json").read_text("utf-8"))
    same_graph(nx.node_link_graph(content, edges="links"))


def test_networkx_reads_cytoscape_json(one_mode: cn.GraphReading, tmp_path: Path) -> None:
    cn.write(one_mode, tmp_path / "g.cyjs", profile="networkx")
    graph = nx.cytoscape_graph(json.loads((tmp_path / "g.cyjs").read_text("utf-8")))
    same_graph(graph, "name")


def test_networkx_and_igraph_read_pajek(one_mode: cn.GraphReading, tmp_path: Path) -> None:
    cn.write(one_mode, tmp_path / "g.net", profile="ids")
    graph = nx.Graph(nx.read_pajek(tmp_path / "g.net"))
    assert graph.edges["gdansk", "iasi"]["weight"] == 1 / 3
    found = ig.Graph.Read_Pajek(str(tmp_path / "g.net"))
    assert found.es["weight"] == [1 / 3, 2.5]
    cn.write(one_mode, tmp_path / "g.net")
    assert set(nx.read_pajek(tmp_path / "g.net")) == {n["label"] for n in NODE_LINK["nodes"]}


def test_igraph_reads_two_modes_of_pajek(two_mode: cn.GraphReading, tmp_path: Path) -> None:
    cn.write(two_mode, tmp_path / "g.net")
    graph = ig.Graph.Read_Pajek(str(tmp_path / "g.net"))
    assert graph.vs["type"] == [False, False, True, True]
    assert sorted(graph.es["weight"]) == [0.5, 1.5, 2.0]


def test_igraph_reads_dl(one_mode: cn.GraphReading, tmp_path: Path) -> None:
    cn.write(one_mode, tmp_path / "g.dl")
    graph = ig.Graph.Read_DL(str(tmp_path / "g.dl"), directed=True)
    assert graph.vs["name"] == ["gdansk", "iasi", "lodz"]
    assert graph.ecount() == 4  # each tie in both directions
    assert sorted(graph.es["weight"]) == [1 / 3, 1 / 3, 2.5, 2.5]
    cn.write(one_mode, tmp_path / "g.dl", profile="igraph")
    graph = ig.Graph.Read_DL(str(tmp_path / "g.dl"), directed=False)
    assert graph.get_edgelist() == [(0, 1), (1, 2)]
    assert graph.es["weight"] == [1 / 3, 2.5]


SCHEMAS = Path(__file__).resolve().parents[2] / "golden" / "json-schema"


def complaints(path: Path, schema: str) -> list[str]:
    """What jsonschema says against the file."""
    rules = json.loads((SCHEMAS / f"{schema}.schema.json").read_text("utf-8"))
    jsonschema.Draft7Validator.check_schema(rules)
    content = json.loads(path.read_text("utf-8"))
    errors = jsonschema.Draft7Validator(rules).iter_errors(content)
    return [f"{error.json_path}: {error.message}" for error in errors]


def test_the_schema_of_hif_takes_both_modes(
    one_mode: cn.GraphReading, two_mode: cn.GraphReading, view: cn.View, tmp_path: Path
) -> None:
    path = tmp_path / "g.hif.json"
    for given in (one_mode, two_mode, cn.two_mode(view), cn.project(view)):
        cn.write(given, path, format="hif")
        assert complaints(path, "hif") == []
    directed = document(tmp_path, NODE_LINK | {"directed": True})
    cn.write(directed, path, format="hif")
    assert complaints(path, "hif") == []
    text = path.read_text("utf-8")
    assert '"direction": "tail"' in text
    path.write_text(text.replace('"tail"', '"behind"'), "utf-8")
    assert complaints(path, "hif")


def test_the_rules_of_geojson_take_points_and_lines(view: cn.View, tmp_path: Path) -> None:
    path = tmp_path / "g.geojson"
    # Round the globe: a line that crosses the antimeridian is cut in two; a node without a place.
    nodes = [
        {"id": "suva", "latitude": -18.14, "longitude": 178.44},
        {"id": "apia", "latitude": -13.83, "longitude": -171.77},
        {"id": "nowhere"},
    ]
    edges = [{"source": "suva", "target": "apia"}, {"source": "suva", "target": "nowhere"}]
    for given in (
        document(tmp_path, NODE_LINK | {"nodes": nodes, "edges": edges}),
        cn.project(view),
        cn.two_mode(view),
    ):
        cn.write(given, path)
        assert complaints(path, "geojson") == []
        cn.write(given, path, profile="nodes")
        assert complaints(path, "geojson") == []
    path.write_text(path.read_text("utf-8").replace('"Point"', '"Spot"', 1), "utf-8")
    assert complaints(path, "geojson")


def test_tables_have_the_headers_of_gephi(one_mode: cn.GraphReading, tmp_path: Path) -> None:
    written = cn.write(one_mode, tmp_path / "g.csv")
    assert [Path(path).name for path in written.paths] == ["g.csv", "g_nodes.csv"]
    edges = list(csv.DictReader((tmp_path / "g.csv").read_text("utf-8").splitlines()))
    assert edges[0] == {
        "Source": "gdansk",
        "Target": "iasi",
        "Type": "Undirected",
        "role": "twin",
        "Weight": repr(1 / 3),
    }
    nodes = list(csv.DictReader((tmp_path / "g_nodes.csv").read_text("utf-8").splitlines()))
    assert nodes[2]["Label"] == "Łódź 'x' & <1>"
    assert nodes[2]["population"] == ""
    assert cn.read_graph(tmp_path / "g.csv").canonical_text() == one_mode.canonical_text()


def test_lines_of_geojson_follow_the_sphere(tmp_path: Path) -> None:
    nodes = [
        {"id": "warsaw", "latitude": 52.2297, "longitude": 21.0122},
        {"id": "chicago", "latitude": 41.8781, "longitude": -87.6298},
    ]
    edges = [{"source": "warsaw", "target": "chicago"}]
    given = document(tmp_path, NODE_LINK | {"nodes": nodes, "edges": edges})
    cn.write(given, tmp_path / "g.geojson")
    features = json.loads((tmp_path / "g.geojson").read_text("utf-8"))["features"]
    line = features[2]["geometry"]["coordinates"]
    assert line[0] == [21.0122, 52.2297]
    assert line[-1] == [-87.6298, 41.8781]

    def unit(place: list[float]) -> tuple[float, float, float]:
        lon, lat = map(math.radians, place)
        return math.cos(lat) * math.cos(lon), math.cos(lat) * math.sin(lon), math.sin(lat)

    a, b = unit(line[0]), unit(line[-1])
    normal = (
        a[1] * b[2] - a[2] * b[1],
        a[2] * b[0] - a[0] * b[2],
        a[0] * b[1] - a[1] * b[0],
    )
    # Every point lies in the plane through both cities and the centre, but for six decimals.
    for place in line:
        point = unit(place)
        assert abs(sum(x * y for x, y in zip(normal, point, strict=True))) < 1e-8
    assert cn.read_graph(tmp_path / "g.geojson").canonical_text() == given.canonical_text()


@pytest.mark.parametrize("name", ["g.gml", "g.json", "g.cyjs", "g.geojson", "g.csv"])
def test_what_is_read_can_be_written_again_to_the_byte(
    one_mode: cn.GraphReading, tmp_path: Path, name: str
) -> None:
    cn.write(one_mode, tmp_path / name)
    first = cn.read_graph(tmp_path / name)
    bytes_of_first = (tmp_path / name).read_bytes()
    cn.write(first, tmp_path / name)
    second = cn.read_graph(tmp_path / name)
    assert first.ledger.is_balanced
    assert second.canonical_text() == first.canonical_text()
    if name not in ("g.json", "g.cyjs"):  # members of JSON objects are read in alphabetical order
        assert (tmp_path / name).read_bytes() == bytes_of_first


def test_what_a_format_does_not_hold_is_told(one_mode: cn.GraphReading, tmp_path: Path) -> None:
    written = cn.write(one_mode, tmp_path / "g.dl")
    told = {remark.what for remark in written.remarks}
    assert told >= {"node attribute 'label'", "node attribute 'score'", "edge attribute 'role'"}


def test_what_cannot_be_written_names_the_item(tmp_path: Path) -> None:
    nodes = [{"id": 'the "city"'}]
    given = document(tmp_path, NODE_LINK | {"nodes": nodes, "edges": []})
    for name in ("g.net", "g.dl"):
        with pytest.raises(cn.InvalidArgument, match="double quote"):
            cn.write(given, tmp_path / name)
        assert not (tmp_path / name).exists()
