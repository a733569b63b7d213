"""graph-tool as a peer of `make bench`, in the Python of the system, for which Debian packages it.

graph_tool_peer.py KERNEL THREADS SOURCES TIES VERTICES SCORES: see outside.py. Nothing of ours is
imported here."""

from __future__ import annotations

import sys
import time

import graph_tool.all as gt  # type: ignore[import-not-found]
import numpy as np


def kernel(word: str, graph: gt.Graph, sources: int) -> np.ndarray:
    if word == "betweenness":
        pivots = np.arange(sources) if sources else None
        return gt.betweenness(graph, pivots=pivots, norm=False)[0].a
    if word == "closeness":
        return gt.closeness(graph, harmonic=True, norm=False).a
    return gt.pagerank(graph, epsilon=1e-10).a


def main() -> None:
    word, threads, sources, ties, vertices, scores = sys.argv[1:]
    gt.openmp_set_num_threads(int(threads))
    graph = gt.Graph(directed=False)
    graph.add_vertex(int(vertices))
    graph.add_edge_list(np.fromfile(ties, dtype=np.uint32).reshape(-1, 2))
    print("ready", flush=True)
    for _ in sys.stdin:
        cpu, wall = time.process_time(), time.perf_counter()
        found = kernel(word, graph, int(sources))
        used, passed = time.process_time() - cpu, time.perf_counter() - wall
        np.asarray(found, dtype=float).tofile(scores)
        print(used, passed, flush=True)


main()
