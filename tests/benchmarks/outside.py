"""Programs that cannot be asked in this process: Boost Graph (C++) and graph-tool (the Python of
the system). They read the ties once; for each line they are sent they compute once, write the
scores to a file and answer with the seconds of processor and of the clock that it took."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

import numpy as np

from tests.benchmarks.inputs import Input

ROOT = Path(__file__).resolve().parents[2]
BOOST = ROOT / "build/release/tests/benchmarks/citynet_boost_peer"
GRAPH_TOOL = Path(__file__).with_name("graph_tool_peer.py")


class Outside:
    """A program that waits for us to ask."""

    def __init__(self, command: list[str], given: Input) -> None:
        self.folder = tempfile.TemporaryDirectory(prefix="citynet-bench-")
        ties, self.scores = (Path(self.folder.name, name) for name in ("ties", "scores"))
        np.ascontiguousarray(given.graph.edges, dtype=np.uint32).tofile(ties)
        words = [*command, str(ties), str(given.graph.vertex_count), str(self.scores)]
        self.process = subprocess.Popen(
            words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        self.expect("ready")

    def line(self) -> str:
        said = self.process.stdout.readline().strip()
        if not said:
            self.process.wait(timeout=10)
            raise RuntimeError(self.process.stderr.read().strip().splitlines()[-1])
        return said

    def expect(self, word: str) -> None:
        said = self.line()
        if said != word:
            raise RuntimeError(f"said {said!r} where {word!r} was due")

    def ask(self) -> tuple[float, float, np.ndarray]:
        self.process.stdin.write("go\n")
        self.process.stdin.flush()
        cpu, wall = (float(word) for word in self.line().split())
        return cpu, wall, np.fromfile(self.scores)

    def close(self) -> None:
        self.process.stdin.close()
        self.process.wait(timeout=60)
        self.process.stdout.close()
        self.process.stderr.close()
        self.folder.cleanup()


def boost(given: Input) -> Outside:
    return Outside([str(BOOST)], given)


def graph_tool(kernel: str, threads: int, sources: int = 0) -> Outside:
    def ask(given: Input) -> Outside:
        command = ["/usr/bin/python3", str(GRAPH_TOOL), kernel, str(threads), str(sources)]
        return Outside(command, given)

    return ask
