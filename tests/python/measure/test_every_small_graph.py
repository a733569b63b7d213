"""All 1,253 graphs of the Graph Atlas, which are all with at most 7 vertices up to relabelling.

Read & Wilson, An Atlas of Graphs, Oxford 1998, as shipped with NetworkX. The conventions of the
referee are named where they are not ours. The null graph (number 0) is tested on its own, as
NetworkX refuses it for many measures.
"""

from __future__ import annotations

from collections.abc import Callable

import citynet as cn
import networkx as nx
import numpy as np
import pytest
from networkx.generators.atlas import graph_atlas_g

from tests.python.referees import (
    adjacency,
    agree,
    by_vertex,
    exact_pagerank,
    from_networkx,
    to_igraph,
)

ATLAS = graph_atlas_g()
GRAPHS = [(graph, from_networkx(graph)) for graph in ATLAS[1:]]


def on_every_graph(check: Callable[[nx.Graph, cn.Graph, str], None]) -> None:
    for number, (theirs, ours) in enumerate(GRAPHS, start=1):
        check(theirs, ours, f"atlas graph {number}")


def edge_pairs(graph: cn.Graph) -> list[tuple[int, int]]:
    return [(int(a), int(b)) for a, b in graph.edges]


def test_the_atlas_is_complete() -> None:
    """1, 1, 2, 4, 11, 34, 156, 1044 graphs with 0 to 7 vertices: OEIS A000088."""
    counts = np.bincount([len(graph) for graph in ATLAS])
    assert counts.tolist() == [1, 1, 2, 4, 11, 34, 156, 1044]
    assert sum(counts) == 1253


def test_the_null_graph_has_empty_results() -> None:
    null = cn.Graph.from_edges(0, [], [])
    for measure in (cn.degree, cn.betweenness, cn.closeness, cn.harmonic, cn.pagerank, cn.coreness):
        assert len(measure(null).values) == 0
    assert len(cn.components(null)) == 0
    assert cn.cut_points(null).vertices == []
    assert np.isnan(cn.eigenvector(null).eigenvalue)
    assert np.isnan(cn.transitivity(null))


def test_degree_agrees_with_networkx() -> None:
    def check(theirs: nx.Graph, ours: cn.Graph, name: str) -> None:
        agree(cn.degree(ours).values, by_vertex(dict(theirs.degree)), name)
        if len(theirs) > 1:  # NetworkX gives the only vertex of a graph a centrality of 1
            expected = by_vertex(nx.degree_centrality(theirs))
            agree(cn.degree(ours, normalized=True).values, expected, name)

    on_every_graph(check)


@pytest.mark.parametrize("normalized", [False, True])
def test_betweenness_agrees_with_networkx_and_igraph(normalized: bool) -> None:
    def check(theirs: nx.Graph, ours: cn.Graph, name: str) -> None:
        scores = cn.betweenness(ours, normalized=normalized)
        assert scores.status == "exact"
        expected = nx.betweenness_centrality(theirs, normalized=normalized)
        agree(scores.values, by_vertex(expected), name)
        if not normalized:
            agree(scores.values, to_igraph(ours).betweenness(), name)

    on_every_graph(check)


@pytest.mark.parametrize("normalized", [False, True])
def test_edge_betweenness_agrees_with_networkx_and_igraph(normalized: bool) -> None:
    def check(theirs: nx.Graph, ours: cn.Graph, name: str) -> None:
        scores = cn.edge_betweenness(ours, normalized=normalized).values
        expected = nx.edge_betweenness_centrality(theirs, normalized=normalized)
        both_ways = expected | {(b, a): score for (a, b), score in expected.items()}
        agree(scores, [both_ways[pair] for pair in edge_pairs(ours)], name)
        if not normalized:
            agree(scores, to_igraph(ours).edge_betweenness(), name)

    on_every_graph(check)


def test_closeness_of_wasserman_and_faust_agrees_with_networkx() -> None:
    def check(theirs: nx.Graph, ours: cn.Graph, name: str) -> None:
        expected = by_vertex(nx.closeness_centrality(theirs, wf_improved=True))
        agree(cn.closeness(ours).values, expected, name)

    on_every_graph(check)


def test_closeness_within_the_component_agrees_with_networkx_and_igraph() -> None:
    """An isolate is 0 to NetworkX, and NaN to igraph and to us."""

    def check(theirs: nx.Graph, ours: cn.Graph, name: str) -> None:
        scores = cn.closeness(ours, unreachable="within_component")
        expected = by_vertex(nx.closeness_centrality(theirs, wf_improved=False))
        agree(np.nan_to_num(scores.values), expected, name)
        agree(scores.values, to_igraph(ours).closeness(), name)
        reached = [len(nx.node_connected_component(theirs, v)) - 1 for v in range(len(theirs))]
        assert scores.reached.tolist() == reached, name

    on_every_graph(check)


def test_harmonic_agrees_with_networkx_and_igraph() -> None:
    def check(theirs: nx.Graph, ours: cn.Graph, name: str) -> None:
        sums = by_vertex(nx.harmonic_centrality(theirs))
        agree(cn.harmonic(ours, normalized=False).values, sums, name)
        agree(cn.harmonic(ours).values, sums / max(len(theirs) - 1, 1), name)
        if len(theirs) > 1:  # NaN to igraph for the only vertex of a graph
            agree(cn.harmonic(ours).values, to_igraph(ours).harmonic_centrality(), name)

    on_every_graph(check)


