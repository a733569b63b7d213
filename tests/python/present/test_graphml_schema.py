"""Every profile of GraphML, held against the rules of the format by libxml2.

The schemas in tests/golden/graphml-schema say what the specification says of the part we write.
"""

from __future__ import annotations

from pathlib import Path

import citynet as cn
import pytest
from lxml import etree

SCHEMAS = Path(__file__).resolve().parents[2] / "golden" / "graphml-schema"
PROFILES = ("plain", "gephi", "yed", "cytoscape", "igraph", "networkx", "boost")

#: Names, ids and values that are at home nowhere: spaces, brackets, quotes, no ASCII, directions
#: of both kinds, a loop, parallel edges, nothing at all in places.
AWKWARD = """\
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="a" for="node" attr.name="Rok przystąpienia, populație (%) €" attr.type="int"/>
<key id="b" for="node" attr.name="label" attr.type="string"/>
<key id="c" for="edge" attr.name="weight" attr.type="double"/>
<key id="d" for="edge" attr.name="id" attr.type="string"/>
<key id="e" for="graph" attr.name="note &quot;1&quot;" attr.type="string"/>
<key id="f" for="node" attr.name="2020" attr.type="boolean"/>
<graph edgedefault="DIRECTION"><data key="e">a &lt; b</data>
<node id="Łódź 1"><data key="a">1990</data><data key="b">Łódź &amp; &lt;1&gt;</data></node>
<node id="2"><data key="f">true</data></node>
<node id="&quot;"/>
<edge id="e 1" source="2" target="Łódź 1"><data key="c">0.1</data><data key="d">x</data></edge>
<edge source="2" target="Łódź 1"MIXED/>
<edge source="2" target="2"/>
</graph></graphml>
"""


def complaints(path: Path, profile: str) -> list[str]:
    """What libxml2 says against the file."""
    schema = etree.XMLSchema(
        etree.parse(SCHEMAS / ("yfiles.xsd" if profile == "yed" else "graphml.xsd"))
    )
    schema.validate(etree.parse(path))
    said = [f"{entry.line}: {entry.message}" for entry in schema.error_log]
    if profile == "cytoscape":
        # Cytoscape looks for a column of this name, which is no name token; the only exception.
        said = [line for line in said if "'shared name'" not in line]
    return said


def awkward(folder: Path, direction: str, mixed: bool) -> cn.GraphReading:
    other = "false" if direction == "directed" else "true"
    text = AWKWARD.replace("DIRECTION", direction)
    path = folder / "awkward.graphml"
    path.write_text(text.replace("MIXED", f' directed="{other}"' if mixed else ""), "utf-8")
    return cn.read_graph(path)


@pytest.mark.parametrize("profile", PROFILES)
def test_networks_are_valid(graph: cn.Graph, profile: str, tmp_path: Path) -> None:
    path = tmp_path / "g.graphml"
    results: list[cn.Scores | cn.Communities] = [cn.pagerank(graph), cn.betweenness(graph)]
    if cn.has_igraph():
        results.append(cn.leiden(graph))
    cn.write(graph, path, profile=profile, results=results)
    assert complaints(path, profile) == []
    cn.write(cn.two_mode(graph.view), path, profile=profile)
    assert complaints(path, profile) == []
    cn.write(cn.Graph.from_edges(0, [], []), path, profile=profile)
    assert complaints(path, profile) == []


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("direction", ["directed", "undirected"])
def test_awkward_names_and_ids_become_valid_and_come_back(
    profile: str, direction: str, tmp_path: Path
) -> None:
    given = awkward(tmp_path, direction, mixed=profile in ("plain", "gephi", "yed"))
    path = tmp_path / "g.graphml"
    cn.write(given, path, profile=profile)
    assert complaints(path, profile) == []
    assert cn.read_graph(path).canonical_text() == given.canonical_text()


def test_the_schemas_refuse_what_the_format_refuses(graph: cn.Graph, tmp_path: Path) -> None:
    path, wrong = tmp_path / "g.graphml", tmp_path / "wrong.graphml"
    cn.write(graph, path)
    text = path.read_text("utf-8")
    changes = {
        "a name that is no name token": ('attr.name="label"', 'attr.name="the label"'),
        "a type that GraphML has not": ('attr.type="double"', 'attr.type="real"'),
        "an end that is no node": ('target="wroclaw"', 'target="atlantis"'),
        "a node without an id": ('<node id="gdansk">', "<node>"),
        "a key that is not declared": ('<data key="v_label">', '<data key="v_labels">'),
        "a value that stands twice": (
            '<data key="v_label">Gdańsk</data>',
            '<data key="v_label">Gdańsk</data><data key="v_label">Danzig</data>',
        ),
        "a drawing outside of yEd's profile": ("Gdańsk</data>", "<y xmlns='y'/></data>"),
    }
    for what, (right, bad) in changes.items():
        assert right in text, what
        wrong.write_text(text.replace(right, bad, 1), "utf-8")
        assert complaints(wrong, "plain"), what
