"""The first tables of the document: ours at its best against each program at its best."""

from __future__ import annotations

from tests.benchmarks.case import OURS, Case
from tests.benchmarks.findings import Findings, table
from tests.benchmarks.run import Outcome

MEMORY_PEER = "igraph"
SMALLEST_PEAK = 0.1  # MB; less cannot be told from the pages that a process touches anyway


def best_ratio(program: str, outcomes: list[Outcome], clock: bool) -> float | None:
    """Ours at its best against the program at its best."""

    def best(name: str) -> float:
        times = [each.times for each in outcomes if each.contender.program == name and each.times]
        return min((each.wall if clock else each.cpu for each in times), default=0.0)

    return best(program) / best(OURS) if best(program) and best(OURS) else None


def verdict(ratio: float | None, floor: float, aim: float | None) -> str:
    if ratio is None:
        return "not measured"
    if aim is not None and ratio >= aim:
        return "aim met"
    return "floor met" if ratio >= floor else "below the floor"


def speed_row(case: Case, outcomes: list[Outcome], program: str, floor: float) -> list[str]:
    aim = case.aims.get(program)
    ratios = [best_ratio(program, outcomes, clock) for clock in (False, True)]
    has_it = any(each.program == program for each in case.contenders)
    found = verdict(max((each for each in ratios if each), default=None), floor, aim)
    return [
        case.kernel, case.input, program,
        *("" if ratio is None else f"{ratio:,.3g}" for ratio in ratios),
        f"{floor:g}", "" if aim is None else f"{aim:g}",
        found if has_it else "it has no such call",
    ]  # fmt: skip


def summary(findings: Findings) -> str:
    rows = [
        speed_row(case, outcomes, program, floor)
        for case, outcomes in findings.outcomes
        for program, floor in case.floors.items()
    ]
    if not rows:
        return ""
    text = (
        "## In short\n\nOurs at its best against each program at its best: by seconds of "
        "processor, which one thread has least of, and by the clock, where two threads help "
        "and other work on the machine disturbs. Floors and aims are those of the project for two "
        "free cores; the verdict takes the better of the two ratios.\n\n"
    )
    header = ["kernel", "input", "program", "by CPU", "by the clock", "floor", "aim", "verdict"]
    return text + table(header, rows) + memory_summary(findings)


def peaks(case: Case, outcomes: list[Outcome], program: str, findings: Findings) -> list[float]:
    found = [
        findings.memory.get((case.name, place))
        for place, outcome in enumerate(outcomes)
        if outcome.contender.program == program
    ]
    return [each for each in found if each is not None]


def memory_summary(findings: Findings) -> str:
    """Ours with one thread and with two; the worst of it against the least of theirs."""
    rows = []
    for case, outcomes in findings.outcomes:
        ours = peaks(case, outcomes, OURS, findings)
        theirs = peaks(case, outcomes, MEMORY_PEER, findings)
        if not ours or not theirs:
            continue
        share = max(ours) / max(min(theirs), SMALLEST_PEAK)
        word = "below the floor" if share > 1 else "floor met" if share > 0.3 else "aim met"
        rows.append([
            case.kernel, case.input, f"{ours[0]:,.1f} MB",
            f"{ours[1]:,.1f} MB" if len(ours) > 1 else "", f"{min(theirs):,.1f} MB",
            f"{share:.2g}", word,
        ])  # fmt: skip
    if not rows:
        return ""
    text = (
        "Peak memory beyond what was held before the call, with one thread and with two, beside "
        f"{MEMORY_PEER}'s, which has one. The floor is 1, the aim 0.3; the verdict takes the larger"
        f" of ours, and {MEMORY_PEER} for {SMALLEST_PEAK} MB where it needs less.\n\n"
    )
    header = ["kernel", "input", OURS, "two threads", MEMORY_PEER, "our share", "verdict"]
    return text + table(header, rows)
