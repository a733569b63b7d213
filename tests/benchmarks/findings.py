"""What a run found, before it is told."""

from __future__ import annotations

from dataclasses import dataclass, field

from tests.benchmarks.case import Case
from tests.benchmarks.growth import Curve
from tests.benchmarks.run import Outcome


@dataclass
class Findings:
    outcomes: list[tuple[Case, list[Outcome]]] = field(default_factory=list)
    memory: dict[tuple[str, int], float | None] = field(default_factory=dict)
    ceilings: dict[str, float] = field(default_factory=dict)
    curves: list[Curve] = field(default_factory=list)
    overheads: dict[str, float] = field(default_factory=dict)
    residuals: list[tuple[str, float]] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)


def table(header: list[str], rows: list[list[str]]) -> str:
    lines = [header, ["---"] * len(header), *rows]
    return "".join("| " + " | ".join(line) + " |\n" for line in lines) + "\n"
