"""What must hold for every measure on every graph: another numbering, an added isolate, other
units, turned arrows, two networks at once. Table-driven: see tests/python/every_measure.py."""

from __future__ import annotations

from random import Random

import citynet as cn
import numpy as np
import pytest

from tests.python.every_measure import ONE_MODE, TWO_MODE, Measure

COUNT = 25


def tolerance(measure: Measure) -> float:
    """What is iterated ends within its tolerance; the rest differs by the order of sums."""
    return 1e-8 if measure.iterated else 1e-12


def close(found: object, expected: object, measure: Measure, name: str) -> None:
    bound = tolerance(measure)
    np.testing.assert_allclose(found, expected, rtol=bound, atol=bound, err_msg=name)


class Drawn:
    """A random graph that can be written down in several ways."""

    def __init__(self, seed: int, directed: bool) -> None:
        draw = Random(seed)
        self.n = draw.randint(3, 14)
        pairs = [
            (a, b) for a in range(self.n) for b in range(self.n) if (a != b if directed else a < b)
        ]
        self.edges = sorted(draw.sample(pairs, draw.randint(1, min(len(pairs), 3 * self.n))))
        self.values = [draw.randint(1, 8) / 4 for _ in self.edges]
        self.directed = directed
        self.order = draw.sample(range(self.n), self.n)

    def graph(
        self,
        factor: float = 1,
        order: list[int] | None = None,
        isolates: int = 0,
        backwards: bool = False,
        copies: int = 1,
    ) -> cn.Graph:
        """Vertex v becomes order[v], and keeps its key; copies stand side by side."""
        order = order or list(range(self.n))
        keys = [""] * self.n
        for v in range(self.n):
            keys[order[v]] = str(v)
        # Keys beyond the first copy keep their parity, which is their group in these tests.
        keys += [str(v + 100 * c) for c in range(1, copies) for v in range(self.n)]
        keys += [str(1000 + i) for i in range(isolates)]
        ends = [
            (order[a] + c * self.n, order[b] + c * self.n)
            for c in range(copies)
            for a, b in (((b, a) for a, b in self.edges) if backwards else self.edges)
        ]
        return cn.Graph.from_edges(
            len(keys),
            [a for a, _ in ends],
            [b for _, b in ends],
            [factor * value for value in self.values] * copies,
            directed=self.directed,
            keys=keys,
        )


def graphs(measure: Measure) -> list[Drawn]:
    kinds = (False, True) if measure.directed else (False,)
    return [Drawn(seed, directed) for directed in kinds for seed in range(COUNT)]


@pytest.mark.parametrize("name", ONE_MODE)
def test_another_numbering_moves_the_scores_along(name: str) -> None:
    measure = ONE_MODE[name]
    for drawn in graphs(measure):
        here = drawn.graph()
        there = drawn.graph(order=drawn.order)
        before, after = np.array(measure.call(here)), np.array(measure.call(there))
        if measure.of == "vertices":
            after = after[drawn.order]
        elif measure.of == "edges":
            edges = [tuple(sorted(e)) if not drawn.directed else tuple(e) for e in here.edges]
            moved = {tuple(e): i for i, e in enumerate(there.edges.tolist())}
            new = [(drawn.order[a], drawn.order[b]) for a, b in edges]
            after = after[[moved[e if drawn.directed else (min(e), max(e))] for e in new]]
        # A search and a sample: the numbering decides where they begin.
        if name in ("leiden", "approximate_betweenness"):
            continue
        if name == "continuous_core" and cn.continuous_core(here).status == "not_converged":
            continue  # a rise without a top: it stops near the end, where the numbering decides
        close(after, before, measure, f"{name}: {drawn.edges}")


@pytest.mark.parametrize("name", [n for n, m in ONE_MODE.items() if m.isolate is not None])
def test_an_added_isolate_changes_nobody_else(name: str) -> None:
    measure = ONE_MODE[name]
    assert measure.isolate is not None
    for drawn in graphs(measure):
        before = measure.call(drawn.graph())
        after = measure.call(drawn.graph(isolates=1))
        close(after, [*before, measure.isolate], measure, f"{name}: {drawn.edges}")


@pytest.mark.parametrize("name", [n for n, m in ONE_MODE.items() if m.scaled is not None])
def test_strengths_in_another_unit(name: str) -> None:
    """Factors are powers of two, so that nothing is rounded: equal means equal."""
    measure = ONE_MODE[name]
    assert measure.scaled is not None
    for drawn in graphs(measure):
        before = np.array(measure.call(drawn.graph()))
        for factor in (0.5, 2.0, 1024.0):
            after = np.array(measure.call(drawn.graph(factor=factor)))
            expected = before * factor**measure.scaled
            if measure.iterated:
                close(after, expected, measure, f"{name}: {drawn.edges}")
            else:
                np.testing.assert_array_equal(after, expected, err_msg=f"{name}: {drawn.edges}")


