"""A bar for long calls, in notebooks and terminals."""

from __future__ import annotations

import importlib.util
import sys
from contextvars import ContextVar, Token
from types import TracebackType
from typing import Any

__all__ = ["progress"]

# A call that is done sooner shows nothing.
_PATIENCE_IN_SECONDS = 0.5

# Asked by the core: what a call without a callback of its own reports to.
_shown: ContextVar[progress | None] = ContextVar("_shown", default=None)


class progress:  # noqa: N801 - read as a verb: with cn.progress():
    """Shows how far long calls are: one bar for each call that takes more than half a second.

    >>> import citynet as cn
    >>> net = cn.datasets.load("polish-migration-cities")
    >>> graph = cn.project(net.at("2024-06-01", unknown="include"))
    >>> with cn.progress():
    ...     scores = cn.betweenness(graph)  # here too soon done to show anything

    ``label`` stands before the bar. With tqdm (``pip install 'citynet[notebook]'``) the bar is that
    of tqdm, a widget in notebooks that have widgets; without it a line of text on the error stream.
    Ctrl-C, or the stop button of a notebook, ends the call. A call that is given a ``progress=`` of
    its own keeps it. Holds for calls from this thread.
    """

    def __init__(self, label: str = "citynet") -> None:
        self.label = label
        self._bars: list[Bar] = []
        self._before: list[Token[progress | None]] = []

    def __enter__(self) -> progress:
        self._before.append(_shown.set(self))
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        _shown.reset(self._before.pop())
        for bar in self._bars:
            bar.close()  # of a call that was ended early
        self._bars.clear()

    def bar(self) -> Bar:
        """A bar for one call."""
        self._bars = [bar for bar in self._bars if not bar.closed]
        self._bars.append(Bar(self.label))
        return self._bars[-1]


class Bar:
    """What the core tells the share that is done."""

    def __init__(self, label: str) -> None:
        self._tqdm = _tqdm_class()(
            total=100.0,
            desc=label,
            delay=_PATIENCE_IN_SECONDS,
            leave=False,
            bar_format="{desc}: {percentage:3.0f}% |{bar}| {elapsed} < {remaining}",
        )
        self.closed = False

    def __call__(self, share_done: float) -> None:
        if self.closed:
            return
        self._tqdm.update(100 * share_done - self._tqdm.n)
        if share_done >= 1:
            self.close()

    def close(self) -> None:
        if not self.closed:
            self.closed = True
            self._tqdm.close()


def _tqdm_class() -> Any:
    """tqdm's bar that fits the place, or a plain one."""
    if importlib.util.find_spec("tqdm") is None:
        from citynet._plain_bar import PlainBar

        return PlainBar
    # tqdm warns in a notebook that cannot show widgets; its bar of text does there.
    if "ipykernel" in sys.modules and importlib.util.find_spec("ipywidgets") is not None:
        from tqdm.notebook import tqdm as notebook_bar

        return notebook_bar
    from tqdm import tqdm

    return tqdm
