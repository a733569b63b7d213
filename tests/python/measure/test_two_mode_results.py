"""What the results of two-mode measures can be asked in Python."""

from __future__ import annotations

import itertools

import citynet as cn
import numpy as np
import pytest


@pytest.fixture
def incidence() -> cn.TwoMode:
    """Gdańsk is in both networks, Łódź and Tulcea in one, Brest in none."""
    return cn.TwoMode.from_cells(
        4,
        2,
        [0, 0, 1, 2],
        [0, 1, 0, 1],
        grades=[1, 2, 3, 4],
        actor_keys=["gdansk", "lodz", "tulcea", "brest"],
        target_keys=["eurocities", "ump"],
    )


def test_scores_are_asked_by_the_keys_of_both_kinds(incidence: cn.TwoMode) -> None:
    scores = cn.degree(incidence)
    assert scores["gdansk"] == 2
    assert scores["ump"] == 2
    assert "brest" in scores
    assert "paris" not in scores
    assert list(scores) == ["gdansk", "lodz", "tulcea", "brest", "eurocities", "ump"]
    assert len(scores) == 6
    assert dict(zip(scores, [*scores.actors, *scores.targets], strict=True))["lodz"] == 1
    with pytest.raises(cn.UnknownKey, match="paris"):
        scores["paris"]


def test_a_key_of_both_kinds_is_not_guessed() -> None:
    same = cn.TwoMode.from_cells(1, 1, [0], [0], actor_keys=["x"], target_keys=["x"])
    with pytest.raises(cn.UnknownKey, match="look into actors or targets"):
        cn.degree(same)["x"]


def test_arrays_are_views_that_keep_the_result(incidence: cn.TwoMode) -> None:
    actors = cn.degree(incidence).actors
    assert actors.tolist() == [2, 1, 1, 0]
    assert not actors.flags.writeable


def test_each_kind_is_ranked_on_its_own(incidence: cn.TwoMode) -> None:
    scores = cn.degree(incidence)
    actors = scores.ranking()
    assert [(line.rank, line.key) for line in actors.rows] == [
        (1, "gdansk"),
        (2, "lodz"),
        (2, "tulcea"),
        (4, "brest"),
    ]
    assert [line.key for line in scores.ranking(of="targets").rows] == ["eurocities", "ump"]
    assert len(scores.ranking(top=1)) == 1
    with pytest.raises(cn.InvalidArgument, match="'actors', 'targets'"):
        scores.ranking(of="cities")


def test_tables_name_the_kind(incidence: cn.TwoMode) -> None:
    table = cn.two_mode_table(incidence, [cn.degree(incidence), cn.harmonic(incidence)])
    assert table.columns == ["mode", "key", "degree", "harmonic_centrality"]
    assert table.to_dict()["mode"] == ["actor"] * 4 + ["joined"] * 2
    assert cn.degree(incidence).table().to_dict()["degree"] == [2, 1, 1, 0, 2, 2]


def test_pandas_frame(incidence: cn.TwoMode) -> None:
    frame = cn.redundancy(incidence).to_pandas()
    assert list(frame.columns) == ["mode", "key", "redundancy"]
    assert frame["redundancy"].isna().tolist() == [False, True, True, True, False, False]


def test_results_give_an_account_of_themselves(incidence: cn.TwoMode) -> None:
    closeness = cn.closeness(incidence, unreachable="within_component")
    assert closeness.status == "exact"
    assert "1 vertex reaches no other" in closeness.note
    assert closeness.actors_reach.tolist() == [4, 4, 4, 0]
    assert closeness.actors_farness.tolist()[0] == 1 + 1 + 2 + 2
    eigenvector = cn.eigenvector(incidence, cells="grade")
    assert eigenvector.iteration is not None
    assert eigenvector.conventions["grades"] == "used"
    assert eigenvector.incidence.actor_keys[0] == "gdansk"


def test_printing(incidence: cn.TwoMode) -> None:
    text = repr(cn.degree(incidence))
    assert text.startswith("<degree of 4 actors and 2 joined, exact>")
    assert "eurocities" in text
    assert "<table" in cn.degree(incidence)._repr_html_()
    assert "undefined" in repr(cn.robins_alexander(cn.TwoMode.from_cells(1, 1, [0], [0])))


