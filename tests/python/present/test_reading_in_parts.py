"""Large graph files: any number of threads reads the same, and whoever waits can stop it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import citynet as cn
import numpy as np
import pytest

from tests.python.interrupted import SENDING

TIES = 60_000


def pairs() -> list[tuple[str, str]]:
    draw = np.random.default_rng(48)
    ends = draw.integers(0, 9000, (TIES, 2)).tolist()
    return [(f"organisation-{a}", f"organisation-{b}") for a, b in ends]


def as_csv() -> str:
    lines = [f"{a},{b}\n" for a, b in pairs()]
    lines[41_000] = '"organisation, the other",organisation-7\n'  # not plain: read by itself
    return "".join(lines)


def as_table() -> str:
    rows = [f"{a},{b},{i % 7}.5,{i}\n" for i, (a, b) in enumerate(pairs())]
    return "Source,Target,Weight,Id\n" + "".join(rows)


def as_graphml() -> str:
    nodes = "".join(
        f'    <node id="organisation-{i}">\n      <data key="n">O {i}</data>\n    </node>\n'
        for i in range(8000)  # the last ones are named by edges alone
    )
    edges = "".join(
        f'    <edge source="{a}" target="{b}"'
        + ('>\n      <data key="w">0.5</data>\n    </edge>\n' if i % 2 else "/>\n")
        for i, (a, b) in enumerate(pairs())
    )
    return (
        '<graphml>\n<key id="n" for="node" attr.name="label" attr.type="string"/>\n'
        '<key id="w" for="edge" attr.name="weight" attr.type="double">'
        "<default>1</default></key>\n"
        f'<graph edgedefault="undirected">\n{nodes}<!-- now edges -->\n{edges}</graph>\n'
        "</graphml>\n"
    )


FILES = {"pairs.csv": as_csv, "table.csv": as_table, "ties.graphml": as_graphml}


def told(reading: cn.GraphReading) -> tuple[object, ...]:
    """All that was read, in its order."""
    return (
        reading.directedness, str(reading.ledger), reading.nodes.to_csv(), reading.edges.to_csv()
    )  # fmt: skip


@pytest.mark.parametrize("name", FILES)
def test_any_number_of_threads_reads_the_same(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(FILES[name](), "utf-8")
    reading = cn.read_graph(path)
    assert reading.edge_count == TIES
    one = told(reading)
    for threads in (2, 7):
        assert told(cn.read_graph(path, threads=threads)) == one


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("threads", [1, 2])
def test_an_error_in_the_last_line_is_told_with_its_line(
    name: str, threads: int, tmp_path: Path
) -> None:
    text = FILES[name]()
    path = tmp_path / name
    last = text.count("\n")
    if name.endswith(".csv"):
        path.write_text(text + 'a,"b', "utf-8")
        row = last + 1
    else:
        path.write_text(text.replace("</graph>", "</graphs>"), "utf-8")
        row = last - 1
    with pytest.raises(cn.DataError) as error:
        cn.read_graph(path, threads=threads)
    assert error.value.row == row


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("threads", [1, 2])
def test_progress_may_stop_it(name: str, threads: int, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(FILES[name](), "utf-8")
    shares: list[float] = []
    cn.read_graph(path, threads=threads, progress=shares.append).to_graph(
        loops="drop", parallel_edges="keep_first", threads=threads, progress=shares.append
    )
    assert shares
    assert all(0 <= share <= 1 for share in shares)
    with pytest.raises(cn.Cancelled):
        cn.read_graph(path, threads=threads, progress=lambda _: False)
    with pytest.raises(cn.InvalidArgument):
        cn.read_graph(path, threads=-1)


CHILD = """
import json, sys
import citynet as cn

path, threads = sys.argv[1], int(sys.argv[2])
call = lambda progress: cn.read_graph(path, threads=threads, progress=progress)
print(json.dumps(latencies_of(call, [0.0, 0.05], again=True)))
"""


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("threads", [1, 2])
def test_ctrl_c_ends_it(name: str, threads: int, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(FILES[name](), "utf-8")
    words = [sys.executable, "-c", SENDING + CHILD, str(path), str(threads)]
    done = subprocess.run(words, capture_output=True, text=True, check=True, timeout=120)
    latencies = json.loads(done.stdout)
    print(f"{name}, {threads} threads: {[f'{1000 * each:.0f} ms' for each in latencies]}")
    # What is promised is 0.1 s. A busy machine must not fail the test, only a call that does not
    # listen does.
    assert len(latencies) == 2
    assert max(latencies) < 1.0
