"""Rankings by several measures and correlations, against SciPy and published tables."""

from __future__ import annotations

import itertools

import citynet as cn
import networkx as nx
import numpy as np
import pytest
from scipy import stats

from tests.python.referees import from_networkx

SCIPY = {"pearson": stats.pearsonr, "spearman": stats.spearmanr, "kendall": stats.kendalltau}


@pytest.fixture(scope="module")
def karate() -> cn.Graph:
    return from_networkx(nx.karate_club_graph())


def measured(graph: cn.Graph) -> list[cn.Scores]:
    return [cn.degree(graph), cn.betweenness(graph), cn.closeness(graph), cn.eigenvector(graph)]


def test_ranking_of_the_karate_club_is_the_known_one(karate: cn.Graph) -> None:
    """Hubs of Zachary's club, counted from 0: 33 has 17 ties, 0 has 16; 0 is first in betweenness
    (231.0714 pairs), 33 second (160.5516), 32 third (76.6905), as computed with several tools."""
    scores = [cn.degree(karate), cn.betweenness(karate, normalized=False)]
    found = cn.ranking(*scores, top=3)
    assert [(line.key, line.ranks) for line in found] == [
        ("33", [1, 2]),
        ("0", [2, 1]),
        ("32", [3, 3]),
    ]
    assert found.rows[1].scores[1] == pytest.approx(231.0714, abs=5e-5)
    assert found.measures == ["degree", "betweenness"]
    assert found.total == 34


def test_top_of_any_and_top_of_all(graph: cn.Graph) -> None:
    scores = measured(graph)
    tops = [{line.key for line in each.ranking(top=5)} for each in scores]
    assert {line.key for line in cn.ranking(*scores, top=5)} == set.union(*tops)
    both = cn.ranking(*scores, top=5, any_of=False)
    assert {line.key for line in both} == set.intersection(*tops)
    assert len(cn.ranking(*scores)) == graph.vertex_count


def test_ranks_are_those_of_the_single_rankings(graph: cn.Graph) -> None:
    scores = measured(graph)
    singles = [{line.key: line.rank for line in each.ranking()} for each in scores]
    for line in cn.ranking(*scores):
        assert line.ranks == [single[line.key] for single in singles]
        assert line.scores == [each[line.key] for each in scores]


def test_the_table_has_rank_and_value_of_each_measure(graph: cn.Graph) -> None:
    found = cn.ranking(cn.degree(graph), cn.vertex_strength(graph), top=3)
    frame = found.to_pandas()
    assert list(frame.columns) == [
        "key", "name", "degree_rank", "degree", "vertex_strength_rank", "vertex_strength",
    ]  # fmt: skip
    assert len(frame) == len(found) == len(found.table())
    assert repr(found).startswith("key ")
    assert found._repr_html_().startswith("<table>")
    assert repr(found.rows[0]).startswith("<")


def test_measures_of_one_name_are_told_apart_by_names(karate: cn.Graph) -> None:
    raw, shared = cn.betweenness(karate, normalized=False), cn.betweenness(karate)
    with pytest.raises(cn.InvalidArgument, match="betweenness"):
        cn.ranking(raw, shared)
    assert cn.ranking(raw, shared, names=["raw", "shared"]).measures == ["raw", "shared"]
    assert cn.correlation(raw, shared, names=["raw", "shared"])["raw", "shared"] == 1
    with pytest.raises(cn.InvalidArgument, match="1 names"):
        cn.ranking(raw, shared, names=["raw"])


def test_what_cannot_stand_side_by_side_is_refused(karate: cn.Graph, graph: cn.Graph) -> None:
    with pytest.raises(cn.InvalidArgument, match="at least one measure"):
        cn.ranking()
    with pytest.raises(cn.InvalidArgument, match="same graph"):
        cn.correlation(cn.degree(karate), cn.closeness(graph))
    with pytest.raises(TypeError, match="EdgeScores"):
        cn.ranking(cn.edge_betweenness(karate))  # type: ignore[arg-type]
    with pytest.raises(cn.InvalidArgument, match="method"):
        cn.correlation(cn.degree(karate), method="distance")


@pytest.mark.parametrize("method", SCIPY)
def test_correlation_agrees_with_scipy(method: str, graph: cn.Graph, karate: cn.Graph) -> None:
    """Scores are rounded for SciPy, to which 0.1 + 0.2 and 0.3 are two ranks."""
    atlas = [from_networkx(g) for g in nx.graph_atlas_g()[100:400:10]]
    for each in [graph, karate, *atlas]:
        scores = measured(each)
        found = cn.correlation(*scores, method=method)
        for i, j in itertools.combinations(range(len(scores)), 2):
            x, y = (np.round(scores[k].values, 12) for k in (i, j))
            if np.ptp(x) == 0 or np.ptp(y) == 0:
                assert np.isnan(found.values[i, j])
                continue
            expected = SCIPY[method](x, y).statistic
            assert found.values[i, j] == pytest.approx(expected, abs=1e-11)
            assert found.values[j, i] == found.values[i, j]
        assert all(value == 1 or np.isnan(value) for value in np.diag(found.values))
        assert (found.count == each.vertex_count).all()


def test_correlation_is_over_the_vertices_where_both_are_defined() -> None:
    graph = cn.Graph.from_edges(5, [0, 1, 1], [1, 2, 3])  # and 4 alone
    scores = [cn.degree(graph), cn.closeness(graph, unreachable="within_component")]
    found = cn.correlation(*scores)
    assert found.count.tolist() == [[5, 4], [4, 4]]
    assert found["degree", "closeness"] == 1
    with pytest.raises(cn.UnknownKey, match="nobody"):
        found["degree", "nobody"]


def test_correlation_prints_and_becomes_a_frame(karate: cn.Graph) -> None:
    found = cn.correlation(*measured(karate), method="kendall")
    frame = found.to_pandas().set_index("measure")
    np.testing.assert_array_equal(frame.to_numpy(), found.values)
    assert list(frame.columns) == list(frame.index)
    assert list(frame.columns) == [name.replace(" ", "_") for name in found.measures]
    assert found.method == "kendall"
    assert repr(found).startswith("measure ")
    assert found._repr_html_().startswith("<table>")
    assert len(found.table()) == 4
    with pytest.raises(ValueError, match="read-only"):
        found.values[0, 0] = 2


def test_the_order_of_the_measures_does_not_matter(karate: cn.Graph) -> None:
    scores = measured(karate)
    forth, back = cn.correlation(*scores), cn.correlation(*reversed(scores))
    np.testing.assert_allclose(forth.values, back.values[::-1, ::-1], rtol=1e-15)
