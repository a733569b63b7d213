"""GraphML of the shipped data set, read back by NetworkX and python-igraph."""

from __future__ import annotations

import os
import warnings
from pathlib import Path

import citynet as cn
import igraph
import networkx as nx
import pytest


@pytest.fixture(scope="module")
def results(graph: cn.Graph) -> list[cn.Scores | cn.Communities]:
    found: list[cn.Scores | cn.Communities] = [
        cn.degree(graph),
        cn.vertex_strength(graph),
        cn.betweenness(graph),
        cn.closeness(graph),
        cn.eigenvector(graph),
    ]
    if cn.has_igraph():
        found.append(cn.leiden(graph, ties="strength"))
    return found


@pytest.fixture(scope="module")
def written(
    graph: cn.Graph,
    results: list[cn.Scores | cn.Communities],
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    path = tmp_path_factory.mktemp("graphml") / "cities.graphml"
    cn.write_graphml(graph, path, results)
    return path


@pytest.fixture(scope="module")
def everything(net: cn.Network) -> cn.TwoMode:
    """The incidence of all cities of all countries, at any time."""
    return cn.two_mode(net.any_time())


@pytest.fixture(scope="module")
def incidence_file(everything: cn.TwoMode, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("graphml") / "incidence.graphml"
    cn.write_graphml(everything, path)
    return path


def read_igraph(path: Path) -> igraph.Graph:
    with warnings.catch_warnings():
        # igraph says that it makes up an id where a file brings none; ours bring all.
        warnings.simplefilter("error")
        return igraph.Graph.Read_GraphML(str(path))


def column(result: cn.Scores | cn.Communities) -> str:
    return result.table().columns[-1]


def test_networkx_reads_the_same_nodes_and_edges(graph: cn.Graph, written: Path) -> None:
    read = nx.read_graphml(written)
    assert not read.is_directed()
    assert list(read.nodes) == graph.keys
    ends = {frozenset((graph.key(int(a)), graph.key(int(b)))) for a, b in graph.edges}
    assert {frozenset(edge) for edge in read.edges} == ends
    for a, b, data in read.edges(data=True):
        assert data["strength"] == graph.strength(a, b)
        why = graph.explain(a, b)
        assert data["shared_count"] == len(why)
        assert data["shared"].split("; ") == [thing.name for thing in why.shared]


def test_networkx_reads_scores_to_the_last_bit(
    graph: cn.Graph, results: list[cn.Scores | cn.Communities], written: Path
) -> None:
    read = nx.read_graphml(written)
    for result in results:
        name = column(result)
        for key in graph.keys:
            value = read.nodes[key][name]
            if isinstance(result, cn.Communities):
                assert value == result[key] + 1, "people count from 1"
                assert type(value) is int
            else:
                assert value == result[key], (name, key)
                assert type(value) is (int if name in ("degree", "coreness") else float)


def test_networkx_reads_names_kinds_and_places(net: cn.Network, written: Path) -> None:
    read = nx.read_graphml(written)
    assert read.nodes["lodz"]["label"] == "Łódź"
    for key, data in read.nodes(data=True):
        city = net[key]
        assert data["label"] == data["name"] == city.name
        assert data["kind"] == "city"
        assert data["country"] == "PL"
        if city.location is not None:
            assert (data["latitude"], data["longitude"]) == city.location
    assert "2024-06-01" in read.graph["view"]
    assert "GeoNames" in read.graph["credits"]


def test_igraph_reads_the_same(
    graph: cn.Graph, results: list[cn.Scores | cn.Communities], written: Path
) -> None:
    read = read_igraph(written)
    assert read.vs["id"] == graph.keys
    assert not read.is_directed()
    assert sorted(tuple(sorted(edge.tuple)) for edge in read.es) == graph.edges.tolist() or (
        sorted(sorted(edge.tuple) for edge in read.es) == graph.edges.tolist()
    )
    assert read.es["strength"] == [
        graph.strength(*(read.vs[v]["id"] for v in edge.tuple)) for edge in read.es
    ]
    for result in results:
        if isinstance(result, cn.Scores):
            assert read.vs[column(result)] == result.values.tolist()
    assert "Kraków" in read.vs["label"]


def test_the_incidence_keeps_both_kinds_roles_and_dates(
    everything: cn.TwoMode, incidence_file: Path, net: cn.Network
) -> None:
    read = nx.read_graphml(incidence_file)
    whole = everything.as_graph()
    assert list(read.nodes) == whole.keys
    assert read.number_of_edges() == everything.cell_count
    modes = [data["mode"] for _, data in read.nodes(data=True)]
    assert modes == ["actor"] * everything.shape[0] + ["joined"] * everything.shape[1]
    for key, data in read.nodes(data=True):
        assert (data["label"], data["kind"]) == (net[key].name, net[key].kind)
    rows = {actor.key for actor in everything.actors}
    for a, b, data in read.edges(data=True):
        actor, target = (a, b) if a in rows else (b, a)
        behind = everything.behind(actor, target)
        assert set(data["role"].split("; ")) == {x.role for x in behind}
        assert data["statements"] == sum(len(x.statements) for x in behind)
        assert data["certainty"] in ("common", "page", "seed")
        titles = {s.source.title for x in behind for s in x.statements}
        assert all(title in data["sources"] for title in titles)
    assert read.edges["gdansk", "ump"]["start"] == "1990-10-11"
    assert read.edges["gdansk", "ump"]["start_year"] == 1990


def test_labels_in_polish_and_romanian_survive(
    everything: cn.TwoMode, incidence_file: Path, net: cn.Network
) -> None:
    by_networkx = dict(nx.read_graphml(incidence_file).nodes(data="label"))
    referee = read_igraph(incidence_file)
    by_igraph = dict(zip(referee.vs["id"], referee.vs["label"], strict=True))
    names = {key: net[key].name for key in everything.as_graph().keys}
    assert by_networkx == by_igraph == names
    letters = set("".join(names.values()))
    assert set("ąćęłńóśźż") <= letters
    assert set("ăîșțâ") & letters
    romanian = [key for key in names if net[key].country == "RO"]
    assert romanian
    assert any(not by_networkx[key].isascii() for key in romanian)


def test_the_text_is_what_the_file_holds(
    graph: cn.Graph, results: list[cn.Scores | cn.Communities], written: Path
) -> None:
    assert cn.to_graphml(graph, results) == written.read_text("utf-8")


def test_a_graph_made_from_arrays_is_written_too(tmp_path: Path) -> None:
    graph = cn.Graph.from_edges(
        3, [0, 1], [1, 2], [0.1, 1e-300], directed=True, keys=["a", "b<&>", "żółw"]
    )
    cn.write_graphml(graph, tmp_path / "g.graphml", [cn.betweenness(graph)])
    read = nx.read_graphml(tmp_path / "g.graphml")
    assert read.is_directed()
    assert dict(read.edges) == {
        ("a", "b<&>"): {"strength": 0.1},
        ("b<&>", "żółw"): {"strength": 1e-300},
    } or [d["strength"] for *_, d in read.edges(data=True)] == [0.1, 1e-300]


def test_undefined_scores_are_left_out_of_the_file(tmp_path: Path) -> None:
    graph = cn.Graph.from_edges(3, [0], [1])
    closeness = cn.closeness(graph, unreachable="within_component")
    cn.write_graphml(graph, tmp_path / "g.graphml", [closeness])
    read = nx.read_graphml(tmp_path / "g.graphml")
    assert "closeness" in read.nodes["0"]
    assert "closeness" not in read.nodes["2"]


def test_a_file_is_written_whole_or_not_at_all(graph: cn.Graph, tmp_path: Path) -> None:
    path = tmp_path / "kept.graphml"
    path.write_text("what was there", "utf-8")
    with pytest.raises(cn.InvalidArgument):
        cn.write_graphml(graph, path, [cn.degree(cn.Graph.from_edges(1, [], []))])
    assert path.read_text("utf-8") == "what was there"
    cn.write_graphml(graph, path)
    assert path.read_text("utf-8").startswith("<?xml")
    assert [p.name for p in tmp_path.iterdir()] == ["kept.graphml"], "nothing is left beside it"


@pytest.mark.skipif(os.geteuid() == 0, reason="no folder is closed to root")
def test_a_closed_folder_leaves_the_file_untouched(graph: cn.Graph, tmp_path: Path) -> None:
    path = tmp_path / "kept.graphml"
    path.write_text("what was there", "utf-8")
    tmp_path.chmod(0o555)
    try:
        with pytest.raises(cn.FileError):
            cn.write_graphml(graph, path)
        assert path.read_text("utf-8") == "what was there"
    finally:
        tmp_path.chmod(0o755)


def test_a_place_where_no_file_can_be_is_a_file_error(graph: cn.Graph, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    for path in (tmp_path / "file" / "below.graphml", tmp_path / "none" / "x.csv", tmp_path):
        with pytest.raises(cn.FileError) as caught:
            cn.write_graphml(graph, path)
        assert caught.value.path == str(path)
        with pytest.raises(cn.FileError):
            graph.edge_table().write_csv(path)
