"""What graph-tool reads: run by the Python of the system, which is the only one that has it."""

from __future__ import annotations

import json
import sys

import graph_tool.all as gt  # type: ignore[import-not-found]

graph = gt.load_graph(sys.argv[1])
ids = graph.vp["_graphml_vertex_id"]


def plain(value: object) -> object:
    return value if isinstance(value, (bool, int, float, str)) else str(value)


def values(properties: object, item: object) -> dict[str, object]:
    return {name: plain(values[item]) for name, values in properties.items()}  # type: ignore[attr-defined]


print(
    json.dumps(
        {
            "nodes": {ids[v]: values(graph.vp, v) for v in graph.vertices()},
            "edges": [
                [ids[e.source()], ids[e.target()], values(graph.ep, e)] for e in graph.edges()
            ],
            "directed": graph.is_directed(),
        }
    )
)
