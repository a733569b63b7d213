"""Projections through Python: against NetworkX and tnet, their options and their words."""

from __future__ import annotations

import csv
import gzip
import itertools
import math
import os
import subprocess
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

import citynet as cn
import networkx as nx
import numpy as np
import pytest
from networkx.algorithms import bipartite

from tests.python.packages import write_package

DATA = os.environ.get("CITYNET_TEST_DATA", "")
needs_data = pytest.mark.skipif(not DATA, reason="CITYNET_TEST_DATA is not set")

SCHEMES = [
    "count",
    "binary",
    "ratio",
    "newman",
    "hyperbolic",
    "resource_allocation",
    "jaccard",
    "min_overlap",
    "cosine",
    "pearson",
    "yule_q",
    "tf_idf",
    "directed_share",
    "pathsim",
]


def random_cells(rng: np.random.Generator) -> tuple[int, int, list[int], list[int]]:
    rows, columns = (int(n) for n in rng.integers(1, 7, 2))
    cells = np.argwhere(rng.random((rows, columns)) < rng.choice([0.2, 0.4, 0.7]))
    return rows, columns, cells[:, 0].tolist(), cells[:, 1].tolist()


def ties(graph: cn.Graph) -> dict[tuple[int, int], float]:
    return {
        (int(a), int(b)): float(s) for (a, b), s in zip(graph.edges, graph.strengths, strict=True)
    }


def test_the_five_projections_of_networkx_are_equal_on_a_thousand_random_graphs() -> None:
    rng = np.random.default_rng(4)
    for _ in range(1000):
        rows, columns, r, c = random_cells(rng)
        incidence = cn.TwoMode.from_cells(rows, columns, r, c)
        two_mode = nx.Graph()
        two_mode.add_nodes_from(range(rows + columns))
        two_mode.add_edges_from((a, rows + b) for a, b in zip(r, c, strict=True))
        nodes = range(rows)
        expected = {
            "count": bipartite.weighted_projected_graph(two_mode, nodes),
            "ratio": bipartite.weighted_projected_graph(two_mode, nodes, ratio=True),
            "newman": bipartite.collaboration_weighted_projected_graph(two_mode, nodes),
            "jaccard": bipartite.overlap_weighted_projected_graph(two_mode, nodes, jaccard=True),
            "min_overlap": bipartite.overlap_weighted_projected_graph(
                two_mode, nodes, jaccard=False
            ),
        }
        for scheme, theirs in expected.items():
            ours = ties(cn.project(incidence, scheme=scheme))
            same = {(min(a, b), max(a, b)): w for a, b, w in theirs.edges(data="weight")}
            assert ours == pytest.approx(same, rel=1e-14), scheme
        plain = bipartite.projected_graph(two_mode, nodes)
        assert set(ties(cn.project(incidence, scheme="binary"))) == {
            (min(a, b), max(a, b)) for a, b in plain.edges
        }


def rows_of(path: Path) -> list[list[str]]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return list(csv.reader(file))[1:]


# An author who stands twice in the author list of a paper (paper, author). The two-mode file has
# each author once; the one-mode file of tnet was made with both entries. Found from the sizes of
# the differences; of papers with the same three authors one had to be picked.
LISTED_TWICE = {(18871, 10877), (149, 290), (13233, 2006), (5671, 3757), (7927, 3757)}


@needs_data
def test_newman_strengths_of_cond_mat_are_those_of_tnet_but_for_authors_listed_twice() -> None:
    folder = Path(DATA) / "bench-condmat"
    pairs = [(int(a), int(p)) for a, p in rows_of(folder / "condmat_author_paper.csv.gz")]
    tnet = {
        (int(a), int(b)): float(w)
        for a, b, w in rows_of(folder / "condmat_1mode_newman_expected.csv.gz")
        if int(a) < int(b)
    }
    authors, papers = (max(numbers) + 1 for numbers in zip(*pairs, strict=True))
    a, p = zip(*pairs, strict=True)
    incidence = cn.TwoMode.from_cells(authors, papers, a, p)
    ours = ties(cn.project(incidence, scheme="newman"))
    assert set(ours) == set(tnet)
    assert len(ours) == 47594
    different = {pair for pair, s in ours.items() if abs(s - tnet[pair]) > 1e-9}
    assert len(different) == 24

    # With k authors and one of them twice, a pair gets 1 / k instead of 1 / (k - 1), and twice that
    # if one of the two is the one listed twice.
    authors_of = defaultdict(list)
    for author, paper in pairs:
        authors_of[paper].append(author)
    corrected = dict(ours)
    for paper, twice in LISTED_TWICE:
        k = len(authors_of[paper])
        for pair in itertools.combinations(sorted(authors_of[paper]), 2):
            corrected[pair] += (2 if twice in pair else 1) / k - 1 / (k - 1)
    assert corrected == pytest.approx(tnet, abs=1e-9)


