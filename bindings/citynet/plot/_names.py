"""Names beside points, each in the first spot that touches no point and no earlier name."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

import numpy as np

from citynet.plot._style import INK, SOFT_INK, letters, scale

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from matplotlib.text import Annotation
    from matplotlib.transforms import Bbox


@dataclass(frozen=True)
class Spot:
    """A point on the page: where, how large in square points, and what it is called."""

    x: float
    y: float
    area: float
    name: str


# Where a name may stand: direction from the point, in the order of preference.
_SIDES = ((1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (-1, 1), (1, -1), (-1, -1))
_GAPS = (2.0, 7.0, 14.0, 24.0, 36.0, 50.0)  # between the rim of the point and the name
_LINES = 0.95  # letters of one line to the next
_LEADS_FROM = 7.0  # a thin line leads to a name that stands farther


def write_names(
    ax: Axes, spots: Sequence[Spot], named: Sequence[Spot]
) -> tuple[list[Annotation], list[str]]:
    """The names written, and those for which there was no room; earlier ones go first.

    Whatever moves the page must have happened: names are placed on it, not in the data.
    """
    figure = cast("Figure", ax.get_figure(root=True))
    pixels = figure.dpi / 72
    taken = [_disc(ax, spot, pixels) for spot in spots]
    inside = ax.get_window_extent()
    written, without_room = [], []
    for spot in named:
        size = _size(ax, spot.name)
        for gap, side in ((gap * scale(), side) for gap in _GAPS for side in _SIDES):
            box = _box(ax, spot, side, gap, size).padded(0.8 * pixels)
            fits = inside.x0 <= box.x0 and box.x1 <= inside.x1
            fits = fits and inside.y0 <= box.y0 and box.y1 <= inside.y1
            if fits and not any(box.overlaps(other) for other in taken):
                taken.append(box)
                written.append(_name(ax, spot, side, gap))
                break
        else:
            without_room.append(spot.name)
    return written, without_room


def _size(ax: Axes, name: str) -> tuple[float, float]:
    """Width and height of a name in pixels."""
    text = ax.text(0, 0, name, fontsize=letters(), linespacing=_LINES, in_layout=False)
    extent = text.get_window_extent()
    text.remove()
    return extent.width, extent.height


def _offset(spot: Spot, side: tuple[int, int], gap: float) -> tuple[float, float]:
    """From the point to the nearest edge or corner of its name, in points."""
    reach = (gap + math.sqrt(spot.area) / 2) / math.hypot(*side)
    return side[0] * reach, side[1] * reach


def _box(
    ax: Axes, spot: Spot, side: tuple[int, int], gap: float, size: tuple[float, float]
) -> Bbox:
    """Where the letters would stand, without the line that leads to them."""
    from matplotlib.transforms import Bbox

    figure = cast("Figure", ax.get_figure(root=True))
    edge = ax.transData.transform((spot.x, spot.y))
    edge = edge + np.array(_offset(spot, side, gap)) * figure.dpi / 72
    # At the edge that faces the point: 0 is the left or lower edge of the name, -1 the other one.
    corner = [e + (d - 1) / 2 * length for e, d, length in zip(edge, side, size, strict=True)]
    return Bbox.from_bounds(corner[0], corner[1], size[0], size[1])


def _disc(ax: Axes, spot: Spot, pixels: float) -> Bbox:
    from matplotlib.transforms import Bbox

    x, y = ax.transData.transform((spot.x, spot.y))
    radius = math.sqrt(spot.area) / 2 * pixels
    return Bbox.from_extents(x - radius, y - radius, x + radius, y + radius)


def _name(ax: Axes, spot: Spot, side: tuple[int, int], gap: float) -> Annotation:
    """The name at this side of the point; a thin line leads to it when it stands apart."""
    dx, dy = side
    line = {
        "arrowstyle": "-",
        "color": SOFT_INK,
        "linewidth": 0.6,
        "shrinkA": 0,
        "shrinkB": math.sqrt(spot.area) / 2,
    }
    text = ax.annotate(
        spot.name,
        (spot.x, spot.y),
        xytext=_offset(spot, side, gap),
        textcoords="offset points",
        ha="left" if dx > 0 else "right" if dx < 0 else "center",
        va="bottom" if dy > 0 else "top" if dy < 0 else "center",
        fontsize=letters(),
        linespacing=_LINES,
        color=INK,
        # No halo around the letters: Matplotlib would write outlines instead of letters into files.
        bbox={
            "boxstyle": "square,pad=0.06",
            "facecolor": "white",
            "edgecolor": "none",
            "alpha": 0.65,
        },
        arrowprops=line if gap > _LEADS_FROM * scale() else None,
        zorder=3,
    )
    text.set_in_layout(False)  # or the page would move under the names
    return text
