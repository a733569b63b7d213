"""The backend for NetworkX: the same answers, the same errors, and NetworkX's own tests."""

from __future__ import annotations

import inspect
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import _citynet
import hypothesis
import networkx as nx
import pytest
from citynet.networkx_backend import ConvertedGraph, backend
from citynet.networkx_backend.claims import CLAIMS, can_run, should_run
from networkx.utils.backends import _registered_algorithms

from tests.python.strategies import Drawn, graphs

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(autouse=True)
def _no_word_of_the_cache() -> Iterator[None]:
    """NetworkX warns whenever it uses a converted graph again."""
    with nx.config(warnings_to_ignore={"cache"}):
        yield


def drawn_graph(drawn: Drawn, *, bipartite: int = 0) -> nx.Graph:
    """What was drawn, with names that are no numbers; of its edges those between the two sides."""
    G = nx.DiGraph() if drawn.directed else nx.Graph()
    G.add_nodes_from(f"v{v}" for v in range(drawn.vertex_count))
    for number, (a, b) in enumerate(drawn.edges):
        if not bipartite or (a < bipartite) != (b < bipartite):
            G.add_edge(f"v{a}", f"v{b}", weight=1 + number % 5)
    return G


def whole(answer: Any) -> Any:
    """A generator as a list, so that its errors come."""
    return list(answer) if hasattr(answer, "__next__") else answer


def assert_same(name: str, *args: Any, **kwargs: Any) -> None:
    """Both answer the same, or raise the same; what the backend refuses is no answer."""
    function = _registered_algorithms[name]
    try:
        ours = whole(function(*args, **kwargs, backend="citynet"))
    except NotImplementedError:
        return
    except Exception as error:
        with pytest.raises(type(error)):
            whole(function(*args, **kwargs, backend="networkx"))
        return
    theirs = whole(function(*args, **kwargs, backend="networkx"))
    if isinstance(theirs, nx.Graph):
        assert {frozenset(e): pytest.approx(w) for *e, w in theirs.edges(data="weight")} == {
            frozenset(e): w for *e, w in ours.edges(data="weight")
        }
        assert list(theirs) == list(ours)
        return
    if isinstance(theirs, dict):
        # NetworkX answers in the order of its nodes, but for those that go through a set.
        assert set(ours) == set(theirs)
        ours = {key: ours[key] for key in theirs}
    if name == "articulation_points":
        ours, theirs = set(ours), set(theirs)
    if isinstance(theirs, tuple):
        for mine, other in zip(ours, theirs, strict=True):
            assert mine == pytest.approx(other, abs=1e-6)
    elif name in {"connected_components", "bridges", "node_connected_component"} or isinstance(
        theirs, (set, bool, list)
    ):
        assert ours == theirs
    else:
        assert ours == pytest.approx(theirs, nan_ok=True, abs=1e-8)


# NetworkX stops early unless it is asked not to, and is then as far from the answer as that allows.
EXACT: dict[str, dict[str, Any]] = {
    "eigenvector_centrality": {"tol": 1e-13, "max_iter": 100_000},
    "hits": {"tol": 1e-13, "max_iter": 100_000},
    "katz_centrality": {"tol": 1e-13},
    "pagerank": {"tol": 1e-13, "max_iter": 1000},
}
# A failure is shown as it is found: making it smaller would take minutes.
FAST = (hypothesis.Phase.explicit, hypothesis.Phase.generate)

ONE_MODE = sorted(
    name
    for name, entry in CLAIMS.items()
    if all(
        parameter.default is not inspect.Parameter.empty
        for parameter in list(entry.signature.parameters.values())[1:]
    )
    and name not in {"leiden_communities", "weakly_connected_components"}
)


@hypothesis.settings(max_examples=15, deadline=None, phases=FAST)
@hypothesis.given(graphs(max_vertices=14))
def test_functions_of_an_undirected_graph_answer_like_networkx(drawn: Drawn) -> None:
    G = drawn_graph(drawn)
    for name in ONE_MODE:
        if can_run(name, (G,), {}) is True:
            assert_same(name, G, **EXACT.get(name, {}))


@hypothesis.settings(max_examples=15, deadline=None, phases=FAST)
@hypothesis.given(graphs(max_vertices=12, directed=True))
def test_functions_of_a_directed_graph_answer_like_networkx(drawn: Drawn) -> None:
    G = drawn_graph(drawn)
    for name in ONE_MODE:
        if can_run(name, (G,), {}) is True:
            assert_same(name, G, **EXACT.get(name, {}))


