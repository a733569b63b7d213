"""What is measured: a kernel, an input, and the programs that take part."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from tests.benchmarks.inputs import Input

OURS = "citynet"


@dataclass(frozen=True)
class Work:
    """How much a kernel has to do, in events of a ceiling of this machine."""

    events: Callable[[Input], float]
    ceiling: str  # a name in ceilings.py
    what: str


@dataclass(frozen=True)
class Contender:
    """One program. `prepare` makes its own form of the input and is not timed; `call` is.

    `share`: of the whole work that one call does; the time is divided by it, and the document says
    that it was extrapolated. `answer` gives numbers to compare, or None where there are none of a
    sample; `expected` picks the same numbers out of ours."""

    program: str
    prepare: Callable[[Input], Any]
    call: Callable[[Any], Any]
    answer: Callable[[Any, Any], np.ndarray] | None  # of what was prepared and what was returned
    threads: int = 1
    share: Callable[[Input], float] = lambda _: 1.0
    expected: Callable[[Input, np.ndarray], np.ndarray] | None = None
    remark: str = ""
    tolerance: float | None = None  # instead of that of the case

    @property
    def label(self) -> str:
        return f"{self.program}, {self.threads} threads" if self.threads > 1 else self.program


@dataclass(frozen=True)
class Case:
    kernel: str
    input: str
    contenders: list[Contender]  # ours first
    work: Work | None = None
    tolerance: float = 1e-9
    floors: dict[str, float] = field(default_factory=dict)  # of the issue, by program
    aims: dict[str, float] = field(default_factory=dict)
    memory: bool = False  # whether peak memory is measured, in a process for each program
    calls: int = 1  # of one repeat, for what takes microseconds

    @property
    def name(self) -> str:
        return f"{self.kernel}: {self.input}"
