"""The axes and artists of one figure."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, cast

from citynet._core import View
from citynet.plot._style import SOFT_INK, letters, scale

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from matplotlib.legend import Legend
    from matplotlib.text import Text


@dataclass(frozen=True)
class Drawing:
    """What was drawn, to be restyled: Matplotlib artists in the order in which they were drawn."""

    axes: Axes
    points: list[Artist] = field(default_factory=list)  # cities and what they joined
    lines: list[Artist] = field(default_factory=list)  # ties, curves, borders
    areas: list[Artist] = field(default_factory=list)  # cells, bars, bands, land
    names: list[Text] = field(default_factory=list)  # of points, lines, rows and columns
    unnamed: list[str] = field(default_factory=list)  # names for which there was no room
    caption: Text | None = None
    legend: Legend | None = None

    @property
    def figure(self) -> Figure:
        return cast("Figure", self.axes.get_figure(root=True))


def axes_or_new(ax: Axes | None, size: tuple[float, float] | None = None) -> Axes:
    """The axes given, or those of a new figure of `size` inches at letters of 10 points."""
    try:
        import matplotlib.pyplot as plt
    except ImportError as error:
        raise ImportError("figures need Matplotlib: pip install 'citynet[plot]'") from error
    if ax is not None:
        return ax
    figsize = tuple(s * scale() for s in size) if size else None
    _, new = plt.subplots(figsize=figsize, layout="constrained")
    return new


def settle(ax: Axes) -> None:
    """Lets Matplotlib find where everything stands, so that names can be placed on the page."""
    cast("Figure", ax.get_figure(root=True)).draw_without_rendering()


def points_wide(ax: Axes) -> float:
    figure = cast("Figure", ax.get_figure(root=True))
    return float(ax.get_window_extent().width / figure.dpi * 72)


def write_caption(ax: Axes, text: str) -> Text:
    """Small text under the picture, as wide as it; what moves the page must have happened."""
    settle(ax)
    size = letters(0.7)
    return ax.annotate(
        textwrap.fill(text, max(40, int(points_wide(ax) / (size * 0.56)))),
        (0, 0),
        xytext=(0, -4),
        xycoords="axes fraction",
        textcoords="offset points",
        ha="left",
        va="top",
        fontsize=size,
        color=SOFT_INK,
        zorder=2,  # below the names
    )


def legend_above(ax: Axes, handles: list[Any], columns: int | None = None) -> Legend | None:
    """One or more rows of keys above the picture."""
    if not handles:
        return None
    return ax.legend(
        handles=handles,
        loc="lower left",
        bbox_to_anchor=(0, 1),
        ncols=columns or len(handles),
        frameon=False,
        fontsize=letters(),
        handletextpad=0.8,
        columnspacing=1.2,
        borderpad=0.6,
        borderaxespad=0,
    )


def about(view: View) -> str:
    """Which data and which part of them a figure shows, for its caption."""
    info = view.network.info
    if not info.get("title"):
        return f"{view.describe()}."
    version = f", version {info['version']}" if info.get("version") else ""
    return f"{info['title']}{version}; {view.describe()}."


def short_name(name: str, width: int = 26, lines: int = 3) -> str:
    """A name in short lines; what is too long for them ends in dots."""
    wrapped = textwrap.wrap(name, width, max_lines=lines, placeholder=" …")
    return "\n".join(wrapped)
