"""Names beside points, each in the first spot that touches no point and no earlier name."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

import numpy as np

from citynet.plot._style import INK, SOFT_INK, letters, scale

if TYPE_CHECKING:
    import numpy.typing as npt
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from matplotlib.text import Annotation

    Boxes = npt.NDArray[np.float64]  # left, bottom, right, top, in pixels


@dataclass(frozen=True)
class Spot:
    """A point on the page: where, how large in square points, and what it is called."""

    x: float
    y: float
    area: float
    name: str


Choice = tuple[tuple[int, int], float]  # direction from the point and gap

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
    taken = np.array([_disc(ax, spot, pixels) for spot in spots]).reshape(-1, 4)
    inside = np.array(ax.get_window_extent().extents)
    choices = [(side, gap * scale()) for gap in _GAPS for side in _SIDES]
    written, without_room = [], []
    for spot in named:
        boxes = _boxes(ax, spot, choices, pixels)
        fits = (boxes[:, :2] >= inside[:2]).all(axis=1) & (boxes[:, 2:] <= inside[2:]).all(axis=1)
        free = np.flatnonzero(fits & ~_touch(boxes, taken))
        if len(free) == 0:
            without_room.append(spot.name)
            continue
        taken = np.vstack([taken, boxes[free[0]]])
        written.append(_name(ax, spot, *choices[free[0]]))
    return written, without_room


def _touch(boxes: Boxes, taken: Boxes) -> npt.NDArray[np.bool_]:
    """Which of the boxes touch any of those that are taken."""
    low = boxes[:, None, :2] <= taken[None, :, 2:]
    high = boxes[:, None, 2:] >= taken[None, :, :2]
    return np.asarray(np.any(np.all(low & high, axis=2), axis=1))


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


def _boxes(ax: Axes, spot: Spot, choices: Sequence[Choice], pixels: float) -> Boxes:
    """Where the letters would stand, with a little air, without the line that leads to them."""
    width, height = _size(ax, spot.name)
    x, y = ax.transData.transform((spot.x, spot.y))
    boxes = []
    for side, gap in choices:
        dx, dy = _offset(spot, side, gap)
        # At the edge that faces the point: 0 is the left or lower edge of the name, -1 the other.
        left = x + dx * pixels + (side[0] - 1) / 2 * width
        bottom = y + dy * pixels + (side[1] - 1) / 2 * height
        boxes.append((left, bottom, left + width, bottom + height))
    air = 0.8 * pixels
    return np.asarray(np.array(boxes) + np.array([-air, -air, air, air]))


def _disc(ax: Axes, spot: Spot, pixels: float) -> tuple[float, float, float, float]:
    x, y = ax.transData.transform((spot.x, spot.y))
    radius = math.sqrt(spot.area) / 2 * pixels
    return x - radius, y - radius, x + radius, y + radius


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