@hypothesis.settings(max_examples=15, deadline=None, phases=FAST)
@hypothesis.given(graphs(max_vertices=12))
def test_lengths_and_strengths_answer_like_networkx(drawn: Drawn) -> None:
    G = drawn_graph(drawn)
    for name in (
        "average_shortest_path_length",
        "betweenness_centrality",
        "eccentricity",
        "edge_betweenness_centrality",
        "wiener_index",
    ):
        assert_same(name, G, weight="weight")
    for name in ("constraint", "eigenvector_centrality", "pagerank"):
        assert_same(name, G, weight="weight", **EXACT.get(name, {}))
    assert_same("closeness_centrality", G, distance="weight")
    assert_same("harmonic_centrality", G, distance="weight")
    some = list(G)[:3]
    assert_same("modularity", G, [set(some), set(G) - set(some)])
    assert_same("betweenness_centrality_subset", G, some, list(G)[2:], weight="weight")
    assert_same("betweenness_centrality_subset", G, some, list(G), normalized=True)


@hypothesis.settings(max_examples=15, deadline=None, phases=FAST)
@hypothesis.given(graphs(max_vertices=14))
def test_two_mode_functions_answer_like_networkx(drawn: Drawn) -> None:
    top = drawn.vertex_count // 2
    G = drawn_graph(drawn, bipartite=top)
    nodes = list(G)[:top]
    for name in sorted(CLAIMS):
        if name.startswith("bipartite_") and name != "bipartite_average_clustering":
            assert_same(name, G, nodes)
        if name.endswith("projected_graph") or name == "density":
            assert_same(name, G, nodes)
    for mode in ("dot", "min", "max"):
        assert_same("latapy_clustering", G, mode=mode)
    assert_same("weighted_projected_graph", G, nodes, ratio=True)
    assert_same("overlap_weighted_projected_graph", G, nodes, jaccard=False)
    if nodes:
        assert_same(
            "birank", G, nodes, top_personalization={nodes[0]: 1.0}, tol=1e-12, max_iter=5000
        )


def test_the_signatures_are_those_of_networkx() -> None:
    """Newer versions have more arguments, which ours know too; Leiden's changed its defaults."""
    for name in set(CLAIMS) - {"leiden_communities"}:
        theirs = inspect.signature(_registered_algorithms[name].orig_func).parameters
        ours = CLAIMS[name].signature.parameters
        assert list(ours)[: len(theirs)] == list(theirs), name
        for word, parameter in theirs.items():
            mine = ours[word]
            assert (mine.default, mine.kind) == (parameter.default, parameter.kind), name


def test_what_is_announced_is_what_is_there() -> None:
    announced = _citynet.get_info()["functions"]
    assert set(announced) == set(CLAIMS)
    assert all(callable(getattr(backend, name)) for name in announced)
    assert "citynet" in nx.betweenness_centrality.backends


def test_importing_networkx_does_not_import_citynet() -> None:
    code = "import sys, networkx; print(sorted({'citynet', 'numpy'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_converted_graph_is_kept_until_the_graph_changes() -> None:
    G = nx.path_graph(4)
    nx.closeness_centrality(G, backend="citynet")
    kept = next(iter(G.__networkx_cache__["backends"]["citynet"].values()))
    assert isinstance(kept, ConvertedGraph)
    assert backend.convert_to_nx(kept) is G
    nx.harmonic_centrality(G, backend="citynet")
    assert next(iter(G.__networkx_cache__["backends"]["citynet"].values())) is kept
    G.add_edge(0, 3)
    # A cycle of four: 1 + 1 + 1/2 for each, by hand.
    assert nx.harmonic_centrality(G, backend="citynet") == dict.fromkeys(range(4), 2.5)


def test_refusals_say_why() -> None:
    G = nx.MultiGraph([(0, 1), (0, 1)])
    assert can_run("pagerank", (G,), {}) == "parallel edges"
    assert can_run("betweenness_centrality", (nx.path_graph(3),), {"k": 2}) == (
        "k: a sample of sources, drawn by NetworkX's own lots"
    )
    assert can_run("dijkstra_path", (G, 0, 1), {}) == "citynet has no dijkstra_path"
    assert "linear time" in str(should_run("is_connected", (nx.path_graph(3),), {}))
    assert "of one node" in str(should_run("closeness_centrality", (nx.path_graph(3), 1), {}))
    assert should_run("betweenness_centrality", (nx.path_graph(3),), {}) is True
    with pytest.raises(NotImplementedError, match="'citynet' backend for the given arguments"):
        nx.betweenness_centrality(nx.path_graph(3), k=2, backend="citynet")


