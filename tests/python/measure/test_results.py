"""What a result gives: its numbers without a copy, what it says of itself, tables and pages."""

from __future__ import annotations

import gc
import math

import citynet as cn
import numpy as np
import pytest


@pytest.fixture
def path() -> cn.Graph:
    """a - b - c, and d alone."""
    return cn.Graph.from_edges(4, [0, 1], [1, 2], [2.0, 3.0], keys=["a", "b", "c", "d"])


def arrays(graph: cn.Graph) -> dict[str, np.ndarray]:
    closeness = cn.closeness(graph)
    return {
        "values": cn.betweenness(graph).values,
        "edge values": cn.edge_betweenness(graph).values,
        "reached": closeness.reached,
        "triangles": cn.local_clustering(graph).triangles,
        "component": cn.components(graph).membership,
        "indptr": graph.indptr,
        "indices": graph.indices,
        "edges": graph.edges,
        "strengths": graph.strengths,
    }


def test_arrays_look_at_the_memory_of_their_object() -> None:
    graph = cn.Graph.from_edges(3, [0, 1], [1, 2], [1.0, 2.0])
    scores = cn.betweenness(graph)
    assert np.shares_memory(scores.values, scores.values)
    assert scores.values.base is scores
    for name in ("indptr", "indices", "edges", "strengths"):
        array = getattr(graph, name)
        assert np.shares_memory(array, getattr(graph, name)), name
        assert array.base is graph, name
        # Another handle on the same graph looks at the same memory.
        assert np.shares_memory(array, getattr(scores.graph, name)), name


def test_arrays_cannot_be_written_to(path: cn.Graph) -> None:
    for name, array in arrays(path).items():
        assert not array.flags.writeable, name
        with pytest.raises(ValueError, match="read-only"):
            array[...] = 0
        with pytest.raises(ValueError, match="WRITEABLE"):
            array.setflags(write=True)


def test_arrays_outlive_the_result_and_the_graph() -> None:
    def made() -> tuple[dict[str, np.ndarray], dict[str, list[object]]]:
        graph = cn.Graph.from_edges(3, [0, 1], [1, 2], [1.0, 2.0])
        kept = arrays(graph)
        return kept, {name: array.tolist() for name, array in kept.items()}

    kept, before = made()
    gc.collect()
    churn = [cn.Graph.from_edges(3, [0, 0], [1, 2], [7.0, 7.0]) for _ in range(200)]
    assert {name: array.tolist() for name, array in kept.items()} == before
    del churn


def test_types_of_arrays_are_fixed(path: cn.Graph) -> None:
    types = {name: str(array.dtype) for name, array in arrays(path).items()}
    assert types == {
        "values": "float64",
        "edge values": "float64",
        "reached": "uint32",
        "triangles": "uint64",
        "component": "uint32",
        "indptr": "uint64",
        "indices": "uint32",
        "edges": "uint32",
        "strengths": "float64",
    }


def test_scores_are_asked_by_key_as_a_dict_is(path: cn.Graph) -> None:
    scores = cn.degree(path)
    assert scores["b"] == 2
    assert "b" in scores
    assert "x" not in scores
    assert list(scores) == ["a", "b", "c", "d"]
    assert {key: scores[key] for key in scores} == {"a": 1, "b": 2, "c": 1, "d": 0}
    assert len(scores) == 4
    with pytest.raises(KeyError, match="no vertex of this graph has this key"):
        scores["x"]


def test_edge_scores_are_asked_by_two_keys(path: cn.Graph) -> None:
    scores = cn.edge_betweenness(path, normalized=False)
    assert scores["a", "b"] == scores["b", "a"] == 2
    assert len(scores) == 2
    with pytest.raises(KeyError, match="an edge between them"):
        scores["a", "c"]
    assert scores.table().to_dict() == {
        "source": ["a", "b"],
        "target": ["b", "c"],
        "strength": [2.0, 3.0],
        "edge_betweenness": [2.0, 2.0],
    }


def test_communities_and_components_are_collections_of_groups(path: cn.Graph) -> None:
    found = cn.components(path)
    assert list(found) == found.groups() == [["a", "b", "c"], ["d"]]
    assert len(found) == 2
    assert found["d"] == 1
    assert found.sizes == [3, 1]
    assert found.membership.tolist() == [0, 0, 0, 1]
    with pytest.raises(KeyError):
        found["x"]


