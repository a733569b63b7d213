"""Random incidences as plain numbers, and the same in NetworkX and as exact fractions."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations

import citynet as cn
import networkx as nx
import numpy as np
import numpy.typing as npt


@dataclass(frozen=True)
class Cells:
    """An incidence as plain numbers; actors are 0 ..., targets come after them in graphs."""

    actors: int
    targets: int
    cells: tuple[tuple[int, int], ...]
    grades: tuple[float, ...] | None = None

    def incidence(self) -> cn.TwoMode:
        rows, columns = [a for a, _ in self.cells], [t for _, t in self.cells]
        return cn.TwoMode.from_cells(self.actors, self.targets, rows, columns, grades=self.grades)

    def networkx(self) -> nx.Graph:
        graph = nx.Graph()
        graph.add_nodes_from(range(self.actors + self.targets))
        grades = self.grades or (1.0,) * len(self.cells)
        graph.add_weighted_edges_from(
            (a, self.actors + t, g) for (a, t), g in zip(self.cells, grades, strict=True)
        )
        return graph

    def matrix(self) -> npt.NDArray[np.float64]:
        matrix = np.zeros((self.actors, self.targets))
        grades = self.grades or (1.0,) * len(self.cells)
        for (a, t), grade in zip(self.cells, grades, strict=True):
            matrix[a, t] = grade
        return matrix

    def neighbors(self) -> list[list[int]]:
        """Of actors and then of targets, all numbered as in the graph."""
        lists: list[list[int]] = [[] for _ in range(self.actors + self.targets)]
        for a, t in self.cells:
            lists[a].append(self.actors + t)
            lists[self.actors + t].append(a)
        return lists

    def is_actor(self, vertex: int) -> bool:
        return vertex < self.actors


def random_cells(seed: int, with_grades: bool = False) -> Cells:
    """Up to 12 x 9, from empty to dense; many are disconnected and have isolates."""
    draw = np.random.default_rng(seed)
    actors, targets = int(draw.integers(1, 13)), int(draw.integers(1, 10))
    chance = draw.choice([0.05, 0.15, 0.3, 0.6, 0.9])
    present = draw.random((actors, targets)) < chance
    cells = tuple((int(a), int(t)) for a, t in zip(*np.nonzero(present), strict=True))
    grades = tuple(float(g) for g in draw.integers(1, 9, len(cells))) if with_grades else None
    return Cells(actors, targets, cells, grades)


def both(scores: cn.TwoModeScores) -> list[float]:
    return [*scores.actors.tolist(), *scores.targets.tolist()]


def in_order(scores: dict[int, float]) -> list[float]:
    return [scores[v] for v in range(len(scores))]


@dataclass(frozen=True)
class Paths:
    """From one vertex: distances, numbers of shortest paths, vertices in order of distance."""

    distance: dict[int, int]
    count: dict[int, int]
    order: list[int]


def shortest_paths(neighbors: list[list[int]], source: int) -> Paths:
    paths = Paths({source: 0}, {source: 1}, [])
    queue = deque([source])
    while queue:
        v = queue.popleft()
        paths.order.append(v)
        for u in neighbors[v]:
            if u not in paths.distance:
                paths.distance[u] = paths.distance[v] + 1
                paths.count[u] = 0
                queue.append(u)
            if paths.distance[u] == paths.distance[v] + 1:
                paths.count[u] += paths.count[v]
    return paths


def exact_betweenness(data: Cells) -> list[Fraction]:
    """Each pair once: paths(s, v) paths(v, t) / paths(s, t) where the distances add up."""
    neighbors = data.neighbors()
    all_paths = [shortest_paths(neighbors, v) for v in range(len(neighbors))]
    scores = [Fraction(0)] * len(neighbors)
    for s, t in combinations(range(len(neighbors)), 2):
        if t not in all_paths[s].distance:
            continue
        for v in all_paths[s].order:
            to_v, on = all_paths[s].distance[v], all_paths[v].distance.get(t)
            if v in (s, t) or on is None or to_v + on != all_paths[s].distance[t]:
                continue
            through = all_paths[s].count[v] * all_paths[v].count[t]
            scores[v] += Fraction(through, all_paths[s].count[t])
    return scores


def exact_harmonic(data: Cells) -> list[Fraction]:
    neighbors = data.neighbors()
    return [
        sum(
            (Fraction(1, d) for d in shortest_paths(neighbors, v).distance.values() if d),
            Fraction(),
        )
        for v in range(len(neighbors))
    ]


def exact_closeness(data: Cells) -> list[Fraction]:
    """Least possible distances over distances, times the share of the others that is reached."""
    neighbors = data.neighbors()
    scores = []
    for v in range(len(neighbors)):
        others = {u: d for u, d in shortest_paths(neighbors, v).distance.items() if u != v}
        if not others:
            scores.append(Fraction(0))
            continue
        least = sum(2 if data.is_actor(u) == data.is_actor(v) else 1 for u in others)
        reached = Fraction(len(others), len(neighbors) - 1)
        scores.append(Fraction(least, sum(others.values())) * reached)
    return scores
