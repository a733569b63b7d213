"""Random graphs, directed or not, with strengths or not, against NetworkX and themselves."""

from __future__ import annotations

import citynet as cn
import networkx as nx
import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.python.referees import (
    adjacency,
    agree,
    by_vertex,
    exact_pagerank,
    to_networkx,
)
from tests.python.strategies import Drawn, graphs

# One run takes milliseconds; a loaded machine may still take longer than Hypothesis likes.
either_direction = st.booleans().flatmap(lambda directed: graphs(directed=directed))
SETTINGS = settings(deadline=None, max_examples=60)


@SETTINGS
@given(either_direction)
def test_betweenness_agrees_with_networkx(drawn: Drawn) -> None:
    graph = drawn.graph()
    theirs = to_networkx(graph)
    agree(cn.betweenness(graph).values, by_vertex(nx.betweenness_centrality(theirs)), "vertices")
    expected = nx.edge_betweenness_centrality(theirs)
    scores = cn.edge_betweenness(graph)
    for (a, b), score in expected.items():
        agree([scores[str(a), str(b)]], [score], f"edge {a} {b}")


@SETTINGS
@given(either_direction)
def test_distances_agree_with_networkx(drawn: Drawn) -> None:
    """NetworkX measures how near others are to come from; that is our direction "in"."""
    graph = drawn.graph()
    theirs = to_networkx(graph)
    closeness = cn.closeness(graph, direction="in").values
    agree(closeness, by_vertex(nx.closeness_centrality(theirs)), "closeness")
    reverse = theirs.reverse() if graph.is_directed else theirs
    outwards = by_vertex(nx.closeness_centrality(reverse))
    agree(cn.closeness(graph, direction="out").values, outwards, "closeness out")
    harmonic = cn.harmonic(graph, direction="in", normalized=False).values
    agree(harmonic, by_vertex(nx.harmonic_centrality(theirs)), "harmonic")
    without_direction = cn.closeness(graph, direction="all").values
    agree(without_direction, by_vertex(nx.closeness_centrality(nx.Graph(theirs))), "closeness all")


@SETTINGS
@given(either_direction)
def test_degrees_agree_with_networkx(drawn: Drawn) -> None:
    graph = drawn.graph()
    theirs = to_networkx(graph)
    agree(cn.degree(graph).values, by_vertex(dict(theirs.degree)), "all")
    if graph.is_directed:
        agree(cn.degree(graph, direction="in").values, by_vertex(dict(theirs.in_degree)), "in")
        agree(cn.degree(graph, direction="out").values, by_vertex(dict(theirs.out_degree)), "out")


@SETTINGS
@given(st.booleans().flatmap(lambda d: graphs(directed=d, with_strengths=True)))
def test_measures_of_strength_agree_with_networkx(drawn: Drawn) -> None:
    graph = drawn.graph()
    theirs = to_networkx(graph)
    expected = by_vertex(dict(theirs.degree(weight="weight")))
    agree(cn.vertex_strength(graph).values, expected, "vertex strength")
    ranks = cn.pagerank(graph, ties="strength", tolerance=1e-15).values
    agree(ranks, exact_pagerank(adjacency(graph, with_strengths=True)), "pagerank")
    agree(ranks, by_vertex(nx.pagerank(theirs, tol=1e-14 / len(theirs), max_iter=1000)), "pagerank")


@SETTINGS
@given(graphs())
def test_structure_agrees_with_networkx(drawn: Drawn) -> None:
    graph = drawn.graph()
    theirs = to_networkx(graph)
    assert cn.coreness(graph).values.tolist() == by_vertex(nx.core_number(theirs)).tolist()
    agree(cn.local_clustering(graph).values, by_vertex(nx.clustering(theirs)), "clustering")
    agree([np.nan_to_num(cn.transitivity(graph))], [nx.transitivity(theirs)], "transitivity")
    cuts = cn.cut_points(graph)
    assert sorted(map(int, cuts.vertices)) == sorted(nx.articulation_points(theirs))
    assert {frozenset(map(int, b)) for b in cuts.bridges} == set(map(frozenset, nx.bridges(theirs)))


@SETTINGS
@given(either_direction)
def test_components_agree_with_networkx(drawn: Drawn) -> None:
    graph = drawn.graph()
    theirs = to_networkx(graph)
    weak = {frozenset(map(int, group)) for group in cn.components(graph)}
    strong = {frozenset(map(int, group)) for group in cn.components(graph, connectivity="strong")}
    assert weak == set(map(frozenset, nx.connected_components(nx.Graph(theirs))))
    if graph.is_directed:
        assert strong == set(map(frozenset, nx.strongly_connected_components(theirs)))
    else:
        assert strong == weak


@SETTINGS
@given(st.data())
def test_scores_follow_the_vertices_when_they_are_renamed(data: st.DataObject) -> None:
    drawn = data.draw(either_direction)
    new = data.draw(st.permutations(range(drawn.vertex_count)))
    graph, renamed = drawn.graph(), drawn.relabelled(list(new)).graph()
    for measure in (cn.degree, cn.betweenness, cn.closeness, cn.harmonic):
        agree(measure(renamed).values[list(new)], measure(graph).values, measure.__name__)
    ranks = cn.pagerank(renamed, tolerance=1e-15).values[list(new)]
    agree(ranks, cn.pagerank(graph, tolerance=1e-15).values, "pagerank")
    if not drawn.directed:
        for measure in (cn.coreness, cn.local_clustering):
            agree(measure(renamed).values[list(new)], measure(graph).values, measure.__name__)


@SETTINGS
@given(graphs(max_vertices=20))
def test_an_undirected_graph_and_its_two_way_double_have_the_same_distances(drawn: Drawn) -> None:
    graph = drawn.graph()
    both = Drawn(drawn.vertex_count, drawn.edges + tuple((b, a) for a, b in drawn.edges), True)
    double = both.graph()
    assert cn.closeness(double).values.tolist() == cn.closeness(graph).values.tolist()
    assert cn.harmonic(double).values.tolist() == cn.harmonic(graph).values.tolist()
    agree(cn.betweenness(double).values, cn.betweenness(graph).values, "betweenness")


@SETTINGS
@given(graphs(max_vertices=25))
def test_betweenness_adds_up_to_the_inner_vertices_of_all_shortest_paths(drawn: Drawn) -> None:
    """Over all vertices it sums to (distance - 1) over all connected pairs."""
    graph = drawn.graph()
    lengths = dict(nx.all_pairs_shortest_path_length(to_networkx(graph)))
    inner = sum(d - 1 for a, row in lengths.items() for b, d in row.items() if a < b)
    agree([cn.betweenness(graph, normalized=False).values.sum()], [inner], "sum")
