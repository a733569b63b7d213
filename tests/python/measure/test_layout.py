"""Layouts as a user meets them: by key, with an account, the same for the same seed."""

from __future__ import annotations

import citynet as cn
import numpy as np
import pytest


def test_places_are_asked_by_key_and_number(graph: cn.Graph) -> None:
    places = cn.layout(graph)
    assert len(places) == graph.vertex_count
    assert list(places) == graph.keys
    assert "gdansk" in places
    assert "atlantis" not in places
    number = graph.vertex("gdansk")
    assert places["gdansk"] == (places.x[number], places.y[number])
    with pytest.raises(cn.UnknownKey):
        places["atlantis"]
    assert not places.x.flags.writeable
    assert places.graph == graph


def test_a_layout_tells_how_it_was_made(graph: cn.Graph) -> None:
    places = cn.layout(graph, seed=7)
    assert places.measure == "layout"
    assert places.status == "converged"
    assert places.seed == 7
    assert places.conventions["method"] == "stress"
    assert places.engine == "citynet"
    assert 0 < places.stress < 1


def test_the_same_seed_gives_the_same_bits(graph: cn.Graph) -> None:
    one, same, other = (cn.layout(graph, seed=seed) for seed in (1, 1, 2))
    np.testing.assert_array_equal(one.x, same.x)
    np.testing.assert_array_equal(one.y, same.y)
    assert one.x.tolist() != other.x.tolist()


# On a line of five the distances in the picture can be the steps.
def test_steps_are_distances_where_they_can_be() -> None:
    line = cn.layout(cn.Graph.from_edges(5, [0, 1, 2, 3], [1, 2, 3, 4]))
    assert np.hypot(line.x[4] - line.x[0], line.y[4] - line.y[0]) == pytest.approx(4, abs=0.05)


@pytest.mark.skipif(not cn.has_igraph(), reason="this build has no igraph")
def test_forces_are_igraphs(graph: cn.Graph) -> None:
    places = cn.layout(graph, method="force")
    assert places.engine.startswith("igraph")
    assert np.isnan(places.stress)


@pytest.mark.skipif(cn.has_igraph(), reason="this build has igraph")
def test_without_igraph_forces_are_unavailable(graph: cn.Graph) -> None:
    with pytest.raises(cn.Unavailable, match="stress"):
        cn.layout(graph, method="force")


def test_what_is_no_method_is_refused(graph: cn.Graph) -> None:
    with pytest.raises(cn.InvalidArgument, match="stress"):
        cn.layout(graph, method="circle")
    with pytest.raises(cn.InvalidArgument):
        cn.layout(graph, max_steps=0)
