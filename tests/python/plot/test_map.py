"""Maps: every city with a place, names that can be read, great circles, a file for print."""

from __future__ import annotations

from pathlib import Path

import citynet as cn
import matplotlib.pyplot as plt
import numpy as np
import pytest
from citynet.plot._base_map import great_circle, outlines
from matplotlib.collections import LineCollection, PathCollection

from tests.python.plot.readable import assert_readable


def ties_of(drawing: cn.plot.Drawing) -> LineCollection:
    (ties,) = drawing.lines
    assert isinstance(ties, LineCollection)
    return ties


def points_of(drawing: cn.plot.Drawing) -> PathCollection:
    (points,) = drawing.points
    assert isinstance(points, PathCollection)
    return points


def drawn_places(drawing: cn.plot.Drawing) -> np.ndarray:
    return np.asarray(points_of(drawing).get_offsets())


def written(drawing: cn.plot.Drawing) -> set[str]:
    return {text.get_text() for text in drawing.names}


def caption_of(drawing: cn.plot.Drawing) -> str:
    assert drawing.caption is not None
    return drawing.caption.get_text().replace("\n", " ")


def test_every_city_with_a_place_is_drawn(graph: cn.Graph, net: cn.Network) -> None:
    drawing = cn.plot.cities(graph, cn.vertex_strength(graph))
    located = {net[key].location for key in graph.keys} - {None}
    assert {(round(y, 9), round(x, 9)) for x, y in drawn_places(drawing)} == {
        (round(place[0], 9), round(place[1], 9)) for place in located if place
    }
    ties = ties_of(drawing)
    places = {key: net[key].location for key in graph.keys}
    shown = sum(
        places[graph.key(int(a))] is not None and places[graph.key(int(b))] is not None
        for a, b in graph.edges
    )
    assert len(ties.get_segments()) == shown


def test_names_can_be_read(graph: cn.Graph, tmp_path: Path) -> None:
    drawing = cn.plot.cities(graph, cn.vertex_strength(graph))
    assert_readable(drawing)
    assert {"Gdańsk", "Łódź", "Kraków", "Białystok"} <= written(drawing)
    assert len(written(drawing)) >= 30, "most of the 39 cities have room for their names"
    for name in ("cities.png", "cities.pdf", "cities.svg"):
        drawing.figure.savefig(tmp_path / name, dpi=150)
        assert (tmp_path / name).stat().st_size > 10_000
    # Glyphs that the font lacks would be warnings, and warnings are errors here.


@pytest.mark.parametrize("size", [(5, 5), (8.5, 7.6), (12, 6)])
def test_names_can_be_read_on_axes_of_ones_own(graph: cn.Graph, size: tuple[float, float]) -> None:
    _, own = plt.subplots(figsize=size)
    drawing = cn.plot.cities(graph, cn.betweenness(graph), labels=16, ax=own)
    assert drawing.axes is own
    assert_readable(drawing)
    assert len(drawing.names) + len(drawing.unnamed) == 16
    assert len(drawing.names) >= 8


def test_cities_of_all_countries_can_be_drawn(net: cn.Network) -> None:
    everywhere = cn.project(net.at("2024-06-01", unknown="include"))
    drawing = cn.plot.cities(everywhere, labels=40, least_strength=3)
    assert_readable(drawing)
    missing = sum(net[key].location is None for key in everywhere.keys)
    assert (f"{missing} of {everywhere.vertex_count}" in caption_of(drawing)) == (missing > 0)


def test_caption_and_legend_say_what_is_shown(graph: cn.Graph) -> None:
    scores = cn.vertex_strength(graph)
    drawing = cn.plot.cities(graph, scores)
    assert graph.view is not None
    assert graph.view.describe() in caption_of(drawing)
    assert drawing.legend is not None
    words = " ".join(text.get_text() for text in drawing.legend.get_texts())
    assert "vertex strength" in words
    assert f"tie strength {graph.strengths.max():g}" in words
    bare = cn.plot.cities(graph, scores, legend=False, caption=False)
    assert bare.legend is None
    assert bare.caption is None
    assert len(bare.axes.texts) == len(bare.names)


def test_weak_ties_and_names_can_be_left_out(graph: cn.Graph) -> None:
    drawing = cn.plot.cities(graph, labels=0, least_strength=5)
    assert drawing.names == []
    assert 0 < len(ties_of(drawing).get_segments()) <= (graph.strengths >= 5).sum()


