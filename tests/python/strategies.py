"""Random small graphs and incidences for Hypothesis."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import citynet as cn
import numpy as np
from hypothesis import strategies as st


@dataclass(frozen=True)
class Drawn:
    """A graph as plain numbers, from which every library can build its own."""

    vertex_count: int
    edges: tuple[tuple[int, int], ...]
    directed: bool
    strengths: tuple[float, ...] | None = None

    def graph(self) -> cn.Graph:
        sources = [a for a, _ in self.edges]
        targets = [b for _, b in self.edges]
        return cn.Graph.from_edges(
            self.vertex_count, sources, targets, self.strengths, directed=self.directed
        )

    def relabelled(self, new: list[int]) -> Drawn:
        """The same graph with vertex v called new[v]."""
        edges = tuple((new[a], new[b]) for a, b in self.edges)
        return Drawn(self.vertex_count, edges, self.directed, self.strengths)


@st.composite
def graphs(
    draw: st.DrawFn,
    max_vertices: int = 40,
    directed: bool = False,
    with_strengths: bool = False,
) -> Drawn:
    """Simple graphs from empty to dense: first how dense, then which edges."""
    n = draw(st.integers(1, max_vertices))
    pairs = [(a, b) for a in range(n) for b in range(n) if (a != b if directed else a < b)]
    most = draw(st.sampled_from([0, n // 2, n, 2 * n, 4 * n, len(pairs)]))
    edges: tuple[tuple[int, int], ...] = ()
    if pairs:
        picked = draw(
            st.lists(st.integers(0, len(pairs) - 1), max_size=min(most, len(pairs)), unique=True)
        )
        edges = tuple(pairs[i] for i in picked)
    strengths = None
    if with_strengths:
        strengths = tuple(
            draw(
                st.lists(st.floats(0.25, 64.0, width=16), min_size=len(edges), max_size=len(edges))
            )
        )
    return Drawn(n, edges, directed, strengths)


names = st.text(
    st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=6
)  # Łódź, Timișoara and everything else


@st.composite
def incidences(draw: st.DrawFn) -> cn.TwoMode:
    actors, targets = draw(st.integers(1, 6)), draw(st.integers(1, 6))
    every = [(a, t) for a in range(actors) for t in range(targets)]
    cells = draw(st.lists(st.sampled_from(every), unique=True))
    grades = st.lists(st.floats(0.25, 8.0, width=16), min_size=len(cells), max_size=len(cells))
    keys = draw(st.lists(names, min_size=actors + targets, max_size=actors + targets, unique=True))
    return cn.TwoMode.from_cells(
        actors,
        targets,
        np.array([a for a, _ in cells], np.int64),
        np.array([t for _, t in cells], np.int64),
        grades=draw(st.none() | grades),
        actor_keys=keys[:actors],
        target_keys=keys[actors:],
    )


def cells_of(incidence: cn.TwoMode) -> tuple[Any, ...]:
    """All that an incidence says. Whether cells have grades cannot be told where there are none."""
    pointers, columns = incidence.compressed_rows()
    grades = None if incidence.grades is None else incidence.grades.tolist()
    keys = incidence.actor_keys, incidence.target_keys
    return *keys, pointers.tolist(), columns.tolist(), grades if columns.size else None
