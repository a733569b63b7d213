"""Outlines of countries and the shortest ways on the globe."""

from __future__ import annotations

import json
import math
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

import numpy as np

from citynet.plot._style import BORDER, LAND, scale

if TYPE_CHECKING:
    import numpy.typing as npt
    from matplotlib.axes import Axes
    from matplotlib.collections import PolyCollection

    Line = npt.NDArray[np.float64]

Place = tuple[float, float]  # longitude, latitude in degrees


@cache
def outlines() -> tuple[tuple[str | None, Line], ...]:
    """The outer lines of the parts of countries with their ISO codes, from Natural Earth.

    A line that crosses the 180th meridian goes on beyond it, so that it never jumps.
    """
    text = files("citynet").joinpath("_data/countries.json").read_text("utf-8")
    topology = json.loads(text)
    step, start = (np.array(topology["transform"][k], float) for k in ("scale", "translate"))
    arcs = [np.cumsum(np.array(arc), axis=0) * step + start for arc in topology["arcs"]]
    found = []
    for country in topology["objects"]["countries"]["geometries"]:
        for polygon in country["arcs"]:
            line = np.concatenate([arcs[a] if a >= 0 else arcs[~a][::-1] for a in polygon[0]])
            found.append((country.get("id"), without_jumps(line)))
    return tuple(found)


def without_jumps(line: Line) -> Line:
    """The line with its longitudes shifted by whole turns so that neighbours are near."""
    straight = line.copy()
    straight[:, 0] = np.unwrap(line[:, 0], period=360)
    return straight


def draw_land(ax: Axes) -> PolyCollection:
    """Fills the countries within the limits of the axes, which do not change."""
    from matplotlib.collections import PolyCollection

    (west, east), (south, north) = ax.get_xlim(), ax.get_ylim()
    shown = []
    for _, line in outlines():
        for turn in (-360, 0, 360):
            x, y = line[:, 0] + turn, line[:, 1]
            if x.min() <= east and x.max() >= west and y.min() <= north and y.max() >= south:
                shown.append(np.column_stack([x, y]))
    land = PolyCollection(
        shown, facecolor=LAND, edgecolor=BORDER, linewidth=0.5 * scale(), zorder=0
    )
    ax.add_collection(land, autolim=False)
    return land


def great_circle(a: Place, b: Place, longest_step_deg: float = 1.0) -> Line:
    """The shortest way on the globe between two places, as a line of short steps.

    Between opposite ends of the globe all ways are equally short; the one over the middle of the
    straight line on the page is taken then.
    """
    ends = [_on_the_globe(place) for place in (a, b)]
    angle = math.atan2(
        float(np.linalg.norm(np.cross(ends[0], ends[1]))), float(np.dot(ends[0], ends[1]))
    )
    steps = max(2, math.ceil(math.degrees(angle) / longest_step_deg) + 1)
    share = np.linspace(0, 1, steps)[:, None]
    if math.sin(angle) < 1e-9:
        straight: Line = np.array(a) + share * (np.array(b) - np.array(a))
        return straight
    parts = np.sin((1 - share) * angle), np.sin(share * angle)
    way = (parts[0] * ends[0] + parts[1] * ends[1]) / math.sin(angle)
    longitude = np.degrees(np.arctan2(way[:, 1], way[:, 0]))
    latitude = np.degrees(np.arctan2(way[:, 2], np.hypot(way[:, 0], way[:, 1])))
    line = without_jumps(np.column_stack([longitude, latitude]))
    line[:, 0] += a[0] - line[0, 0]  # begins where the city is drawn
    return line


def _on_the_globe(place: Place) -> npt.NDArray[np.float64]:
    longitude, latitude = (math.radians(degrees) for degrees in place)
    return np.array(
        [
            math.cos(latitude) * math.cos(longitude),
            math.cos(latitude) * math.sin(longitude),
            math.sin(latitude),
        ]
    )
