"""Pictures of networks of cities, drawn with Matplotlib on an ``Axes`` of yours.

Matplotlib is imported when a picture is drawn, and no sooner.
"""

from __future__ import annotations

import math
import textwrap
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

import numpy as np

from citynet._core import Graph, Scores
from citynet.errors import InvalidArgument

if TYPE_CHECKING:
    import numpy.typing as npt
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from matplotlib.text import Annotation
    from matplotlib.transforms import Bbox

__all__ = ["cities"]

# Blue ties from pale to dark, and vermilion cities: apart for all common kinds of colour
# blindness, and in grey, where the cities keep their white rim.
_TIE_COLOURS = ("#c3d4e6", "#2b5c8a")
_CITY_COLOUR = "#d55e00"
_LABEL_COLOUR = "#111111"
_SMALLEST_AREA, _LARGEST_AREA = 16.0, 420.0  # square points
_THINNEST, _WIDEST = 0.35, 3.6  # points


@dataclass(frozen=True)
class _City:
    key: str
    name: str
    longitude: float
    latitude: float
    value: float  # what its area stands for


@dataclass(frozen=True)
class _Tie:
    strength: float
    first: _City
    second: _City


def cities(
    graph: Graph,
    scores: Scores | None = None,
    *,
    labels: int | None = None,
    least_strength: float = 1.0,
    legend: bool = True,
    caption: bool = True,
    ax: Axes | None = None,
) -> Axes:
    """Draws the cities where they lie, and their ties.

    Ties are the darker and wider the stronger they are; those under ``least_strength`` are left
    out. The area of a city grows with its score (without scores, with its number of ties). The
    ``labels`` cities with the highest scores are named (None: all), as far as there is room: a
    name never stands on another name or on a city. A city whose place is unknown is not drawn;
    the caption says how many these are. It also says which view of the data this is, and the
    legend what width and area mean.
    Longitudes are shortened by the cosine of the middle latitude, so that distances look right.

    Returns the axes; change their size before drawing, not after, or names may meet. Raises
    ImportError without Matplotlib, InvalidArgument for a graph that was not projected and for
    scores of another graph.
    """
    try:
        import matplotlib.pyplot as plt
    except ImportError as error:
        raise ImportError("pictures need Matplotlib: pip install 'citynet[plot]'") from error

    drawn = _located(graph, scores)
    ties = _ties(graph, drawn, least_strength)
    if ax is None:
        _, ax = plt.subplots(figsize=(8, 8), layout="constrained")
    _frame(ax, list(drawn.values()))
    _draw_ties(ax, ties)
    _draw_cities(ax, list(drawn.values()))
    figure = cast("Figure", ax.get_figure(root=True))
    if caption:
        figure.draw_without_rendering()  # the caption is as wide as the picture
        _write_caption(ax, graph, len(drawn))
    if legend and drawn:
        _draw_legend(ax, list(drawn.values()), ties, "ties" if scores is None else scores.measure)
    # Names are placed on the page, so everything that moves the page must have happened.
    figure.draw_without_rendering()
    ranked = sorted(drawn.values(), key=lambda city: (-city.value, city.key))
    _write_names(ax, list(drawn.values()), ranked[:labels])
    return ax


def _located(graph: Graph, scores: Scores | None) -> dict[int, _City]:
    """The cities whose place is known, by vertex."""
    view = graph.view
    if view is None:
        raise InvalidArgument.about(
            "graph", "not projected", "only a projected graph knows where its cities are"
        )
    values: npt.NDArray[np.float64]
    if scores is None:
        values = np.diff(graph.indptr).astype(float)
    elif scores.graph == graph:
        values = np.nan_to_num(scores.values)
    else:
        raise InvalidArgument.about(
            "scores", "of another graph", "scores of the graph that is drawn"
        )
    found = {}
    for vertex, key in enumerate(graph.keys):
        entity = view.network[key]
        if entity.location is not None:
            latitude, longitude = entity.location
            found[vertex] = _City(key, entity.name, longitude, latitude, float(values[vertex]))
    return found


