"""Descriptions and compositions: the tables with which a paper begins."""

from __future__ import annotations

import citynet as cn
import networkx as nx
import numpy as np
import pytest
from networkx.algorithms import bipartite

from tests.python.referees import from_networkx, to_networkx


def value(table: cn.Table, what: str, quantity: str, column: str = "value") -> float | None:
    cells = table.to_dict()
    rows = list(zip(cells["what"], cells["quantity"], cells[column], strict=True))
    return next(found for a, b, found in rows if (a, b) == (what, quantity))


@pytest.fixture(scope="module")
def davis() -> cn.TwoMode:
    theirs = nx.davis_southern_women_graph()
    women, events = theirs.graph["top"], theirs.graph["bottom"]
    cells = [(women.index(w), events.index(e)) for w in women for e in theirs[w]]
    return cn.TwoMode.from_cells(
        len(women), len(events), [i for i, _ in cells], [k for _, k in cells],
        actor_keys=women, target_keys=events,
    )  # fmt: skip


def test_the_southern_women_are_as_published(davis: cn.TwoMode) -> None:
    """18 women, 14 events, 89 ties; density 0.353175 and clustering 0.4677641 (tnet)."""
    table = cn.describe(davis)
    assert value(table, "actors", "number") == 18
    assert value(table, "targets", "number") == 14
    assert value(table, "network", "ties") == 89
    assert value(table, "actors", "mean degree") == pytest.approx(89 / 18)
    assert value(table, "targets", "maximum degree") == 14
    assert value(table, "network", "density") == pytest.approx(0.353175, abs=5e-7)
    assert value(table, "network", "clustering") == pytest.approx(0.4677641, abs=5e-8)
    whole = nx.davis_southern_women_graph()
    assert value(table, "network", "diameter") == nx.diameter(whole)
    assert value(table, "network", "mean distance") == pytest.approx(
        nx.average_shortest_path_length(whole)
    )
    assert value(table, "network", "clustering") == pytest.approx(
        bipartite.robins_alexander_clustering(whole)
    )


def described_by_networkx(graph: cn.Graph) -> dict[str, float]:
    theirs = to_networkx(graph)
    degrees = [d for _, d in theirs.degree]
    giant = max(nx.connected_components(theirs), key=len)
    lengths = [d for _, row in nx.all_pairs_shortest_path_length(theirs) for d in row.values() if d]
    return {
        "number": len(theirs),
        "isolates": degrees.count(0),
        "degree 1": degrees.count(1),
        "degree 1, share": degrees.count(1) / len(degrees),
        "mean degree": float(np.mean(degrees)),
        "median degree": float(np.median(degrees)),
        "maximum degree": max(degrees),
        "ties": theirs.number_of_edges(),
        "density": nx.density(theirs),
        "components": nx.number_connected_components(theirs),
        "giant component": len(giant),
        "giant component, share": len(giant) / len(theirs),
        "diameter": max(lengths),
        "mean distance": float(np.mean(lengths)),
        "clustering": nx.transitivity(theirs),
    }


def test_one_mode_agrees_with_networkx(graph: cn.Graph) -> None:
    karate = from_networkx(nx.karate_club_graph())
    pieces = from_networkx(nx.gnm_random_graph(40, 35, seed=2))
    for each in (graph, karate, pieces):
        cells = cn.describe(each).to_dict()
        found = dict(zip(cells["quantity"], cells["value"], strict=True))
        assert found == pytest.approx(described_by_networkx(each), rel=1e-12)


def test_waves_are_columns(net: cn.Network, davis: cn.TwoMode) -> None:
    waves = {
        year: cn.two_mode(net.at(f"{year}-01-01", unknown="include")) for year in ("2015", "2024")
    }
    table = cn.describe(waves)
    assert table.columns == ["what", "quantity", "2015", "2024"]
    for year, incidence in waves.items():
        alone = cn.describe(incidence).to_dict()["value"]
        assert table.to_dict()[year] == alone
    assert value(table, "actors", "number", "2024") == waves["2024"].actor_count
    assert repr(table).startswith("what ")
    assert len(table.to_pandas()) == len(table)
    with pytest.raises(cn.InvalidArgument, match="one mode"):
        cn.describe({"a": davis, "b": davis.as_graph()})
    with pytest.raises(TypeError, match="waves"):
        cn.describe({"a": 1})  # type: ignore[dict-item]


def test_what_a_network_has_not_is_missing() -> None:
    null = cn.describe(cn.Graph.from_edges(0, [], []))
    assert value(null, "vertices", "number") == 0
    assert value(null, "vertices", "mean degree") is None
    assert value(null, "network", "diameter") is None
    arrow = cn.describe(cn.Graph.from_edges(3, [0, 1], [1, 2], directed=True))
    assert value(arrow, "network", "clustering") is None
    assert value(arrow, "network", "mean distance") == pytest.approx(4 / 3)


def test_composition_of_the_shipped_data_by_country(net: cn.Network) -> None:
    """Counted again by hand."""
    incidence = cn.two_mode(net.any_time())
    found = cn.composition(incidence)
    countries = [city.country for city in incidence.actors]
    for group, count in zip(found.groups, found.whole.counts, strict=True):
        assert count == countries.count(group)
    assert found.whole.missing == sum(not country for country in countries)
    assert found.by == "country"
    assert len(found.parts) == incidence.target_count
    known = [c for c in countries if c]
    shares = np.array([known.count(c) / len(known) for c in set(known)])
    assert found.whole.blau == pytest.approx(1 - (shares**2).sum())
    members = dict.fromkeys(incidence.target_keys, 0)
    pointers, columns = incidence.compressed_rows()
    assert len(pointers) == incidence.actor_count + 1
    for column in columns:
        members[incidence.target_keys[column]] += 1
    for part in found.parts:
        assert part.total + part.missing == members[part.key]
        assert sum(part.counts) == part.total


def test_composition_of_a_graph_and_of_groups_of_ones_own(
    graph: cn.Graph, davis: cn.TwoMode
) -> None:
    frame = cn.composition(graph).to_pandas()
    assert list(frame.columns) == ["country", "count", "share"]
    assert frame["count"].sum() == graph.vertex_count
    groups = ["early"] * 9 + ["late"] * 8 + [None]
    found = cn.composition(davis, "circle", groups=groups)
    assert found.groups == ["early", "late"]
    assert found.whole.counts == [9, 8]
    assert found.whole.missing == 1
    assert found.whole.key is None
    shares = found.to_pandas(shares=True).set_index("name")
    assert shares.loc["all", "circle_early"] == pytest.approx(9 / 17)
    assert found.table().columns[:5] == ["key", "name", "count", "missing", "blau"]
    assert found._repr_html_().startswith("<table>")
    assert repr(found).startswith("key ")
    with pytest.raises(cn.InvalidArgument, match="one per vertex"):
        cn.composition(davis, groups=["a"])
    with pytest.raises(cn.InvalidArgument):
        cn.composition(davis, "country")