# The Covenant of Mayors has 10,057 rows: bodies, several of which may sit in one place.
COVENANT = """
import csv, gzip, resource, sys
import citynet as cn
with gzip.open(sys.argv[1], "rt", encoding="utf-8") as file:
    rows = [r for r in csv.DictReader(file) if r["geonameId"]]
for columns in (["geonameId", "Full_Name"], ["geonameId"]):
    cells = sorted({("/".join(r[c] for c in columns), r["Code_Network"]) for r in rows})
    members = sorted({m for m, _ in cells})
    networks = sorted({n for _, n in cells})
    row = {key: i for i, key in enumerate(members)}
    column = {key: i for i, key in enumerate(networks)}
    incidence = cn.TwoMode.from_cells(len(members), len(networks), [row[m] for m, _ in cells],
                                      [column[n] for _, n in cells], actor_keys=members,
                                      target_keys=networks)
    graph = cn.project(incidence, minimum=2)
    account = graph.projection.account
    peak_kib = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(peak_kib, sum(n == "04080" for _, n in cells), account["met"], account["stored"],
          account["out_below_minimum"], graph.edge_count)
"""


@needs_data
def test_ten_thousand_members_of_one_network_fit_into_a_gigabyte() -> None:
    path = Path(DATA) / "etmun" / "etmun_memberships.csv.gz"
    done = subprocess.run(
        [sys.executable, "-c", COVENANT, str(path)], capture_output=True, text=True, check=True
    )
    for line, members in zip(done.stdout.splitlines(), (10_054, 9_514), strict=True):
        peak_kib, in_covenant, met, stored, below, edges = (int(n) for n in line.split())
        assert in_covenant >= members
        assert met >= in_covenant * (in_covenant - 1) // 2
        assert met == stored + below
        assert stored == edges
        assert below > 44_000_000, "so many pairs were never stored"
        assert peak_kib < 1024 * 1024


@pytest.fixture(scope="module")
def graded() -> cn.TwoMode:
    """Three cities and three bodies: V = [[3, 2, 0], [2, 0, 1], [0, 4, 1]]."""
    return cn.TwoMode.from_cells(
        3, 3, [0, 0, 1, 1, 2, 2], [0, 1, 0, 2, 1, 2], grades=[3, 2, 2, 1, 4, 1]
    )


# By hand: r12 = 3 * 2, r13 = 2 * 4, r23 = 1 * 1.
def test_the_interlocking_model_by_hand(graded: cn.TwoMode) -> None:
    result = cn.interlocking(graded)
    assert result.connectivity.tolist() == [14, 7, 9]
    assert result.share_of_maximum.tolist() == [1, 7 / 14, 9 / 14]
    assert (result.total, result["a1"], len(result), list(result)) == (30, 7, 3, ["a0", "a1", "a2"])
    assert "a2" in result
    assert result.measure == "gross connectivity"
    assert result.table().to_dict()["gross_connectivity"] == [14, 7, 9]
    assert list(result.to_pandas()["key"]) == ["a0", "a1", "a2"]
    with pytest.raises(cn.UnknownKey):
        result["b"]
    graph = cn.project(graded, cells="grade")
    assert graph.strengths.tolist() == [6, 8, 1]
    assert cn.interlocking(graded, cells="presence").connectivity.tolist() == [2, 2, 2]


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_scheme_has_an_account_and_explains_its_ties(scheme: str) -> None:
    rng = np.random.default_rng(1)
    rows, columns = np.nonzero(rng.random((20, 8)) < 0.3)
    graph = cn.project(cn.TwoMode.from_cells(20, 8, rows, columns), scheme=scheme)
    assert graph.projection is not None
    assert graph.projection.scheme == scheme
    account = graph.projection.account
    out = sum(n for name, n in account.items() if name.startswith("out_"))
    assert account["met"] == account["stored"] + out
    assert account["stored"] == graph.edge_count
    for a, b in graph.edges[:20]:
        why = graph.explain(int(a), int(b))
        assert why.strength == pytest.approx(graph.strength(int(a), int(b)))
        assert sum(why.contributions) + why.rest == pytest.approx(why.strength)
        assert why.tied
        assert len(why.shared_keys) == len(why) > 0
        assert why.shared == []
        with pytest.raises(cn.InvalidArgument, match="records"):
            _ = why.first
    assert scheme.split("_")[0] in repr(graph.projection) or "strength" in repr(graph.projection)
    assert graph.projection.account_table().to_dict()["pairs"][0] == account["possible"]


