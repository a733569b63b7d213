"""Lists of the first against the scores of all."""

from __future__ import annotations

import citynet as cn
import numpy as np
import pytest


def drawn(cells: int, minimum: int = 0) -> cn.Graph:
    random = np.random.default_rng(cells)
    pairs = {(int(random.integers(900)), int(random.integers(700))) for _ in range(cells)}
    rows, columns = zip(*sorted(pairs), strict=True)
    incidence = cn.TwoMode.from_cells(900, 700, rows, columns)
    return cn.project(incidence, minimum=minimum)


@pytest.mark.parametrize("cells", [1000, 2500])
@pytest.mark.parametrize("minimum", [0, 2])
@pytest.mark.parametrize("k", [1, 10, 100])
def test_the_list_is_cut_from_the_scores_of_all(cells: int, minimum: int, k: int) -> None:
    graph = drawn(cells, minimum)
    for top, scores in [
        (cn.top_closeness(graph, k), cn.closeness(graph)),
        (cn.top_harmonic(graph, k), cn.harmonic(graph)),
    ]:
        values = scores.values
        least = np.sort(values)[-k]
        expected = sorted(np.flatnonzero(values >= least), key=lambda v: (-values[v], v))
        assert top.vertices.tolist() == expected
        assert top.values.tolist() == [values[v] for v in expected]


def test_the_list_knows_its_keys_and_ranks() -> None:
    star = cn.Graph.from_edges(4, [0, 0, 0], [1, 2, 3], keys=["hub", "a", "b", "c"])
    top = cn.top_closeness(star, 2)
    assert top.keys == ["hub", "a", "b", "c"]
    assert len(top) == 4
    assert top.table().to_dict()["rank"] == ["1", "2=", "2=", "2="]
    assert len(cn.top_harmonic(star, 1).ranking()) == 1
    assert top.measure == "closeness"


def test_a_list_of_none_is_refused() -> None:
    star = cn.Graph.from_edges(2, [0], [1])
    with pytest.raises(cn.InvalidArgument, match="k"):
        cn.top_closeness(star, 0)
