"""Betweenness from a sample of paths: the promise, and what the result says of it."""

from __future__ import annotations

import citynet as cn
import networkx as nx
import numpy as np
import pytest


def graph_of(theirs: nx.Graph) -> cn.Graph:
    theirs = nx.convert_node_labels_to_integers(theirs)
    a, b = zip(*theirs.edges, strict=True)
    return cn.Graph.from_edges(theirs.number_of_nodes(), list(a), list(b))


@pytest.mark.parametrize("seed", range(1, 6))
def test_is_within_epsilon_of_networkx(seed: int) -> None:
    theirs = nx.les_miserables_graph()
    exact = np.array(list(nx.betweenness_centrality(theirs).values()))
    scores = cn.approximate_betweenness(graph_of(theirs), epsilon=0.03, seed=seed)
    assert np.abs(scores.values - exact).max() <= scores.iteration["residual"] <= 0.03


def test_says_how_it_was_made() -> None:
    scores = cn.approximate_betweenness(graph_of(nx.karate_club_graph()), epsilon=0.05, seed=3)
    assert scores.measure == "approximate betweenness"
    assert scores.status == "converged"
    assert scores.seed == 3
    assert scores.iteration["tolerance"] == 0.05
    assert "within 0.05" in str(scores.conventions)


def test_refuses_an_epsilon_of_zero() -> None:
    with pytest.raises(cn.InvalidArgument, match="epsilon"):
        cn.approximate_betweenness(graph_of(nx.path_graph(4)), epsilon=0)
