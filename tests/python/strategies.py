"""Random small graphs for Hypothesis."""

from __future__ import annotations

from dataclasses import dataclass

import citynet as cn
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
