"""A bar for long calls, that never shows for short ones and never changes what a call does."""

from __future__ import annotations

import subprocess
import sys

import citynet as cn
import pytest
from citynet import _progress
from citynet._plain_bar import PlainBar


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The shares that the bar of a call is told."""
    shares: list[float] = []
    bar = _progress.Bar.__call__

    def listen(self: _progress.Bar, share_done: float) -> None:
        shares.append(share_done)
        bar(self, share_done)

    monkeypatch.setattr(_progress.Bar, "__call__", listen)
    return shares


def test_calls_inside_report_to_a_bar(graph: cn.Graph, told: list[float]) -> None:
    bare = cn.betweenness(graph).values
    assert told == []
    with cn.progress():
        shown = cn.betweenness(graph).values
    assert told[-1] == 1.0
    assert told == sorted(told)
    assert bare.tolist() == shown.tolist()
    told.clear()
    cn.betweenness(graph)
    assert told == [], "the bar ends with the block"


def test_a_callback_of_ones_own_is_kept(graph: cn.Graph, told: list[float]) -> None:
    own: list[float] = []
    with cn.progress():
        cn.betweenness(graph, progress=own.append)
    assert own[-1] == 1.0
    assert told == []


def test_a_callback_can_still_end_the_call(graph: cn.Graph) -> None:
    with cn.progress(), pytest.raises(cn.Cancelled):
        cn.betweenness(graph, progress=lambda share: False)


def test_blocks_may_stand_in_blocks(graph: cn.Graph, told: list[float]) -> None:
    with cn.progress("outer"):
        with cn.progress("inner"):
            cn.degree_assortativity(graph)
        cn.betweenness(graph)
    assert told[-1] == 1.0


def test_short_calls_show_nothing(graph: cn.Graph, capsys: pytest.CaptureFixture[str]) -> None:
    with cn.progress():
        cn.betweenness(graph)
    assert capsys.readouterr().err == ""


def test_long_calls_show_a_bar(capsys: pytest.CaptureFixture[str]) -> None:
    bar = PlainBar(total=100.0, desc="citynet", delay=0.0)
    bar.update(50.0)
    assert "citynet:  50% |###############...............|" in capsys.readouterr().err
    bar.update(25.0)
    assert "75%" in capsys.readouterr().err
    bar.close()
    assert capsys.readouterr().err.strip() == ""


def test_without_tqdm_the_bar_is_a_line_of_text() -> None:
    code = (
        "import importlib.util as u\n"
        "found = u.find_spec\n"
        "u.find_spec = lambda name, *a: None if name == 'tqdm' else found(name, *a)\n"
        "import citynet._progress as p\n"
        "assert p._tqdm_class().__name__ == 'PlainBar'\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
