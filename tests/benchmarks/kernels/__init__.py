"""The rows of the table, kernel by kernel."""

from __future__ import annotations

from tests.benchmarks.case import Case
from tests.benchmarks.kernels import (
    betweenness,
    closeness,
    constraint,
    files,
    pagerank,
    projection,
    small,
    two_mode,
)

CASES: list[Case] = [
    *projection.CASES,
    *betweenness.CASES,
    *closeness.CASES,
    *constraint.CASES,
    *pagerank.CASES,
    *two_mode.CASES,
    *files.CASES,
    *small.CASES,
]
