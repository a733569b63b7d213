"""Two-mode measures against NetworkX, NumPy and exact fractions on random incidences.

The conventions of NetworkX are named where they are not ours, and what it gets wrong is a test.
"""

from __future__ import annotations

from collections.abc import Callable

import citynet as cn
import networkx as nx
import numpy as np
import pytest
from networkx.algorithms import bipartite

from tests.python.referees import agree
from tests.python.two_mode_referees import (
    Cells,
    both,
    exact_betweenness,
    exact_closeness,
    exact_harmonic,
    in_order,
    random_cells,
)

DATA = [random_cells(seed) for seed in range(80)]
GRADED = [random_cells(seed, with_grades=True) for seed in range(1000, 1060)]


def on_all(check: Callable[[Cells, cn.TwoMode, str], None], data: list[Cells] = DATA) -> None:
    for number, drawn in enumerate(data):
        check(drawn, drawn.incidence(), f"incidence {number}: {drawn}")


def test_degree_agrees_with_networkx() -> None:
    def check(drawn: Cells, incidence: cn.TwoMode, name: str) -> None:
        expected = bipartite.degree_centrality(drawn.networkx(), range(drawn.actors))
        agree(both(cn.degree(incidence, normalized=True)), in_order(expected), name)

    on_all(check)


def test_closeness_agrees_with_exact_fractions_everywhere_and_with_networkx_when_connected() -> (
    None
):
    def check(drawn: Cells, incidence: cn.TwoMode, name: str) -> None:
        scores = both(cn.closeness(incidence))
        agree(scores, exact_closeness(drawn), name)
        graph = drawn.networkx()
        if nx.is_connected(graph):
            expected = bipartite.closeness_centrality(graph, range(drawn.actors))
            agree(scores, in_order(expected), name)

    on_all(check)


def test_networkx_closeness_passes_one_on_two_pairs() -> None:
    pairs = Cells(2, 2, ((0, 0), (1, 1)))
    theirs = bipartite.closeness_centrality(pairs.networkx(), [0, 1])
    assert max(theirs.values()) > 1.3
    assert max(both(cn.closeness(pairs.incidence()))) <= 1


def test_harmonic_agrees_with_exact_fractions_and_networkx() -> None:
    def check(drawn: Cells, incidence: cn.TwoMode, name: str) -> None:
        exact = exact_harmonic(drawn)
        agree(both(cn.harmonic(incidence, normalized=False)), exact, name)
        agree(exact, in_order(nx.harmonic_centrality(drawn.networkx())), name)
        scores = both(cn.harmonic(incidence))
        assert all(0 <= score <= 1 for score in scores), name

    on_all(check)


def test_betweenness_agrees_with_exact_fractions_and_networkx() -> None:
    def check(drawn: Cells, incidence: cn.TwoMode, name: str) -> None:
        raw = both(cn.betweenness(incidence, normalized=False))
        agree(raw, exact_betweenness(drawn), name)
        try:
            expected = bipartite.betweenness_centrality(drawn.networkx(), range(drawn.actors))
        except ZeroDivisionError:  # the maximum of one kind is 0
            return
        agree(both(cn.betweenness(incidence)), in_order(expected), name)

    on_all(check)


def test_networkx_betweenness_fails_where_ours_is_zero() -> None:
    few = Cells(2, 1, ((0, 0),))
    with pytest.raises(ZeroDivisionError):
        bipartite.betweenness_centrality(few.networkx(), [0, 1])
    assert both(cn.betweenness(few.incidence())) == [0, 0, 0]


@pytest.mark.parametrize("cells", ["presence", "grade"])
def test_eigenvector_is_that_of_numpy(cells: str) -> None:
    """All singular vectors of the largest singular value span the answers."""

    def check(drawn: Cells, incidence: cn.TwoMode, name: str) -> None:
        matrix = drawn.matrix() if cells == "grade" else (drawn.matrix() > 0).astype(float)
        left, values, right = np.linalg.svd(matrix)
        scores = cn.eigenvector(incidence, cells=cells, scale="length_per_kind", tolerance=1e-14)
        if not drawn.cells:
            assert scores.status == "not_unique", name
            return
        agree([scores.singular_value], values[:1], name)
        top = np.isclose(values, values[0], rtol=1e-9)
        multiple = int(top.sum()) > 1
        assert scores.status == ("not_unique" if multiple else "converged"), name
        if not multiple:
            agree(scores.actors, np.abs(left[:, 0]), name, tolerance=1e-10)
            agree(scores.targets, np.abs(right[0]), name, tolerance=1e-10)
        agree(matrix @ scores.targets, values[0] * scores.actors, name, tolerance=1e-11)
        agree(matrix.T @ scores.actors, values[0] * scores.targets, name, tolerance=1e-11)

    on_all(check, GRADED)


