"""Colours that everybody can tell apart, also in grey."""

from __future__ import annotations

from itertools import pairwise

import citynet as cn
import numpy as np
import pytest
from citynet.plot import _style
from matplotlib.colors import to_rgb


def luminance(colour: object) -> float:
    """Relative luminance of WCAG 2: 0 for black, 1 for white."""
    channels = np.array(to_rgb(colour))  # type: ignore[arg-type]
    linear = np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)
    return float(linear @ [0.2126, 0.7152, 0.0722])


def contrast(one: object, other: object) -> float:
    """Of WCAG 2: 1 for the same colour, 21 for black on white."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_colours_are_those_of_okabe_and_ito() -> None:
    published = ["#e69f00", "#56b4e9", "#009e73", "#f0e442", "#0072b2", "#d55e00", "#cc79a7"]
    used = {*_style.SERIES, *(colour for _, colour in _style.MARKS.values())}
    assert used <= {*published, "#000000"}


def test_kinds_differ_in_shape() -> None:
    shapes = [shape for shape, _ in _style.MARKS.values()]
    assert len(set(shapes)) == len(shapes)


def test_neighbours_of_a_series_differ_in_grey() -> None:
    for one, other in pairwise(_style.SERIES[:5]):
        assert contrast(one, other) > 1.5


def test_lines_and_letters_can_be_seen_on_white() -> None:
    for colour in _style.SERIES:
        assert contrast(colour, "white") > 2
    for ink in (_style.INK, _style.SOFT_INK):
        assert contrast(ink, "white") > 4.5, "the contrast that WCAG asks of text"
        assert contrast(ink, _style.LAND) > 4.5


def test_ties_grow_darker_all_the_way() -> None:
    shades = [luminance(_style.blend(share)) for share in np.linspace(0, 1, 11)]
    assert all(light > dark for light, dark in pairwise(shades))
    assert contrast(_style.blend(1), _style.blend(0)) > 3


def test_a_found_cell_stands_out_in_grey() -> None:
    assert contrast(_style.FOUND, _style.EMPTY) > 4


def test_styles_are_paper_and_slide() -> None:
    paper, slide = cn.plot.style("paper"), cn.plot.style("slide")
    assert slide["font.size"] > 1.5 * paper["font.size"]
    assert paper["svg.fonttype"] == "none"
    with pytest.raises(cn.InvalidArgument, match="paper, slide"):
        cn.plot.style("poster")
