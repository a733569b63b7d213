"""Ranks and memberships from wave to wave."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from citynet._core import RankChange, View
from citynet.errors import InvalidArgument
from citynet.plot._drawing import Drawing, axes_or_new, settle, short_name
from citynet.plot._style import DASHES, INK, SERIES, SOFT_INK, letters, scale

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_LETTERS_ON_AXIS = 60
_MARKERS = ("o", "s", "^", "D", "v", "P", "X", "h")


def ranks(
    change: RankChange,
    *,
    top: int = 8,
    names: Mapping[str, str] | None = None,
    ax: Axes | None = None,
) -> Drawing:
    """Draws ranks from wave to wave (a bump chart) of the first ``top`` of the last one.

    Ties share the best place; names of those that end on one place stand side by side. ``names``
    gives what keys are called. A line that breaks off was not there. Raises ImportError without
    Matplotlib.
    """
    ax = axes_or_new(ax, (7.5, 4.6))
    rows = change.table().to_dict()
    labels = change.labels
    places: dict[str, dict[str, int]] = {}
    for key, label, rank in zip(rows["key"], rows["label"], rows["rank"], strict=True):
        if rank is not None:
            places.setdefault(str(key), {})[str(label)] = int(rank)
    shown = sorted(
        (k for k, line in places.items() if line.get(labels[-1], top + 1) <= top),
        key=lambda k: (places[k][labels[-1]], k),
    )
    lines: list[Any] = []
    for number, key in enumerate(shown):
        line = places[key]
        (curve,) = ax.plot(
            range(len(labels)),
            [line.get(label, float("nan")) for label in labels],
            color=SERIES[number % len(SERIES)],
            linestyle=DASHES[(number // len(SERIES)) % len(DASHES)],
            marker=_MARKERS[number % len(_MARKERS)],
            markersize=6 * scale(),
            markeredgecolor="white",
            markeredgewidth=0.6 * scale(),
            linewidth=1.8 * scale(),
            label=(names or {}).get(key, key),
        )
        lines.append(curve)
    lowest = max((rank for key in shown for rank in places[key].values()), default=1)
    ax.set_xticks(range(len(labels)), labels, fontsize=letters(0.8))
    ax.set_yticks(range(1, lowest + 1))
    ax.set_ylim(lowest + 0.6, 0.4)
    ax.tick_params(labelsize=letters(0.8))
    ax.set_ylabel("rank", fontsize=letters(0.9))
    ax.spines[["top", "right"]].set_visible(False)
    ends: dict[int, list[str]] = {}
    for key in shown:
        ends.setdefault(places[key][labels[-1]], []).append((names or {}).get(key, key))
    written = [_at_the_end(ax, ", ".join(who), len(labels) - 1, rank) for rank, who in ends.items()]
    return Drawing(ax, lines=lines, names=written)


def growth(
    views: Mapping[str, View],
    targets: Sequence[str] | None = None,
    *,
    kind: str = "city",
    top: int = 6,
    ax: Axes | None = None,
) -> Drawing:
    """Draws how many cities each network, project ... has, from view to view.

    ``views`` is what ``Network.snapshots``, ``rolling`` or ``cumulative`` give, by label. Without
    ``targets`` (keys), the ``top`` that grew most are drawn; a steady curve can also mean that
    dates are not known. ``kind`` says which actors count. Raises ImportError without Matplotlib,
    InvalidArgument without views.
    """
    if not views:
        raise InvalidArgument.about("views", "0", "at least one view")
    ax = axes_or_new(ax, (7.5, 4.6))
    from matplotlib.ticker import MaxNLocator

    labels = list(views)
    sizes: dict[str, dict[str, int]] = {}
    called: dict[str, str] = {}
    for label, view in views.items():
        pairs = {(a.actor.key, a.target) for a in view.affiliations if a.actor.kind == kind}
        for target, count in Counter(target for _, target in pairs).items():
            sizes.setdefault(target.key, {})[label] = count
            called[target.key] = target.name
    shown = list(targets) if targets is not None else _grew_most(sizes, labels, top)
    lines: list[Any] = []
    for number, key in enumerate(shown):
        line = [sizes.get(key, {}).get(label, 0) for label in labels]
        (curve,) = ax.step(
            range(len(labels)),
            line,
            where="mid",
            color=SERIES[number % len(SERIES)],
            linestyle=DASHES[number % len(DASHES)],
            linewidth=2 * scale(),
            label=called.get(key, key),
        )
        lines.append(curve)
    every = max(1, math.ceil(len(labels) * max(map(len, labels)) / _LETTERS_ON_AXIS))
    ax.set_xticks(range(0, len(labels), every), labels[::every], fontsize=letters(0.8))
    ax.set_ylim(bottom=0)
    ax.yaxis.set_major_locator(MaxNLocator(integer=True))
    ax.tick_params(labelsize=letters(0.8))
    ax.set_ylabel("cities" if kind == "city" else kind, fontsize=letters(0.9))
    ax.spines[["top", "right"]].set_visible(False)
    settle(ax)
    last = {k: float(sizes.get(k, {}).get(labels[-1], 0)) for k in shown}
    heights = _apart(ax, last)
    written = [
        _at_the_end(ax, short_name(called.get(k, k), 46, 1), len(labels) - 1, last[k], heights[k])
        for k in shown
    ]
    return Drawing(ax, lines=lines, names=written)


def _grew_most(sizes: dict[str, dict[str, int]], labels: list[str], top: int) -> list[str]:
    gain = {k: line.get(labels[-1], 0) - line.get(labels[0], 0) for k, line in sizes.items()}
    return sorted(gain, key=lambda k: (-gain[k], -max(sizes[k].values()), k))[:top]


def _apart(ax: Axes, values: dict[str, float]) -> dict[str, float]:
    """Heights for names at the ends of curves, one line of letters apart at least."""
    low, high = ax.get_ylim()
    pixels = ax.get_window_extent().height * 72 / ax.figure.dpi
    line = letters() * 1.25 * (high - low) / pixels
    heights: dict[str, float] = {}
    lowest = float("-inf")
    for key, value in sorted(values.items(), key=lambda item: (item[1], item[0])):
        heights[key] = max(value, lowest + line)
        lowest = heights[key]
    return heights


def _at_the_end(ax: Axes, text: str, x: float, y: float, height: float | None = None) -> Any:
    moved = height is not None and abs(height - y) > 1e-9
    return ax.annotate(
        text,
        (x, y),
        xytext=(1.025, y if height is None else height),
        textcoords=ax.get_yaxis_transform(),
        va="center",
        fontsize=letters(),
        color=INK,
        annotation_clip=False,
        arrowprops={"arrowstyle": "-", "color": SOFT_INK, "linewidth": 0.5, "shrinkA": 0}
        if moved
        else None,
    )
