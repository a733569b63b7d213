"""Every measure that runs in threads gives the same bits for 1, 2, 3 and 7 of them."""

from __future__ import annotations

import citynet as cn
import numpy as np
import pytest

from tests.python.every_measure import ONE_MODE, TWO_MODE, Measure


@pytest.fixture(scope="module")
def large() -> cn.Graph:
    draw = np.random.default_rng(3)
    ends = draw.integers(0, 400, (2, 1500))
    return cn.Graph.from_edges(
        420,
        *ends,
        draw.integers(1, 9, 1500) / 8,
        loops="drop",
        parallel_edges="add_strengths",
    )


@pytest.fixture(scope="module")
def wide() -> cn.TwoMode:
    draw = np.random.default_rng(4)
    rows, columns = draw.integers(0, 200, 900), draw.integers(0, 90, 900)
    return cn.TwoMode.from_cells(205, 95, rows, columns, repeated_cells="keep_first")


def same_bits(measure: Measure, network: object, **how: object) -> None:
    one = np.array(measure.call(network, threads=1, **how), dtype=float)
    for threads in (2, 3, 7):
        other = np.array(measure.call(network, threads=threads, **how), dtype=float)
        assert one.tobytes() == other.tobytes(), f"{threads} threads"


@pytest.mark.parametrize("name", [name for name, each in ONE_MODE.items() if each.threads])
def test_one_mode(name: str, large: cn.Graph) -> None:
    same_bits(ONE_MODE[name], large)


@pytest.mark.parametrize(
    "name", [name for name, each in ONE_MODE.items() if each.lengths_scaled is not None]
)
def test_with_lengths(name: str, large: cn.Graph) -> None:
    lengths = np.random.default_rng(5).uniform(0.1, 1, large.edge_count)
    same_bits(ONE_MODE[name], large, lengths=lengths)
    same_bits(ONE_MODE[name], large, lengths=np.round(lengths, 1))


@pytest.mark.parametrize("name", [name for name, each in TWO_MODE.items() if each.threads])
def test_two_modes(name: str, wide: cn.TwoMode) -> None:
    same_bits(TWO_MODE[name], wide)


def test_every_measure_with_threads_is_marked() -> None:
    """The signature of a function says whether it takes threads."""
    for table in (ONE_MODE, TWO_MODE):
        for name, each in table.items():
            function = getattr(cn, each.function or name.split(",")[0])
            takes = "threads:" in (function.__doc__ or "")
            assert each.threads <= takes, name