def test_eigenvector_solves_the_equation_and_says_when_it_is_not_unique() -> None:
    """Against the eigenvectors of the adjacency matrix by LAPACK."""

    def check(theirs: nx.Graph, ours: cn.Graph, name: str) -> None:
        scores = cn.eigenvector(ours)
        values, vectors = np.linalg.eigh(adjacency(ours))
        top = np.isclose(values, values[-1], rtol=0, atol=1e-9)
        assert abs(scores.eigenvalue - values[-1]) < 1e-12, name
        if top.sum() == 1:
            assert scores.status == "converged", name
            agree(scores.values, np.abs(vectors[:, -1]), name)
        else:
            # The vector of ones projected onto the space of all answers.
            assert scores.status == "not_unique", name
            space = vectors[:, top]
            chosen = space @ (space.T @ np.ones(len(theirs)))
            agree(scores.values, chosen / np.linalg.norm(chosen), name)
        maximum_one = cn.eigenvector(ours, scale="maximum_one").values
        agree(maximum_one, scores.values / scores.values.max(), name)

    on_every_graph(check)


def test_pagerank_agrees_with_a_dense_solution() -> None:
    def check(theirs: nx.Graph, ours: cn.Graph, name: str) -> None:
        scores = cn.pagerank(ours, tolerance=1e-14)
        assert scores.status == "converged", name
        agree(scores.values, exact_pagerank(adjacency(ours)), name)

    on_every_graph(check)


def test_coreness_agrees_with_networkx_and_igraph() -> None:
    def check(theirs: nx.Graph, ours: cn.Graph, name: str) -> None:
        scores = cn.coreness(ours).values
        assert scores.tolist() == by_vertex(nx.core_number(theirs)).tolist(), name
        assert scores.tolist() == to_igraph(ours).coreness(), name

    on_every_graph(check)


def test_cut_points_and_bridges_agree_with_networkx_and_igraph() -> None:
    def check(theirs: nx.Graph, ours: cn.Graph, name: str) -> None:
        cuts = cn.cut_points(ours)
        vertices = [int(key) for key in cuts.vertices]
        bridges = [(int(a), int(b)) for a, b in cuts.bridges]
        referee = to_igraph(ours)
        assert vertices == sorted(nx.articulation_points(theirs)), name
        assert vertices == sorted(referee.articulation_points()), name
        assert bridges == sorted(tuple(sorted(e)) for e in nx.bridges(theirs)), name
        assert bridges == sorted(edge_pairs(ours)[e] for e in referee.bridges()), name

    on_every_graph(check)


def test_clustering_agrees_with_networkx_and_igraph() -> None:
    """Fewer than two neighbours: 0 to NetworkX, and NaN or 0 to igraph, as one likes."""

    def check(theirs: nx.Graph, ours: cn.Graph, name: str) -> None:
        scores = cn.local_clustering(ours)
        undefined = cn.local_clustering(ours, few_neighbors="undefined").values
        referee = to_igraph(ours)
        agree(scores.values, by_vertex(nx.clustering(theirs)), name)
        agree(scores.values, referee.transitivity_local_undirected(mode="zero"), name)
        agree(undefined, referee.transitivity_local_undirected(mode="nan"), name)
        assert scores.triangles.tolist() == list(nx.triangles(theirs).values()), name
        transitivity = cn.transitivity(ours)
        agree([transitivity], [referee.transitivity_undirected(mode="nan")], name)
        agree([np.nan_to_num(transitivity)], [nx.transitivity(theirs)], name)

    on_every_graph(check)


def test_components_agree_with_networkx_and_igraph() -> None:
    def check(theirs: nx.Graph, ours: cn.Graph, name: str) -> None:
        found = cn.components(ours)
        groups = [[int(key) for key in group] for group in found]
        expected = [sorted(part) for part in nx.connected_components(theirs)]
        assert sorted(groups) == sorted(expected), name
        assert groups == sorted(groups, key=lambda group: (-len(group), group[0])), name
        assert found.sizes == [len(group) for group in groups], name
        assert len(found) == len(to_igraph(ours).connected_components()), name

    on_every_graph(check)


@pytest.mark.skipif(not cn.has_igraph(), reason="this build has no igraph")
def test_modularity_of_communities_agrees_with_networkx_and_igraph() -> None:
    def check(theirs: nx.Graph, ours: cn.Graph, name: str) -> None:
        communities = cn.leiden(ours)
        groups = [[int(key) for key in group] for group in communities]
        assert sorted(v for group in groups for v in group) == list(range(len(theirs))), name
        assert all(nx.is_connected(theirs.subgraph(group)) for group in groups), name
        if ours.edge_count == 0:
            assert np.isnan(communities.quality), name
            return
        agree([communities.quality], [nx.community.modularity(theirs, groups)], name)
        membership = communities.membership.tolist()
        agree([communities.quality], [to_igraph(ours).modularity(membership)], name)
        agree([communities.quality], [cn.modularity(ours, communities.membership)], name)

    on_every_graph(check)
