"""Networks to and from other packages, each imported when it is asked for.

What goes out carries the keys, what is known of the vertices, and strengths; what comes in is
checked as by Graph.from_edges and TwoMode.from_cells, and nothing is dropped or merged unless it is
asked for.
"""

from citynet.neighbours.hetero_data import to_hetero_data, two_mode_from_hetero_data
from citynet.neighbours.igraph_graphs import from_igraph, to_igraph, two_mode_from_igraph
from citynet.neighbours.matrices import (
    from_numpy,
    from_scipy,
    to_numpy,
    to_scipy,
    two_mode_from_numpy,
    two_mode_from_scipy,
)
from citynet.neighbours.networkx_graphs import (
    from_networkx,
    to_networkx,
    two_mode_from_networkx,
)
from citynet.neighbours.rustworkx_graphs import (
    from_rustworkx,
    to_rustworkx,
    two_mode_from_rustworkx,
)
from citynet.neighbours.tables import from_table, two_mode_from_table

__all__ = [
    "from_igraph",
    "from_networkx",
    "from_numpy",
    "from_rustworkx",
    "from_scipy",
    "from_table",
    "to_hetero_data",
    "to_igraph",
    "to_networkx",
    "to_numpy",
    "to_rustworkx",
    "to_scipy",
    "two_mode_from_hetero_data",
    "two_mode_from_igraph",
    "two_mode_from_networkx",
    "two_mode_from_numpy",
    "two_mode_from_rustworkx",
    "two_mode_from_scipy",
    "two_mode_from_table",
]
