"""One number for the whole graph, and walks, against NetworkX, igraph and dense algebra."""

from __future__ import annotations

from math import isnan

import citynet as cn
import igraph
import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.python.referees import adjacency, agree, from_networkx, to_igraph, to_networkx
from tests.python.strategies import Drawn, graphs

either_direction = st.booleans().flatmap(lambda directed: graphs(directed=directed))
with_strengths = st.booleans().flatmap(lambda d: graphs(directed=d, with_strengths=True))
SETTINGS = settings(deadline=None, max_examples=60)


@SETTINGS
@given(either_direction)
def test_distances_agree_with_igraph(drawn: Drawn) -> None:
    graph = drawn.graph()
    theirs = to_igraph(graph)
    ours = cn.distances(graph)
    pairs = theirs.path_length_hist(directed=True)
    assert ours.histogram[1:].tolist() == [count for _, _, count in pairs.bins()]
    assert ours.unreachable_pairs == pairs.unconnected
    if ours.reachable_pairs == 0:
        assert ours.status == "undefined"
        assert isnan(ours.diameter)
        return
    assert ours.diameter == theirs.diameter()
    agree([ours.mean], [theirs.average_path_length()], "mean distance")
    # igraph gives 0 to who reaches no other, where ours is undefined.
    agree(np.nan_to_num(ours.eccentricity.values), theirs.eccentricity(mode="out"), "eccentricity")
    far = cn.distances(graph, direction="all").eccentricity.values
    agree(np.nan_to_num(far), theirs.eccentricity(mode="all"), "eccentricity without direction")


@SETTINGS
@given(either_direction)
def test_density_agrees_with_igraph(drawn: Drawn) -> None:
    graph = drawn.graph()
    agree([cn.density(graph)], [to_igraph(graph).density()], "density")


@SETTINGS
@given(either_direction)
def test_degree_assortativity_agrees_with_igraph(drawn: Drawn) -> None:
    graph = drawn.graph()
    score = cn.degree_assortativity(graph)
    theirs = to_igraph(graph).assortativity_degree(directed=True)
    if score.status == "undefined":
        assert isnan(score.value)
    else:
        agree([score.value], [theirs], "degree assortativity", tolerance=1e-10)


@SETTINGS
@given(either_direction)
def test_assortativity_agrees_with_igraph_and_networkx(drawn: Drawn) -> None:
    graph = drawn.graph()
    rng = np.random.default_rng(len(drawn.edges) + drawn.vertex_count)
    values = rng.integers(1, 50, graph.vertex_count).astype(float)
    groups = rng.integers(0, 4, graph.vertex_count)
    score = cn.assortativity(graph, values)
    theirs = to_igraph(graph)
    if score.status == "exact":
        expected = theirs.assortativity(values.tolist(), directed=True)
        agree([score.value], [expected], "assortativity", tolerance=1e-9)
    nominal = cn.nominal_assortativity(graph, groups)
    if nominal.status == "exact":
        expected = theirs.assortativity_nominal(groups.tolist(), directed=True)
        agree([nominal.value], [expected], "nominal", tolerance=1e-10)
        attributes = dict(enumerate(groups.tolist()))
        other = to_networkx(graph)
        nx.set_node_attributes(other, attributes, "group")
        agree([float(nominal)], [nx.attribute_assortativity_coefficient(other, "group")], "group")


@SETTINGS
@given(with_strengths)
def test_katz_solves_its_equation(drawn: Drawn) -> None:
    graph = drawn.graph()
    scores = cn.katz(graph, ties="strength")
    matrix = adjacency(graph, with_strengths=True)
    left = np.eye(len(matrix)) - scores.attenuation * matrix.T
    agree(scores.values, np.linalg.solve(left, np.ones(len(matrix))), "katz", tolerance=1e-11)


@SETTINGS
@given(either_direction)
def test_katz_agrees_with_networkx(drawn: Drawn) -> None:
    graph = drawn.graph()
    largest = max((len(v) for v in nx.to_dict_of_lists(to_networkx(graph)).values()), default=0)
    attenuation = 0.5 / max(largest, 1)
    theirs = nx.katz_centrality(
        to_networkx(graph), alpha=attenuation, normalized=False, tol=1e-13, weight=None
    )
    ours = cn.katz(graph, attenuation=attenuation).values
    agree(ours, [theirs[v] for v in range(graph.vertex_count)], "katz", tolerance=1e-11)


