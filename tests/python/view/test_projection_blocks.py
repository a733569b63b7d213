"""Projections in blocks of rows: what they hand over is the projection, to the last bit."""

from __future__ import annotations

import citynet as cn
import numpy as np
import pytest


@pytest.fixture(scope="module")
def incidence() -> cn.TwoMode:
    random = np.random.Generator(np.random.Philox(key=4))
    cells = np.unique(random.integers(0, 200 * 80, 1500))
    return cn.TwoMode.from_cells(200, 80, cells // 80, cells % 80)


@pytest.mark.parametrize("ties_at_once", [1, 700, 1 << 22])
@pytest.mark.parametrize("threads", [1, 2])
def test_blocks_one_after_the_other_are_the_projection(
    incidence: cn.TwoMode, ties_at_once: int, threads: int
) -> None:
    ties, strengths = [], []

    def keep(pairs: np.ndarray, values: np.ndarray) -> None:
        ties.append(pairs)
        strengths.append(values)

    made = cn.project_in_blocks(
        incidence, keep, scheme="newman", minimum=0.1, ties_at_once=ties_at_once, threads=threads
    )
    whole = cn.project(incidence, scheme="newman", minimum=0.1)
    np.testing.assert_array_equal(np.concatenate(ties), whole.edges)
    np.testing.assert_array_equal(np.concatenate(strengths), whole.strengths)
    assert whole.projection is not None
    assert made.account == whole.projection.account
    assert max(map(len, ties)) <= max(ties_at_once, 199)


def test_what_the_function_raises_comes_through(incidence: cn.TwoMode) -> None:
    def fail(ties: np.ndarray, strengths: np.ndarray) -> None:
        raise OSError("the disk is full")

    with pytest.raises(OSError, match="the disk is full"):
        cn.project_in_blocks(incidence, fail)


def test_what_a_later_row_decides_is_refused(incidence: cn.TwoMode) -> None:
    with pytest.raises(cn.InvalidArgument, match="directed schemes"):
        cn.project_in_blocks(incidence, lambda ties, strengths: None, top=3)
    with pytest.raises(cn.InvalidArgument, match="at least one tie"):
        cn.project_in_blocks(incidence, lambda ties, strengths: None, ties_at_once=0)
