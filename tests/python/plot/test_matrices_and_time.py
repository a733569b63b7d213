"""Matrices, distributions, ranks, growth, alluvial plots: artists say what the data say."""

from __future__ import annotations

import re
from typing import Any

import citynet as cn
import numpy as np
import pytest
from citynet.plot._distribution import at_least

from tests.python.plot.readable import assert_readable

# Three cities and three networks: a is in all, b in two, c in one of them, so that all is nested.
NESTED = cn.TwoMode.from_cells(
    3,
    3,
    [2, 2, 2, 0, 0, 1],
    [1, 0, 2, 1, 0, 1],
    actor_keys=["b", "c", "a"],
    target_keys=["y", "x", "z"],
)


def cells_of(drawing: cn.plot.Drawing) -> np.ndarray:
    image: Any = drawing.areas[0]
    return np.asarray(image.get_array()).astype(float)


def test_an_incidence_is_sorted_for_nestedness() -> None:
    drawing = cn.plot.incidence(NESTED)
    np.testing.assert_array_equal(cells_of(drawing), [[1, 1, 1], [1, 1, 0], [1, 0, 0]])
    assert [name.get_text() for name in drawing.names] == ["a", "b", "c", "x", "y", "z"]


def test_columns_that_few_are_in_can_be_left_out(net: cn.Network) -> None:
    view = net.at("2024-06-01", unknown="include", countries="PL")
    drawing = cn.plot.incidence(cn.two_mode(view), least_members=3)
    assert_readable(drawing)
    cells = cells_of(drawing)
    assert cells.sum(axis=0).min() >= 3
    assert drawing.caption is not None
    left_out = cn.two_mode(view).shape[1] - cells.shape[1]
    assert drawing.caption.get_text().replace("\n", " ").endswith(f"in them: {left_out}.")


# x and y have {a, b, c} and {a, b}: 2 of 3 shared; x and z 1 of 3; y and z 1 of 2.
def test_an_overlap_is_jaccards() -> None:
    drawing = cn.plot.overlap(NESTED, least_members=1)
    np.testing.assert_allclose(
        cells_of(drawing), [[1, 2 / 3, 1 / 3], [2 / 3, 1, 1 / 2], [1 / 3, 1 / 2, 1]]
    )
    numbers = [t.get_text() for t in drawing.axes.texts]
    assert numbers == ["3", "2", "1", "2", "2", "1", "1", "1", "1"]
    table = cn.overlap(NESTED).table().to_dict()
    pairs = zip(table["first"], table["second"], table["jaccard"], strict=True)
    assert {frozenset((a, b)): j for a, b, j in pairs} == {
        frozenset("xy"): 2 / 3,
        frozenset("xz"): 1 / 3,
        frozenset("yz"): 1 / 2,
    }


def test_degrees_are_shares_of_at_least_so_many() -> None:
    assert at_least([1, 1, 2, 5]) == ([1, 2, 5], [1.0, 0.5, 0.25])
    drawing = cn.plot.degrees(NESTED, logarithmic=False)
    actors, targets = (line.get_xydata().tolist() for line in drawing.lines)  # type: ignore[attr-defined]
    assert actors == [[1, 1], [2, pytest.approx(2 / 3)], [3, pytest.approx(1 / 3)]]
    assert targets == actors


def test_every_kind_has_a_curve_of_its_own(net: cn.Network) -> None:
    field = cn.two_mode(net.at("2024-06-01", unknown="include"))
    drawing = cn.plot.degrees(field)
    kinds = {e.kind.replace("_", " ") for e in [*field.actors, *field.targets]}
    assert {re.sub(r" \(\d+\)", "", str(line.get_label())) for line in drawing.lines} == kinds


def test_ranks_are_drawn_from_wave_to_wave() -> None:
    waves = {"2014": {"a": 3.0, "b": 2.0, "c": 1.0}, "2019": {"a": 1.0, "b": 2.0, "c": 2.0}}
    drawing = cn.plot.ranks(cn.rank_change(waves), names={"b": "Gdańsk"})
    lines = {str(line.get_label()): line.get_ydata().tolist() for line in drawing.lines}  # type: ignore[attr-defined]
    assert lines == {"Gdańsk": [2, 1], "c": [3, 1], "a": [1, 3]}
    assert {name.get_text() for name in drawing.names} == {"Gdańsk, c", "a"}
    top = cn.plot.ranks(cn.rank_change(waves), top=1)
    assert len(top.lines) == 2, "two share the first rank"


def test_growth_counts_cities(net: cn.Network) -> None:
    years = ("2010-01-01", "2024-01-01", "2 years")
    views = net.snapshots(*years, unknown="exclude", countries="PL")
    drawing = cn.plot.growth(views)
    assert_readable(drawing)
    keys = ["academy-integration", "ump-declaration-2017"]
    drawing = cn.plot.growth(views, keys)
    for key, line in zip(keys, drawing.lines, strict=True):
        expected = [
            len(
                {
                    a.actor.key
                    for a in view.affiliations
                    if a.target.key == key and a.actor.kind == "city"
                }
            )
            for view in views.values()
        ]
        assert line.get_ydata().tolist() == expected  # type: ignore[attr-defined]
    with pytest.raises(cn.InvalidArgument):
        cn.plot.growth({})


# a and b part, c comes: blocks of 2; 1, 1, 1; the one that was not there stands below.
def test_flows_are_as_wide_as_many_go() -> None:
    waves = {"before": {"a": "x", "b": "x"}, "after": {"a": "x", "b": "y", "c": "y"}}
    drawing = cn.plot.flows(waves, names={"x": "Łódź"})
    assert_readable(drawing)
    assert [name.get_text() for name in drawing.names] == [
        "Łódź (2)",
        "not there (1)",
        "y (2)",
        "Łódź (1)",
    ]
    heights = [area.get_height() for area in drawing.areas if hasattr(area, "get_height")]
    assert sorted(heights) == [1, 1, 2, 2]
    bands = [area for area in drawing.areas if not hasattr(area, "get_height")]
    assert len(bands) == 3
    with pytest.raises(cn.InvalidArgument):
        cn.plot.flows({"once": {"a": "x"}})
