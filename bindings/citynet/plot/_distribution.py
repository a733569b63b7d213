"""How many have how many."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from citynet._core import TwoMode
from citynet.plot._drawing import Drawing, about, axes_or_new, write_caption
from citynet.plot._style import HAIR, INK, SERIES, letters, mark, scale

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def degrees(
    incidence: TwoMode,
    *,
    logarithmic: bool = True,
    caption: bool = True,
    ax: Axes | None = None,
) -> Drawing:
    """Draws for each kind what share of its members has at least so many ties.

    One curve for the cities (how much they are in) and one for each kind of what they joined (how
    many cities that has). A share of *at least k* needs no bins and wastes no data; a straight line
    on logarithmic axes means that a few have very much. Raises ImportError without Matplotlib.
    """
    ax = axes_or_new(ax, (6.5, 4.2))
    curves = _degrees_by_kind(incidence)
    lines: list[Any] = []
    for number, (kind, counts) in enumerate(curves.items()):
        values, shares = at_least(counts)
        (line,) = ax.plot(
            values,
            shares,
            marker=mark(kind)[0],
            color=SERIES[number % len(SERIES)],
            markeredgecolor=INK,
            markeredgewidth=0.4 * scale(),
            markersize=5 * scale(),
            linewidth=1.2 * scale(),
            label=f"{kind.replace('_', ' ')} ({len(counts)})",
        )
        lines.append(line)
    if logarithmic and curves:
        ax.set_xscale("log")
        ax.set_yscale("log")
        ax.xaxis.set_major_formatter("{x:g}")
        ax.yaxis.set_major_formatter("{x:g}")
    ax.set_xlabel("ties, at least", fontsize=letters(0.9))
    ax.set_ylabel("share of the kind", fontsize=letters(0.9))
    ax.tick_params(which="both", labelsize=letters(0.8), color=HAIR)
    ax.spines[["top", "right"]].set_visible(False)
    key = ax.legend(frameon=False, fontsize=letters()) if lines else None
    text = None
    if caption and incidence.view:
        text = write_caption(ax, about(incidence.view))
        text.set_position((0, -36 * scale()))
    return Drawing(ax, points=[], lines=lines, caption=text, legend=key)


def at_least(counts: list[int]) -> tuple[list[int], list[float]]:
    """Each count that occurs, and the share of all that is at least as large."""
    values, how_often = np.unique(np.array(counts), return_counts=True)
    tail = how_often[::-1].cumsum()[::-1] / max(len(counts), 1)
    return [int(v) for v in values], [float(s) for s in tail]


def _degrees_by_kind(incidence: TwoMode) -> dict[str, list[int]]:
    starts, columns = incidence.compressed_rows()
    of_actors = np.diff(starts)
    of_targets = np.bincount(columns, minlength=incidence.shape[1])
    if incidence.view is None:
        return {"actor": of_actors.tolist(), "target": of_targets.tolist()}
    found: dict[str, list[int]] = {}
    for entities, counts in ((incidence.actors, of_actors), (incidence.targets, of_targets)):
        for entity, count in zip(entities, counts, strict=True):
            found.setdefault(entity.kind, []).append(int(count))
    return found