@pytest.mark.parametrize("cells", ["presence", "grade"])
def test_pagerank_agrees_with_networkx(cells: str) -> None:
    def check(drawn: Cells, incidence: cn.TwoMode, name: str) -> None:
        kind = "weight" if cells == "grade" else None
        graph = drawn.networkx()
        expected = nx.pagerank(graph, tol=1e-15, max_iter=1000, weight=kind)
        agree(both(cn.pagerank(incidence, cells=cells)), in_order(expected), name, tolerance=1e-11)

    on_all(check, GRADED)


@pytest.mark.parametrize("cells", ["presence", "grade"])
def test_birank_agrees_with_networkx(cells: str) -> None:
    """NetworkX wants queries, and calls the first kind bottom and the second one top."""

    def check(drawn: Cells, incidence: cn.TwoMode, name: str) -> None:
        kind = "weight" if cells == "grade" else None
        tops = range(drawn.actors, drawn.actors + drawn.targets)
        expected = bipartite.birank(
            drawn.networkx(),
            tops,
            alpha=0.7,
            beta=0.85,
            top_personalization=dict.fromkeys(tops, 1 / drawn.targets),
            bottom_personalization={0: 1.0},
            max_iter=1000,
            tol=1e-16,
            weight=kind,
        )
        scores = cn.birank(
            incidence,
            actor_damping=0.85,
            target_damping=0.7,
            cells=cells,
            actor_query=[5.0] + [0.0] * (drawn.actors - 1),
            tolerance=1e-14,
        )
        agree(both(scores), in_order(expected), name)

    on_all(check, GRADED[:40])


def test_butterflies_and_robins_alexander_agree_with_networkx_and_numpy() -> None:
    """Without a path of three cells the share is undefined; NetworkX says 0."""

    def check(drawn: Cells, incidence: cn.TwoMode, name: str) -> None:
        shared = drawn.matrix() @ drawn.matrix().T
        pairs = shared * (shared - 1) / 2
        np.fill_diagonal(pairs, 0)
        counts = cn.butterflies(incidence)
        assert counts.actors.tolist() == pairs.sum(axis=1).tolist(), name
        assert counts.total == pairs.sum() / 2, name
        assert counts.cells.sum() == 4 * counts.total, name
        expected = bipartite.robins_alexander_clustering(drawn.networkx())
        agree([np.nan_to_num(float(cn.robins_alexander(incidence)))], [expected], name)

    on_all(check)


@pytest.mark.parametrize("overlap", ["dot", "min", "max"])
def test_latapy_clustering_agrees_with_networkx(overlap: str) -> None:
    def check(drawn: Cells, incidence: cn.TwoMode, name: str) -> None:
        graph = drawn.networkx()
        scores = cn.latapy_clustering(incidence, overlap=overlap)
        agree(both(scores), in_order(bipartite.latapy_clustering(graph, mode=overlap)), name)
        mean = bipartite.average_clustering(graph, mode=overlap)
        agree([scores.mean], [mean], name)

    on_all(check)


def test_redundancy_agrees_with_networkx() -> None:
    """NetworkX refuses vertices with fewer than two neighbours, where ours is NaN."""

    def check(drawn: Cells, incidence: cn.TwoMode, name: str) -> None:
        graph = drawn.networkx()
        enough = [v for v in graph if len(graph[v]) >= 2]
        expected = bipartite.node_redundancy(graph, enough) if enough else {}
        agree(both(cn.redundancy(incidence)), [expected.get(v, np.nan) for v in graph], name)

    on_all(check)


def test_the_measures_of_one_graph_agree_with_those_of_its_incidence() -> None:
    """What does not know kinds is the same on the incidence taken as one graph."""

    def check(drawn: Cells, incidence: cn.TwoMode, name: str) -> None:
        graph = incidence.as_graph()
        pairs = (
            (cn.degree(incidence), cn.degree(graph)),
            (
                cn.betweenness(incidence, normalized=False),
                cn.betweenness(graph, normalized=False),
            ),
            (cn.harmonic(incidence, normalized=False), cn.harmonic(graph, normalized=False)),
            (cn.pagerank(incidence), cn.pagerank(graph)),
        )
        for ours, theirs in pairs:
            agree(both(ours), theirs.values, name)
        if drawn.cells:
            agree(
                both(cn.eigenvector(incidence)), cn.eigenvector(graph).values, name, tolerance=1e-9
            )

    on_all(check, DATA[:60])
