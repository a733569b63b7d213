"""The text of libnet/doc/benchmarks.md."""

from __future__ import annotations

import os
import platform
from datetime import date
from importlib.metadata import version
from pathlib import Path

import citynet as cn

from tests.benchmarks.case import OURS, Case
from tests.benchmarks.findings import Findings, table
from tests.benchmarks.inputs import load
from tests.benchmarks.overhead import LIMIT, WORK
from tests.benchmarks.programs import PACKAGES
from tests.benchmarks.run import Outcome
from tests.benchmarks.summary import summary

INTRODUCTION = """# Benchmarks

What kernels take, beside other programs, on the same input, in one run. Written by `make bench`; no
number is typed by hand.

- **Answers come first.** A program is timed only if its answer is ours, up to the difference shown;
  what cannot be compared says so.
- **Programs take turns** (A B A B), {repeats} times; {slow} times where a call takes more than
  {seconds:g} seconds of the clock. The table has the medians.
- **Time** contains all preparation that a kernel does on a finished graph, and no reading of files.
  *CPU* is seconds of processor of all threads together, *wall* seconds of the clock. The machine was
  shared with other work, so that *wall* says little and *CPU* is what the ratio is made of where one
  thread works; where several do, the ratio is that of the clock.
- **Ratio**: how many times as long as ours with as many threads (ours with one thread where there is
  no such row, ours with two for programs that run on two).
- **Extrapolated** times are those of a sample of sources, divided by its share. They say so.
- **Share of the ceiling**: the counted events at the speed this machine reached in the same run in a
  loop that does nothing else, over our time. Above 1 the kernel does not do all of that work.
- **Peak memory** is how much a process held at its worst beyond what it held before the call; it has
  made the same call on a small network before, so that its code is there.
"""


def seconds(value: float) -> str:
    if value < 1e-3:
        return f"{value * 1e6:.3g} µs"
    if value < 1:
        return f"{value * 1e3:.3g} ms"
    return f"{value:,.3g} s" if value < 1000 else f"{value:,.0f} s"


def processor() -> str:
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.processor()


def machine() -> str:
    rows = [
        ["date", date.today().isoformat()],
        ["processor", f"{processor()}, {os.cpu_count()} cores"],
        ["load of the machine", f"{os.getloadavg()[1]:.1f} (mean of 5 minutes, at the end)"],
        ["Python", platform.python_version()],
        ["citynet", cn.__version__],
        *([name, version(name)] for name in PACKAGES),
    ]
    return table(["what", "which"], rows)


def ours_for(outcomes: list[Outcome], threads: int) -> Outcome | None:
    mine = [each for each in outcomes if each.contender.program == OURS and each.times]
    alike = [each for each in mine if each.contender.threads == threads]
    return (alike or mine or [None])[0]


def ratio_of(outcome: Outcome, outcomes: list[Outcome]) -> float | None:
    """By processor time for one thread, by the clock for more."""
    mine = ours_for(outcomes, outcome.contender.threads)
    if mine is None or outcome.times is None or outcome.contender.program == OURS:
        return None
    if outcome.contender.threads > 1:
        return outcome.times.wall / mine.times.wall
    return outcome.times.cpu / mine.times.cpu


def ceiling_share(case: Case, outcome: Outcome, findings: Findings) -> str:
    if outcome.contender.program != OURS or case.work is None or outcome.times is None:
        return ""
    speed = findings.ceilings.get(case.work.ceiling)
    if speed is None:
        return ""
    return f"{case.work.events(load(case.input)) / speed / outcome.times.cpu:.2f}"


def remark_on(outcome: Outcome) -> str:
    parts = [outcome.problem, outcome.contender.remark]
    if outcome.share < 1:
        parts.append(f"extrapolated from {outcome.share * 100:.2g} % of the work")
    if outcome.times and outcome.difference:
        parts.append(f"differs by {outcome.difference:.0e}")
    if outcome.times and outcome.difference is None and not outcome.contender.remark:
        parts.append("a sample, not compared")
    return "; ".join(part for part in parts if part)


def row_of(case: Case, place: int, outcome: Outcome, among: list[Outcome], found: Findings) -> list:
    times, peak = outcome.times, found.memory.get((case.name, place))
    ratio = ratio_of(outcome, among)
    return [
        outcome.contender.label,
        seconds(times.cpu) if times else "",
        seconds(times.wall) if times else "",
        f"{ratio:,.3g}" if ratio is not None else "",
        ceiling_share(case, outcome, found),
        "" if peak is None else f"{peak:,.1f} MB",
        remark_on(outcome),
    ]