def test_lengths_that_networkx_would_round_are_left_to_it() -> None:
    G = nx.Graph()
    G.add_weighted_edges_from([("a", "b", 0.1), ("b", "c", 0.2), ("a", "c", 0.3)])
    # 0.1 + 0.2 > 0.3 in floating point: NetworkX sees one shortest path, exact numbers two.
    with pytest.raises(NotImplementedError) as refused:
        nx.betweenness_centrality(G, weight="weight", backend="citynet")
    assert "not whole numbers" in str(refused.value.__cause__)
    with nx.config(backend_priority=["citynet"]):
        assert nx.betweenness_centrality(G, weight="weight")["b"] == 0.0


def test_errors_are_those_of_networkx() -> None:
    two = nx.Graph([(0, 1), (2, 3)])
    with pytest.raises(nx.NetworkXError, match="graph is not connected"):
        nx.diameter(two, backend="citynet")
    with pytest.raises(nx.NetworkXNotImplemented, match="self loops"):
        nx.core_number(nx.Graph([(0, 0)]), backend="citynet")
    with pytest.raises(nx.NetworkXNotImplemented, match="directed"):
        nx.triangles(nx.DiGraph([(0, 1)]), backend="citynet")
    with pytest.raises(nx.NodeNotFound):
        nx.closeness_centrality(two, 9, backend="citynet")
    with pytest.raises(nx.NetworkXPointlessConcept):
        nx.is_connected(nx.Graph(), backend="citynet")
    with pytest.raises(nx.NetworkXError, match="Graph is not connected"):
        nx.average_shortest_path_length(two, backend="citynet")
    with pytest.raises(nx.NetworkXError, match="not bipartite"):
        nx.bipartite.latapy_clustering(nx.complete_graph(3), backend="citynet")


@pytest.mark.skipif(
    "metric" in inspect.signature(nx.community.leiden_communities).parameters,
    reason="this NetworkX has a Leiden of its own",
)
def test_leiden_communities_exist_for_networkx() -> None:
    # Two cliques of five joined by one tie; the division is plain, by any method.
    G = nx.barbell_graph(5, 0)
    found = nx.community.leiden_communities(G, resolution=0.5, seed=1, backend="citynet")
    assert sorted(map(sorted, found)) == [[0, 1, 2, 3, 4], [5, 6, 7, 8, 9]]
    doubled = nx.MultiGraph(G)
    doubled.add_edge(0, 0)
    assert (
        nx.community.leiden_communities(doubled, resolution=0.5, seed=1, backend="citynet") == found
    )


def test_networkx_own_tests_pass_through_the_backend() -> None:
    """The modules that take seconds; `make networkx-backend` runs all that the backend answers."""
    algorithms = "networkx.algorithms"
    modules = [
        *(f"{algorithms}.centrality.tests.test_{name}" for name in MODULES_OF_CENTRALITY),
        *(f"{algorithms}.bipartite.tests.test_{name}" for name in MODULES_OF_BIPARTITE),
        f"{algorithms}.components.tests.test_connected",
        f"{algorithms}.link_analysis",
        f"{algorithms}.tests.test_cluster",
        f"{algorithms}.tests.test_core",
        f"{algorithms}.tests.test_structuralholes",
        f"{algorithms}.assortativity.tests.test_correlation",
    ]
    done = subprocess.run(
        [
            *(sys.executable, "-m", "pytest", "-c", os.devnull, "--rootdir", str(ROOT), "-q"),
            *("-p", "no:cacheprovider", "-p", "tests.python.neighbours.backend_calls"),
            *("--pyargs", *modules),
        ],
        env=os.environ | {"NETWORKX_TEST_BACKEND": "citynet", "NETWORKX_FALLBACK_TO_NX": "True"},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    found = re.search(r"networkx [\d.]+: (\d+) passed, (\d+) failed", done.stdout)
    assert found, done.stdout + done.stderr
    assert found[2] == "0", done.stdout
    assert int(found[1]) > 250
    asked = re.search(r"backend: (\d+) calls of (\d+) of (\d+) functions", done.stdout)
    assert asked
    assert int(asked[1]) > 200
    assert int(asked[2]) > 35, done.stdout


MODULES_OF_CENTRALITY = (
    "betweenness_centrality",
    "betweenness_centrality_subset",
    "closeness_centrality",
    "degree_centrality",
    "eigenvector_centrality",
    "harmonic_centrality",
)
MODULES_OF_BIPARTITE = ("centrality", "cluster", "link_analysis", "project", "redundancy")
