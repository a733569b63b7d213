"""Pictures of networks of cities, drawn with Matplotlib on an ``Axes`` of yours.

Matplotlib is imported when a picture is drawn, and no sooner.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from citynet._core import Graph, InvalidArgument, Scores

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["cities"]

# Dark blue and orange stay apart for all common kinds of colour blindness and in grey.
_TIE_COLOUR = "#7a8a99"
_CITY_COLOUR = "#1f4e79"
_LABEL_COLOUR = "#111111"


def _places(graph: Graph) -> dict[str, tuple[float, float]]:
    view = graph.view
    if view is None:
        raise InvalidArgument("graph: only a projected graph knows where its cities are")
    located = ((key, view.network[key].location) for key in graph.keys)
    return {key: place for key, place in located if place is not None}


def cities(
    graph: Graph,
    scores: Scores | None = None,
    *,
    labels: int = 12,
    least_strength: float = 1.0,
    ax: Axes | None = None,
) -> Axes:
    """Draws the cities where they lie, and their ties.

    Ties are the darker and wider the stronger they are; those under ``least_strength`` are left
    out. The area of a city grows with its score, and the ``labels`` cities with the highest
    scores are named (without scores, all are the same size and the best connected are named).
    Cities whose place is unknown are not drawn; their number is written under the picture.
    Longitudes are shortened by the cosine of the middle latitude, so that distances look right.

    Returns the axes. Raises ImportError without Matplotlib, InvalidArgument for a graph that was
    not projected.
    """
    try:
        import matplotlib.pyplot as plt
        from matplotlib.collections import LineCollection
    except ImportError as error:
        raise ImportError("pictures need Matplotlib: pip install 'citynet[plot]'") from error

    places = _places(graph)
    if ax is None:
        _, ax = plt.subplots(figsize=(8, 7))
    keys = graph.keys
    drawn = [v for v, key in enumerate(keys) if key in places]
    if scores is not None:
        size_of = np.nan_to_num(scores.values)
    else:
        size_of = np.diff(graph.indptr).astype(float)
    largest = max((size_of[v] for v in drawn), default=0.0) or 1.0

    strengths = graph.strengths if graph.has_strengths else np.ones(graph.edge_count)
    ties = [
        (strength, places[keys[a]], places[keys[b]])
        for (a, b), strength in zip(graph.edges, strengths, strict=True)
        if strength >= least_strength and keys[a] in places and keys[b] in places
    ]
    ties.sort(key=lambda tie: tie[0])  # the strong ones on top
    strongest = max((strength for strength, _, _ in ties), default=1.0)
    ax.add_collection(
        LineCollection(
            [[(a[1], a[0]), (b[1], b[0])] for _, a, b in ties],
            linewidths=[0.4 + 2.6 * s / strongest for s, _, _ in ties],
            alpha=[0.12 + 0.6 * s / strongest for s, _, _ in ties],
            colors=_TIE_COLOUR,
            zorder=1,
        )
    )
    ax.scatter(
        [places[keys[v]][1] for v in drawn],
        [places[keys[v]][0] for v in drawn],
        s=[18 + 420 * size_of[v] / largest for v in drawn],
        c=_CITY_COLOUR,
        edgecolors="white",
        linewidths=0.8,
        zorder=2,
    )
    _name(ax, graph, places, sorted(drawn, key=lambda v: (-size_of[v], keys[v]))[:labels])

    latitudes = [places[keys[v]][0] for v in drawn]
    if latitudes:
        middle = (min(latitudes) + max(latitudes)) / 2
        ax.set_aspect(1 / math.cos(math.radians(middle)))
    ax.margins(0.08)
    ax.set_axis_off()
    missing = len(keys) - len(drawn)
    if missing:
        ax.text(0, -0.02, f"{missing} without a known place", transform=ax.transAxes, va="top")
    return ax


def _name(
    ax: Axes, graph: Graph, places: dict[str, tuple[float, float]], vertices: list[int]
) -> None:
    """Writes names beside cities, in the first of eight spots that touches no earlier name."""
    view = graph.view
    assert view is not None
    ax.autoscale_view()
    figure = ax.figure
    renderer = figure.canvas.get_renderer()  # type: ignore[attr-defined]
    taken: list[object] = []
    spots = [(9, 0), (-9, 0), (0, 10), (0, -10), (8, 9), (-8, 9), (8, -9), (-8, -9)]
    for vertex in vertices:
        key = graph.keys[vertex]
        latitude, longitude = places[key]
        for dx, dy in spots:
            text = ax.annotate(
                view.network[key].name,
                (longitude, latitude),
                xytext=(dx, dy),
                textcoords="offset points",
                ha="left" if dx > 0 else "right" if dx < 0 else "center",
                va="bottom" if dy > 0 else "top" if dy < 0 else "center",
                fontsize=9,
                color=_LABEL_COLOUR,
                zorder=3,
            )
            box = text.get_window_extent(renderer).expanded(1.02, 1.1)
            if not any(box.overlaps(other) for other in taken):  # type: ignore[arg-type]
                taken.append(box)
                break
            text.remove()
        else:
            # No free spot: a name over another one can be read by nobody.
            continue