def _ties(graph: Graph, drawn: dict[int, _City], least_strength: float) -> list[_Tie]:
    """The ties between cities that are drawn, the strong ones last and so on top."""
    strengths = graph.strengths if graph.has_strengths else np.ones(graph.edge_count)
    ties = [
        _Tie(float(strength), drawn[int(a)], drawn[int(b)])
        for (a, b), strength in zip(graph.edges, strengths, strict=True)
        if strength >= least_strength and int(a) in drawn and int(b) in drawn
    ]
    return sorted(ties, key=lambda tie: tie.strength)


def _frame(ax: Axes, drawn: list[_City]) -> None:
    ax.set_axis_off()
    if not drawn:
        return
    latitudes = [city.latitude for city in drawn]
    longitudes = [city.longitude for city in drawn]
    ax.set_aspect(1 / math.cos(math.radians((min(latitudes) + max(latitudes)) / 2)))
    for limit, values in ((ax.set_ylim, latitudes), (ax.set_xlim, longitudes)):
        rim = 0.06 * (max(values) - min(values)) or 0.5
        limit(min(values) - rim, max(values) + rim)


def _width(strength: float, strongest: float) -> float:
    return _THINNEST + (_WIDEST - _THINNEST) * strength / strongest


def _tie_colour(strength: float, strongest: float) -> str:
    from matplotlib.colors import to_hex, to_rgb

    pale, dark = (np.array(to_rgb(colour)) for colour in _TIE_COLOURS)
    return str(to_hex(pale + (dark - pale) * (strength / strongest) ** 0.8))


def _area(value: float, largest: float) -> float:
    share = max(value, 0.0) / largest if largest > 0 else 0.0
    return _SMALLEST_AREA + (_LARGEST_AREA - _SMALLEST_AREA) * share


def _largest(drawn: list[_City]) -> float:
    return max((city.value for city in drawn), default=0.0)


def _draw_ties(ax: Axes, ties: list[_Tie]) -> None:
    from matplotlib.collections import LineCollection

    strongest = ties[-1].strength if ties else 1.0
    lines = LineCollection(
        [
            [(t.first.longitude, t.first.latitude), (t.second.longitude, t.second.latitude)]
            for t in ties
        ],
        linewidths=[_width(t.strength, strongest) for t in ties],
        colors=[_tie_colour(t.strength, strongest) for t in ties],
        capstyle="round",
        zorder=1,
    )
    ax.add_collection(lines, autolim=False)


def _draw_cities(ax: Axes, drawn: list[_City]) -> None:
    largest = _largest(drawn)
    order = sorted(drawn, key=lambda city: -city.value)  # the small ones on top
    ax.scatter(
        [city.longitude for city in order],
        [city.latitude for city in order],
        s=[_area(city.value, largest) for city in order],
        c=_CITY_COLOUR,
        edgecolors="white",
        linewidths=0.8,
        zorder=2,
    )


_POINTS_PER_LETTER = 3.9  # of the caption, on average


def _points_wide(ax: Axes) -> float:
    figure = cast("Figure", ax.get_figure(root=True))
    return float(ax.get_window_extent().width / figure.dpi * 72)


def _write_caption(ax: Axes, graph: Graph, drawn: int) -> None:
    view = graph.view
    assert view is not None, "checked when the cities were located"
    info = view.network.info
    text = f"{info['title']}, version {info['version']}; {view.describe()}."
    missing = graph.vertex_count - drawn
    if missing:
        text += f" Not drawn, as their place is unknown: {missing} of {graph.vertex_count}."
    ax.annotate(
        textwrap.fill(text, max(40, int(_points_wide(ax) / _POINTS_PER_LETTER))),
        (0, 0),
        xytext=(0, -4),
        xycoords="axes fraction",
        textcoords="offset points",
        ha="left",
        va="top",
        fontsize=7,
        color="#444444",
        zorder=2,  # below the names of the cities
    )


