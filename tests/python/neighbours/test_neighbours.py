"""To other packages and back: what a network is stays what it is, bit for bit."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import citynet as cn
import hypothesis
import igraph as ig
import networkx as nx
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
import rustworkx as rx
import scipy.sparse
from hypothesis import strategies as st

from tests.python.strategies import cells_of, graphs, incidences, names


@st.composite
def keyed_graphs(draw: st.DrawFn) -> cn.Graph:
    drawn = draw(
        graphs(max_vertices=12, directed=draw(st.booleans()), with_strengths=draw(st.booleans()))
    )
    keys = draw(
        st.lists(names, min_size=drawn.vertex_count, max_size=drawn.vertex_count, unique=True)
    )
    ends = np.array(drawn.edges, np.int64).reshape(-1, 2)
    return cn.Graph.from_edges(
        drawn.vertex_count,
        ends[:, 0],
        ends[:, 1],
        drawn.strengths,
        directed=drawn.directed,
        keys=keys,
    )


def said(graph: cn.Graph) -> tuple[Any, ...]:
    """All that a graph says, whichever the order of its vertices is."""
    keys = graph.keys
    strengths = graph.strengths.tolist() if graph.has_strengths else [None] * graph.edge_count
    ends = [(keys[a], keys[b]) for a, b in graph.edges.tolist()]
    if not graph.is_directed:
        ends = [tuple(sorted(pair)) for pair in ends]
    # Whether ties have strengths cannot be told where there are no ties.
    return graph.is_directed, sorted(keys), sorted(zip(ends, strengths, strict=True), key=repr)


@hypothesis.given(keyed_graphs())
def test_graphs_come_back_from_every_package(graph: cn.Graph) -> None:
    strength = "strength" if graph.has_strengths else None
    assert said(cn.from_networkx(cn.to_networkx(graph), strength=strength)) == said(graph)
    assert said(cn.from_igraph(cn.to_igraph(graph), strength=strength)) == said(graph)
    held = float if graph.has_strengths else None
    assert said(cn.from_rustworkx(cn.to_rustworkx(graph), strength=held)) == said(graph)
    table = graph.edge_table().to_dict()
    again = cn.from_table(table, strength=strength, directed=graph.is_directed, keys=graph.keys)
    assert said(again) == said(graph)
    assert again.keys == graph.keys


@hypothesis.given(keyed_graphs())
def test_graphs_come_back_from_matrices(graph: cn.Graph) -> None:
    for again in (
        cn.from_scipy(cn.to_scipy(graph), directed=graph.is_directed, keys=graph.keys),
        cn.from_numpy(cn.to_numpy(graph), directed=graph.is_directed, keys=graph.keys),
    ):
        assert again.keys == graph.keys
        assert again.edges.tolist() == graph.edges.tolist()
        # Ones stand for no strengths.
        strengths = graph.strengths if graph.has_strengths else np.ones(graph.edge_count)
        found = again.strengths if again.has_strengths else np.ones(again.edge_count)
        assert found.tolist() == strengths.tolist()


@hypothesis.given(incidences())
def test_incidences_come_back_from_every_package(incidence: cn.TwoMode) -> None:
    grade = "strength" if incidence.grades is not None else None
    expected = cells_of(incidence)
    assert cells_of(cn.two_mode_from_networkx(cn.to_networkx(incidence), grade=grade)) == expected
    assert cells_of(cn.two_mode_from_igraph(cn.to_igraph(incidence), grade=grade)) == expected
    held = float if grade else None
    assert cells_of(cn.two_mode_from_rustworkx(cn.to_rustworkx(incidence), grade=held)) == expected
    keys = {"actor_keys": incidence.actor_keys, "target_keys": incidence.target_keys}
    ones = incidence.grades is not None and (incidence.grades == 1).all()
    if not ones:
        assert cells_of(cn.two_mode_from_scipy(cn.to_scipy(incidence), **keys)) == expected
        assert cells_of(cn.two_mode_from_numpy(cn.to_numpy(incidence), **keys)) == expected


def test_adjacency_and_biadjacency_are_what_they_say() -> None:
    # By hand: a - b of strength 2, b - c of strength 0.5.
    graph = cn.Graph.from_edges(3, [0, 1], [1, 2], [2.0, 0.5], keys=["a", "b", "c"])
    assert cn.to_numpy(graph).tolist() == [[0, 2, 0], [2, 0, 0.5], [0, 0.5, 0]]
    assert cn.to_scipy(graph).toarray().tolist() == cn.to_numpy(graph).tolist()
    incidence = cn.TwoMode.from_cells(2, 3, [0, 1, 1], [2, 0, 2])
    assert cn.to_numpy(incidence).tolist() == [[0, 0, 1], [1, 0, 1]]
    assert isinstance(cn.to_scipy(incidence), scipy.sparse.csr_array)


def test_matrices_that_are_no_networks_are_refused() -> None:
    with pytest.raises(cn.InvalidArgument, match="as many rows as columns"):
        cn.from_numpy([[0, 1, 0], [1, 0, 0]])
    with pytest.raises(cn.InvalidArgument, match="not symmetric"):
        cn.from_numpy([[0, 1], [0, 0]], directed=False)
    assert cn.from_numpy([[0, 1], [0, 0]]).is_directed
    with pytest.raises(cn.InvalidArgument):
        cn.from_numpy([[1, 1], [1, 0]])  # a loop
    with pytest.raises(cn.InvalidArgument):
        cn.from_numpy([[0, -1], [-1, 0]])
    with pytest.raises(cn.InvalidArgument, match="sparse matrix"):
        cn.from_scipy([[0, 1], [1, 0]])


def test_every_kind_of_graph_of_networkx_comes_in() -> None:
    ties = [("a", "b", 1.5), ("b", "c", 2.0), ("a", "b", 3.0)]
    multi, directed = nx.MultiGraph(), nx.MultiDiGraph()
    multi.add_weighted_edges_from(ties)
    directed.add_weighted_edges_from(ties)
    with pytest.raises(cn.InvalidArgument):
        cn.from_networkx(multi)
    added = cn.from_networkx(multi, strength="weight", parallel_edges="add_strengths")
    assert (added.strength("a", "b"), added.merged_parallel_edges) == (4.5, 1)
    first = cn.from_networkx(directed, strength="weight", parallel_edges="keep_first")
    assert (first.is_directed, first.strength("a", "b"), first.strength("b", "a")) == (True, 1.5, 0)
    assert cn.from_networkx(nx.path_graph(3)).keys == ["0", "1", "2"]
    looped = nx.Graph([(0, 0), (0, 1)])
    assert cn.from_networkx(looped, loops="drop").dropped_loops == 1


def test_what_cannot_be_a_strength_is_refused_with_its_tie() -> None:
    G = nx.Graph()
    G.add_edge("gdansk", "lodz", weight="strong")
    with pytest.raises(cn.InvalidArgument, match="gdansk - lodz"):
        cn.from_networkx(G, strength="weight")
    with pytest.raises(cn.InvalidArgument, match="gdansk - lodz"):
        cn.from_networkx(G, strength="ties")
    with pytest.raises(cn.InvalidArgument, match="row 1"):
        cn.from_table({"source": ["a", None], "target": ["b", "c"]}, "target", "source")


def test_sides_are_marked_or_named() -> None:
    G = nx.Graph([("gdansk", "eurocities"), ("eurocities", "lodz")])
    with pytest.raises(cn.InvalidArgument, match="marked 0"):
        cn.two_mode_from_networkx(G)
    incidence = cn.two_mode_from_networkx(G, actors=["gdansk", "lodz"])
    assert (incidence.actor_keys, incidence.target_keys) == (["gdansk", "lodz"], ["eurocities"])
    with pytest.raises(cn.InvalidArgument, match="these are both joined"):
        cn.two_mode_from_networkx(G, actors=["lodz"])
    with pytest.raises(cn.InvalidArgument, match="nodes of the graph"):
        cn.two_mode_from_networkx(G, actors=["atlantis"])


def test_entities_and_results_go_along() -> None:
    net = cn.datasets.load("polish-migration-cities")
    view = net.at("2024-06-01", unknown="include", countries="PL")
    graph, incidence = cn.project(view), cn.two_mode(view)
    scores = cn.degree(graph)
    G = cn.to_networkx(graph, [scores], strength="weight")
    assert G.nodes["gdansk"]["name"] == "Gdańsk"
    assert G.nodes["gdansk"]["degree"] == scores["gdansk"]
    assert G["gdansk"]["wroclaw"]["weight"] == graph.strength("gdansk", "wroclaw")
    assert cn.to_igraph(graph).vs.find("gdansk")["label"] == "Gdańsk"
    assert cn.to_rustworkx(graph)[0]["key"] == graph.keys[0]
    two = cn.to_networkx(incidence)
    actors = [node for node, side in two.nodes(data="bipartite") if side == 0]
    assert actors == incidence.actor_keys
    assert nx.is_bipartite(two)
    assert cn.to_igraph(incidence).is_bipartite()


def test_tables_of_every_package_come_in() -> None:
    columns = {"a": ["Łódź", "Iași"], "b": ["Iași", "Ostrava"], "n": [1.25, 3.0]}
    expected = said(cn.from_table(columns, "a", "b", strength="n"))
    assert expected[1] == ["Iași", "Ostrava", "Łódź"]
    for table in (pd.DataFrame(columns), pl.DataFrame(columns), pa.table(columns)):
        assert said(cn.from_table(table, "a", "b", strength="n")) == expected
    incidence = cn.two_mode_from_table(pl.DataFrame(columns), "a", "b", grade="n")
    assert (incidence.actor_keys, incidence.target_keys) == (columns["a"], columns["b"])
    with pytest.raises(cn.InvalidArgument, match="its columns are a, b, n"):
        cn.from_table(columns)
    with pytest.raises(cn.InvalidArgument, match="speaks Arrow"):
        cn.from_table(3)


def test_rustworkx_graphs_with_gaps_and_bare_nodes_come_in() -> None:
    graph = rx.PyDiGraph()
    graph.add_nodes_from(["a", "b", "c"])
    graph.add_edges_from([(0, 2, 2.5), (2, 1, 1.0)])
    graph.remove_node(1)
    found = cn.from_rustworkx(graph, strength=float)
    assert (found.keys, found.strength("a", "c")) == (["a", "c"], 2.5)


def test_igraph_graphs_without_names_have_numbers() -> None:
    assert cn.from_igraph(ig.Graph.Ring(4)).keys == ["0", "1", "2", "3"]
    with pytest.raises(cn.InvalidArgument, match="marked 0"):
        cn.two_mode_from_igraph(ig.Graph.Ring(4))


@pytest.mark.parametrize(
    ("package", "call", "extra"),
    [
        ("networkx", "cn.to_networkx(graph)", "networkx"),
        ("igraph", "cn.to_igraph(graph)", "igraph"),
        ("rustworkx", "cn.to_rustworkx(graph)", "rustworkx"),
        ("scipy", "cn.to_scipy(graph)", "scipy"),
        ("torch", "cn.to_hetero_data(cn.TwoMode.from_cells(1, 1, [0], [0]))", "pyg"),
    ],
)
def test_a_missing_package_is_named_with_its_extra(package: str, call: str, extra: str) -> None:
    code = (
        f"import sys; sys.modules[{package!r}] = None\n"
        "import citynet as cn\n"
        "graph = cn.Graph.from_edges(2, [0], [1])\n"
        f"try:\n    {call}\nexcept ImportError as error:\n    print(error)\n"
    )
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=False
    )
    assert f"pip install 'citynet[{extra}]'" in done.stdout, done.stderr
