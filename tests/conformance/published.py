"""Values that were published, or printed by programs that do not run here (R's sna, tnet, vegan and
netrics, UCINET), beside ours."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import citynet as cn
import networkx as nx

from tests.conformance.examples import davis, florentine, karate
from tests.conformance.ours import graph, incidence


@dataclass(frozen=True)
class Published:
    network: str
    quantity: str
    value: str  # as printed: its digits are its precision
    source: str
    ours: Callable[[], float]
    note: str = ""  # where ours differs: why

    @property
    def agrees(self) -> bool:
        digits = len(self.value.partition(".")[2])
        return abs(self.ours() - float(self.value)) <= 0.5001 * 10.0**-digits


def woman(name: str) -> int:
    return nx.davis_southern_women_graph().graph["top"].index(name)


def event(name: str) -> int:
    return nx.davis_southern_women_graph().graph["bottom"].index(name)


def family(name: str) -> int:
    return sorted(nx.florentine_families_graph()).index(name)


def clubs() -> cn.Graph:
    """The karate club with each tie as two arcs, as sna has it."""
    example = karate()
    both = [*example.edges, *((b, a) for a, b in example.edges)]
    return cn.Graph.from_edges(example.n, [a for a, _ in both], [b for _, b in both], directed=True)


def brokerage(role: str) -> float:
    return cn.brokerage(clubs(), list(karate().groups)).graph_roles[role]


DAVIS, FLORENCE, KARATE = davis(), florentine(), karate()
BORGATTI_HALGIN = "Borgatti & Halgin 2011, as tested in NetworkX"
FAUST = "Borgatti & Everett 1997"

VALUES = [
    Published("Davis", "density", "0.353175", FAUST, lambda: float(cn.density(incidence(DAVIS)))),
    *(
        Published(
            "Davis", f"degree of {name}", value, BORGATTI_HALGIN,
            lambda v=v, side=side: getattr(
                cn.degree(incidence(DAVIS), normalized=True), side
            )[v],
        )
        for name, side, v, value in (
            ("Evelyn", "actors", woman("Evelyn Jefferson"), "0.57"),
            ("E8", "targets", event("E8"), "0.78"),
        )
    ),
    *(
        Published(
            "Davis", f"closeness of {name}", value, BORGATTI_HALGIN,
            lambda v=v, side=side: getattr(cn.closeness(incidence(DAVIS)), side)[v],
        )
        for name, side, v, value in (
            ("Evelyn", "actors", woman("Evelyn Jefferson"), "0.80"),
            ("E8", "targets", event("E8"), "0.85"),
        )
    ),
    *(
        Published(
            "Davis", f"betweenness of {name}", value, BORGATTI_HALGIN,
            lambda v=v, side=side: getattr(cn.betweenness(incidence(DAVIS)), side)[v],
        )
        for name, side, v, value in (
            ("Evelyn", "actors", woman("Evelyn Jefferson"), "0.10"),
            ("E8", "targets", event("E8"), "0.24"),
        )
    ),
    Published(
        "Davis", "betweenness of Evelyn", "0.0972", "R netrics 0.3.1, its tests",
        lambda: cn.betweenness(incidence(DAVIS)).actors[woman("Evelyn Jefferson")],
        "netrics divides by 2 (n_s - 1)(n_o - 1) = 442; the largest possible value is 445, by the "
        "formula of Borgatti and Everett and attained.",
    ),
    Published(
        "Davis", "Robins-Alexander", "0.4677641", "R tnet, reinforcement_tm",
        lambda: cn.robins_alexander(incidence(DAVIS)).value,
    ),
    Published(
        "Davis", "Opsahl clustering, women", "0.7718968", "R tnet, clustering_tm",
        lambda: cn.opsahl_clustering(incidence(DAVIS)).actors.clustering,
    ),
    Published(
        "Davis", "nestedness (NODF)", "48.58119", "R vegan, nestednodf",
        lambda: cn.nestedness(incidence(DAVIS)).whole,
    ),
    Published(
        "karate", "transitivity", "0.255682", "KONECT, ucidata-zachary",
        lambda: float(cn.transitivity(graph(KARATE))),
    ),
    *(
        Published("karate", f"{role}, all members", value, "R sna 2.7, brokerage",
                  lambda role=role: brokerage(role))
        for role, value in (
            ("coordinator", "510"), ("consultant", "20"), ("representative", "128"),
            ("gatekeeper", "128"), ("liaison", "0"),
        )
    ),
    Published(
        "Florentine", "betweenness of the Medici", "0.522", "Wasserman & Faust 1994",
        lambda: cn.betweenness(graph(FLORENCE)).values[family("Medici")],
    ),
]  # fmt: skip


def seven() -> cn.Graph:
    """The example of Borgatti 1997 with seven persons, as NetworkX tests it against UCINET."""
    edges = ["AB", "AF", "AG", "AE", "EG", "FG", "BG", "BD", "DG", "CG"]
    strengths = [2, 3, 5, 2, 8, 3, 4, 1, 3, 10]
    at = {letter: i for i, letter in enumerate("ABCDEFG")}
    return cn.Graph.from_edges(
        7, [at[e[0]] for e in edges], [at[e[1]] for e in edges], strengths, keys=list("ABCDEFG")
    )


UCINET = "UCINET, as tested in NetworkX"
for _measure, _ties, _values in (
    ("constraint", "presence", {"G": "0.400", "A": "0.595", "C": "1"}),
    ("constraint", "strength", {"G": "0.299", "A": "0.795", "C": "1"}),
    ("effective_size", "presence", {"G": "4.67", "A": "2.50", "C": "1"}),
    ("effective_size", "strength", {"G": "5.47", "A": "2.47", "C": "1"}),
):
    VALUES += [
        Published(
            "Borgatti's seven", f"{_measure.replace('_', ' ')} of {_who}, ties by {_ties}", _value,
            UCINET,
            lambda m=_measure, t=_ties, w=_who: getattr(cn, m)(seven(), ties=t)[w],
        )
        for _who, _value in _values.items()
    ]  # fmt: skip
