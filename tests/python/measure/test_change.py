"""Change between waves, compared with sets, pandas and SciPy."""

from __future__ import annotations

import math

import citynet as cn
import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

Pairs = set[tuple[str, str]]
PAIRS = st.sets(st.tuples(st.sampled_from(["a", "b", "c", "d"]), st.sampled_from(["t", "u", "v"])))
SCORES = st.dictionaries(
    st.sampled_from("abcdefgh"), st.integers(-5, 5).map(float), min_size=0, max_size=8
)


def incidence(pairs: Pairs) -> cn.TwoMode:
    """Rows and columns in an order of their own."""
    actors = sorted({a for a, _ in pairs}, reverse=True)
    targets = sorted({t for _, t in pairs})
    return cn.TwoMode.from_cells(
        len(actors),
        len(targets),
        [actors.index(a) for a, _ in pairs],
        [targets.index(t) for _, t in pairs],
        actor_keys=actors,
        target_keys=targets,
    )


@settings(max_examples=100, deadline=None)
@given(PAIRS, PAIRS)
def test_change_is_what_sets_say(before: Pairs, after: Pairs) -> None:
    made = cn.change(incidence(before), incidence(after))
    assert set(made.cells("kept")) == before & after
    assert set(made.cells("gained")) == after - before
    assert set(made.cells("lost")) == before - after
    assert made.cells() == sorted(before | after)
    assert set(made.actors("lost")) == {a for a, _ in before} - {a for a, _ in after}
    if before | after:
        assert made.jaccard["cells"] == len(before & after) / len(before | after)
        assert made.turnover["cells"] == len(before ^ after) / (len(before) + len(after))
    else:
        assert made.status == "undefined"
        assert math.isnan(made.jaccard["cells"])
    for target in made.targets():
        now, then = ({a for a, t in wave if t == target} for wave in (after, before))
        assert made.joiners(target) == sorted(now - then)
        assert made.leavers(target) == sorted(then - now)


def test_tables_become_data_frames() -> None:
    made = cn.change(incidence({("a", "t"), ("b", "t")}), incidence({("a", "t"), ("a", "u")}))
    frame = made.to_pandas()
    assert frame[["actor", "target", "fate"]].to_numpy().tolist() == [
        ["a", "t", "kept"],
        ["a", "u", "gained"],
        ["b", "t", "lost"],
    ]
    assert made.summary().to_dict()["kept"] == [1, 1, 1]
    assert made.by_target().to_dict()["leavers"] == ["b", None]
    with pytest.raises(cn.InvalidArgument, match="fate"):
        made.cells("new")
    with pytest.raises(cn.InvalidArgument, match="target"):
        made.joiners("w")


def test_change_of_views_knows_names_kinds_and_dates(net: cn.Network) -> None:
    waves = net.before_after("2022-02-24", later="2024-06-01", unknown="include", countries="PL")
    made = cn.change(*waves)
    frame = made.to_pandas()
    gained = frame[frame.fate == "gained"]
    # What is gained was certainly not there before, so that some date decides.
    assert gained.before_decided.isna().all()
    assert gained.after_decided.notna().all()
    kinds = made.by_kind().to_pandas().set_index("target_kind")
    assert kinds.gained.sum() == len(gained)
    assert frame[frame.actor == "gdansk"].actor_name.unique().tolist() == ["Gdańsk"]
    steps = cn.changes({"eve": cn.two_mode(waves.before), "later": cn.two_mode(waves.after)})
    cells = steps.to_pandas().set_index("what").loc["cells"]
    assert (cells["from"], cells["to"], cells.gained) == ("eve", "later", len(gained))


def test_ties_gained_and_strengthened(net: cn.Network) -> None:
    graphs = [
        cn.project(view)
        for view in net.before_after(
            "2022-02-24", later="2024-06-01", unknown="include", countries="PL"
        )
    ]
    made = cn.change(*graphs)
    ties = [{tuple(sorted((g.key(a), g.key(b)))) for a, b in g.edges} for g in graphs]
    assert set(made.edges("gained")) == ties[1] - ties[0]
    assert set(made.edges("lost")) == ties[0] - ties[1]
    kept = made.to_pandas().query("fate == 'kept'")
    assert made.strengthened == (kept.after > kept.before).sum()


