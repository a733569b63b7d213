"""Graphs built from arrays, and what a graph answers."""

from __future__ import annotations

from collections.abc import Callable

import citynet as cn
import numpy as np
import pandas as pd
import pytest


def test_a_graph_is_built_from_anything_numpy_understands() -> None:
    makers: list[Callable[[list[int]], object]] = [
        list,
        tuple,
        np.array,
        lambda v: np.array(v, dtype=np.uint8),
        lambda v: np.array(v, dtype=np.uint64),
        lambda v: np.array([v, v]).T[:, 0],  # not contiguous
        pd.Series,
    ]
    for make in makers:
        graph = cn.Graph.from_edges(3, make([0, 1]), make([1, 2]), make([2, 3]))
        assert graph.edges.tolist() == [[0, 1], [1, 2]]
        assert graph.strengths.tolist() == [2.0, 3.0]


def test_no_edges_is_no_error() -> None:
    graph = cn.Graph.from_edges(3, [], [])
    assert (graph.vertex_count, graph.edge_count) == (3, 0)
    assert graph.edges.shape == (0, 2)
    assert not graph.has_strengths
    assert cn.Graph.from_edges(0, [], []).keys == []


def test_edges_are_ordered_whatever_the_input_order() -> None:
    graph = cn.Graph.from_edges(4, [3, 1, 0], [2, 0, 3], [1.0, 2.0, 3.0])
    assert graph.edges.tolist() == [[0, 1], [0, 3], [2, 3]]
    assert graph.strengths.tolist() == [2.0, 3.0, 1.0]
    assert graph.indptr.tolist() == [0, 2, 3, 4, 6]
    assert graph.indices.tolist() == [1, 3, 0, 3, 0, 2]


@pytest.mark.parametrize(
    ("arguments", "argument"),
    [
        ({"sources": [-1], "targets": [1]}, "sources"),
        ({"sources": [0], "targets": [-5]}, "targets"),
        ({"sources": [0], "targets": [3]}, "targets"),
        ({"sources": [0], "targets": [2**32]}, "targets"),
        ({"sources": [0.5], "targets": [1]}, "sources"),
        ({"sources": ["0"], "targets": [1]}, "sources"),
        ({"sources": [True], "targets": [1]}, "sources"),
        ({"sources": [[0]], "targets": [1]}, "sources"),
        ({"sources": [0, 1], "targets": [1]}, "targets"),
        ({"sources": [0], "targets": [1], "strengths": [float("nan")]}, "strengths"),
        ({"sources": [0], "targets": [1], "strengths": [float("inf")]}, "strengths"),
        ({"sources": [0], "targets": [1], "strengths": [0.0]}, "strengths"),
        ({"sources": [0], "targets": [1], "strengths": [-1.0]}, "strengths"),
        ({"sources": [0], "targets": [1], "strengths": ["1"]}, "strengths"),
        ({"sources": [0], "targets": [1], "strengths": [1j]}, "strengths"),
        ({"sources": [0], "targets": [1], "strengths": [1.0, 2.0]}, "strengths"),
        ({"sources": [0], "targets": [1], "strengths": [[1.0]]}, "strengths"),
        ({"sources": [0], "targets": [0]}, "edges"),
        ({"sources": [0, 1], "targets": [1, 0]}, "edges"),
        ({"sources": [0], "targets": [1], "keys": ["a"]}, "keys"),
        ({"sources": [0], "targets": [1], "keys": ["a", "a", "b"]}, "keys"),
        ({"vertex_count": -1, "sources": [], "targets": []}, "vertex_count"),
    ],
)
def test_what_is_wrong_with_an_edge_list_is_named(
    arguments: dict[str, object], argument: str
) -> None:
    with pytest.raises(cn.InvalidArgument) as caught:
        cn.Graph.from_edges(**{"vertex_count": 3, **arguments})
    assert caught.value.argument == argument


def test_loops_and_parallel_edges_are_dropped_only_when_asked() -> None:
    graph = cn.Graph.from_edges(
        2, [0, 0, 1], [0, 1, 0], [1.0, 2.0, 4.0], loops="drop", parallel_edges="add_strengths"
    )
    assert graph.edges.tolist() == [[0, 1]]
    assert graph.strengths.tolist() == [6.0]
    assert (graph.dropped_loops, graph.merged_parallel_edges) == (1, 1)


