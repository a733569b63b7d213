"""Ctrl-C ends a long call, and the library goes on working."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys

import pytest

from tests.python.interrupted import SENDING

CHILD = """
import json, sys
import numpy as np
import citynet as cn

name, threads, repeats = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
draw = np.random.default_rng(7)

def random_graph(vertices, edges):
    ends = draw.integers(0, vertices, (2, edges))
    return cn.Graph.from_edges(
        vertices, ends[0], ends[1], loops="drop", parallel_edges="keep_first"
    )

if name == "project":
    # Each joined half of all networks, so that any two meet in a hundred of them.
    rows, columns = np.nonzero(draw.random((5000, 400)) < 0.5)
    dense = cn.TwoMode.from_cells(5000, 400, rows, columns)
    call = lambda progress: cn.project(dense, threads=threads, progress=progress)
elif name == "local_clustering":
    # Nearly complete, so that there are many triangles.
    n = 4500
    ends = np.triu_indices(n, 1)
    dense = cn.Graph.from_edges(n, ends[0], ends[1])
    call = lambda progress: cn.local_clustering(dense, threads=threads, progress=progress)
else:
    sparse = random_graph(60_000, 600_000)
    more = {}
    if name.endswith(" along lengths"):
        name = name.removesuffix(" along lengths")
        more = {"lengths": draw.random(sparse.edge_count) + 1e-9}
    call = lambda progress: getattr(cn, name)(sparse, threads=threads, progress=progress, **more)

latencies = latencies_of(call, [0.03] * repeats)
star = cn.Graph.from_edges(4, [0, 0, 0], [1, 2, 3])
usable = cn.betweenness(star, threads=threads).values.tolist() == [1, 0, 0, 0]
print(json.dumps({"latencies": latencies, "usable": usable}))
"""

REPEATS = 5
# What is promised is 0.1 s, and it is measured and printed. A machine that is busy with other
# work must not fail the test, so only a call that does not listen does.
AT_MOST_SECONDS = 1.0


@pytest.mark.parametrize("threads", [1, 2])
@pytest.mark.parametrize(
    "name",
    [
        "betweenness",
        "betweenness along lengths",
        "edge_betweenness",
        "closeness",
        "distances along lengths",
        "harmonic",
        "local_clustering",
        "project",
    ],
)
def test_ctrl_c_ends_a_long_call(
    name: str, threads: int, capsys: pytest.CaptureFixture[str]
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SENDING + CHILD, name, str(threads), str(REPEATS)],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    assert len(said["latencies"]) == REPEATS, "a signal did not end the call"
    assert said["usable"]
    median = statistics.median(said["latencies"])
    with capsys.disabled():
        print(f"\nCtrl-C in {name}, {threads} threads: {1000 * median:.0f} ms (median)", end=" ")
    assert median < AT_MOST_SECONDS
