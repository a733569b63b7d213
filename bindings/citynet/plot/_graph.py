"""Networks as points and lines: two modes, one mode, one city and those around it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from citynet._core import Graph, Layout, Scores, TwoMode, layout
from citynet.errors import InvalidArgument
from citynet.plot._drawing import (
    Drawing,
    about,
    axes_or_new,
    legend_above,
    settle,
    short_name,
    write_caption,
)
from citynet.plot._names import Spot, write_names
from citynet.plot._style import HAIR, INK, MARKS, SERIES, blend, mark, scale

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_SMALLEST_AREA, _LARGEST_AREA = 14.0, 320.0  # square points, at letters of 10 points
_THINNEST, _WIDEST = 0.4, 3.2  # points
# Groups are told apart by shape where colours are not seen; more than these share the last one.
_GROUP_SHAPES = ("o", "s", "^", "D", "v", "P", "X", "h")


@dataclass(frozen=True)
class _Point:
    """A vertex as it is drawn."""

    spot: Spot
    marker: str
    colour: str
    label: str  # what the legend says of its like


def two_mode(
    incidence: TwoMode,
    *,
    labels: int | None = None,
    seed: int = 1,
    legend: bool = True,
    caption: bool = True,
    ax: Axes | None = None,
) -> Drawing:
    """Draws cities and what they joined: shape and colour say the kind, area the number of ties.

    The ``labels`` points with most ties are named (None: all), as far as there is room. Places come
    from ``citynet.layout``: few steps apart is near. Raises ImportError without Matplotlib.
    """
    ax = axes_or_new(ax, (8, 6.5))
    graph = incidence.as_graph()
    entities = [*incidence.actors, *incidence.targets] if incidence.view else []
    degrees = np.diff(graph.indptr)
    largest = max(int(degrees.max(initial=0)), 1)
    places = layout(graph, seed=seed)
    points = []
    for v, key in enumerate(graph.keys):
        kind = entities[v].kind if entities else ("city" if v < incidence.shape[0] else "network")
        name = entities[v].name if entities else key
        area = _area(float(degrees[v]) / largest)
        marker, colour = mark(kind)
        spot = Spot(float(places.x[v]), float(places.y[v]), area, short_name(name))
        points.append(_Point(spot, marker, colour, kind.replace("_", " ")))
    order = sorted(range(len(points)), key=lambda v: (-int(degrees[v]), v))[:labels]
    text = about(incidence.view) if caption and incidence.view else ""
    return _draw(ax, graph, points, [points[v] for v in order], legend, text)


def network(
    graph: Graph,
    scores: Scores | None = None,
    *,
    groups: Mapping[str, str] | Iterable[str] | None = None,
    labels: int | None = None,
    places: Layout | None = None,
    seed: int = 1,
    legend: bool = True,
    caption: bool = True,
    ax: Axes | None = None,
) -> Drawing:
    """Draws a network of one kind, such as a projection; areas grow with the scores.

    Without scores, areas grow with the number of ties. ``groups`` (a dict from key to group, or
    one per vertex) give shape and colour. ``places`` come from ``citynet.layout``; give the same
    ones to two figures to compare them. Raises ImportError without Matplotlib, InvalidArgument for
    scores or places of another graph and for too few groups.
    """
    for argument, thing in (("scores", scores), ("places", places)):
        if thing is not None and thing.graph != graph:
            raise InvalidArgument.about(argument, "of another graph", "of the graph that is drawn")
    ax = axes_or_new(ax, (8, 6.5))
    values = np.diff(graph.indptr).astype(float) if scores is None else scores.values
    values = np.clip(np.nan_to_num(values), 0, None)
    largest = float(values.max(initial=0)) or 1.0
    places = places or layout(graph, seed=seed)
    group_of = _groups(graph, groups)
    order_of = {group: i for i, group in enumerate(sorted(set(group_of), key=_natural))}
    points = []
    for v, key in enumerate(graph.keys):
        number = order_of[group_of[v]]
        marker = _GROUP_SHAPES[min(number, len(_GROUP_SHAPES) - 1)] if groups else "o"
        colour = SERIES[number % len(SERIES)] if groups else MARKS["city"][1]
        spot = Spot(
            float(places.x[v]),
            float(places.y[v]),
            _area(float(values[v]) / largest),
            _name(graph, key),
        )
        points.append(_Point(spot, marker, colour, group_of[v]))
    order = sorted(range(len(points)), key=lambda v: (-values[v], v))[:labels]
    text = about(graph.view) if caption and graph.view else ""
    return _draw(ax, graph, points, [points[v] for v in order], legend and bool(groups), text)


def ego(
    graph: Graph,
    key: str,
    *,
    seed: int = 1,
    caption: bool = True,
    ax: Axes | None = None,
) -> Drawing:
    """Draws one city and those it has ties with, with the ties among these.

    The city itself stands out; areas grow with the strength of the tie to it. Raises ImportError
    without Matplotlib, UnknownKey for a city that is not in the graph.
    """
    ax = axes_or_new(ax, (7, 6))
    around = [graph.key(graph.vertex(key)), *graph.neighbors(key)]
    number = {k: i for i, k in enumerate(around)}
    strengths = graph.strengths if graph.has_strengths else np.ones(graph.edge_count)
    keys = graph.keys
    ties = [
        (number[keys[int(a)]], number[keys[int(b)]], float(s))
        for (a, b), s in zip(graph.edges, strengths, strict=True)
        if keys[int(a)] in number and keys[int(b)] in number
    ]
    sources, targets, sizes = (
        (list(column) for column in zip(*ties, strict=True))
        if ties
        else (
            [],
            [],
            [],
        )
    )
    part = Graph.from_edges(len(around), sources, targets, sizes, keys=around)
    places = layout(part, seed=seed)
    to_ego = [part.strength(key, k) if k != key else 0.0 for k in around]
    largest = max([*to_ego, 1.0])
    points = [
        _Point(
            Spot(
                float(places.x[v]),
                float(places.y[v]),
                _area(1.0 if v == 0 else 0.7 * to_ego[v] / largest),
                _name(graph, k),
            ),
            "D" if v == 0 else "o",
            INK if v == 0 else MARKS["city"][1],
            "",
        )
        for v, k in enumerate(around)
    ]
    order = [0, *sorted(range(1, len(points)), key=lambda v: (-to_ego[v], v))]
    text = about(graph.view) if caption and graph.view else ""
    return _draw(ax, part, points, [points[v] for v in order], False, text)


def _draw(
    ax: Axes, graph: Graph, points: list[_Point], named: list[_Point], legend: bool, text: str
) -> Drawing:
    _frame(ax, points)
    lines = _draw_ties(ax, graph, points)
    collections, handles = _draw_points(ax, points)
    caption = write_caption(ax, text) if text else None
    # Kinds can be many: two rows then.
    columns = len(handles) if len(handles) <= 5 else math.ceil(len(handles) / 2)
    key = legend_above(ax, handles, columns) if legend else None
    settle(ax)
    names, unnamed = write_names(ax, [p.spot for p in points], [p.spot for p in named])
    return Drawing(ax, [*collections], [lines], [], [*names], unnamed, caption, key)


def _frame(ax: Axes, points: list[_Point]) -> None:
    ax.set_axis_off()
    ax.set_aspect("equal", adjustable="datalim")
    if points:
        ax.margins(0.12)
        ax.update_datalim([(p.spot.x, p.spot.y) for p in points])
        ax.autoscale_view()


def _draw_ties(ax: Axes, graph: Graph, points: list[_Point]) -> Any:
    from matplotlib.collections import LineCollection

    strong = graph.has_strengths and graph.edge_count > 0
    strengths = graph.strengths if strong else np.ones(graph.edge_count)
    largest = float(strengths.max(initial=1.0))
    order = np.argsort(strengths, kind="stable")
    ends = [
        (points[int(graph.edges[e][0])].spot, points[int(graph.edges[e][1])].spot) for e in order
    ]
    lines = LineCollection(
        [[(a.x, a.y), (b.x, b.y)] for a, b in ends],
        linewidths=[
            (_THINNEST + (_WIDEST - _THINNEST) * float(strengths[e]) / largest) * scale()
            if strong
            else 0.7 * scale()
            for e in order
        ],
        colors=[blend(float(strengths[e]) / largest) if strong else HAIR for e in order],
        capstyle="round",
        zorder=1,
    )
    ax.add_collection(lines, autolim=False)
    return lines


def _draw_points(ax: Axes, points: list[_Point]) -> tuple[list[Any], list[Any]]:
    """One collection for each look, and its key for the legend."""
    from matplotlib.lines import Line2D

    looks = list(dict.fromkeys((p.label, p.marker, p.colour) for p in points))
    looks.sort(key=lambda look: _natural(look[0]))
    collections, handles = [], []
    for label, marker, colour in looks:
        alike = [p for p in points if (p.label, p.marker, p.colour) == (label, marker, colour)]
        collections.append(
            ax.scatter(
                [p.spot.x for p in alike],
                [p.spot.y for p in alike],
                s=[p.spot.area for p in alike],
                marker=marker,
                c=colour,
                edgecolors=INK,
                linewidths=0.5 * scale(),
                zorder=2,
                label=label,
            )
        )
        handles.append(
            Line2D(
                [],
                [],
                linestyle="none",
                marker=marker,
                markersize=7 * scale(),
                markerfacecolor=colour,
                markeredgecolor=INK,
                label=label,
            )
        )
    return collections, handles


def _area(share: float) -> float:
    return (_SMALLEST_AREA + (_LARGEST_AREA - _SMALLEST_AREA) * share) * scale() ** 2


def _natural(label: str) -> tuple[int, str]:
    """Numbers in the order of numbers, words in that of letters."""
    return (int(label), "") if label.isdigit() else (-1, label)


def _groups(graph: Graph, groups: Mapping[str, str] | Iterable[str] | None) -> list[str]:
    if groups is None:
        return [""] * graph.vertex_count
    if isinstance(groups, Mapping):
        return [str(groups.get(key, "none")) for key in graph.keys]
    given = [str(group) for group in groups]
    if len(given) != graph.vertex_count:
        raise InvalidArgument.about("groups", str(len(given)), "one group per vertex")
    return given


def _name(graph: Graph, key: str) -> str:
    return short_name(graph.view.network[key].name) if graph.view else key