@pytest.mark.parametrize("name", [n for n, m in ONE_MODE.items() if m.lengths_scaled is not None])
def test_lengths_in_another_unit(name: str) -> None:
    measure = ONE_MODE[name]
    assert measure.lengths_scaled is not None
    for drawn in graphs(measure):
        here = drawn.graph()
        before = np.array(measure.call(here, lengths=drawn.values))
        for factor in (0.5, 2.0, 1024.0):
            after = measure.call(here, lengths=[factor * value for value in drawn.values])
            expected = before * factor**measure.lengths_scaled
            close(after, expected, measure, f"{name}: {drawn.edges}")


@pytest.mark.parametrize(
    "name", ["betweenness", "closeness, within the component", "harmonic", "edge_betweenness"]
)
def test_lengths_of_one_are_steps(name: str) -> None:
    measure = ONE_MODE[name]
    for drawn in graphs(measure):
        here = drawn.graph()
        steps = measure.call(here)
        ones = measure.call(here, lengths=[1.0] * here.edge_count)
        close(ones, steps, measure, f"{name}: {drawn.edges}")


@pytest.mark.parametrize("name", ["degree", "vertex_strength", "closeness", "harmonic"])
def test_turned_arrows_exchange_in_and_out(name: str) -> None:
    measure = ONE_MODE[name]
    for seed in range(COUNT):
        drawn = Drawn(seed, directed=True)
        inward = measure.call(drawn.graph(), direction="in")
        outward = measure.call(drawn.graph(backwards=True), direction="out")
        np.testing.assert_array_equal(inward, outward)


@pytest.mark.parametrize("name", ["betweenness", "constraint", "effective_size"])
def test_turned_arrows_change_nothing(name: str) -> None:
    measure = ONE_MODE[name]
    for seed in range(COUNT):
        drawn = Drawn(seed, directed=True)
        close(measure.call(drawn.graph(backwards=True)), measure.call(drawn.graph()), measure, name)


LOCAL = [
    name
    for name, measure in ONE_MODE.items()
    if measure.of in ("vertices", "edges")
    and (measure.isolate is not None or measure.of == "edges")
]


@pytest.mark.parametrize("name", LOCAL)
def test_two_networks_at_once_have_the_scores_of_each(name: str) -> None:
    measure = ONE_MODE[name]
    for drawn in graphs(measure):
        one = list(measure.call(drawn.graph()))
        two = measure.call(drawn.graph(copies=2))
        close(two, one + one, measure, f"{name}: {drawn.edges}")


@pytest.mark.parametrize("name", [n for n, m in ONE_MODE.items() if m.directed])
def test_an_undirected_tie_is_an_arc_each_way(name: str) -> None:
    measure = ONE_MODE[name]
    if name in ("edge_betweenness", "degree", "vertex_strength", "distances", "betweenness_subset"):
        return  # counted per edge, per arc or per ordered pair, as their headers say
    if name.startswith("centralization"):
        return  # divided by what is possible in a directed graph
    for seed in range(COUNT):
        drawn = Drawn(seed, directed=False)
        here = drawn.graph()
        both = [*drawn.edges, *((b, a) for a, b in drawn.edges)]
        there = cn.Graph.from_edges(
            drawn.n, [a for a, _ in both], [b for _, b in both], drawn.values * 2, directed=True
        )
        pairs = 2 if name == "betweenness" else 1  # every pair counts in both directions
        expected = pairs * np.array(measure.call(here))
        close(measure.call(there), expected, measure, f"{name}: {drawn.edges}")


def test_betweenness_adds_up_to_what_lies_between() -> None:
    """Over all pairs with a path: distance - 1 vertices lie between."""
    for drawn in graphs(ONE_MODE["betweenness"]):
        here = drawn.graph()
        found = cn.distances(here)
        if found.reachable_pairs == 0:
            continue
        between = found.reachable_pairs * (found.mean - 1)
        total = cn.betweenness(here, normalized=False).values.sum()
        assert total == pytest.approx(between, abs=1e-9)


def test_shares_add_up_to_one() -> None:
    for drawn in graphs(ONE_MODE["pagerank"]):
        assert cn.pagerank(drawn.graph()).values.sum() == pytest.approx(1, abs=1e-12)


