"""To and from PyTorch Geometric."""

from __future__ import annotations

from typing import Any

import numpy as np

from citynet._core import TwoMode
from citynet.errors import InvalidArgument
from citynet.neighbours.parts import cells, package


def to_hetero_data(
    incidence: TwoMode, *, actor: str = "actor", relation: str = "joined", target: str = "target"
) -> Any:
    """A ``torch_geometric.data.HeteroData`` with two types of nodes and one of edges.

    ``data["actor"].key`` and ``data["target"].key`` are lists of keys, ``edge_index`` of
    ``data["actor", "joined", "target"]`` has one column per cell, and ``edge_attr`` one row with
    the grade, if cells have grades. Scores of nodes are yours to add as ``x``.
    """
    torch = package("torch")
    data = package("torch_geometric.data").HeteroData()
    for kind, keys in ((actor, incidence.actor_keys), (target, incidence.target_keys)):
        data[kind].num_nodes = len(keys)
        data[kind].key = keys
    edges = data[actor, relation, target]
    edges.edge_index = torch.from_numpy(np.stack(cells(incidence)))
    if incidence.grades is not None:
        edges.edge_attr = torch.from_numpy(incidence.grades.reshape(-1, 1).copy())
    return data


def two_mode_from_hetero_data(
    data: Any, *, edge_type: tuple[str, str, str] | None = None, repeated_cells: str = "reject"
) -> TwoMode:
    """The incidence of one type of edges; None takes the only one there is.

    Keys are the lists ``key`` of the nodes, or else ``a0``, ``a1`` ... and ``t0`` ...; grades the
    one column of ``edge_attr``, if there is one.
    """
    if edge_type is None:
        if len(data.edge_types) != 1:
            raise InvalidArgument.about("edge_type", None, f"one of {data.edge_types}")
        (edge_type,) = data.edge_types
    edges = data[edge_type]
    first, _, second = edge_type
    rows, columns = edges.edge_index.cpu().numpy()
    grades = None
    if "edge_attr" in edges:
        grades = edges.edge_attr.cpu().numpy().astype(np.float64)
        if grades.size != len(rows):
            raise InvalidArgument.about("edge_attr", grades.shape, "one number per edge")
        grades = grades.reshape(-1)
    return TwoMode.from_cells(
        data[first].num_nodes,
        data[second].num_nodes,
        rows,
        columns,
        grades=grades,
        repeated_cells=repeated_cells,
        actor_keys=list(data[first].key) if "key" in data[first] else [],
        target_keys=list(data[second].key) if "key" in data[second] else [],
    )