@pytest.mark.parametrize("threads", [1, 3])
def test_a_function_of_ones_own_sees_the_sums(threads: int) -> None:
    rng = np.random.default_rng(2)
    rows, columns = np.nonzero(rng.random((30, 8)) < 0.3)
    incidence = cn.TwoMode.from_cells(30, 8, rows, columns)
    jaccard = cn.project(incidence, scheme="jaccard")

    def own(sums: cn.PairSums) -> float:
        return sums.shared / (sums.first_sum + sums.second_sum - sums.shared)

    graph = cn.project(incidence, scheme=own, threads=threads)
    assert graph.strengths.tolist() == jaccard.strengths.tolist()
    assert graph.projection is not None
    assert graph.projection.scheme == "own"
    assert graph.explain(*map(int, graph.edges[0])).rest == graph.strengths[0]

    def fails(sums: cn.PairSums) -> float:
        raise RuntimeError("of the caller")

    with pytest.raises(RuntimeError, match="of the caller"):
        cn.project(incidence, scheme=fails, threads=threads)
    with pytest.raises(cn.InvalidArgument, match="finite"):
        cn.project(incidence, scheme=lambda sums: math.inf, threads=threads)


def test_minimum_and_top_say_what_was_not_stored(view: cn.View, graph: cn.Graph) -> None:
    strong = cn.project(view, minimum=5)
    assert strong.edge_count == int((graph.strengths >= 5).sum())
    assert strong.projection is not None
    assert strong.projection.account["out_below_minimum"] == graph.edge_count - strong.edge_count
    assert "at least 5" in strong.projection.describe()
    few = cn.project(view, top=1, equal_ties="lowest_vertex")
    assert few.edge_count <= graph.vertex_count
    assert few.projection is not None
    assert few.projection.account["met"] == graph.edge_count
    why = strong.explain(
        *next(
            (int(a), int(b))
            for a, b in graph.edges
            if (a, b) not in {tuple(e) for e in strong.edges}
        )
    )
    assert not why.tied


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> cn.Network:
    """A in the network 2001 to 2005, B from 2021, C from 2004 and on its board."""
    folder = write_package(
        tmp_path_factory.mktemp("small") / "package",
        [
            ["a", "city", "A", "PL", "", "", ""],
            ["b", "city", "B", "PL", "", "", ""],
            ["c", "city", "C", "PL", "", "", ""],
            ["net", "network", "Net", "", "", "", ""],
            ["other", "network", "Other", "", "", "", ""],
            ["fund", "project", "Fund", "", "", "", ""],
            ["housing", "topic", "Housing", "", "", "", ""],
        ],
        [
            ["a", "member", "net", "", "2001-01-01", "2005-12-31", "s"],
            ["b", "member", "net", "", "2021-01-01", "..", "s"],
            ["c", "member", "net", "", "2004-01-01", "..", "s"],
            ["c", "board", "net", "", "2010", "", "s"],
            ["a", "member", "other", "", "", "", "s"],
            ["a", "partner", "fund", "", "", "", "s"],
            ["b", "partner", "fund", "", "", "", "s"],
            ["fund", "about", "housing", "", "", "", "s"],
        ],
    )
    return cn.load(folder)[0]