@SETTINGS
@given(with_strengths)
def test_hits_is_the_leading_singular_pair(drawn: Drawn) -> None:
    graph = drawn.graph()
    scores = cn.hits(graph, ties="strength")
    matrix = adjacency(graph, with_strengths=True)
    values = np.linalg.svd(matrix, compute_uv=False)
    agree([scores.singular_value], values[:1], "singular value", tolerance=1e-11)
    hubs, authorities = scores.hubs.values, scores.authorities.values
    agree(matrix @ authorities, scores.singular_value * hubs, "hubs", tolerance=1e-9)
    agree(matrix.T @ hubs, scores.singular_value * authorities, "authorities", tolerance=1e-9)
    if len(values) > 1 and values[0] - values[1] > 1e-6 * values[0]:
        assert scores.hubs.status == "converged"


def test_hits_of_a_star_says_that_it_has_several_answers() -> None:
    star = from_networkx(nx.star_graph(4))
    scores = cn.hits(star)
    assert scores.hubs.status == "not_unique"
    assert "hubs" in scores.hubs.note
    assert next(iter(scores.hubs.ranking(top=1))).key == "0"


def test_katz_refuses_an_attenuation_that_reaches_the_limit() -> None:
    """NetworkX iterates, or answers with negative numbers from a linear solver."""
    complete = from_networkx(nx.complete_graph(5))
    for wrong in (0.25, 0.3, 5.0):
        with pytest.raises(cn.InvalidArgument, match="below 1 / spectral radius"):
            cn.katz(complete, attenuation=wrong)
    assert cn.katz(complete, attenuation=0.2499).status == "converged"


def test_centralization_names_the_largest_sum_and_takes_any_scores() -> None:
    graph = from_networkx(nx.karate_club_graph())
    score = cn.centralization(graph, "degree")
    assert score.conventions["largest possible sum"] == "(n - 1)(n - 2), of a star"
    again = cn.centralization(cn.degree(graph), largest_sum=33 * 32)
    assert float(again) == float(score)
    assert repr(score).startswith("<degree centralization: 0.399")
    with pytest.raises(cn.InvalidArgument, match="degree"):
        cn.centralization(graph, "fame")


def test_results_carry_their_graph() -> None:
    graph = cn.Graph.from_edges(3, [0, 1], [1, 2], keys=["a", "b", "c"])
    far = cn.distances(graph)
    assert far.graph == graph
    assert far.eccentricity["b"] == 1
    assert next(iter(far.eccentricity.ranking(top=1))).key in {"a", "c"}
    assert "mean 1.33" in repr(far)
    assert cn.hits(graph).authorities["b"] > 0
    assert cn.katz(graph)["b"] > cn.katz(graph)["a"]


def test_values_that_are_missing_are_refused_with_the_key() -> None:
    graph = cn.Graph.from_edges(3, [0, 1], [1, 2], keys=["a", "b", "c"])
    with pytest.raises(cn.InvalidArgument, match=r"vertex 1 \(b\)"):
        cn.assortativity(graph, [1.0, float("nan"), 2.0])
    with pytest.raises(cn.InvalidArgument, match="groups"):
        cn.nominal_assortativity(graph, [1])


def test_groups_may_be_named_by_an_attribute_and_missing() -> None:
    net = cn.datasets.load("polish-migration-cities")
    graph = cn.project(net.at("2024-06-01", unknown="include"))
    countries = {key: net[key].country for key in graph}
    by_name = cn.nominal_assortativity(graph, groups="country")
    assert float(by_name) == float(cn.nominal_assortativity(graph, countries))
    poland = {key: country for key, country in countries.items() if country == "PL"}
    assert cn.nominal_assortativity(graph, poland).status == "undefined"


def test_igraph_and_we_mean_the_same_centralization() -> None:
    """igraph's Python face has no centralization; its own scores and the star's sums stand in."""
    theirs = igraph.Graph.Famous("Zachary")
    ours = cn.Graph.from_edges(34, *zip(*theirs.get_edgelist(), strict=True))
    for name, values, largest in (
        ("degree", theirs.degree(), 33 * 32),
        ("betweenness", theirs.betweenness(), 33 * 33 * 32 / 2),
        ("closeness", theirs.closeness(), 33 * 32 / 65),
    ):
        total = sum(max(values) - v for v in values)
        agree([float(cn.centralization(ours, name))], [total / largest], name)
