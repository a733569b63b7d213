"""The backend for NetworkX: ``nx.betweenness_centrality(G, backend="citynet")``.

Each function answers what NetworkX's own does: the same scaling, the same exceptions, the same
order. Where that cannot be had, for an argument or for a graph, it raises NotImplementedError and
NetworkX goes on by itself. NetworkX finds the backend by its entry point; nobody needs to import
this module.
"""

from __future__ import annotations

from typing import Any

from citynet.networkx_backend import bipartite, centrality, positions, structure, walks
from citynet.networkx_backend.claims import CLAIMS, can_run, should_run
from citynet.networkx_backend.converted import ConvertedGraph

__all__ = [
    "ConvertedGraph",
    "backend",
    "bipartite",
    "centrality",
    "positions",
    "structure",
    "walks",
]


class Backend:
    """What NetworkX asks of a backend: a function by each name, and conversions."""

    can_run = staticmethod(can_run)
    should_run = staticmethod(should_run)

    def __getattr__(self, name: str) -> Any:
        if name in CLAIMS:
            return CLAIMS[name].function
        raise AttributeError(name)

    def __dir__(self) -> list[str]:
        return sorted([*super().__dir__(), *CLAIMS])

    @staticmethod
    def convert_from_nx(graph: Any, **_: object) -> ConvertedGraph:
        """The graph with all its attributes, whichever are asked for: it is kept, not copied."""
        return ConvertedGraph(graph)

    @staticmethod
    def convert_to_nx(result: Any, **_: object) -> Any:
        return result.origin if isinstance(result, ConvertedGraph) else result


backend = Backend()