def of_case(case: Case, outcomes: list[Outcome], findings: Findings) -> str:
    given = load(case.input)
    text = f"### {case.input}\n\n{given.about[0].upper()}{given.about[1:]}: {given.size}.\n\n"
    if case.work is not None:
        events = case.work.events(given)
        text = (
            text.rstrip("\n") + f" {case.work.what[0].upper()}{case.work.what[1:]}: {events:,.0f}"
        )
        text += f" (ceiling: {case.work.ceiling}).\n\n"
    header = ["program", "CPU", "wall", "ratio", "of the ceiling", "peak memory", "remark"]
    rows = [
        row_of(case, place, outcome, outcomes, findings) for place, outcome in enumerate(outcomes)
    ]
    return text + table(header, rows)


def kernels(findings: Findings) -> str:
    text, last = "", ""
    for case, outcomes in findings.outcomes:
        if case.kernel != last:
            text += f"## {case.kernel[0].upper()}{case.kernel[1:]}\n\n"
            last = case.kernel
        text += of_case(case, outcomes, findings)
        if case.kernel == "PageRank" and case.input == "CORDIS H2020" and findings.residuals:
            text += "Residuals of the scores that were timed (sum of absolute changes in one more step): "
            text += ", ".join(f"{name} {value:.1e}" for name, value in findings.residuals) + ".\n\n"
    return text


def ceilings(findings: Findings) -> str:
    if not findings.ceilings:
        return (
            "## Ceilings\n\nNot measured: the C++ programs are not built (`make bench` does).\n\n"
        )
    rows = [[name, f"{speed / 1e9:.2f} G/s"] for name, speed in findings.ceilings.items()]
    return "## Ceilings\n\nWhat loops that do nothing else reached.\n\n" + table(
        ["loop", "speed"], rows
    )


def growth(findings: Findings) -> str:
    if not findings.curves:
        return ""
    rows = [
        [
            each.growth.kernel, each.growth.stated, f"{each.exponent:.2f}",
            f"{each.ties[0]:,} - {each.ties[-1]:,}",
            f"{seconds(each.seconds[0])} - {seconds(each.seconds[-1])}",
        ]
        for each in findings.curves
    ]  # fmt: skip
    text = (
        "## Growth\n\nTime over the cost that the header states, both as logarithms, on made-up "
        "affiliations of doubling size, one thread: 1 is growth as stated, less is better. What calls "
        "return is held, so that calls of every size get their memory from the system. Sizes are "
        "those of large networks: of smaller ones, searches and constraint grow by less.\n\n"
        "![time against size](benchmarks.svg)\n\n"
    )
    return text + table(["kernel", "stated", "exponent", "ties", "time"], rows)


def overhead(findings: Findings) -> str:
    if not findings.overheads:
        return ""
    slow = {name: value for name, value in findings.overheads.items() if value > LIMIT}
    ordered = sorted(slow.items(), key=lambda item: -item[1])
    text = (
        "## Calls from Python that cost more than 20 µs by themselves\n\nOn a graph of two vertices "
        f"(an incidence of two cells), of {len(findings.overheads)} calls that have an answer "
        f"there; the median of all is {seconds(middle(list(findings.overheads.values())))}.\n\n"
    )
    if not ordered:
        return text + "None does.\n\n"
    rows = [[name, seconds(value), WORK.get(name, "")] for name, value in ordered]
    return text + table(["call", "time", "what it works on there"], rows)


def middle(values: list[float]) -> float:
    return sorted(values)[len(values) // 2]


def document(findings: Findings, repeats: int, slow_repeats: int, slow_seconds: float) -> str:
    parts = [
        INTRODUCTION.format(repeats=repeats, slow=slow_repeats, seconds=slow_seconds),
        "\n## Machine and programs\n\n",
        machine(),
        summary(findings),
        ceilings(findings),
        kernels(findings),
        growth(findings),
        overhead(findings),
    ]
    if findings.skipped:
        parts.append(
            "## Left out\n\nNot measured in this run, and why.\n\n"
            + "".join(f"- {each}\n" for each in findings.skipped)
        )
    return "".join(parts).rstrip("\n") + "\n"
