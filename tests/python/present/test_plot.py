"""Pictures: every city with a place, names that can be read, a file for print."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import citynet as cn
import matplotlib.pyplot as plt
import numpy as np
import pytest
from matplotlib.axes import Axes
from matplotlib.collections import LineCollection, PathCollection
from matplotlib.text import Annotation, Text


@pytest.fixture(autouse=True)
def no_figure_stays_open() -> Iterator[None]:
    yield
    plt.close("all")


def names(axes: Axes) -> list[Annotation]:
    """The names of cities among the texts, which also hold the caption."""
    return [t for t in axes.texts if isinstance(t, Annotation) and t.get_zorder() == 3]


def drawn_places(axes: Axes) -> np.ndarray:
    (points,) = (c for c in axes.collections if isinstance(c, PathCollection))
    return np.asarray(points.get_offsets())


def assert_readable(axes: Axes) -> None:
    """No name touches another name or leaves the picture, on the page as it is saved."""
    axes.figure.canvas.draw()
    # Of the letters alone: the line that leads from a name to its city may cross others.
    boxes = [Text.get_window_extent(text) for text in names(axes)]
    for (i, one), (j, other) in combinations(enumerate(boxes), 2):
        assert not one.overlaps(other), (names(axes)[i].get_text(), names(axes)[j].get_text())
    page = axes.figure.bbox
    assert all(page.x0 <= box.x0 and box.x1 <= page.x1 for box in boxes)


def test_every_city_with_a_place_is_drawn(graph: cn.Graph, net: cn.Network) -> None:
    axes = cn.plot.cities(graph, cn.vertex_strength(graph))
    located = {net[key].location for key in graph.keys} - {None}
    assert {(round(y, 9), round(x, 9)) for x, y in drawn_places(axes)} == {
        (round(place[0], 9), round(place[1], 9)) for place in located if place
    }
    (ties,) = (c for c in axes.collections if isinstance(c, LineCollection))
    places = {key: net[key].location for key in graph.keys}
    shown = sum(
        places[graph.key(int(a))] is not None and places[graph.key(int(b))] is not None
        for a, b in graph.edges
    )
    assert len(ties.get_segments()) == shown


def test_names_can_be_read(graph: cn.Graph, tmp_path: Path) -> None:
    axes = cn.plot.cities(graph, cn.vertex_strength(graph))
    assert_readable(axes)
    written = {text.get_text() for text in names(axes)}
    assert {"Gdańsk", "Łódź", "Kraków", "Białystok"} <= written
    assert len(written) >= 30, "most of the 39 cities have room for their names"
    for name in ("cities.png", "cities.pdf", "cities.svg"):
        axes.figure.savefig(tmp_path / name, dpi=150)
        assert (tmp_path / name).stat().st_size > 10_000
    # Glyphs that the font lacks would be warnings, and warnings are errors here.


@pytest.mark.parametrize("size", [(5, 5), (8.5, 7.6), (12, 6)])
def test_names_can_be_read_on_axes_of_ones_own(graph: cn.Graph, size: tuple[float, float]) -> None:
    _, own = plt.subplots(figsize=size)
    axes = cn.plot.cities(graph, cn.betweenness(graph), labels=16, ax=own)
    assert axes is own
    assert_readable(axes)
    assert 8 <= len(names(axes)) <= 16


def test_cities_of_all_countries_can_be_drawn(net: cn.Network) -> None:
    everywhere = cn.project(net.at("2024-06-01", unknown="include"))
    axes = cn.plot.cities(everywhere, labels=40, least_strength=3)
    assert_readable(axes)
    caption = " ".join(t.get_text() for t in axes.texts if t not in names(axes))
    missing = sum(net[key].location is None for key in everywhere.keys)
    said = f"{missing} of {everywhere.vertex_count}" in caption.replace("\n", " ")
    assert said == (missing > 0)


def test_caption_and_legend_say_what_is_shown(graph: cn.Graph) -> None:
    scores = cn.vertex_strength(graph)
    axes = cn.plot.cities(graph, scores)
    caption = " ".join(t.get_text() for t in axes.texts if t not in names(axes)).replace("\n", " ")
    assert graph.view is not None
    assert graph.view.describe() in caption
    legend = axes.get_legend()
    assert legend is not None
    words = " ".join(text.get_text() for text in legend.get_texts())
    assert "vertex strength" in words
    assert f"tie strength {graph.strengths.max():g}" in words
    bare = cn.plot.cities(graph, scores, legend=False, caption=False)
    assert bare.get_legend() is None
    assert len(bare.texts) == len(names(bare))


def test_weak_ties_and_names_can_be_left_out(graph: cn.Graph) -> None:
    axes = cn.plot.cities(graph, labels=0, least_strength=5)
    assert names(axes) == []
    (ties,) = (c for c in axes.collections if isinstance(c, LineCollection))
    assert 0 < len(ties.get_segments()) <= (graph.strengths >= 5).sum()


def test_the_area_of_a_city_grows_with_its_score(graph: cn.Graph) -> None:
    scores = cn.vertex_strength(graph)
    axes = cn.plot.cities(graph, scores)
    (points,) = (c for c in axes.collections if isinstance(c, PathCollection))
    sizes = points.get_sizes()
    assert list(sizes) == sorted(sizes, reverse=True), "the small ones on top"
    assert len(sizes) == len(drawn_places(axes))


def test_a_graph_without_ties_or_places_is_drawn(net: cn.Network) -> None:
    lonely = cn.project(net.any_time(), through="topic")
    axes = cn.plot.cities(lonely)
    axes.figure.canvas.draw()
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
