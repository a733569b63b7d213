"""What is raised, as which type, and what it carries."""

from __future__ import annotations

import pickle
from pathlib import Path

import citynet as cn
import pytest

from tests.python.packages import broken_package

BASES = {
    cn.InvalidArgument: ValueError,
    cn.UnknownKey: KeyError,
    cn.DataError: ValueError,
    cn.FileError: OSError,
    cn.EngineError: RuntimeError,
    cn.Unavailable: RuntimeError,
    cn.Cancelled: RuntimeError,
}


@pytest.mark.parametrize(("error", "builtin"), BASES.items())
def test_every_error_is_a_citynet_error_and_one_of_pythons_own(
    error: type[Exception], builtin: type[Exception]
) -> None:
    assert issubclass(error, cn.Error)
    assert issubclass(error, builtin)
    assert error.__doc__
    assert str(error("what happened")) == "what happened"


def test_an_invalid_argument_names_argument_value_and_rule(net: cn.Network) -> None:
    with pytest.raises(cn.InvalidArgument) as caught:
        net.at("2024-06-01", unknown="maybe")
    error = caught.value
    assert (error.argument, error.value) == ("unknown", "maybe")
    assert error.rule == "one of 'include', 'exclude'"
    assert str(error) == "unknown: 'maybe': one of 'include', 'exclude'"
    assert isinstance(error, ValueError)


@pytest.mark.parametrize(
    ("call", "allowed"),
    [
        (lambda g: cn.degree(g, direction="up"), ["out", "in", "all"]),
        (lambda g: cn.closeness(g, unreachable="x"), ["wasserman_faust", "within_component"]),
        (lambda g: cn.eigenvector(g, ties="x"), ["presence", "strength"]),
        (lambda g: cn.eigenvector(g, scale="x"), ["unit_length", "maximum_one"]),
        (lambda g: cn.components(g, connectivity="x"), ["weak", "strong"]),
        (lambda g: cn.local_clustering(g, few_neighbors="x"), ["zero", "undefined"]),
        (lambda g: cn.leiden(g, objective="x"), ["modularity", "constant_potts"]),
        (lambda g: cn.project(g.view, onto="x"), ["city", "organisation", "person"]),
        (lambda g: cn.project(g.view, through="x"), ["network", "project", "event"]),
        (lambda g: cn.project(g.view, represented="x"), ["as_city", "apart"]),
        (lambda g: g.view.network.entities("x"), ["city", "network", "working_group"]),
        (lambda g: g.view.network.any_time(statuses="x"), ["confirmed", "refused", "proposed"]),
        (lambda g: g.view.network.any_time(least_certainty="x"), ["common", "page", "seed"]),
        (lambda g: cn.load("x", on_error="x"), ["collect", "stop"]),
        (lambda g: cn.Graph.from_edges(1, [], [], loops="x"), ["reject", "drop"]),
        (
            lambda g: cn.Graph.from_edges(1, [], [], parallel_edges="x"),
            ["reject", "keep_first", "add_strengths"],
        ),
    ],
)
def test_a_wrong_word_lists_the_allowed_ones(graph: cn.Graph, call, allowed: list[str]) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(cn.InvalidArgument) as caught:
        call(graph)
    for word in allowed:
        assert f"'{word}'" in caught.value.rule


def test_an_unknown_key_names_the_closest(net: cn.Network, graph: cn.Graph) -> None:
    for ask in (
        lambda: net["gdanks"],
        lambda: cn.degree(graph)["gdanks"],
        lambda: graph.vertex("gdanks"),
        lambda: graph.explain("gdanks", "lublin"),
        lambda: graph.neighbors("gdanks"),
    ):
        with pytest.raises(cn.InvalidArgument, match="closest are 'gdansk'") as caught:
            ask()
        assert caught.value.value == "gdanks"


def test_subscripts_raise_key_errors_that_read_well(net: cn.Network) -> None:
    with pytest.raises(KeyError) as caught:
        net["nowhere-at-all"]
    assert isinstance(caught.value, cn.UnknownKey)
    assert isinstance(caught.value, cn.InvalidArgument)
    assert str(caught.value).startswith("entity: 'nowhere-at-all': ")
    assert "nowhere-at-all" not in net


def test_a_data_error_names_the_place(tmp_path: Path) -> None:
    with pytest.raises(cn.DataError) as caught:
        cn.load(broken_package(tmp_path), on_error="stop")
    error = caught.value
    assert isinstance(error, ValueError)
    assert (error.file, error.row, error.column) == ("entities.csv", 5, "id")
    assert error.value == "lodz"
    assert error.rule
    assert "entities.csv:5" in str(error)
    assert error.column_number is None


def test_a_file_error_names_the_path(graph: cn.Graph, tmp_path: Path) -> None:
    target = tmp_path / "no such folder" / "x.graphml"
    with pytest.raises(cn.FileError) as caught:
        cn.write_graphml(graph, target)
    assert isinstance(caught.value, OSError)
    assert caught.value.path == str(target)


def test_a_build_without_igraph_says_so(graph: cn.Graph) -> None:
    if cn.has_igraph():
        assert len(cn.leiden(graph)) > 1
        return
    with pytest.raises(cn.Unavailable, match="igraph"):
        cn.leiden(graph)


def test_errors_survive_a_pickle(net: cn.Network) -> None:
    """A process pool sends what its workers raise."""
    with pytest.raises(cn.UnknownKey) as caught:
        net["gdanks"]
    copy = pickle.loads(pickle.dumps(caught.value))
    assert type(copy) is cn.UnknownKey
    assert (str(copy), copy.argument, copy.value) == (
        str(caught.value),
        "entity",
        "gdanks",
    )


def test_a_call_that_fits_no_signature_is_a_type_error(net: cn.Network, graph: cn.Graph) -> None:
    with pytest.raises(TypeError):
        net.at("2024-06-01")  # type: ignore[call-arg]  # unknown has no default
    with pytest.raises(TypeError):
        cn.betweenness("graph")  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        cn.betweenness(graph, True)  # type: ignore[misc]  # options have names
    with pytest.raises(TypeError):
        cn.load(5)  # type: ignore[arg-type]


@pytest.mark.parametrize("day", ["2024-13-01", "2023-02-29", "2024-06", "yesterday", "", 20240601])
def test_a_day_that_is_none_is_refused(net: cn.Network, day: object) -> None:
    with pytest.raises(cn.InvalidArgument) as caught:
        net.at(day, unknown="include")  # type: ignore[arg-type]
    assert caught.value.argument == "day"
    assert str(day) in str(caught.value)
