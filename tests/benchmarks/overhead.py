"""What a call from Python costs beside its work: every measure on a graph of two vertices."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from typing import Any

import citynet as cn

from tests.python.every_measure import ONE_MODE, TWO_MODE

LIMIT = 20e-6
CALLS, ROUNDS = 50, 7

# Calls that have work to do even there, so that their time is no overhead.
WORK = {
    "leiden": "eleven rounds of igraph: a division is believed after ten without a change",
}


def two_vertices() -> cn.Graph:
    return cn.Graph.from_edges(2, [0], [1], [1.0])


def two_affiliations() -> cn.TwoMode:
    return cn.TwoMode.from_cells(2, 1, [0, 1], [0, 0])


def seconds_of(call: Callable[[], Any]) -> float:
    """The smallest of several medians: overhead is what is always there."""
    found = []
    for _ in range(ROUNDS):
        times = []
        for _ in range(CALLS):
            start = time.perf_counter()
            call()
            times.append(time.perf_counter() - start)
        found.append(statistics.median(times))
    return min(found)


def calls() -> dict[str, Callable[[], Any]]:
    graph, incidence = two_vertices(), two_affiliations()
    found: dict[str, Callable[[], Any]] = {
        "Graph.from_edges": two_vertices,
        "TwoMode.from_cells": two_affiliations,
        "project": lambda: cn.project(incidence),
    }
    for name, measure in ONE_MODE.items():
        found[name] = lambda measure=measure: measure.call(graph)
    for name, measure in TWO_MODE.items():
        found[f"{name} (two-mode)"] = lambda measure=measure: measure.call(incidence)
    return found


def overheads() -> dict[str, float]:
    """Seconds of each call; what two vertices have no answer to is left out."""
    found = {}
    for name, call in calls().items():
        try:
            call()
        except cn.Error:
            continue
        found[name] = seconds_of(call)
    return found