def test_an_overlap_in_time_ties_only_those_who_met(small: cn.Network) -> None:
    view = small.any_time()
    graph = cn.project(view, through="network", overlap="days", bound="lower")
    assert graph.strength("a", "b") == 0
    assert graph.strength("a", "c") == 366 + 365
    assert graph.projection is not None
    assert graph.projection.account["out_not_together"] == 1
    assert (graph.projection.overlap, graph.projection.bound) == ("days", "lower")
    why = graph.explain("a", "c")
    assert why.together == [(731, 731)]
    assert "together 731 to 731" in str(why)
    cut = cn.project(
        view,
        through="network",
        overlap="days",
        bound="upper",
        window=("2005-01-01", "2005-01-11"),
    )
    assert cut.strength("a", "c") == 10
    with pytest.raises(cn.InvalidArgument, match="more than one answer"):
        cn.project(view, overlap="days")
    with pytest.raises(cn.InvalidArgument, match="belongs to an overlap"):
        cn.project(view, bound="lower")


def test_roles_are_graded_by_declared_scores(small: cn.Network) -> None:
    view = small.any_time()
    scores = {"member": 2.0, "board": 5.0}
    graph = cn.project(view, through="network", role_scores=scores)
    assert graph.strength("a", "c") == 10
    assert graph.projection is not None
    assert graph.projection.cells == "grade"
    summed = cn.two_mode(view, through="network", role_scores=scores, collapse="sum")
    assert summed.grades is not None
    assert summed.grades.tolist() == [2, 2, 2, 7]
    counted = cn.project(view, through="network", role_scores=scores, cells="presence")
    assert counted.strength("a", "c") == 1
    with pytest.raises(cn.InvalidArgument, match="board"):
        cn.two_mode(view, through="network", role_scores={"member": 1})


def test_what_was_joined_is_projected_from_the_same_incidence(small: cn.Network) -> None:
    view = small.any_time()
    graph = cn.project(view, onto="network", through="city")
    assert graph.keys == ["net", "other"]
    assert graph.strength("net", "other") == 1
    assert [city.key for city in graph.explain("net", "other").shared] == ["a"]
    turned = cn.two_mode(view, through="network").transposed()
    assert turned.is_transposed
    assert cn.project(turned).edges.tolist() == graph.edges.tolist()
    assert cn.project(view, onto="network", side="targets").keys == graph.keys
    assert cn.project(view, onto="network").keys == []
    with pytest.raises(cn.InvalidArgument, match="one kind of actor"):
        cn.project(view, onto="event", through=["city", "organisation"])


def test_a_meta_path_leads_through_projects_and_topics(small: cn.Network) -> None:
    path = cn.meta_path(small.any_time(), ["city", "project", "topic", "project", "city"])
    graph = cn.project(path, cells="grade", scheme="pathsim")
    assert graph.strength("a", "b") == 1
    why = graph.explain("a", "b")
    assert [thing.key for thing in why.shared] == ["housing"]
    assert [[p.key for p in side] for side in why.through[0]] == [["fund"], ["fund"]]
    assert "A in Fund: partner" in str(why)
    with pytest.raises(cn.InvalidArgument, match="from either end"):
        cn.meta_path(small.any_time(), ["city", "project", "topic"])


@pytest.mark.parametrize(
    ("argument", "value"),
    [
        ("scheme", "jacard"),
        ("cells", "grades"),
        ("equal_ties", "all"),
        ("overlap", "day"),
        ("bound", "low"),
        ("side", "left"),
        ("collapse", "mean"),
    ],
)
def test_wrong_words_are_refused(view: cn.View, argument: str, value: str) -> None:
    arguments: dict[str, Any] = {"overlap": "days"} if argument == "bound" else {}
    with pytest.raises(cn.InvalidArgument) as refused:
        cn.project(view, **{**arguments, argument: value})
    assert refused.value.argument == argument
    assert refused.value.value == value


def test_graphs_from_arrays_have_no_projection() -> None:
    assert cn.Graph.from_edges(2, [0], [1]).projection is None
