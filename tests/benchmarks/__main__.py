"""`make bench`, or python -m tests.benchmarks [--only WORDS] [--quick] [--minutes N]: measures and
prints. Without --only and --quick it also writes libnet/doc/benchmarks.md."""

from __future__ import annotations

import argparse
import sys
import time
import warnings
from pathlib import Path

from tests.benchmarks import document, growth, memory, overhead, run
from tests.benchmarks.case import Case
from tests.benchmarks.ceilings import ceilings
from tests.benchmarks.findings import Findings
from tests.benchmarks.inputs import NoData
from tests.benchmarks.kernels import CASES
from tests.benchmarks.kernels.pagerank import residuals

FOLDER = Path(__file__).resolve().parents[2] / "libnet" / "doc"


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def chosen(only: str) -> list[Case]:
    words = [word.strip().lower() for word in only.split(",") if word.strip()]
    return [case for case in CASES if not words or any(word in case.name.lower() for word in words)]


def measure(case: Case, findings: Findings, repeats: int, longest: int) -> None:
    say(case.name)
    try:
        outcomes = run.run(case, repeats, longest)
    except NoData as reason:
        findings.skipped.append(f"{case.name}: {reason}")
        return
    findings.outcomes.append((case, outcomes))
    if case.name == "PageRank: CORDIS H2020":
        findings.residuals = residuals(case.input)


def remember(findings: Findings, until: float) -> None:
    """Peak memory of those that were timed, once."""
    for case, outcomes in findings.outcomes:
        if not case.memory or any((case.name, place) in findings.memory for place in range(9)):
            continue
        if time.monotonic() > until:
            findings.skipped.append(f"{case.name}, peak memory: the time was up")
            continue
        say(f"memory: {case.name}")
        for place, outcome in enumerate(outcomes):
            if outcome.times:
                findings.memory[case.name, place] = memory.of_a_child(case, place)


def grow(findings: Findings, until: float) -> None:
    for each in growth.GROWTHS:
        if time.monotonic() > until:
            findings.skipped.append(f"growth, {each.kernel}: the time was up")
            continue
        say(f"growth: {each.kernel}")
        try:
            findings.curves.append(growth.curve(each))
        except AttributeError as missing:
            findings.skipped.append(f"growth, {each.kernel}: {missing}")


def answer_memory(name: str, place: int) -> None:
    case = next(each for each in CASES if each.name == name)
    print(memory.of_this_process(case.contenders[place], case.input))


def measure_all(findings: Findings, options: argparse.Namespace, repeats: int) -> None:
    """What has a floor to meet or a peak of memory to show comes first, and of that what takes long
    last, so that a short time goes far."""
    until = time.monotonic() + 60 * options.minutes
    cases = chosen(options.only)
    urgent = sorted(
        (case for case in cases if case.floors or case.memory),
        key=lambda case: case.kernel.startswith("betweenness") or "GraphML" in case.kernel,
    )
    if not options.only or "overhead" in options.only:
        say("overhead")
        findings.overheads = overhead.overheads()
    for case in [*urgent, None, *(case for case in cases if case not in urgent)]:
        if case is None:
            remember(findings, until)
            if not options.only or "growth" in options.only:
                grow(findings, until)
        elif time.monotonic() > until:
            findings.skipped.append(f"{case.name}: the time was up")
        else:
            measure(case, findings, repeats, options.longest)
    remember(findings, until)
    findings.outcomes.sort(key=lambda found: CASES.index(found[0]))


def main() -> int:
    warnings.simplefilter("ignore")  # other programs warn of what the table shows
    parser = argparse.ArgumentParser(prog="tests.benchmarks", description=__doc__)
    parser.add_argument("--only", default="", help="words of kernels or inputs, commas between")
    parser.add_argument("--quick", action="store_true", help="two repeats instead of five")
    parser.add_argument("--minutes", type=float, default=1e6, help="begin nothing after so long")
    parser.add_argument(
        "--longest", type=int, default=run.LONGEST_SECONDS, help="seconds after which a call ends"
    )
    parser.add_argument("--memory-of", nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.memory_of:
        answer_memory(options.memory_of[0], int(options.memory_of[1]))
        return 0
    repeats = 2 if options.quick else run.REPEATS
    findings = Findings(ceilings=ceilings())
    measure_all(findings, options, repeats)
    text = document.document(findings, repeats, run.SLOW_REPEATS, run.SLOW_SECONDS)
    print(text)
    if not options.only and not options.quick:
        if findings.curves:
            growth.plot(findings.curves, FOLDER / "benchmarks.svg")
        (FOLDER / "benchmarks.md").write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
