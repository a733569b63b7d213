"""To PyTorch Geometric and back, with the real torch.

PyPI's torch brings gigabytes for graphics cards, so that `make test` does without it;
`make interop` runs this file with the torch of Debian (.ci/interop).
"""

from __future__ import annotations

import citynet as cn
import hypothesis
import numpy as np
import pytest

from tests.python.strategies import cells_of, incidences

torch = pytest.importorskip("torch", reason="torch is not installed: make interop has it")
geometric = pytest.importorskip("torch_geometric.data", reason="torch_geometric is not installed")


@pytest.fixture
def memberships() -> cn.TwoMode:
    return cn.TwoMode.from_cells(
        3,
        2,
        [0, 1, 1],
        [0, 0, 1],
        grades=[1 / 3, 2.5, 1e-300],
        actor_keys=["gdansk", "łódź", "iași"],
        target_keys=["ump", "eurocities"],
    )


@hypothesis.given(incidences())
def test_incidences_come_back(incidence: cn.TwoMode) -> None:
    data = cn.to_hetero_data(incidence)
    assert data.validate(raise_on_error=True)
    assert cells_of(cn.two_mode_from_hetero_data(data)) == cells_of(incidence)


def test_it_holds_what_pytorch_geometric_asks_for(memberships: cn.TwoMode) -> None:
    data = cn.to_hetero_data(memberships, actor="city", relation="member", target="network")
    assert data.node_types == ["city", "network"]
    assert data.edge_types == [("city", "member", "network")]
    assert (data["city"].num_nodes, data["network"].num_nodes) == (3, 2)
    edges = data["city", "member", "network"]
    assert edges.edge_index.dtype == torch.int64
    assert edges.edge_index.tolist() == [[0, 1, 1], [0, 0, 1]]
    assert edges.edge_attr.dtype == torch.float64
    assert edges.edge_attr.tolist() == [[1 / 3], [2.5], [1e-300]]  # to the last bit
    assert data["city"].key == ["gdansk", "łódź", "iași"]
    # The isolate stays: nodes are counted, not found in edges.
    assert data.num_nodes == 5


def test_it_goes_through_the_transformations_of_the_library(memberships: cn.TwoMode) -> None:
    transforms = pytest.importorskip("torch_geometric.transforms")
    both_ways = transforms.ToUndirected()(cn.to_hetero_data(memberships).clone())
    assert len(both_ways.edge_types) == 2
    with pytest.raises(cn.InvalidArgument, match="edge_type"):
        cn.two_mode_from_hetero_data(both_ways)
    again = cn.two_mode_from_hetero_data(both_ways, edge_type=("actor", "joined", "target"))
    assert cells_of(again) == cells_of(memberships)
    # The other way round the networks are the actors.
    turned = cn.two_mode_from_hetero_data(both_ways, edge_type=("target", "rev_joined", "actor"))
    assert turned.actor_keys == memberships.target_keys
    assert cn.to_numpy(turned).tolist() == cn.to_numpy(memberships).T.tolist()


def test_edges_of_others_come_in_with_made_keys() -> None:
    data = geometric.HeteroData()
    data["paper"].x = torch.zeros(3, 4)
    data["author"].x = torch.zeros(2, 4)
    data["author", "writes", "paper"].edge_index = torch.tensor([[0, 0, 1], [2, 1, 2]])
    incidence = cn.two_mode_from_hetero_data(data)
    assert incidence.shape == (2, 3)
    assert (incidence.actor_keys, incidence.target_keys) == (["a0", "a1"], ["t0", "t1", "t2"])
    assert incidence.grades is None
    assert cn.to_numpy(incidence).tolist() == [[0, 1, 1], [0, 0, 1]]


def test_what_is_no_incidence_is_refused(memberships: cn.TwoMode) -> None:
    data = cn.to_hetero_data(memberships)
    edges = data["actor", "joined", "target"]
    edges.edge_attr = torch.zeros(3, 2)
    with pytest.raises(cn.InvalidArgument, match="one number per edge"):
        cn.two_mode_from_hetero_data(data)
    del edges.edge_attr
    edges.edge_index = torch.tensor([[0, 0], [1, 1]])
    with pytest.raises(cn.InvalidArgument):
        cn.two_mode_from_hetero_data(data)
    once = cn.two_mode_from_hetero_data(data, repeated_cells="keep_first")
    assert np.argwhere(cn.to_numpy(once)).tolist() == [[0, 1]]