def test_the_area_of_a_city_grows_with_its_score(graph: cn.Graph) -> None:
    drawing = cn.plot.cities(graph, cn.vertex_strength(graph))
    sizes = points_of(drawing).get_sizes()
    assert list(sizes) == sorted(sizes, reverse=True), "the small ones on top"
    assert len(sizes) == len(drawn_places(drawing))


def test_a_graph_without_ties_or_places_is_drawn(net: cn.Network) -> None:
    lonely = cn.project(net.any_time(), through="topic")
    cn.plot.cities(lonely).figure.canvas.draw()
    organisations = cn.project(net.any_time(), onto="organisation")
    cn.plot.cities(organisations).figure.canvas.draw()


def test_what_cannot_be_drawn_is_refused(graph: cn.Graph, net: cn.Network) -> None:
    arrays = cn.Graph.from_edges(2, [0], [1])
    with pytest.raises(cn.InvalidArgument) as caught:
        cn.plot.cities(arrays)
    assert caught.value.argument == "graph"
    with pytest.raises(cn.InvalidArgument) as caught:
        cn.plot.cities(graph, cn.degree(cn.project(net.any_time())))
    assert caught.value.argument == "scores"


def test_land_lies_under_the_cities_and_can_be_left_out(graph: cn.Graph) -> None:
    drawing = cn.plot.cities(graph)
    (land,) = drawing.areas
    assert land.get_zorder() < drawing.lines[0].get_zorder() < drawing.points[0].get_zorder()
    before = (drawing.axes.get_xlim(), drawing.axes.get_ylim())
    bare = cn.plot.cities(graph, land=False)
    assert bare.areas == []
    assert (bare.axes.get_xlim(), bare.axes.get_ylim()) == before


def inside(line: np.ndarray, longitude: float, latitude: float) -> bool:
    """Whether a place lies in a ring: an odd number of its sides cross the parallel east of it."""
    x, y = line[:, 0], line[:, 1]
    nx, ny = np.roll(x, -1), np.roll(y, -1)
    crosses = (y > latitude) != (ny > latitude)
    with np.errstate(divide="ignore", invalid="ignore"):
        at = x + (latitude - y) / (ny - y) * (nx - x)
    return bool((crosses & (longitude < at)).sum() % 2)


# Coordinates of the gazetteer (GeoNames); Simferopol as in GeoNames, 44.957 N 34.108 E.
@pytest.mark.parametrize("key", ["wroclaw", "lublin", "bialystok", "tulcea", "edinet", "kyiv"])
def test_cities_lie_in_their_countries(key: str) -> None:
    city = cn.datasets.load("gazetteer")[key]
    assert city.location is not None
    latitude, longitude = city.location
    found = {code for code, line in outlines() if inside(line, longitude, latitude)}
    assert found == {city.country}


def test_crimea_is_drawn_with_ukraine() -> None:
    assert {code for code, line in outlines() if inside(line, 34.108, 44.957)} == {"UA"}


def test_outlines_never_jump_across_the_page() -> None:
    assert len({code for code, _ in outlines() if code}) > 200
    for _, line in outlines():
        # The longest step is along a parallel, the border of the United States and Canada.
        assert np.abs(np.diff(line, axis=0)).max() < 40


# Half way from Madrid (40 N 4 W) to Beijing (40 N 116 E) the great circle is at longitude 56 E and
# at the latitude whose tangent is tan 40 / cos 60.
def test_the_shortest_way_is_a_great_circle() -> None:
    way = great_circle((-4.0, 40.0), (116.0, 40.0))
    np.testing.assert_allclose(way[0], (-4, 40), atol=1e-9)
    np.testing.assert_allclose(way[-1], (116, 40), atol=1e-9)
    middle = way[len(way) // 2]
    if len(way) % 2 == 1:
        highest = np.degrees(np.arctan(np.tan(np.radians(40)) / np.cos(np.radians(60))))
        np.testing.assert_allclose(middle, (56, highest), atol=1e-9)
    assert way[:, 1].max() > 59


def test_ways_cross_the_180th_meridian_without_a_jump() -> None:
    way = great_circle((170.0, 10.0), (-170.0, 10.0))
    assert np.abs(np.diff(way[:, 0])).max() < 2
    assert way[-1, 0] == pytest.approx(190)
    np.testing.assert_allclose(great_circle((3.0, 4.0), (3.0, 4.0)), [(3, 4), (3, 4)])
