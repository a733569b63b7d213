"""Tables as dicts, data frames, CSV and text."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import citynet as cn
import numpy as np
import pandas as pd
import pytest


@pytest.fixture
def closeness() -> cn.Scores:
    """a - b, and c alone: undefined."""
    graph = cn.Graph.from_edges(3, [0], [1], keys=["a", "b", "c"])
    return cn.closeness(graph, unreachable="within_component")


def test_a_data_frame_has_numbers_where_there_are_numbers(closeness: cn.Scores) -> None:
    frame = closeness.to_pandas()
    assert isinstance(frame, pd.DataFrame)
    assert list(frame.columns) == ["key", "closeness"]
    assert frame["closeness"].dtype == np.float64
    assert frame["closeness"].isna().tolist() == [False, False, True]
    assert frame["key"].tolist() == ["a", "b", "c"]


def test_whole_numbers_stay_whole(graph: cn.Graph) -> None:
    degree = cn.degree(graph).to_pandas()
    assert degree["degree"].dtype == np.int64
    assert degree["latitude"].dtype == np.float64
    assert degree["name"].tolist() == cn.degree(graph).table().to_dict()["name"]
    strength = cn.vertex_strength(graph).to_pandas()
    assert strength["vertex_strength"].dtype == np.float64
    ranking = cn.degree(graph).ranking().to_pandas()
    assert list(ranking["key"]) == [line.key for line in cn.degree(graph).ranking()]


def test_explanations_and_edges_become_data_frames(graph: cn.Graph) -> None:
    why = graph.explain("gdansk", "wroclaw")
    assert len(why.to_pandas()) == len(why.table())
    assert why.to_pandas().fillna("").notna().all(axis=None)
    edges = cn.edge_betweenness(graph).to_pandas()
    assert len(edges) == graph.edge_count
    assert edges["edge_betweenness"].dtype == np.float64
    assert list(graph.edge_table().to_pandas().columns) == ["source", "target", "strength"]


@pytest.mark.skipif(not cn.has_igraph(), reason="this build has no igraph")
def test_communities_become_whole_numbers_from_one(graph: cn.Graph) -> None:
    frame = cn.leiden(graph).to_pandas()
    assert frame["community"].dtype == np.int64
    assert frame["community"].min() == 1


def test_a_dict_has_none_for_what_is_missing(closeness: cn.Scores) -> None:
    assert closeness.table().to_dict() == {"key": ["a", "b", "c"], "closeness": [1.0, 1.0, None]}


def test_csv_reads_back_to_the_same_bits(graph: cn.Graph, tmp_path: Path) -> None:
    scores = cn.betweenness(graph)
    table = cn.vertex_table(graph, [scores, cn.degree(graph)])
    table.write_csv(tmp_path / "t.csv")
    assert (tmp_path / "t.csv").read_text("utf-8") == table.to_csv()
    rows = list(csv.DictReader(io.StringIO(table.to_csv())))
    assert [float(row["betweenness"]) for row in rows] == scores.values.tolist()
    assert [row["name"] for row in rows] == table.to_dict()["name"]
    frame = pd.read_csv(tmp_path / "t.csv", dtype={"betweenness": str})
    assert frame["betweenness"].map(float).tolist() == scores.values.tolist()


def test_text_shows_as_much_as_is_asked(graph: cn.Graph) -> None:
    table = graph.edge_table()
    assert f"and {graph.edge_count - 3} more" in table.to_text(3)
    assert table.to_text(len(table)).count("\n") == len(table) + 2
    assert repr(table) == table.to_text(20)
    assert len(table) == graph.edge_count
    assert table.columns == ["source", "target", "strength"]
    with pytest.raises(cn.InvalidArgument, match="max_rows"):
        table.to_text(-1)


def test_measures_of_two_words_have_one_word_as_columns(graph: cn.Graph) -> None:
    scores = cn.vertex_strength(graph)
    assert scores.measure == "vertex strength"
    assert scores.table().columns[-1] == "vertex_strength"
    assert cn.vertex_table(graph, [scores]).columns[-1] == "vertex_strength"


def test_a_measure_given_twice_is_refused(graph: cn.Graph) -> None:
    with pytest.raises(cn.InvalidArgument, match="degree"):
        cn.vertex_table(graph, [cn.degree(graph), cn.degree(graph)]).to_csv()
