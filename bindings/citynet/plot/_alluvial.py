"""Who stays with whom from wave to wave."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np

from citynet._core import flows as count_flows
from citynet.errors import InvalidArgument
from citynet.plot._drawing import Drawing, axes_or_new
from citynet.plot._style import INK, SERIES, letters, scale

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_WIDTH = 0.1  # of a block, in distances between waves
_GAP = 0.03  # between blocks, as a share of the tallest wave

Blocks = dict[tuple[str, str], tuple[float, float]]  # (wave, group): from where to where


def flows(
    waves: Mapping[str, Mapping[str, str]],
    *,
    names: Mapping[str, str] | None = None,
    ax: Axes | None = None,
) -> Drawing:
    """Draws how groups of cities part and join from wave to wave (an alluvial plot).

    ``waves`` is {label: {key: group}}, as for ``citynet.flows``. A block is a group, as tall as it
    has members, with its name and size; a band between two blocks is as wide as many go from the
    one to the other, in the colour of where they come from. Groups stand in the order of size, the
    largest on top. Who is missing from a wave comes out of "not there" or goes there. Raises
    ImportError without Matplotlib, InvalidArgument for fewer than two waves.
    """
    if len(waves) < 2:
        raise InvalidArgument.about("waves", str(len(waves)), "at least two waves")
    ax = axes_or_new(ax, (7.5, 4.6))
    labels = list(waves)
    moves = _moves({label: dict(wave) for label, wave in waves.items()})
    sizes = _sizes(labels, moves)
    blocks = _stack(labels, sizes)
    groups = sorted({group for _, group in sizes}, key=lambda g: (g == "not there", g))
    colours = {group: SERIES[i % len(SERIES)] for i, group in enumerate(groups)}
    colours["not there"] = "#cccccc"
    bands = _draw_bands(ax, labels, moves, blocks, colours)
    areas, written = _draw_blocks(ax, labels, sizes, blocks, colours, names or {})
    ax.set_xlim(-0.1, len(labels) - 1 + 0.1)
    ax.set_xticks(range(len(labels)), labels, fontsize=letters(0.9))
    ax.set_yticks([])
    ax.tick_params(length=0)
    for spine in ax.spines.values():
        spine.set_visible(False)
    return Drawing(ax, areas=[*bands, *areas], names=written)


Moves = dict[tuple[int, str, str], int]  # (wave, from, to): how many


def _moves(waves: dict[str, dict[str, str]]) -> Moves:
    rows = count_flows(waves).to_dict()
    numbers = {label: i for i, label in enumerate(waves)}
    return {
        (numbers[str(before)], _group(source), _group(target)): int(count or 0)
        for before, source, target, count in zip(
            rows["from_wave"], rows["from_group"], rows["to_group"], rows["count"], strict=True
        )
    }


def _group(name: object) -> str:
    return "not there" if name is None else str(name)


def _sizes(labels: list[str], moves: Moves) -> dict[tuple[str, str], int]:
    """How many are in each group of each wave.

    Those who come in are those who go on, but for "not there": it holds who is in a wave before or
    after, and these need not be the same ones.
    """
    into: Counter[tuple[str, str]] = Counter()
    out_of: Counter[tuple[str, str]] = Counter()
    for (wave, source, target), count in moves.items():
        out_of[labels[wave], source] += count
        into[labels[wave + 1], target] += count
    return {block: max(into[block], out_of[block]) for block in [*out_of, *into]}


def _stack(labels: list[str], sizes: dict[tuple[str, str], int]) -> Blocks:
    tallest = max(sum(n for (label, _), n in sizes.items() if label == each) for each in labels)
    blocks: Blocks = {}
    for label in labels:
        here = {group: n for (each, group), n in sizes.items() if each == label}
        top = 0.0
        for group in sorted(here, key=lambda g: (g == "not there", -here[g], g)):
            blocks[label, group] = (top, top - here[group])
            top -= here[group] + _GAP * tallest
    return blocks


def _draw_bands(
    ax: Axes, labels: list[str], moves: Moves, blocks: Blocks, colours: dict[str, str]
) -> list[Any]:
    """Bands leave and enter a block from the top down, in the order of the block they go to."""
    ease = (1 - np.cos(np.linspace(0, np.pi, 40))) / 2
    bands = []
    left_at = {block: top for block, (top, _) in blocks.items()}
    right_at = dict(left_at)

    def order(move: tuple[int, str, str]) -> tuple[int, float, float]:
        wave, source, target = move
        return (wave, -blocks[labels[wave], source][0], -blocks[labels[wave + 1], target][0])

    for wave, source, target in sorted(moves, key=order):
        count = moves[wave, source, target]
        start, end = (labels[wave], source), (labels[wave + 1], target)
        from_top, to_top = left_at[start], right_at[end]
        left_at[start] -= count
        right_at[end] -= count
        upper = from_top + (to_top - from_top) * ease
        x = np.linspace(wave + _WIDTH / 2, wave + 1 - _WIDTH / 2, len(ease))
        bands.append(
            ax.fill_between(
                x, upper, upper - count, color=colours[source], alpha=0.35, linewidth=0, zorder=1
            )
        )
    return bands


def _draw_blocks(
    ax: Axes,
    labels: list[str],
    sizes: dict[tuple[str, str], int],
    blocks: Blocks,
    colours: dict[str, str],
    names: Mapping[str, str],
) -> tuple[list[Any], list[Any]]:
    from matplotlib.patches import Rectangle

    areas, written = [], []
    for (label, group), (top, bottom) in blocks.items():
        x = labels.index(label)
        block = Rectangle(
            (x - _WIDTH / 2, bottom),
            _WIDTH,
            top - bottom,
            facecolor=colours[group],
            edgecolor=INK,
            linewidth=0.6 * scale(),
            zorder=2,
        )
        areas.append(ax.add_patch(block))
        last = x == len(labels) - 1
        written.append(
            ax.annotate(
                f"{names.get(group, group)} ({sizes[label, group]})",
                (x + (-1 if last else 1) * _WIDTH / 2, (top + bottom) / 2),
                xytext=(-3 if last else 3, 0),
                textcoords="offset points",
                ha="right" if last else "left",
                va="center",
                fontsize=letters(0.75),
                color=INK,
                zorder=3,
            )
        )
    return areas, written
