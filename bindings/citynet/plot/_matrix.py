"""Cities and what they joined as a matrix; what two networks share as a heat map."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import numpy as np

from citynet._core import TwoMode
from citynet.plot._drawing import Drawing, about, axes_or_new, short_name, write_caption
from citynet.plot._style import EMPTY, FOUND, INK, letters, scale

if TYPE_CHECKING:
    import numpy.typing as npt
    from matplotlib.axes import Axes
    from matplotlib.colors import Colormap

    Cells = npt.NDArray[np.bool_]


def incidence(
    incidence: TwoMode,
    *,
    least_members: int = 1,
    caption: bool = True,
    ax: Axes | None = None,
) -> Drawing:
    """Draws who is in what as a matrix, sorted so that nested memberships fill the upper left.

    Rows are cities, columns what they joined, both from the most ties to the fewest. In a nested
    field, who is in little is only where everybody is: the marks then make a triangle
    (``citynet.nestedness`` measures it). Columns with fewer than ``least_members`` cities are left
    out; the caption says how many. Raises ImportError without Matplotlib.
    """
    cells = _cells(incidence)
    columns = np.flatnonzero(cells.sum(axis=0) >= least_members)
    cells = cells[:, columns]
    rows = _most_first(cells.sum(axis=1), incidence.actor_keys)
    keys = [incidence.target_keys[c] for c in columns]
    order = _most_first(cells.sum(axis=0), keys)
    cells = cells[np.ix_(rows, order)]
    ax = axes_or_new(ax, (max(4.6, 1.8 + 0.24 * cells.shape[1]), max(3.0, 1.8 + 0.2 * len(rows))))
    image = ax.imshow(cells, cmap=_two_colours(), vmin=0, vmax=1, aspect="auto", zorder=1)
    _grid(ax, cells.shape)
    names = _row_names(ax, [_name(incidence, 0, int(r)) for r in rows])
    names += _column_names(ax, [_name(incidence, 1, int(columns[c])) for c in order])
    text = None
    if caption and incidence.view:
        words = about(incidence.view)
        left_out = incidence.shape[1] - len(columns)
        if left_out:
            words += f" Left out, as fewer than {least_members} are in them: {left_out}."
        text = write_caption(ax, words)
    return Drawing(ax, areas=[image], names=names, caption=text)


def overlap(
    incidence: TwoMode,
    *,
    least_members: int = 2,
    numbers: bool = True,
    caption: bool = True,
    ax: Axes | None = None,
) -> Drawing:
    """Draws for each two networks, projects ... what share of the cities of both is in both.

    The share is that of Jaccard: in both / in any of the two. On the diagonal, and as a number in
    each cell, stands how many cities that are. What has fewer than ``least_members`` cities is left
    out. For the shares themselves ask ``citynet.overlap``. Raises ImportError without Matplotlib.
    """
    cells = _cells(incidence).astype(float)
    columns = np.flatnonzero(cells.sum(axis=0) >= least_members)
    keys = [incidence.target_keys[c] for c in columns]
    columns = columns[_most_first(cells[:, columns].sum(axis=0), keys)]
    shared = cells[:, columns].T @ cells[:, columns]
    sizes = np.diag(shared)
    either = sizes[:, None] + sizes[None, :] - shared
    jaccard = np.divide(shared, either, out=np.zeros_like(shared), where=either > 0)
    side = max(3.5, 2.2 + 0.42 * len(columns))
    ax = axes_or_new(ax, (side + 0.6, side))
    image = ax.imshow(jaccard, cmap=_shades(), vmin=0, vmax=1, zorder=1)
    _grid(ax, jaccard.shape)
    names = _row_names(ax, [_name(incidence, 1, int(c)) for c in columns])
    names += _column_names(ax, [_name(incidence, 1, int(c)) for c in columns])
    if numbers:
        _write_numbers(ax, shared, jaccard)
    bar = ax.figure.colorbar(image, ax=ax, fraction=0.04, pad=0.02)
    bar.set_label("shared cities / cities of both", fontsize=letters())
    bar.ax.tick_params(labelsize=letters(0.7))
    text = write_caption(ax, about(incidence.view)) if caption and incidence.view else None
    return Drawing(ax, areas=[image], names=names, caption=text)


def _cells(incidence: TwoMode) -> Cells:
    starts, columns = incidence.compressed_rows()
    cells = np.zeros(incidence.shape, dtype=bool)
    cells[np.repeat(np.arange(incidence.shape[0]), np.diff(starts)), columns] = True
    return cells


def _most_first(counts: npt.NDArray[Any], keys: list[str]) -> list[int]:
    return sorted(range(len(keys)), key=lambda i: (-int(counts[i]), keys[i]))


def _name(incidence: TwoMode, side: int, number: int) -> str:
    if incidence.view is None:
        return (incidence.actor_keys, incidence.target_keys)[side][number]
    entity = (incidence.actors, incidence.targets)[side][number]
    return short_name(entity.name, 46, 1)


def _two_colours() -> Colormap:
    from matplotlib.colors import ListedColormap

    return ListedColormap([EMPTY, FOUND])


def _shades() -> Colormap:
    """From pale to dark, the lightness falling all the way."""
    from matplotlib.colors import LinearSegmentedColormap

    return cast(
        "Colormap", LinearSegmentedColormap.from_list("citynet", ["#f7f7f7", "#9db9d6", "#123a63"])
    )


def _grid(ax: Axes, shape: tuple[int, ...]) -> None:
    ax.set_xticks(np.arange(shape[1] + 1) - 0.5, minor=True)
    ax.set_yticks(np.arange(shape[0] + 1) - 0.5, minor=True)
    ax.grid(which="minor", color="white", linewidth=0.8 * scale(), zorder=2)
    ax.tick_params(which="both", length=0)
    for spine in ax.spines.values():
        spine.set_visible(False)


def _row_names(ax: Axes, names: list[str]) -> list[Any]:
    ax.set_yticks(range(len(names)), names, fontsize=letters(0.75))
    return list(ax.get_yticklabels())


def _column_names(ax: Axes, names: list[str]) -> list[Any]:
    """Upright, so that they never meet."""
    ax.set_xticks(range(len(names)), names, fontsize=letters(0.75), rotation=90)
    ax.xaxis.tick_top()
    ax.tick_params(which="both", length=0)
    return list(ax.get_xticklabels())


def _write_numbers(ax: Axes, shared: npt.NDArray[np.float64], shade: Any) -> None:
    for (row, column), value in np.ndenumerate(shared):
        if value > 0:
            ax.text(
                column,
                row,
                f"{value:.0f}",
                ha="center",
                va="center",
                fontsize=letters(0.65),
                color="white" if shade[row, column] > 0.55 else INK,
                zorder=3,
            )
