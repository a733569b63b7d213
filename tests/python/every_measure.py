"""Every measure that citynet exports, once, with what is known of it: the tables of tests go over
this list, and a measure that is missing here fails a test.

A result is looked at as a list of numbers: one per vertex, one per edge, or a few for the graph.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import citynet as cn
import numpy as np

Numbers = Sequence[float]


@dataclass(frozen=True)
class Measure:
    """`of` says what there is one number of; "vertices", "edges" or "graph". `function` is the
    name in citynet, where one function has several entries.

    `isolate`: the score of a vertex that is added without ties, when the others keep theirs.
    `scaled`: by which power of a factor results grow when all strengths, or lengths, do."""

    call: Callable[..., Numbers]
    of: str = "vertices"
    function: str = ""
    directed: bool = True
    threads: bool = False
    strengths: bool = False
    isolate: float | None = None
    scaled: int | None = None
    lengths_scaled: int | None = None
    iterated: bool = False


def groups(graph: cn.Graph) -> list[int]:
    """By the key, so that a vertex keeps its group when it gets another number."""
    return [int(key) % 2 for key in graph.keys]


def membership(graph: cn.Graph) -> np.ndarray:
    return np.array(groups(graph), dtype=np.uint32)


def summary(found: Any) -> Numbers:
    return [
        found.diameter, found.radius, found.mean,
        found.reachable_pairs, found.unreachable_pairs,
    ]  # fmt: skip


def roles(found: Any) -> Numbers:
    names = ("coordinator", "consultant", "representative", "gatekeeper", "liaison")
    return [float(found.graph_roles[name]) for name in names]


def observed(found: Any) -> Numbers:
    return [float(number) for number in found.graph_table().to_dict()["observed"]]


def listed(graph: cn.Graph, top: Callable[..., cn.TopScores], **options: Any) -> Numbers:
    """A list of all, in the order of the vertices."""
    found = top(graph, max(graph.vertex_count, 1), **options)
    values = np.empty(graph.vertex_count)
    values[found.vertices] = found.values
    return values


NAN = float("nan")

ONE_MODE: dict[str, Measure] = {
    "degree": Measure(lambda g, **o: cn.degree(g, **o).values, isolate=0),
    "vertex_strength": Measure(
        lambda g, **o: cn.vertex_strength(g, **o).values, strengths=True, isolate=0, scaled=1
    ),
    "betweenness": Measure(
        lambda g, **o: cn.betweenness(g, normalized=False, **o).values,
        threads=True, isolate=0, lengths_scaled=0,
    ),
    "betweenness, normalised": Measure(
        lambda g, **o: cn.betweenness(g, **o).values,
        function="betweenness", threads=True, lengths_scaled=0,
    ),
    "edge_betweenness": Measure(
        lambda g, **o: cn.edge_betweenness(g, normalized=False, **o).values,
        of="edges", threads=True, lengths_scaled=0,
    ),
    "betweenness_subset": Measure(
        lambda g, **o: cn.betweenness_subset(
            g, even_vertices(g), list(range(g.vertex_count)), normalized=False, **o
        ).values,
        threads=True, lengths_scaled=0,
    ),
    "approximate_betweenness": Measure(
        lambda g, **o: cn.approximate_betweenness(g, epsilon=0.1, **o).values, threads=True
    ),
    "closeness": Measure(
        lambda g, **o: cn.closeness(g, **o).values, threads=True, lengths_scaled=-1
    ),
    "closeness, within the component": Measure(
        lambda g, **o: cn.closeness(g, unreachable="within_component", **o).values,
        function="closeness", threads=True, isolate=NAN, lengths_scaled=-1,
    ),
    "harmonic": Measure(
        lambda g, **o: cn.harmonic(g, normalized=False, **o).values,
        threads=True, isolate=0, lengths_scaled=-1,
    ),
    "top_closeness": Measure(lambda g, **o: listed(g, cn.top_closeness, **o), threads=True),
    "top_harmonic": Measure(
        lambda g, **o: listed(g, cn.top_harmonic, normalized=False, **o), threads=True, isolate=0
    ),
    "eigenvector": Measure(
        lambda g, **o: cn.eigenvector(g, **o).values, directed=False, iterated=True
    ),
    "eigenvector, strengths": Measure(
        lambda g, **o: cn.eigenvector(g, ties="strength", **o).values,
        function="eigenvector", directed=False, strengths=True, scaled=0, iterated=True,
    ),
    "katz": Measure(
        lambda g, **o: cn.katz(g, attenuation=0.05, **o).values, isolate=1, iterated=True
    ),
    "pagerank": Measure(lambda g, **o: cn.pagerank(g, **o).values, iterated=True),
    "pagerank, strengths": Measure(
        lambda g, **o: cn.pagerank(g, ties="strength", **o).values,
        function="pagerank", strengths=True, scaled=0, iterated=True,
    ),
    "hits": Measure(lambda g, **o: cn.hits(g, **o).authorities.values, iterated=True),
    "coreness": Measure(lambda g, **o: cn.coreness(g, **o).values, directed=False, isolate=0),
    "local_clustering": Measure(
        lambda g, **o: cn.local_clustering(g, **o).values, directed=False, threads=True, isolate=0
    ),
    "constraint": Measure(lambda g, **o: cn.constraint(g, **o).values, threads=True, isolate=NAN),
    "constraint, strengths": Measure(
        lambda g, **o: cn.constraint(g, ties="strength", **o).values,
        function="constraint", strengths=True, threads=True, isolate=NAN, scaled=0,
    ),
    "effective_size": Measure(
        lambda g, **o: cn.effective_size(g, **o).values, threads=True, isolate=NAN
    ),
    "efficiency": Measure(lambda g, **o: cn.efficiency(g, **o).values, threads=True, isolate=NAN),
    "hierarchy": Measure(lambda g, **o: cn.hierarchy(g, **o).values, threads=True, isolate=NAN),
    "blau": Measure(lambda g, **o: cn.blau(g, groups(g), **o).values, isolate=NAN),
    "participation": Measure(
        lambda g, **o: cn.participation(g, membership(g), **o).values, isolate=NAN
    ),
    "within_module_z": Measure(lambda g, **o: cn.within_module_z(g, membership(g), **o).values),
    "continuous_core": Measure(
        lambda g, **o: [cn.continuous_core(g, **o).fit], of="graph", directed=False, iterated=True
    ),
    "core_periphery": Measure(
        lambda g, **o: [cn.core_periphery(g, **o).fit], of="graph", directed=False, threads=True
    ),
    "brokerage": Measure(
        lambda g, **o: roles(cn.brokerage(g, groups(g), **o)), of="graph", threads=True
    ),
    "expected_brokerage": Measure(
        lambda g, **o: observed(cn.expected_brokerage(g, groups(g), **o)),
        of="graph", threads=True,
    ),
    "brokerage_significance": Measure(
        lambda g, **o: observed(cn.brokerage_significance(g, groups(g), trials=9, **o)),
        of="graph", threads=True,
    ),
    "core_significance": Measure(
        lambda g, **o: [cn.core_significance(g, trials=9, **o).fit["observed"]],
        of="graph", directed=False, threads=True,
    ),
    "ei_index_significance": Measure(
        lambda g, **o: [cn.ei_index_significance(g, groups(g), trials=9, **o).value["observed"]],
        of="graph", threads=True,
    ),
    "yule_q_significance": Measure(
        lambda g, **o: [cn.yule_q_significance(g, groups(g), trials=9, **o).value["observed"]],
        of="graph", threads=True,
    ),
    "ei_index": Measure(lambda g, **o: [cn.ei_index(g, groups(g), **o).value], of="graph"),
    "yule_q": Measure(lambda g, **o: [cn.yule_q(g, groups(g), **o).value], of="graph"),
    "distances": Measure(
        lambda g, **o: summary(cn.distances(g, **o)), of="graph", threads=True
    ),
    "density": Measure(lambda g: [float(cn.density(g))], of="graph"),
    "centralization": Measure(
        lambda g, **o: [
            float(cn.centralization(g, of, **o)) for of in ("degree", "betweenness", "closeness")
        ],
        of="graph", threads=True,
    ),
    "assortativity": Measure(
        lambda g, **o: [float(cn.assortativity(g, membership(g).astype(float), **o))], of="graph"
    ),
    "nominal_assortativity": Measure(
        lambda g, **o: [float(cn.nominal_assortativity(g, membership(g), **o))], of="graph"
    ),
    "degree_assortativity": Measure(
        lambda g, **o: [float(cn.degree_assortativity(g, **o))], of="graph"
    ),
    "transitivity": Measure(
        lambda g, **o: [float(cn.transitivity(g, **o))], of="graph", directed=False, threads=True
    ),
    "components": Measure(lambda g, **o: [len(cn.components(g, **o))], of="graph"),
    "cut_points": Measure(
        lambda g, **o: [len(cn.cut_points(g, **o).vertices), len(cn.cut_points(g, **o).bridges)],
        of="graph", directed=False,
    ),
    "modularity": Measure(
        lambda g, **o: [float(cn.modularity(g, membership(g), **o))], of="graph"
    ),
    "constant_potts": Measure(
        lambda g, **o: [float(cn.constant_potts(g, membership(g), **o))],
        of="graph", directed=False,
    ),
}  # fmt: skip

if cn.has_igraph():
    ONE_MODE["leiden"] = Measure(
        lambda g, **o: [cn.leiden(g, **o).quality], of="graph", directed=False, iterated=True
    )


def even_vertices(graph: cn.Graph) -> list[int]:
    """By the key, as `groups`."""
    return [v for v, group in enumerate(groups(graph)) if group == 0]


def both(found: Any) -> list[Any]:
    """Of actors and of targets: two arrays, or two single things."""
    return [*np.atleast_1d(found.actors), *np.atleast_1d(found.targets)]


def values(scores: list[Any]) -> Numbers:
    return [each.value for each in scores]


def numbers(keys: list[str]) -> list[int]:
    """Groups by the keys a0, t1 and so on: even and odd."""
    return [int(key[1:]) % 2 for key in keys]


def totals(found: Any) -> Numbers:
    return [found.all_actors["total"], found.all_targets["total"]]


TWO_MODE: dict[str, Measure] = {
    "degree": Measure(lambda x, **o: both(cn.degree(x, **o)), isolate=0),
    "vertex_strength": Measure(
        lambda x, **o: both(cn.vertex_strength(x, **o)), strengths=True, isolate=0, scaled=1
    ),
    "closeness": Measure(lambda x, **o: both(cn.closeness(x, **o)), threads=True),
    "harmonic": Measure(
        lambda x, **o: both(cn.harmonic(x, normalized=False, **o)), threads=True, isolate=0
    ),
    "betweenness": Measure(
        lambda x, **o: both(cn.betweenness(x, normalized=False, **o)), threads=True, isolate=0
    ),
    "eigenvector": Measure(lambda x, **o: both(cn.eigenvector(x, **o)), iterated=True),
    "pagerank": Measure(lambda x, **o: both(cn.pagerank(x, **o)), iterated=True),
    "birank": Measure(lambda x, **o: both(cn.birank(x, **o)), iterated=True),
    "centralization": Measure(
        lambda x, **o: values(both(cn.centralization(x, "betweenness", **o))),
        of="graph", threads=True,
    ),
    "core_periphery": Measure(
        lambda x, **o: [cn.core_periphery(x, **o).fit], of="graph", threads=True
    ),
    "continuous_core": Measure(
        lambda x, **o: [cn.continuous_core(x, **o).fit], of="graph", iterated=True
    ),
    "two_mode_brokerage": Measure(
        lambda x, **o: totals(
            cn.two_mode_brokerage(x, numbers(x.actor_keys), numbers(x.target_keys), **o)
        ),
        of="graph", threads=True,
    ),
    "density": Measure(lambda x: [float(cn.density(x))], of="graph"),
    "robins_alexander": Measure(
        lambda x, **o: [float(cn.robins_alexander(x, **o))], of="graph", threads=True
    ),
    "opsahl_clustering": Measure(
        lambda x, **o: [
            float(side) for side in both(cn.opsahl_clustering(x, **o))
        ],
        of="graph", threads=True,
    ),
    "opsahl_local_clustering": Measure(
        lambda x, **o: both(cn.opsahl_local_clustering(x, **o)), threads=True, isolate=NAN
    ),
    "latapy_clustering": Measure(
        lambda x, **o: both(cn.latapy_clustering(x, **o)), threads=True, isolate=0
    ),
    "redundancy": Measure(
        lambda x, **o: both(cn.redundancy(x, **o)), threads=True, isolate=NAN
    ),
    "butterflies": Measure(
        lambda x, **o: both(cn.butterflies(x, **o)), threads=True, isolate=0
    ),
    "nestedness": Measure(
        lambda x, **o: [
            (found := cn.nestedness(x, **o)).actors, found.targets, found.whole
        ],
        of="graph", threads=True,
    ),
}  # fmt: skip

# What is exported and measures no single network: the way to a graph, tables of results, pages. So
# are all names that begin with the words of the way into files and other packages.
NO_MEASURES = {
    "composition", "correlation", "country_code", "describe", "explore", "find_damage", "gazetteer",
    "graph_formats", "has_igraph", "intake", "layout", "load", "meta_path", "name_key", "progress",
    "project", "project_in_blocks", "ranking", "report", "show_versions", "sniff", "two_mode",
    "two_mode_table", "vertex_table", "write",
}  # fmt: skip

# What compares networks in time, or looks at who joined what with whom; the tests at their own
# paths have their degenerate cases.
COMPARISONS = {
    "change", "changes", "concentration", "coverage", "flows", "gaps", "interlocking", "overlap",
    "persistence", "rank_change", "standardized_change",
}  # fmt: skip


def functions() -> set[str]:
    """Names of the measures that stand in the tables above."""
    return {measure.function or name.split(",")[0] for name, measure in ONE_MODE.items()} | {
        measure.function or name for name, measure in TWO_MODE.items()
    }
