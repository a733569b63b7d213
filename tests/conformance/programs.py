"""The programs that are compared, with their versions."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from tests.conformance import peers_one_mode, peers_two_mode
from tests.conformance.examples import ONE_MODE, Example

Answers = dict[str, Callable[[Any], Any]]


@dataclass(frozen=True)
class Program:
    name: str
    version: str
    one_mode: Answers
    two_mode: Answers


def programs() -> list[Program]:
    found = [
        Program("NetworkX", version("networkx"), peers_one_mode.NETWORKX, peers_two_mode.NETWORKX),
        Program("igraph", version("igraph"), peers_one_mode.IGRAPH, {}),
        Program("NetworKit", version("networkit"), peers_one_mode.NETWORKIT, {}),
        Program(
            "scikit-network",
            version("scikit-network"),
            peers_one_mode.SCIKIT_NETWORK,
            peers_two_mode.SCIKIT_NETWORK,
        ),
    ]
    graph_tool = ask_graph_tool()
    return [*found, graph_tool] if graph_tool else found


def ask_graph_tool() -> Program | None:
    """None where the Python of the system has no graph-tool."""
    networks = {
        example.name: {
            "n": example.n,
            "edges": example.edges,
            "directed": example.directed,
            "values": example.values if example.decimals else [],
            "groups": example.groups,
        }
        for example in ONE_MODE
    }
    script = Path(__file__).with_name("graph_tool_answers.py")
    try:
        done = subprocess.run(
            ["/usr/bin/python3", script],
            input=json.dumps(networks),
            capture_output=True,
            text=True,
            check=False,
            timeout=300,
        )
    except FileNotFoundError:
        return None
    if done.returncode != 0:
        if "No module named 'graph_tool'" in done.stderr:
            return None
        raise RuntimeError(f"graph-tool: {done.stderr}")
    said = json.loads(done.stdout)

    def answer(variant: str) -> Callable[[Example], Any]:
        return lambda example: said["answers"][example.name][variant]

    variants = {variant for each in said["answers"].values() for variant in each}
    return Program(
        "graph-tool", said["version"], {variant: answer(variant) for variant in variants}, {}
    )
