"""Functions of networks have a short way in (bindings/src/support/quick_call.hpp); what does not
fit it goes the long way, and nobody can tell which one was taken."""

from __future__ import annotations

import gc
import inspect
import resource
import sys
import weakref

import citynet as cn
import numpy as np
import pytest


@pytest.fixture
def graph() -> cn.Graph:
    return cn.Graph.from_edges(4, [0, 1, 2], [1, 2, 3], [1.0, 2.0, 4.0])


@pytest.fixture
def incidence() -> cn.TwoMode:
    return cn.TwoMode.from_cells(2, 3, [0, 0, 1], [0, 1, 1])


def test_all_ways_of_writing_a_call_mean_the_same(graph: cn.Graph) -> None:
    expected = [1 / 3, 2 / 3, 2 / 3, 1 / 3]
    options = {"normalized": True, "direction": "all"}
    text = "".join(["a", "ll"])  # not the literal that the function was declared with
    for scores in (
        cn.degree(graph, normalized=True),
        cn.degree(graph=graph, normalized=True),
        cn.degree(normalized=True, graph=graph, direction="all"),
        cn.degree(graph, direction=text, normalized=True),
        cn.degree(graph, normalized=np.bool_(True)),
        cn.degree(graph, **options),
    ):
        assert scores.values.tolist() == pytest.approx(expected)
    assert cn.pagerank(graph, damping=np.float64(0.5)).values.tolist() == (
        cn.pagerank(graph, damping=0.5).values.tolist()
    )
    assert cn.pagerank(graph, damping=0).values.tolist() == [0.25] * 4  # int for float


def test_options_given_as_none_are_left_out(graph: cn.Graph) -> None:
    bare = cn.betweenness(graph)
    assert (
        cn.betweenness(graph, lengths=None, progress=None).values.tolist() == bare.values.tolist()
    )
    assert cn.betweenness(graph, lengths=[1, 1, 1]).values.tolist() == bare.values.tolist()
    longer = cn.betweenness(graph, lengths=cn.InverseStrengths(), normalized=False)
    assert longer.values.tolist() == [0, 2, 2, 0]


def test_one_name_serves_both_kinds_of_networks(graph: cn.Graph, incidence: cn.TwoMode) -> None:
    assert isinstance(cn.degree(graph), cn.Scores)
    assert isinstance(cn.degree(incidence), cn.TwoModeScores)
    assert isinstance(cn.closeness(graph), cn.ClosenessScores)


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        ((), {}),
        ((1,), {}),
        ((None,), {}),
        (("graph", "all"), {}),
        ((), {"direction": "all"}),
    ],
)
def test_a_call_that_fits_no_signature_is_a_type_error(
    arguments: tuple[object, ...], named: dict[str, object]
) -> None:
    with pytest.raises(TypeError, match="incompatible function arguments"):
        cn.degree(*arguments, **named)


def test_arguments_that_are_not_there_or_twice_are_type_errors(graph: cn.Graph) -> None:
    for wrong in (
        lambda: cn.degree(graph, "all"),
        lambda: cn.degree(graph, directions="all"),
        lambda: cn.degree(graph, graph=graph),
        lambda: cn.degree(graph, normalized="yes"),
        lambda: cn.pagerank(graph, max_steps=-1),
        lambda: cn.pagerank(graph, max_steps=2**70),
        lambda: cn.degree(graph, direction="\ud800"),
    ):
        with pytest.raises((TypeError, UnicodeEncodeError)):
            wrong()


def test_errors_of_the_core_are_the_same_on_both_ways(graph: cn.Graph) -> None:
    for damping in (1.5, np.float64(1.5)):
        with pytest.raises(cn.InvalidArgument) as caught:
            cn.pagerank(graph, damping=damping)
        assert caught.value.argument == "damping"
    with pytest.raises(cn.InvalidArgument, match="one of 'out', 'in', 'all'"):
        cn.degree(graph, direction="up")


def test_what_a_callback_raises_comes_through(graph: cn.Graph) -> None:
    def stop(share: float) -> None:
        raise RuntimeError("enough")

    with pytest.raises(RuntimeError, match="enough"):
        cn.betweenness(graph, progress=stop)
    with pytest.raises(cn.Cancelled):
        cn.betweenness(graph, progress=lambda share: False)


def test_functions_still_say_what_they_are() -> None:
    assert inspect.isbuiltin(cn.degree)
    assert cn.degree.__name__ == "degree"
    assert cn.degree.__module__ == "citynet._core"
    assert cn.degree.__doc__ is not None
    assert "direction: str = 'all'" in cn.degree.__doc__
    assert "incidence: citynet._core.TwoMode" in cn.degree.__doc__


def references_and_memory() -> tuple[int, int]:
    """Of the class of results, and how many kB were ever in use."""
    return sys.getrefcount(cn.Scores), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def test_results_leave_nothing_behind_on_either_way() -> None:
    graph = cn.Graph.from_edges(20_000, [0], [1])
    for flag in (True, np.bool_(True)):  # the second goes the long way
        references, memory = references_and_memory()
        for _ in range(2000):
            cn.degree(graph, normalized=flag)  # 160 kB each
        references_after, memory_after = references_and_memory()
        assert references_after == references
        assert memory_after < memory + 100_000


def test_results_live_as_long_as_anybody_looks_at_them(graph: cn.Graph) -> None:
    scores = cn.degree(graph)
    watched = weakref.ref(scores)
    values = scores.values
    assert scores.graph == graph
    del scores
    gc.collect()
    assert watched() is not None, "the array keeps it"
    assert values.tolist() == [1, 2, 2, 1]
    del values
    gc.collect()
    assert watched() is None
