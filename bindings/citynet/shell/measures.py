"""The measures that the shell knows, by the names they have there."""

from collections.abc import Callable

import citynet as cn

# One entry per measure: the graph and the number of threads to the scores.
MEASURES: dict[str, Callable[[cn.Graph, int], cn.Scores]] = {
    "betweenness": lambda graph, threads: cn.betweenness(graph, threads=threads),
    "closeness": lambda graph, threads: cn.closeness(graph, threads=threads),
    "clustering": lambda graph, threads: cn.local_clustering(graph, threads=threads),
    "coreness": lambda graph, _: cn.coreness(graph),
    "degree": lambda graph, _: cn.degree(graph),
    "eigenvector": lambda graph, _: cn.eigenvector(graph),
    "harmonic": lambda graph, threads: cn.harmonic(graph, threads=threads),
    "katz": lambda graph, _: cn.katz(graph),
    "pagerank": lambda graph, _: cn.pagerank(graph),
    "strength": lambda graph, _: cn.vertex_strength(graph),
}


def score(graph: cn.Graph, measure: str, threads: int = 1) -> cn.Scores:
    """The scores of a measure given by its name."""
    return MEASURES[measure](graph, threads)
