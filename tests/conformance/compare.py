"""How far an answer is from the right one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import numpy as np

AGREES_WITHIN = 1e-12


def as_array(values: Iterable[Any]) -> Any:
    return np.array([np.nan if v is None else float(v) for v in values], dtype=float)


def largest_gap(found: Any, right: Any) -> float:
    gaps = np.abs(found - right) / np.maximum(1, np.abs(right))
    gaps = gaps[~np.isnan(gaps)]
    return float(gaps.max()) if gaps.size else 0.0


class Difference:
    """Of one program on one network."""

    def __init__(self, answer: Callable[[], Any], right: Any) -> None:
        self.error = ""
        self.undefined = 0  # vertices where one has a number and the other none
        self.largest = 0.0
        self.is_drawn = False
        try:
            found = as_array(answer())
            self.undefined = int((np.isnan(found) != np.isnan(right)).sum())
            self.largest = largest_gap(found, right)
            # A program that starts at random and is asked what is not unique has another answer
            # at each call; how far one of them is off tells nothing.
            if not self.agrees:
                self.is_drawn = largest_gap(as_array(answer()), found) > AGREES_WITHIN
        except Exception as error:  # whatever another program may throw is its answer
            self.error = type(error).__name__

    @property
    def agrees(self) -> bool:
        return not self.error and not self.undefined and self.largest <= AGREES_WITHIN

    def __str__(self) -> str:
        """Two digits, as the last ones of a double differ from machine to machine."""
        if self.error:
            return f"error: {self.error}"
        if self.is_drawn:
            return "another at each call"
        parts = []
        if self.largest > AGREES_WITHIN:
            parts.append(f"{self.largest:.2g}")
        if self.undefined:
            parts.append(f"{self.undefined} undefined")
        return ", ".join(parts) or "agrees"
