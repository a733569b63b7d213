"""Threads, progress and the GIL: none of them changes a result."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

import citynet as cn
import numpy as np
import pytest

LONG_CALLS: dict[str, Callable[..., object]] = {
    "betweenness": cn.betweenness,
    "edge_betweenness": cn.edge_betweenness,
    "closeness": cn.closeness,
    "harmonic": cn.harmonic,
}


def random_graph(vertices: int, edges: int) -> cn.Graph:
    """A graph that takes long: enough vertices, all about equally connected."""
    draw = np.random.default_rng(7)
    ends = draw.integers(0, vertices, (2, edges))
    return cn.Graph.from_edges(
        vertices, ends[0], ends[1], loops="drop", parallel_edges="keep_first"
    )


@pytest.fixture(scope="module")
def small() -> cn.Graph:
    return random_graph(600, 3000)


@pytest.fixture(scope="module")
def large() -> cn.Graph:
    """Minutes of betweenness; no test lets it finish."""
    return random_graph(60_000, 600_000)


@pytest.mark.parametrize("name", [*LONG_CALLS, "local_clustering"])
def test_any_number_of_threads_gives_the_same_bits(small: cn.Graph, name: str) -> None:
    measure = LONG_CALLS.get(name, cn.local_clustering)
    one = measure(small, threads=1).values  # type: ignore[attr-defined]
    for threads in (2, 3, 4, 0):
        again = measure(small, threads=threads).values  # type: ignore[attr-defined]
        assert np.array_equal(one, again), threads
    assert cn.transitivity(small, threads=1) == cn.transitivity(small, threads=3)


def test_any_number_of_threads_projects_the_same_graph(net: cn.Network) -> None:
    view = net.any_time()
    one = cn.project(view, threads=1)
    for threads in (2, 3, 4):
        again = cn.project(view, threads=threads)
        assert np.array_equal(one.edges, again.edges)
        assert np.array_equal(one.strengths, again.strengths)


class Stop(Exception):
    """Raised by a callback."""


@pytest.mark.parametrize("threads", [1, 2])
@pytest.mark.parametrize("name", LONG_CALLS)
def test_other_python_threads_run_during_a_long_call(
    large: cn.Graph, name: str, threads: int
) -> None:
    """Another thread counts. What it counts between the end of one callback and the beginning of
    the next, it counts while our code is computing, which it could not if that held the GIL."""
    counted = meanwhile = 0
    after_last_callback: int | None = None
    done = threading.Event()

    def count() -> None:
        nonlocal counted
        while not done.is_set():
            counted += 1
            time.sleep(0)

    def progress(share: float) -> bool:
        nonlocal meanwhile, after_last_callback
        if after_last_callback is not None:
            meanwhile += counted - after_last_callback
        after_last_callback = counted
        return meanwhile < 1000

    other = threading.Thread(target=count)
    other.start()
    try:
        with pytest.raises(cn.Cancelled):
            LONG_CALLS[name](large, threads=threads, progress=progress)
    finally:
        done.set()
        other.join()
    assert meanwhile >= 1000


def test_progress_is_told_growing_shares_from_the_calling_thread() -> None:
    shares: list[float] = []
    threads = set()

    def progress(share: float) -> None:
        shares.append(share)
        threads.add(threading.get_ident())

    graph = random_graph(2000, 20_000)
    quiet = cn.betweenness(graph, threads=2)
    told = cn.betweenness(graph, threads=2, progress=progress)
    assert np.array_equal(quiet.values, told.values)
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert all(0 <= share <= 1 for share in shares)
    assert threads == {threading.get_ident()}


@pytest.mark.parametrize("threads", [1, 2])
@pytest.mark.parametrize("name", LONG_CALLS)
def test_a_callback_that_answers_false_cancels(large: cn.Graph, name: str, threads: int) -> None:
    with pytest.raises(cn.Cancelled) as caught:
        LONG_CALLS[name](large, threads=threads, progress=lambda share: False)
    assert isinstance(caught.value, RuntimeError)


@pytest.mark.parametrize("threads", [1, 2])
def test_what_a_callback_raises_comes_through(large: cn.Graph, threads: int) -> None:
    def progress(share: float) -> None:
        raise Stop("enough")

    for measure in LONG_CALLS.values():
        with pytest.raises(Stop, match="enough"):
            measure(large, threads=threads, progress=progress)
    assert cn.degree(large).values.sum() == 2 * large.edge_count  # still usable


def test_a_callback_that_answers_nothing_goes_on(small: cn.Graph) -> None:
    scores = cn.betweenness(small, progress=lambda share: None)
    assert scores.status == "exact"


def test_results_can_be_made_in_many_python_threads_at_once(small: cn.Graph) -> None:
    expected = cn.betweenness(small).values
    found: list[np.ndarray] = []

    def work() -> None:
        found.append(cn.betweenness(small, threads=2).values)

    workers = [threading.Thread(target=work) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert len(found) == 4
    assert all(np.array_equal(expected, values) for values in found)
