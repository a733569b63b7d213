"""A line of text that tells the share done, where tqdm is not installed."""

from __future__ import annotations

import sys
import time
from typing import Any


class PlainBar:
    """The part of tqdm's interface that :mod:`citynet._progress` uses."""

    _WIDTH = 30

    def __init__(self, *, total: float, desc: str, delay: float, **_: Any) -> None:
        self.n = 0.0
        self._total = total
        self._label = desc
        self._starts_showing = time.monotonic() + delay
        self._written = ""

    def update(self, more: float) -> None:
        self.n += more
        if time.monotonic() < self._starts_showing:
            return
        filled = round(self._WIDTH * self.n / self._total)
        bar = "#" * filled + "." * (self._WIDTH - filled)
        self._write(f"{self._label}: {self.n / self._total:4.0%} |{bar}|")

    def close(self) -> None:
        if self._written:
            sys.stderr.write("\r" + " " * len(self._written) + "\r")
            sys.stderr.flush()
            self._written = ""

    def _write(self, line: str) -> None:
        if line != self._written:
            sys.stderr.write("\r" + line)
            sys.stderr.flush()
            self._written = line
