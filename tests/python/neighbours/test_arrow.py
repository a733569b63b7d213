"""Tables speak Arrow: other packages take them as they are, without an Arrow library of ours."""

from __future__ import annotations

import gc

import citynet as cn
import nanoarrow as na
import pandas as pd
import polars as pl
import pyarrow as pa


def tables(graph: cn.Graph, view: cn.View) -> list[cn.Table]:
    incidence = cn.two_mode(view)
    few = cn.Graph.from_edges(3, [0], [1], keys=["a", "b", "c"])
    none = cn.Graph.from_edges(0, [], [])
    return [
        cn.vertex_table(graph, [cn.degree(graph), cn.betweenness(graph)]),  # texts, gaps, numbers
        cn.two_mode_table(incidence),
        graph.edge_table(),
        graph.explain("gdansk", "wroclaw").table(),
        cn.describe(graph),
        cn.vertex_table(few, [cn.constraint(few)]),  # NaN for an isolate is a gap
        none.edge_table(),  # no rows
    ]


def test_every_table_is_the_same_in_every_package(graph: cn.Graph, view: cn.View) -> None:
    for table in tables(graph, view):
        expected = table.to_dict()
        assert pa.table(table).to_pydict() == expected
        assert pl.DataFrame(table).to_dict(as_series=False) == expected
        rows = na.ArrayStream(table).read_all().to_pylist()
        assert rows == [
            dict(zip(expected, row, strict=True)) for row in zip(*expected.values(), strict=True)
        ]


def test_types_are_those_of_the_values(graph: cn.Graph) -> None:
    schema = pa.table(cn.vertex_table(graph, [cn.degree(graph)])).schema
    assert schema.field("key").type == pa.large_string()
    assert schema.field("latitude").type == pa.float64()
    assert schema.field("degree").type == pa.int64()


def test_pandas_reads_what_is_handed_out(graph: cn.Graph) -> None:
    frame = pd.DataFrame.from_arrow(graph.edge_table())
    assert frame["strength"].tolist() == graph.strengths.tolist()


def test_what_was_handed_out_outlives_the_table(graph: cn.Graph) -> None:
    table = graph.edge_table()
    expected = table.to_dict()
    array = pa.table(table)
    column = array.column("source").chunk(0)
    del table, array
    gc.collect()
    assert column.to_pylist() == expected["source"]


def test_a_capsule_that_nobody_takes_is_let_go(graph: cn.Graph) -> None:
    capsule = graph.edge_table().__arrow_c_stream__()
    assert "arrow_array_stream" in repr(capsule)
    del capsule
    gc.collect()


def test_a_table_comes_back_as_a_network(graph: cn.Graph) -> None:
    frame = pl.DataFrame(graph.edge_table())
    again = cn.from_table(frame, strength="strength", keys=graph.keys)
    assert again.edges.tolist() == graph.edges.tolist()
    assert again.strengths.tolist() == graph.strengths.tolist()