def test_a_parallel_copy_changes_nothing_when_copies_are_merged() -> None:
    for drawn in graphs(ONE_MODE["betweenness"]):
        sources = [a for a, _ in drawn.edges] * 2
        targets = [b for _, b in drawn.edges] * 2
        doubled = cn.Graph.from_edges(
            drawn.n, sources, targets, directed=drawn.directed, parallel_edges="keep_first"
        )
        here = drawn.graph()
        for name in ("degree", "betweenness", "closeness", "pagerank"):
            call = ONE_MODE[name].call
            np.testing.assert_array_equal(call(doubled), call(here))


class DrawnTwoMode:
    def __init__(self, seed: int) -> None:
        draw = Random(seed)
        self.actors, self.targets = draw.randint(1, 8), draw.randint(1, 7)
        pairs = [(i, k) for i in range(self.actors) for k in range(self.targets)]
        self.cells = sorted(draw.sample(pairs, draw.randint(0, len(pairs))))
        self.grades = [draw.randint(1, 8) / 4 for _ in self.cells]
        self.rows = draw.sample(range(self.actors), self.actors)
        self.columns = draw.sample(range(self.targets), self.targets)

    def incidence(
        self, moved: bool = False, turned: bool = False, isolates: int = 0, factor: float = 1
    ) -> cn.TwoMode:
        """Vertices keep their keys wherever they stand."""
        rows = self.rows if moved else list(range(self.actors))
        columns = self.columns if moved else list(range(self.targets))
        sides = [
            (self.actors + isolates, [rows[i] for i, _ in self.cells], keys("a", rows, isolates)),
            (
                self.targets + isolates,
                [columns[k] for _, k in self.cells],
                keys("t", columns, isolates),
            ),
        ]
        one, other = reversed(sides) if turned else sides
        return cn.TwoMode.from_cells(
            one[0],
            other[0],
            one[1],
            other[1],
            grades=[factor * grade for grade in self.grades],
            actor_keys=one[2],
            target_keys=other[2],
        )


def keys(letter: str, places: list[int], isolates: int) -> list[str]:
    named = [""] * len(places)
    for v, place in enumerate(places):
        named[place] = f"{letter}{v}"
    return named + [f"{letter}{100 + i}" for i in range(isolates)]


INCIDENCES = [DrawnTwoMode(seed) for seed in range(COUNT)]


@pytest.mark.parametrize("name", TWO_MODE)
def test_another_numbering_of_both_kinds(name: str) -> None:
    measure = TWO_MODE[name]
    for drawn in INCIDENCES:
        before = np.array(measure.call(drawn.incidence()))
        after = np.array(measure.call(drawn.incidence(moved=True)))
        if measure.of == "vertices":
            after = after[drawn.rows + [drawn.actors + k for k in drawn.columns]]
        close(after, before, measure, f"{name}: {drawn.cells}")


@pytest.mark.parametrize("name", TWO_MODE)
def test_rows_and_columns_exchanged(name: str) -> None:
    measure = TWO_MODE[name]
    for drawn in INCIDENCES:
        here = np.array(measure.call(drawn.incidence()))
        there = np.array(measure.call(drawn.incidence(turned=True)))
        if measure.of == "vertices":
            there = np.concatenate([there[drawn.targets :], there[: drawn.targets]])
        elif len(there) > 1:  # actors, targets and what is common to both
            there = there[[1, 0, *range(2, len(there))]]
        close(there, here, measure, f"{name}: {drawn.cells}")


@pytest.mark.parametrize("name", [n for n, m in TWO_MODE.items() if m.isolate is not None])
def test_an_added_isolate_of_each_kind(name: str) -> None:
    measure = TWO_MODE[name]
    for drawn in INCIDENCES:
        before = list(measure.call(drawn.incidence()))
        after = measure.call(drawn.incidence(isolates=1))
        expected = [*before[: drawn.actors], measure.isolate, *before[drawn.actors :]]
        close(after, [*expected, measure.isolate], measure, f"{name}: {drawn.cells}")


@pytest.mark.parametrize(
    ("name", "power"), [("vertex_strength", 1), ("pagerank", 0), ("eigenvector", 0), ("birank", 0)]
)
def test_grades_in_another_unit(name: str, power: int) -> None:
    measure = TWO_MODE[name]
    how = {} if name == "vertex_strength" else {"cells": "grade"}
    for drawn in INCIDENCES:
        before = np.array(measure.call(drawn.incidence(), **how))
        after = measure.call(drawn.incidence(factor=4), **how)
        close(after, before * 4.0**power, measure, f"{name}: {drawn.cells}")


@pytest.mark.parametrize("name", ["degree", "betweenness", "harmonic", "pagerank"])
def test_two_modes_are_one_graph_where_the_kinds_do_not_matter(name: str) -> None:
    for drawn in INCIDENCES:
        here = drawn.incidence()
        close(TWO_MODE[name].call(here), ONE_MODE[name].call(here.as_graph()), TWO_MODE[name], name)
