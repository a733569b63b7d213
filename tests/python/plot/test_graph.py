"""Figures of networks: shapes that say the kind, places from the layout, names that can be read."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import citynet as cn
import matplotlib.pyplot as plt
import numpy as np
import pytest
from matplotlib.collections import LineCollection

from tests.python.plot.readable import assert_readable


@pytest.fixture(scope="module")
def field(net: cn.Network) -> cn.TwoMode:
    """What at least three actors in Poland share: about sixty points."""
    return cn.two_mode(
        net.at("2024-06-01", unknown="include", countries="PL", least_target_degree=3)
    )


def points(drawing: cn.plot.Drawing) -> int:
    return sum(len(collection.get_offsets()) for collection in drawing.points)  # type: ignore[attr-defined]


def test_a_two_mode_network_has_a_shape_for_each_kind(field: cn.TwoMode) -> None:
    drawing = cn.plot.two_mode(field)
    assert points(drawing) == sum(field.shape)
    kinds = {e.kind.replace("_", " ") for e in [*field.actors, *field.targets]}
    assert {c.get_label() for c in drawing.points} == kinds
    shapes = {tuple(map(tuple, c.get_paths()[0].vertices)) for c in drawing.points}  # type: ignore[attr-defined]
    assert len(shapes) == len(kinds), "kinds are told apart without colour"
    (ties,) = drawing.lines
    assert isinstance(ties, LineCollection)
    assert len(ties.get_segments()) == field.cell_count


@pytest.mark.parametrize("size", ["paper", "slide"])
def test_fifty_names_never_touch(field: cn.TwoMode, size: str) -> None:
    with plt.rc_context(cn.plot.style(size)):
        drawing = cn.plot.two_mode(field, labels=50)
        assert_readable(drawing)
        assert len(drawing.names) + len(drawing.unnamed) == 50
        assert len(drawing.names) >= 30


def test_a_projection_is_drawn_with_groups(graph: cn.Graph) -> None:
    groups = {key: "north" if "g" in key else "south" for key in graph.keys}
    drawing = cn.plot.network(graph, cn.vertex_strength(graph), groups=groups, labels=15)
    assert points(drawing) == graph.vertex_count
    assert {c.get_label() for c in drawing.points} == {"north", "south"}
    assert_readable(drawing)
    again = cn.plot.network(graph, groups=[groups[key] for key in graph.keys])
    assert points(again) == graph.vertex_count


def test_places_are_those_of_the_layout(graph: cn.Graph) -> None:
    places = cn.layout(graph, seed=5)
    drawing = cn.plot.network(graph, places=places)
    (drawn,) = drawing.points
    np.testing.assert_array_equal(
        np.asarray(drawn.get_offsets()),  # type: ignore[attr-defined]
        np.column_stack([places.x, places.y]),
    )


def test_a_city_and_those_around_it(graph: cn.Graph) -> None:
    drawing = cn.plot.ego(graph, "gdynia")
    assert points(drawing) == 1 + len(graph.neighbors("gdynia"))
    assert "Gdynia" in {name.get_text() for name in drawing.names}
    assert_readable(drawing)
    with pytest.raises(cn.InvalidArgument):
        cn.plot.ego(graph, "atlantis")


def test_graphs_of_arrays_and_without_ties_are_drawn() -> None:
    cn.plot.network(cn.Graph.from_edges(4, [0], [1])).figure.canvas.draw()
    cn.plot.network(cn.Graph.from_edges(0, [], [])).figure.canvas.draw()
    cn.plot.two_mode(cn.TwoMode.from_cells(2, 2, [0], [1])).figure.canvas.draw()
    cn.plot.ego(cn.Graph.from_edges(2, [], []), "1").figure.canvas.draw()


def test_what_belongs_to_another_graph_is_refused(graph: cn.Graph) -> None:
    other = cn.Graph.from_edges(2, [0], [1])
    for argument, value in (("scores", cn.degree(other)), ("places", cn.layout(other))):
        with pytest.raises(cn.InvalidArgument) as caught:
            cn.plot.network(graph, **{argument: value})
        assert caught.value.argument == argument
    with pytest.raises(cn.InvalidArgument) as caught:
        cn.plot.network(graph, groups=["one"])
    assert caught.value.argument == "groups"


def test_matplotlib_is_imported_when_a_figure_is_drawn_and_no_sooner() -> None:
    code = "import sys, citynet; sys.exit('matplotlib' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_without_matplotlib_an_error_names_the_extra() -> None:
    code = (
        "import sys; sys.modules['matplotlib'] = None\n"
        "import citynet as cn\n"
        "try: cn.plot.network(cn.Graph.from_edges(2, [0], [1]))\n"
        "except ImportError as e: assert 'citynet[plot]' in str(e), e\n"
        "else: raise SystemExit('nothing was raised')"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_letters_stay_letters_in_files(graph: cn.Graph, tmp_path: Path) -> None:
    with plt.rc_context(cn.plot.style("paper")):
        cn.plot.network(graph).figure.savefig(tmp_path / "network.svg")
    text = (tmp_path / "network.svg").read_text("utf-8")
    assert "Białystok" in text
    assert "Łódź" in text