def test_a_directed_graph_keeps_both_directions_apart() -> None:
    graph = cn.Graph.from_edges(3, [0, 1, 1], [1, 0, 2], directed=True, keys=["a", "b", "c"])
    assert graph.is_directed
    assert graph.neighbors("b") == ["a", "c"]
    assert graph.neighbors("c") == []
    assert graph.strength("b", "c") == 1
    assert graph.strength("c", "b") == 0


def test_vertices_go_in_as_keys_or_numbers_and_come_out_as_keys() -> None:
    graph = cn.Graph.from_edges(3, [0, 1], [1, 2], keys=["a", "b", "c"])
    assert graph.neighbors("b") == graph.neighbors(1) == graph.neighbors(np.int64(1)) == ["a", "c"]
    assert (graph.vertex("c"), graph.key(2)) == (2, "c")
    assert list(graph) == graph.keys == ["a", "b", "c"]
    assert "c" in graph
    assert "d" not in graph
    assert len(graph) == 3
    for wrong in (-1, 3, 2**40):
        with pytest.raises(cn.InvalidArgument, match="vertex_count is 3"):
            graph.key(wrong)
        with pytest.raises(cn.InvalidArgument, match="vertex_count is 3"):
            graph.strength(0, wrong)


def test_without_keys_vertices_answer_to_their_numbers() -> None:
    graph = cn.Graph.from_edges(3, [0], [2])
    assert graph.keys == ["0", "1", "2"]
    assert graph.vertex("2") == 2
    assert cn.degree(graph)["2"] == 1


def test_a_graph_equals_its_other_handles_and_no_other_graph() -> None:
    graph, same = (cn.Graph.from_edges(2, [0], [1]) for _ in range(2))
    handle = cn.degree(graph).graph
    assert handle is not graph
    assert handle == graph
    assert hash(handle) == hash(graph)
    assert graph != same
    assert graph != "graph"


def test_measures_of_undirected_graphs_refuse_directed_ones() -> None:
    graph = cn.Graph.from_edges(2, [0], [1], directed=True)
    for measure in (cn.coreness, cn.eigenvector, cn.local_clustering, cn.cut_points):
        with pytest.raises(cn.InvalidArgument) as caught:
            measure(graph)
        assert caught.value.argument == "graph"


def test_strengths_are_never_made_up() -> None:
    graph = cn.Graph.from_edges(2, [0], [1])
    for call in (
        lambda: cn.vertex_strength(graph),
        lambda: cn.eigenvector(graph, ties="strength"),
        lambda: cn.pagerank(graph, ties="strength"),
    ):
        with pytest.raises(cn.InvalidArgument, match="strength"):
            call()


def test_a_walker_may_start_where_one_likes() -> None:
    graph = cn.Graph.from_edges(3, [0, 1], [1, 2])
    anywhere = cn.pagerank(graph).values
    assert np.array_equal(anywhere, cn.pagerank(graph, personalization=[1, 1, 1]).values)
    at_end = cn.pagerank(graph, personalization=np.array([1.0, 0.0, 0.0])).values
    assert at_end[0] > at_end[2]
    for wrong in ([1.0], [0.0, 0.0, 0.0], [-1.0, 1.0, 1.0], ["a", "b", "c"]):
        with pytest.raises(cn.InvalidArgument, match="personalization"):
            cn.pagerank(graph, personalization=wrong)


@pytest.mark.parametrize("wrong", [[0], [0, 0, 0, 0], [0, -1, 0], [0.5, 0, 1]])
def test_a_membership_has_one_whole_number_per_vertex(wrong: list[float]) -> None:
    graph = cn.Graph.from_edges(3, [0, 1], [1, 2])
    for quality in (cn.modularity, cn.constant_potts):
        with pytest.raises(cn.InvalidArgument, match="membership"):
            quality(graph, wrong)


def test_only_a_projected_graph_explains_its_ties() -> None:
    graph = cn.Graph.from_edges(2, [0], [1])
    assert graph.view is None
    with pytest.raises(cn.InvalidArgument, match="project"):
        graph.explain("0", "1")