def test_single_numbers(incidence: cn.TwoMode) -> None:
    assert cn.density(incidence) == 0.5
    assert np.isnan(cn.density(cn.TwoMode.from_cells(1, 0, [], [])))
    assert float(cn.robins_alexander(incidence)) == 0
    assert cn.robins_alexander(incidence).three_paths == 2
    assert int(cn.butterflies(incidence)) == 0
    assert cn.opsahl_clustering(incidence).actors.all == 1
    assert float(cn.opsahl_clustering(incidence).actors) == 0
    # Of the six pairs of actors two are nested (Gdańsk holds Łódź and Tulcea), and the only pair of
    # targets is not.
    assert cn.nestedness(incidence).whole == pytest.approx(100 * 2 / 7)
    assert cn.centralization(incidence, "degree").actors.maximum > 0


def test_cores_are_told_by_key(incidence: cn.TwoMode) -> None:
    core = cn.core_periphery(incidence, ideal="touching_core")
    cells = np.array([[1, 1], [1, 0], [0, 1], [0, 0]])
    fits = [
        np.corrcoef(cells.ravel(), np.maximum.outer(rows, columns).ravel())[0, 1]
        for rows in itertools.product([0, 1], repeat=4)
        for columns in itertools.product([0, 1], repeat=2)
        if sum(rows) + sum(columns) > 0 and not all(rows) and not all(columns)
    ]
    assert core.fit == pytest.approx(max(fits))
    assert core.actors == ["gdansk"]
    assert core.targets == []
    assert len(core.actors_in_core) == 4
    assert core.status in {"exact", "not_unique"}
    continuous = cn.continuous_core(incidence)
    assert continuous["gdansk"] > continuous["brest"]
    assert 0 < continuous.fit < 1


@pytest.mark.parametrize(
    ("call", "argument"),
    [
        (lambda t: cn.eigenvector(t, cells="weight"), "cells"),
        (lambda t: cn.eigenvector(t, scale="unit_length"), "scale"),
        (lambda t: cn.closeness(t, unreachable="zero"), "unreachable"),
        (lambda t: cn.latapy_clustering(t, overlap="mean"), "overlap"),
        (lambda t: cn.nestedness(t, order="random"), "order"),
        (lambda t: cn.core_periphery(t, ideal="star"), "ideal"),
        (lambda t: cn.centralization(t, "fame"), "of"),
        (lambda t: cn.birank(t, actor_query=[1]), "actor_query"),
        (lambda t: cn.pagerank(t, target_personalization=[1, -1]), "target_personalization"),
    ],
)
def test_wrong_arguments_are_named(call, argument: str, incidence: cn.TwoMode) -> None:
    with pytest.raises(cn.InvalidArgument) as caught:
        call(incidence)
    assert caught.value.argument == argument


def test_results_of_a_view_have_the_names_of_its_entities() -> None:
    net = cn.datasets.load("polish-migration-cities")
    incidence = cn.two_mode(net.at("2024-06-01", unknown="include", countries="PL"))
    ranking = cn.betweenness(incidence).ranking(top=1)
    assert net[ranking.rows[0].key].name == ranking.rows[0].name
    assert "name" in cn.degree(incidence).table().columns


def test_threads_change_no_bit() -> None:
    draw = np.random.default_rng(5)
    present = draw.random((120, 40)) < 0.08
    rows, columns = np.nonzero(present)
    incidence = cn.TwoMode.from_cells(120, 40, rows, columns)
    for measure in (
        cn.closeness,
        cn.harmonic,
        cn.betweenness,
        cn.latapy_clustering,
        cn.redundancy,
        cn.opsahl_local_clustering,
    ):
        one = measure(incidence)
        for threads in (2, 3, 7):
            several = measure(incidence, threads=threads)
            assert one.actors.tobytes() == several.actors.tobytes(), measure.__name__
            assert one.targets.tobytes() == several.targets.tobytes(), measure.__name__
