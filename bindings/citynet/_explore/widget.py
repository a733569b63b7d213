"""The linked views in a notebook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citynet._core import Network, View
from citynet._report.language import language as language_of
from citynet._report.material import gather
from citynet.errors import InvalidArgument

if TYPE_CHECKING:
    from citynet._explore.explorer import Explorer

__all__ = ["explore"]


def explore(
    x: Network | View,
    *,
    onto: str = "city",
    language: str = "en",
    seed: int | None = None,
    threads: int = 1,
) -> Explorer:
    """Graph, map and timeline of a network in a notebook, linked by what is selected.

    A city, a network or a tie that is selected in one view shows in all, with the affiliations,
    dates and sources behind it; search ignores marks on letters. Works in JupyterLab, Notebook 7
    and VS Code. No request leaves the page; where no script runs, a picture and a table are shown.

    x: a network (at any time) or a view of one. onto: the kind whose members are tied. language:
    "en" or "pl". seed: of the search for communities, which colour the graph.

    The widget has ``selection``, the keys of what is selected, which can be read, watched
    (``widget.observe(f, "selection")``) and set; ``records()``, the affiliations of the selection;
    and ``view``. Raises ImportError without anywidget: pip install 'citynet[explore]'.
    """
    try:
        import anywidget  # noqa: F401
    except ImportError as error:
        raise ImportError("exploring needs anywidget: pip install 'citynet[explore]'") from error
    from citynet._explore.explorer import Explorer

    words = language_of(language)
    if not isinstance(x, (Network, View)):
        raise InvalidArgument.about("x", type(x).__name__, "a network or a view of one")
    material = gather(x, onto=onto, top=0, ties=0, threads=threads, seed=seed)
    return Explorer(material, words)
