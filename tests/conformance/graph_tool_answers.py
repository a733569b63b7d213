"""The answers of graph-tool, which Debian packages for its own Python only: networks come in as
JSON, answers go out as JSON. Nothing of ours is imported here."""

from __future__ import annotations

import json
import sys
from math import isnan

import graph_tool.all as gt  # type: ignore[import-not-found]


def answers(example: dict) -> dict[str, list[float | None]]:
    g = gt.Graph(directed=example["directed"])
    g.add_vertex(example["n"])
    g.add_edge_list(example["edges"])
    found = {}
    vertices, edges = gt.betweenness(g, norm=False)
    found["betweenness"], found["edge betweenness"] = list(vertices.a), list(edges.a)
    found["closeness, within component"] = list(gt.closeness(g).a)
    found["harmonic"] = list(gt.closeness(g, harmonic=True, norm=False).a)
    found["PageRank"] = list(gt.pagerank(g, epsilon=1e-15).a)
    found["PageRank, default options"] = list(gt.pagerank(g).a)
    if not example["directed"]:
        found["coreness"] = list(gt.kcore_decomposition(g).a)
        found["local clustering"] = list(gt.local_clustering(g).a)
        found["transitivity"] = [gt.global_clustering(g)[0]]
    found["Katz"] = list(gt.katz(g, alpha=0.05, epsilon=1e-15, norm=False).a)
    if example["groups"]:
        groups = g.new_vertex_property("int", vals=example["groups"])
        found["nominal assortativity"] = [gt.assortativity(g, groups)[0]]
    if example["values"]:
        values = g.new_edge_property("double", vals=example["values"])
        vertices, edges = gt.betweenness(g, weight=values, norm=False)
        found["betweenness, lengths"] = list(vertices.a)
        found["edge betweenness, lengths"] = list(edges.a)
        found["harmonic, lengths"] = list(
            gt.closeness(g, weight=values, harmonic=True, norm=False).a
        )
        found["PageRank, strengths"] = list(gt.pagerank(g, weight=values, epsilon=1e-15).a)
    return {
        variant: [None if isnan(x) else float(x) for x in scores]
        for variant, scores in found.items()
    }


def main() -> None:
    gt.openmp_set_num_threads(1)
    examples = json.load(sys.stdin)
    made = {name: answers(example) for name, example in examples.items()}
    json.dump({"version": gt.__version__.split()[0], "answers": made}, sys.stdout)


main()
