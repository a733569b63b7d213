"""Dates and intervals as Python sees them; the rules themselves are tested in C++."""

from __future__ import annotations

import datetime

import citynet as cn
import pytest


def test_a_partial_date_spans_the_days_it_allows() -> None:
    date = cn.PartialDate.parse("2014-02")
    assert (date.earliest, date.latest) == (datetime.date(2014, 2, 1), datetime.date(2014, 2, 28))
    assert date.precision == "month"
    assert not date.is_uncertain
    assert not date.is_approximate
    assert str(date) == "2014-02"
    assert repr(date) == "PartialDate('2014-02')"


def test_doubt_widens_what_is_possible() -> None:
    date = cn.PartialDate.parse("2014?")
    assert date.is_uncertain
    assert date.earliest == datetime.date(2014, 1, 1)
    assert date.earliest_possible == datetime.date(2013, 1, 1)
    assert date.latest_possible == datetime.date(2015, 12, 31)


def test_intervals_answer_yes_no_or_not_known() -> None:
    member = cn.DateInterval.parse("2014-03/2016")
    assert member.contains("2015-01-01") is True
    assert member.contains(datetime.date(2013, 12, 31)) is False
    assert member.contains("2014-03-15") is None
    assert member.began_by("2014-03-31") is True
    assert member.ended_before("2016-06-01") is None
    assert member.ended_before("2017-01-01") is True
    assert member.overlaps("2013-01-01", "2014-01-01") is False
    assert member.overlaps("2013-01-01", "2015-01-01") is True


def test_an_open_end_and_an_unknown_end_are_two_things() -> None:
    open_end, unknown_end = cn.DateInterval.parse("2014/.."), cn.DateInterval.parse("2014/")
    assert open_end.end.kind == "open"
    assert unknown_end.end.kind == "unknown"
    assert open_end.contains("2020-01-01") is True
    assert unknown_end.contains("2020-01-01") is None
    assert open_end != unknown_end
    assert open_end.start.kind == "dated"
    assert open_end.start.date == cn.PartialDate.parse("2014")
    assert unknown_end.end.date is None
    assert not open_end.end.planned


def test_a_single_date_is_no_span_from_start_to_end() -> None:
    assert cn.DateInterval.parse("2014-03-21").is_single_date
    assert not cn.DateInterval.parse("2014-03-21/2014-03-21").is_single_date


def test_equal_texts_are_equal_values_with_one_hash() -> None:
    for kind, text in ((cn.PartialDate, "2014-03~"), (cn.DateInterval, "2014/..")):
        one, other = kind.parse(text), kind.parse(text)
        assert one == other
        assert hash(one) == hash(other)
        assert len({one, other}) == 1
        assert one != text
    assert cn.DateInterval.parse("2014/..").end == cn.DateInterval.parse("2015/..").end


@pytest.mark.parametrize("text", ["2014-13", "2014-02-30", "14", "2014/2012", "someday"])
def test_a_text_that_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(cn.InvalidArgument):
        cn.DateInterval.parse(text)
