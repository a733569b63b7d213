"""Closeness and harmonic centrality of all vertices: both are asked for, one after the other."""

from __future__ import annotations

from typing import Any

import citynet as cn
import numpy as np

from tests.benchmarks.case import OURS, Case, Contender, Work
from tests.benchmarks.inputs import Input
from tests.benchmarks.outside import graph_tool
from tests.benchmarks.programs import (
    by_number,
    in_igraph,
    in_networkit,
    in_networkx,
    in_rustworkx,
    ours,
    some,
)

SAMPLE = {"igraph": 24, "NetworKit": 8, "NetworkX": 1}


def share(sample: str) -> Any:
    return lambda given: min(1.0, SAMPLE[sample] / given.graph.vertex_count)


def both(threads: int) -> Any:
    def call(graph: cn.Graph) -> tuple[Any, Any]:
        return (
            cn.closeness(graph, unreachable="within_component", threads=threads),
            cn.harmonic(graph, threads=threads),
        )

    return call


def flat(_: Any, scores: tuple[Any, Any]) -> np.ndarray:
    return np.concatenate([np.asarray(each, dtype=float) for each in scores])


def of_ours(_: Any, scores: tuple[Any, Any]) -> np.ndarray:
    return np.concatenate([each.values for each in scores])


def of_sample(sample: str) -> Any:
    """Both halves at the sampled vertices."""

    def expected(given: Input, values: np.ndarray) -> np.ndarray:
        n = given.graph.vertex_count
        chosen = some(n, SAMPLE[sample])
        return np.concatenate([values[chosen], values[n + chosen]])

    return expected


def harmonic_only(given: Input, values: np.ndarray) -> np.ndarray:
    return values[given.graph.vertex_count :]


def igraph_both(graph: Any) -> tuple[Any, Any]:
    return graph.closeness(), graph.harmonic_centrality()


def igraph_sampled(graph: Any) -> tuple[Any, Any]:
    chosen = some(graph.vcount(), SAMPLE["igraph"]).tolist()
    return graph.closeness(chosen), graph.harmonic_centrality(chosen)


def networkit_sampled(graph: Any) -> Any:
    import networkit as nk

    return nk.distance.SPSP(graph, some(graph.numberOfNodes(), SAMPLE["NetworKit"]).tolist()).run()


def networkit_harmonic(graph: Any) -> Any:
    import networkit as nk

    return nk.centrality.HarmonicCloseness(graph, True).run().scores()


def networkx_sampled(graph: Any) -> tuple[Any, Any]:
    import networkx as nx

    chosen = some(len(graph), SAMPLE["NetworkX"]).tolist()
    harmonic = nx.harmonic_centrality(graph, nbunch=chosen)
    scale = len(graph) - 1
    return (
        [nx.closeness_centrality(graph, v, wf_improved=False) for v in chosen],
        [harmonic[v] / scale for v in chosen],
    )


def networkx_closeness_of_isolates(prepared: Any, scores: tuple[Any, Any]) -> np.ndarray:
    """NetworkX gives an isolate 0, where igraph and we say that it has no closeness."""
    closeness = [each if each > 0 else float("nan") for each in scores[0]]
    return flat(prepared, (closeness, scores[1]))


def rustworkx(graph: Any) -> Any:
    import rustworkx as rx

    return rx.closeness_centrality(graph, wf_improved=False)


def closeness_only(given: Input, values: np.ndarray) -> np.ndarray:
    return np.nan_to_num(values[: given.graph.vertex_count])


def harmonic_of_graph_tool(prepared: Any, sums: np.ndarray) -> np.ndarray:
    return np.asarray(sums) / (len(sums) - 1)


OURS_BOTH = [
    Contender(OURS, ours, both(1), of_ours),
    Contender(OURS, ours, both(2), of_ours, threads=2),
]
IGRAPH = Contender("igraph", in_igraph, igraph_both, flat)
SAMPLED = [
    Contender(
        "igraph", in_igraph, igraph_sampled, flat, share=share("igraph"),
        expected=of_sample("igraph"),
    ),
    Contender(
        "NetworKit", lambda given: in_networkit(given, 2), networkit_sampled, None, 2,
        share("NetworKit"),
        remark="its searches alone (SPSP), once for both: its closeness takes no sample",
    ),
    Contender(
        "NetworkX", in_networkx, networkx_sampled, networkx_closeness_of_isolates, 1,
        share("NetworkX"), of_sample("NetworkX"),
    ),
]  # fmt: skip
WHOLE = [
    *OURS_BOTH,
    IGRAPH,
    Contender(
        "NetworKit", lambda given: in_networkit(given, 2), networkit_harmonic,
        lambda _, scores: np.array(scores), 2, expected=harmonic_only, remark="harmonic alone",
    ),
    Contender(
        "rustworkx", in_rustworkx, rustworkx, lambda _, scores: by_number(scores), 2,
        expected=closeness_only, remark="closeness alone",
    ),
    Contender(
        "graph-tool", graph_tool("closeness", 2), lambda _: None, harmonic_of_graph_tool, 2,
        expected=harmonic_only, remark="harmonic alone",
    ),
]  # fmt: skip


def visits(given: Input) -> float:
    """A look at every tie, in both directions, from every vertex, for each of the two."""
    return 4.0 * given.graph.edge_count * given.graph.vertex_count


WORK = Work(visits, "gather in 1 MiB", "textbook visits of ties")
KERNEL = "closeness and harmonic"
CASES = [
    Case(
        KERNEL, "CORDIS H2020", [*OURS_BOTH, *SAMPLED], WORK, 1e-9,
        {"igraph": 150, "NetworKit": 100}, {"igraph": 550, "NetworKit": 300}, memory=True,
    ),
    Case(KERNEL, "cond-mat", [*OURS_BOTH, SAMPLED[0]], WORK),
    Case(KERNEL, "math threads", [*OURS_BOTH[1:], SAMPLED[0]], WORK),
    Case(KERNEL, "R-MAT", WHOLE, WORK),
    Case(KERNEL, "random", WHOLE, WORK),
    Case(KERNEL, "power grid", WHOLE, WORK),
    Case(KERNEL, "grid", WHOLE[:3], WORK),
]  # fmt: skip