def _draw_legend(ax: Axes, drawn: list[_City], ties: list[_Tie], measure: str) -> None:
    """Two rows above the picture: what the widths and what the areas stand for."""
    from matplotlib.lines import Line2D

    handles: list[Line2D] = []
    largest = _largest(drawn)
    if largest > 0:
        for share in (1.0, 0.5, 0.1):
            value = largest * share
            handles.append(
                Line2D(
                    [],
                    [],
                    linestyle="none",
                    marker="o",
                    markersize=math.sqrt(_area(value, largest)),
                    markerfacecolor=_CITY_COLOUR,
                    markeredgecolor="white",
                    label=f"{measure} {value:.3g}" if share == 1.0 else f"{value:.3g}",
                )
            )
    strongest = ties[-1].strength if ties else 1.0
    shown = sorted({strongest, max(1.0, round(strongest / 2)), ties[0].strength}) if ties else []
    handles += [
        Line2D(
            [],
            [],
            color=_tie_colour(strength, strongest),
            linewidth=_width(strength, strongest),
            label=f"tie strength {strength:g}" if strength == strongest else f"{strength:g}",
        )
        for strength in reversed(shown)
    ]
    ax.legend(
        handles=handles,
        loc="lower left",
        bbox_to_anchor=(0, 1),
        ncols=max(len(handles), 1),
        frameon=False,
        fontsize=8,
        handletextpad=0.8,
        columnspacing=1.2,
        borderpad=0.8,
        borderaxespad=0,
    )


# Where a name may stand: direction from the city, in the order of preference.
_SIDES = ((1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (-1, 1), (1, -1), (-1, -1))
_GAPS = (2.0, 7.0, 14.0, 24.0, 36.0, 50.0)  # points between the rim of the city and the name


def _write_names(ax: Axes, drawn: list[_City], named: list[_City]) -> None:
    """Names beside cities, in the first spot that touches no city and no earlier name."""
    figure = cast("Figure", ax.get_figure(root=True))
    pixels = figure.dpi / 72
    largest = _largest(drawn)
    taken = [_disc(ax, city, largest, pixels) for city in drawn]
    inside = ax.get_window_extent()
    for city in named:
        for gap, side in ((gap, side) for gap in _GAPS for side in _SIDES):
            text = _name(ax, city, side, gap, math.sqrt(_area(city.value, largest)) / 2)
            box = _box(text).padded(0.8 * pixels)
            fits = inside.x0 <= box.x0 and box.x1 <= inside.x1
            if fits and not any(box.overlaps(other) for other in taken):
                taken.append(box)
                break
            text.remove()


def _box(name: Annotation) -> Bbox:
    """Where the letters stand, without the line that leads to them."""
    from matplotlib.text import Text

    name.get_window_extent()  # moves the letters to their place
    return Text.get_window_extent(name)


def _disc(ax: Axes, city: _City, largest: float, pixels: float) -> Bbox:
    from matplotlib.transforms import Bbox

    x, y = ax.transData.transform((city.longitude, city.latitude))
    radius = math.sqrt(_area(city.value, largest)) / 2 * pixels
    return Bbox.from_extents(x - radius, y - radius, x + radius, y + radius)


def _name(ax: Axes, city: _City, side: tuple[int, int], gap: float, radius: float) -> Annotation:
    """The name at this side of the city; a thin line leads to it when it stands apart."""
    from matplotlib.patheffects import withStroke

    dx, dy = side
    reach = (gap + radius) / math.hypot(dx, dy)
    line = {
        "arrowstyle": "-",
        "color": "#555555",
        "linewidth": 0.6,
        "shrinkA": 0,
        "shrinkB": radius,
    }
    text = ax.annotate(
        city.name,
        (city.longitude, city.latitude),
        xytext=(dx * reach, dy * reach),
        textcoords="offset points",
        ha="left" if dx > 0 else "right" if dx < 0 else "center",
        va="bottom" if dy > 0 else "top" if dy < 0 else "center",
        fontsize=8,
        color=_LABEL_COLOUR,
        path_effects=[withStroke(linewidth=2, foreground="white")],
        arrowprops=line if gap > _GAPS[1] else None,
        zorder=3,
    )
    text.set_in_layout(False)  # or the page would move under the names
    return text
