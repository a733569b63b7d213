"""Cities where they lie, on a map of the countries, with their ties."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from citynet._core import Graph, Scores
from citynet.errors import InvalidArgument
from citynet.plot._base_map import draw_land, great_circle
from citynet.plot._drawing import (
    Drawing,
    about,
    axes_or_new,
    legend_above,
    settle,
    write_caption,
)
from citynet.plot._names import Spot, write_names
from citynet.plot._style import VERMILION, blend, scale

if TYPE_CHECKING:
    import numpy.typing as npt
    from matplotlib.axes import Axes
    from matplotlib.collections import LineCollection, PathCollection

_SMALLEST_AREA, _LARGEST_AREA = 16.0, 420.0  # square points, at letters of 10 points
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
    land: bool = True,
    legend: bool = True,
    caption: bool = True,
    ax: Axes | None = None,
) -> Drawing:
    """Draws the cities where they lie, and their ties along great circles.

    Ties are the darker and wider the stronger they are; those under ``least_strength`` are left
    out. The area of a city grows with its score (without scores, with its number of ties). The
    ``labels`` cities with the highest scores are named (None: all), as far as there is room: a
    name never stands on another name or on a city. A city whose place is unknown is not drawn;
    the caption says how many these are. It also says which view of the data this is, and the
    legend what width and area mean. ``land`` draws countries under them (Natural Earth, public
    domain; nothing is fetched).
    Longitudes are shortened by the cosine of the middle latitude, so that distances look right.

    Change the size of the axes before drawing, not after, or names may meet. Raises ImportError
    without Matplotlib, InvalidArgument for a graph that was not projected and for scores of
    another graph.
    """
    ax = axes_or_new(ax, (8, 8))
    drawn = _located(graph, scores)
    everybody = list(drawn.values())
    ties = _ties(graph, drawn, least_strength)
    _frame(ax, everybody)
    lands = [draw_land(ax)] if land and drawn else []
    lines = _draw_ties(ax, ties)
    points = _draw_cities(ax, everybody)
    text = write_caption(ax, _caption(graph, len(drawn))) if caption else None
    key = None
    if legend and drawn:
        measure = "ties" if scores is None else scores.measure
        key = legend_above(ax, _legend_handles(everybody, ties, measure))
    settle(ax)
    ranked = sorted(everybody, key=lambda city: (-city.value, city.key))
    largest = _largest(everybody)
    spots = {city.key: _spot(city, largest) for city in everybody}
    names, unnamed = write_names(
        ax, list(spots.values()), [spots[city.key] for city in ranked[:labels]]
    )
    return Drawing(ax, [points], [lines], [*lands], [*names], unnamed, text, key)


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
        rim = 0.09 * (max(values) - min(values)) or 0.5
        limit(min(values) - rim, max(values) + rim)


def _width(strength: float, strongest: float) -> float:
    return (_THINNEST + (_WIDEST - _THINNEST) * strength / strongest) * scale()


def _area(value: float, largest: float) -> float:
    share = max(value, 0.0) / largest if largest > 0 else 0.0
    return (_SMALLEST_AREA + (_LARGEST_AREA - _SMALLEST_AREA) * share) * scale() ** 2


def _largest(drawn: list[_City]) -> float:
    return max((city.value for city in drawn), default=0.0)


def _spot(city: _City, largest: float) -> Spot:
    return Spot(city.longitude, city.latitude, _area(city.value, largest), city.name)


def _draw_ties(ax: Axes, ties: list[_Tie]) -> LineCollection:
    from matplotlib.collections import LineCollection

    strongest = ties[-1].strength if ties else 1.0
    lines = LineCollection(
        [
            great_circle(
                (t.first.longitude, t.first.latitude), (t.second.longitude, t.second.latitude)
            )
            for t in ties
        ],
        linewidths=[_width(t.strength, strongest) for t in ties],
        colors=[blend(t.strength / strongest) for t in ties],
        capstyle="round",
        zorder=1,
    )
    ax.add_collection(lines, autolim=False)
    return lines


def _draw_cities(ax: Axes, drawn: list[_City]) -> PathCollection:
    largest = _largest(drawn)
    order = sorted(drawn, key=lambda city: -city.value)  # the small ones on top
    return ax.scatter(
        [city.longitude for city in order],
        [city.latitude for city in order],
        s=[_area(city.value, largest) for city in order],
        c=VERMILION,
        edgecolors="white",
        linewidths=0.8 * scale(),
        zorder=2,
    )


def _caption(graph: Graph, drawn: int) -> str:
    view = graph.view
    assert view is not None, "checked when the cities were located"
    text = about(view)
    missing = graph.vertex_count - drawn
    if missing:
        text += f" Not drawn, as their place is unknown: {missing} of {graph.vertex_count}."
    return text


def _legend_handles(drawn: list[_City], ties: list[_Tie], measure: str) -> list[Any]:
    """What the areas and what the widths stand for."""
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
                    markerfacecolor=VERMILION,
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
            color=blend(strength / strongest),
            linewidth=_width(strength, strongest),
            label=f"tie strength {strength:g}" if strength == strongest else f"{strength:g}",
        )
        for strength in reversed(shown)
    ]
    return handles
