"""``citynet demo``: one real question from the records to a ranking, a reason, a page and files."""

from __future__ import annotations

import argparse
from pathlib import Path

import citynet as cn

DATASET = "polish-migration-cities"
DAY = "2024-06-01"


def demo(asked: argparse.Namespace) -> int:
    """Which cities tie the Polish field of migration policy together, and because of what?"""
    net = cn.datasets.load(DATASET)
    print(f"{net.info['title']}: {len(net.affiliations)} affiliations of")
    print(
        f"{len(net.entities('city'))} cities and {len(net.entities('organisation'))} organisations,"
        f" according to {len(net.sources)} sources.\n"
    )
    print(f"Which Polish cities tie the field of migration policy together on {DAY}?")
    view = net.at(DAY, unknown="include", countries="PL")
    graph = cn.project(view, onto="city")
    census = view.census
    print(
        f"{census['kept']} affiliations count ({census['kept_with_undecided_dates']} of them "
        "without dates that decide), the others are out by country, time or status."
    )
    print(f"{graph.vertex_count} cities, {graph.edge_count} ties between them.\n")

    strength = cn.vertex_strength(graph)
    betweenness = cn.betweenness(graph)
    print("Shared networks, projects and events in all (vertex strength):")
    print(strength.ranking(top=10).table().to_text())
    print("How often a city lies between two others (betweenness):")
    print(betweenness.ranking(top=10).table().to_text())

    first, second = _strongest(graph)
    print("The strongest tie, and why it is there:")
    print(graph.explain(first, second))

    folder = Path(asked.out)
    folder.mkdir(parents=True, exist_ok=True)
    results: list[cn.Scores | cn.Communities] = [
        cn.degree(graph),
        strength,
        betweenness,
        cn.eigenvector(graph),
    ]
    if cn.has_igraph():
        results.append(cn.leiden(graph, ties="strength"))
    graphml, csv = folder / "polish-cities.graphml", folder / "polish-cities.csv"
    incidence = folder / "polish-cities-and-what-they-joined.graphml"
    cn.write_graphml(graph, graphml, results)
    cn.write_graphml(cn.two_mode(view, onto="city"), incidence)
    cn.vertex_table(graph, results).write_csv(csv)
    page = cn.report(view, folder / "polish-cities.html")
    print("Written, to open next:")
    print(f"  {page}  (a browser: map, network, timeline, reasons; to hand round)")
    print(f"  {graphml}  (Gephi, yEd, Cytoscape, igraph, NetworkX)")
    print(f"  {incidence}  (the same tools: cities and what they joined, with dates and sources)")
    print(f"  {csv}  (a spreadsheet: one row per city with its scores)")
    return 0


def _strongest(graph: cn.Graph) -> tuple[str, str]:
    """The keys of the two most tied cities; of several such ties the first in the alphabet."""
    edge = int(graph.strengths.argmax())
    a, b = graph.edges[edge]
    return graph.key(int(a)), graph.key(int(b))