@settings(max_examples=100, deadline=None)
@given(SCORES, SCORES)
def test_ranks_are_those_of_pandas(before: dict[str, float], after: dict[str, float]) -> None:
    made = cn.rank_change(before, after)
    ranks = [
        pd.Series(wave, dtype=float).rank(method="min", ascending=False) for wave in (before, after)
    ]
    assert made.rises == {
        key: int(ranks[0][key] - ranks[1][key]) for key in sorted(set(before) & set(after))
    }
    rows = made.table().to_dict()
    assert len(rows["key"]) == len(before) + len(after)
    assert made.labels == ["before", "after"]


def test_a_bump_chart_has_a_row_per_key_and_wave() -> None:
    made = cn.rank_change({"2020": {"a": 1.0, "b": 2.0}, "2021": {"b": 1.0}, "2022": {"a": 3.0}})
    frame = made.to_pandas()
    assert frame[["key", "label", "rank"]].to_numpy().tolist() == [
        ["a", "2020", 2],
        ["a", "2022", 1],
        ["b", "2020", 1],
        ["b", "2021", 1],
    ]
    assert made.rises == {"a": 1}


def test_scores_of_graphs_are_matched_by_key() -> None:
    star = cn.Graph.from_edges(3, [0, 0], [1, 2], keys=["a", "b", "c"])
    path = cn.Graph.from_edges(3, [0, 1], [1, 2], keys=["c", "b", "a"])
    assert cn.rank_change(cn.degree(star), cn.degree(path)).rises == {"a": -1, "b": 1, "c": 0}


@settings(max_examples=100, deadline=None)
@given(SCORES, SCORES)
def test_standardized_change_is_that_of_scipy(
    before: dict[str, float], after: dict[str, float]
) -> None:
    made = cn.standardized_change(before, after, exceptional=1.5)
    keys = sorted(set(before) & set(after))
    was, now = (np.array([wave[key] for key in keys]) for wave in (before, after))
    if len(keys) < 2 or len(set(was)) < 2 or len(set(now)) < 2:
        assert made.status == "undefined"
        assert made.exceptional == []
        return
    moves = stats.zscore(now, ddof=1) - stats.zscore(was, ddof=1)
    expected = moves / moves.std(ddof=1) if np.abs(moves).max() > 1e-9 else moves * 0
    frame = made.to_pandas().set_index("key").loc[keys]
    assert np.allclose(frame.standardized, expected, atol=1e-9)
    clear = np.abs(np.abs(expected) - 1.5) > 1e-9
    found = frame.exceptional.to_numpy(dtype=bool)
    assert (found == (np.abs(expected) >= 1.5))[clear].all()


@settings(max_examples=60, deadline=None)
@given(st.lists(PAIRS, max_size=5))
def test_persistence_counts_windows(waves: list[Pairs]) -> None:
    made = cn.persistence([incidence(wave) for wave in waves])
    ever = set().union(*waves) if waves else set()
    counts = {pair: sum(pair in wave for wave in waves) for pair in ever}
    rows = made.table().to_dict()
    assert (
        dict(zip(zip(rows["first"], rows["second"], strict=True), rows["windows"], strict=True))
        == counts
    )
    if len(waves) < 2 or not ever:
        assert made.status == "undefined"
        assert math.isnan(made.ephemeral_share)
    else:
        assert made.ephemeral_share == sum(n == 1 for n in counts.values()) / len(ever)


def test_flows_are_the_bands_of_an_alluvial_plot() -> None:
    frame = cn.flows({"1": {"a": "x", "b": "x"}, "2": {"a": "y", "c": "x"}}).to_pandas()
    assert frame.fillna("").to_numpy().tolist() == [
        ["1", "2", "", "x", 1, "c"],
        ["1", "2", "x", "", 1, "b"],
        ["1", "2", "x", "y", 1, "a"],
    ]