def test_every_result_says_how_it_was_made(path: cn.Graph) -> None:
    scores = cn.betweenness(path)
    assert scores.measure == "betweenness"
    assert scores.status == "exact"
    assert scores.note == ""
    assert scores.engine == "citynet"
    assert scores.seed is None
    assert scores.iteration is None
    assert scores.graph == path
    assert scores.conventions
    assert all(isinstance(word, str) for pair in scores.conventions.items() for word in pair)
    assert cn.closeness(path).conventions != (
        cn.closeness(path, unreachable="within_component").conventions
    )
    assert cn.vertex_strength(path).measure == "vertex strength"


def test_iterated_results_tell_steps_residual_and_tolerance(path: cn.Graph) -> None:
    for scores in (cn.eigenvector(path, tolerance=1e-10), cn.pagerank(path, tolerance=1e-10)):
        assert scores.status == "converged"
        assert scores.iteration is not None
        assert set(scores.iteration) == {"steps", "residual", "tolerance"}
        assert scores.iteration["tolerance"] == 1e-10
        assert scores.iteration["residual"] <= 1e-10
        assert scores.iteration["steps"] > 0
    stopped = cn.eigenvector(path, max_steps=2)
    assert stopped.status == "not_converged"
    assert stopped.note


def test_an_answer_that_is_not_unique_says_so() -> None:
    two_edges = cn.Graph.from_edges(4, [0, 2], [1, 3])
    scores = cn.eigenvector(two_edges)
    assert scores.status == "not_unique"
    assert scores.note
    assert scores.values.tolist() == pytest.approx([0.5] * 4)


@pytest.mark.skipif(not cn.has_igraph(), reason="this build has no igraph")
def test_communities_keep_their_seed_and_engine(graph: cn.Graph) -> None:
    communities = cn.leiden(graph, ties="strength", seed=7)
    assert communities.seed == 7
    assert communities.engine.startswith("igraph ")
    assert communities.groups() == cn.leiden(graph, ties="strength", seed=7).groups()
    assert sum(communities.sizes) == graph.vertex_count
    key = communities.groups()[1][0]
    assert communities[key] == 1
    assert communities.quality == pytest.approx(
        cn.modularity(graph, communities.membership, ties="strength"), abs=1e-12
    )
    assert math.isfinite(cn.constant_potts(graph, communities.membership, ties="strength"))


def test_equal_scores_share_a_rank(path: cn.Graph) -> None:
    ranking = cn.degree(path).ranking()
    assert [(line.rank, line.key, line.score, line.tied_with) for line in ranking] == [
        (1, "b", 2, 0),
        (2, "a", 1, 1),
        (2, "c", 1, 1),
        (4, "d", 0, 0),
    ]
    assert len(ranking) == ranking.total == 4
    assert [line.key for line in cn.degree(path).ranking(top=2)] == ["b", "a", "c"]


def test_undefined_scores_have_no_rank(path: cn.Graph) -> None:
    ranking = cn.closeness(path, unreachable="within_component").ranking()
    assert [line.key for line in ranking.unranked] == ["d"]
    assert math.isnan(ranking.unranked[0].score)
    assert "d" not in [line.key for line in ranking]


def test_results_print_what_they_are(path: cn.Graph) -> None:
    assert repr(path) == "<Graph: 4 vertices, 2 undirected edges with strengths>"
    text = repr(cn.degree(path))
    assert text.startswith("<degree of 4 vertices, exact>")
    assert "rank" in text
    assert repr(cn.components(path)) == "<2 components>"
    assert repr(cn.cut_points(path)) == "<1 cut points, 2 bridges>"
    assert repr(cn.edge_betweenness(path)).startswith("<edge betweenness of 2 edges, exact>")


def test_keys_cannot_become_markup() -> None:
    evil = "<script>alert('&')</script>"
    graph = cn.Graph.from_edges(2, [0], [1], keys=[evil, "b"])
    scores = cn.degree(graph)
    pages = [
        scores._repr_html_(),
        scores.ranking()._repr_html_(),
        scores.table()._repr_html_(),
        cn.edge_betweenness(graph)._repr_html_(),
        graph.edge_table()._repr_html_(),
    ]
    if cn.has_igraph():
        pages.append(cn.leiden(graph)._repr_html_())
    for page in pages:
        assert "<script" not in page
        assert "&lt;script&gt;" in page
        assert "&amp;" in page
        assert page.startswith("<")
