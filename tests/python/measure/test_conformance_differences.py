"""What the document of conformance says of an answer is the same each time it is written."""

from __future__ import annotations

from itertools import count

import numpy as np

from tests.conformance.compare import Difference

RIGHT = np.array([0.5, 0.5, np.nan])


def test_an_answer_that_is_drawn_anew_is_called_so_without_a_number_of_one_draw() -> None:
    draws = count(1)
    assert str(Difference(lambda: [0.5, next(draws), None], RIGHT)) == "another at each call"


def test_an_answer_that_stays_is_so_far_off() -> None:
    assert str(Difference(lambda: [0.5, 0.75, None], RIGHT)) == "0.25"


def test_a_right_answer_is_asked_for_once() -> None:
    calls = count()

    def right() -> list[float | None]:
        next(calls)
        return [0.5, 0.5, None]

    assert str(Difference(right, RIGHT)) == "agrees"
    assert next(calls) == 1


def test_numbers_where_there_are_none_are_counted() -> None:
    assert str(Difference(lambda: [0.5, None, 0.0], RIGHT)) == "2 undefined"
