"""Runs a case: answers first, times only of those that agree, all programs in turn."""

from __future__ import annotations

import signal
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import numpy as np

from tests.benchmarks.case import OURS, Case, Contender
from tests.benchmarks.inputs import Input, load
from tests.benchmarks.outside import Outside

REPEATS = 5
SLOW_SECONDS = 5.0  # a call that takes longer is made once to compare and once more
SLOW_REPEATS = 2
LONGEST_SECONDS = 600  # by the clock; a call that takes longer is ended


@dataclass(frozen=True)
class Times:
    cpu: float  # median seconds, of the whole work
    wall: float
    repeats: int


@dataclass(frozen=True)
class Outcome:
    """Of one contender: times, or why there are none."""

    contender: Contender
    difference: float | None  # the largest from ours; None where nothing can be compared
    times: Times | None
    share: float
    problem: str = ""


class Disagreement(RuntimeError):
    """A program whose answer is not ours; its time would mean nothing."""


@contextmanager
def ended_in_time(longest: int) -> Iterator[None]:
    """Programs that answer to Ctrl-C are ended; the others come to their own end."""

    def end(*_: Any) -> None:
        raise TimeoutError(f"more than {longest} s")

    before = signal.signal(signal.SIGALRM, end)
    signal.alarm(longest)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def timed(call: Callable[[Any], Any], prepared: Any, calls: int) -> tuple[float, float, Any]:
    if isinstance(prepared, Outside):
        return prepared.ask()
    cpu, wall = time.process_time(), time.perf_counter()
    for _ in range(calls):
        returned = call(prepared)
    used, passed = time.process_time() - cpu, time.perf_counter() - wall
    return used / calls, passed / calls, returned


def difference(ours: np.ndarray, theirs: np.ndarray) -> float:
    """The largest |theirs - ours| / max(1, |ours|); both undefined is no difference."""
    if ours.shape != theirs.shape:
        raise Disagreement(f"{theirs.shape} numbers, we have {ours.shape}")
    if ours.size == 0:
        return 0.0
    both = np.isnan(ours) & np.isnan(theirs)
    apart = np.abs(theirs - ours) / np.maximum(1.0, np.abs(ours))
    apart[both] = 0
    return float("inf") if np.isnan(apart).any() else float(apart.max())


class Runner:
    """One contender on one input, with what it has measured so far."""

    def __init__(self, contender: Contender, given: Input, calls: int) -> None:
        self.contender, self.given, self.calls = contender, given, calls
        self.share = contender.share(given)
        self.prepared = contender.prepare(given)
        self.cpu: list[float] = []
        self.wall: list[float] = []

    def first_answer(self, longest: int) -> np.ndarray | None:
        """Caches are warm afterwards for all alike, and only a slow call is counted already."""
        with ended_in_time(longest):
            cpu, wall, returned = timed(self.contender.call, self.prepared, 1)
        self.is_slow = wall > SLOW_SECONDS
        if self.is_slow:
            self.count(cpu, wall)
        if self.contender.answer is None:
            return None
        return np.asarray(self.contender.answer(self.prepared, returned), dtype=float)

    def count(self, cpu: float, wall: float) -> None:
        self.cpu.append(cpu / self.share)
        self.wall.append(wall / self.share)

    def repeat(self) -> None:
        cpu, wall, _ = timed(self.contender.call, self.prepared, self.calls)
        self.count(cpu, wall)

    def times(self) -> Times:
        return Times(statistics.median(self.cpu), statistics.median(self.wall), len(self.cpu))

    def close(self) -> None:
        if isinstance(self.prepared, Outside):
            self.prepared.close()


def compared(case: Case, runner: Runner, ours: np.ndarray | None, longest: int) -> float | None:
    """Throws Disagreement."""
    answer = runner.first_answer(longest)
    if answer is None or ours is None:
        return None
    pick = runner.contender.expected
    found = difference(pick(runner.given, ours) if pick else ours, answer)
    tolerance = runner.contender.tolerance or case.tolerance
    if found > tolerance:
        raise Disagreement(f"differs from ours by {found:.2g}, more than {tolerance:g}")
    return found


def run(case: Case, repeats: int = REPEATS, longest: int = LONGEST_SECONDS) -> list[Outcome]:
    """Throws NoData. A contender that is not installed, disagrees or fails is told, not timed."""
    given = load(case.input)
    runners: list[tuple[Runner, float | None]] = []
    outcomes: list[Outcome] = []
    ours = None
    for contender in case.contenders:
        runner = None
        try:
            if ours is None and contender.program != OURS:
                raise Disagreement("there is no answer of ours to compare with")
            runner = Runner(contender, given, case.calls)
            if ours is None:
                ours = runner.first_answer(longest)
                runners.append((runner, 0.0 if ours is not None else None))
            else:
                runners.append((runner, compared(case, runner, ours, longest)))
        except Exception as error:  # a program that fails must not take the others with it
            if runner is not None:
                runner.close()
            problem = f"no time: {type(error).__name__}, {error}"
            outcomes.append(Outcome(contender, None, None, 1.0, problem))
    for _ in range(repeats):
        for runner, _ in runners:
            if not runner.is_slow or len(runner.cpu) < SLOW_REPEATS:
                runner.repeat()
    for runner, apart in runners:
        outcomes.append(Outcome(runner.contender, apart, runner.times(), runner.share))
        runner.close()
    return sorted(outcomes, key=lambda each: case.contenders.index(each.contender))
