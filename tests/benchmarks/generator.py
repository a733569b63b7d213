"""Made-up affiliations with degree laws like those of CORDIS Horizon 2020, of any number of rows.

Three projects in five have one partner, the others ten on average and at most 200, with a tail that
falls off as (size + 40.5)^-7; the activity of the organisation of rank r is proportional to
1 / (r + 12.8). Both laws meet the quantiles of CORDIS (half, nine tenths and 99 of 100 projects and
organisations, and the largest). The same numbers for the same size, on every machine.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

SEED = 20_201_231
SHARE_ALONE = 0.6  # of projects with one partner
SIZE_EXPONENT, SIZE_SHIFT, LARGEST = 7.0, 40.5, 200
ACTIVITY_EXPONENT, ACTIVITY_SHIFT = 1.0, 12.8
ROWS_AT_A_TIME = 1 << 24  # so that 10^8 rows need no more scratch memory than 10^7


@dataclass(frozen=True)
class Cells:
    actors: int
    targets: int
    rows: np.ndarray
    columns: np.ndarray


def sizes_of_projects(random: np.random.Generator, count: int) -> np.ndarray:
    """From the inverse of the distribution function, a shifted power law cut at the largest."""
    drawn = random.random(count)
    tail = SIZE_SHIFT * ((1 - random.random(count)) ** (-1 / (SIZE_EXPONENT - 1)) - 1)
    sizes = np.minimum(2 + tail, LARGEST).astype(np.int64)
    return np.where(drawn < SHARE_ALONE, 1, sizes)


def cordis_like(rows: int, actors: int | None = None, targets: int | None = None) -> Cells:
    """About `rows` different cells; by default as many actors and targets per row as in CORDIS."""
    actors = actors or max(rows // 4, 2)
    targets = targets or max(rows * 31_451 // 144_726, 2)
    random = np.random.Generator(np.random.Philox(key=SEED))
    sizes = sizes_of_projects(random, targets)
    sizes = np.maximum(1, np.rint(sizes * (rows / sizes.sum()))).astype(np.int64)
    activity = (np.arange(actors) + ACTIVITY_SHIFT) ** -ACTIVITY_EXPONENT
    bounds = np.cumsum(activity / activity.sum())
    ends = np.cumsum(sizes)
    parts = []
    first = 0
    while first < targets:
        last = int(np.searchsorted(ends, (ends[first - 1] if first else 0) + ROWS_AT_A_TIME)) + 1
        last = min(last, targets)
        column = np.repeat(np.arange(first, last, dtype=np.int64), sizes[first:last])
        actor = np.minimum(np.searchsorted(bounds, random.random(len(column))), actors - 1)
        parts.append(np.unique(column * actors + actor))  # who was drawn twice takes part once
        first = last
    cells = np.concatenate(parts)
    # Ranks say nothing about numbers: shuffle them, as keys in alphabetical order would.
    names = random.permutation(actors).astype(np.uint32)
    return Cells(actors, targets, names[cells % actors], (cells // actors).astype(np.uint32))
