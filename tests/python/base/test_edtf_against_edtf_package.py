"""Our reading of EDTF against the Python package ``edtf``, on thousands of generated dates.

Where the two differ on purpose, the test says so and asserts the difference:

* winter (24) is December alone for the package; for us both winters that the words allow;
* a widened span of months ends with the last day of a month for us (``2014-04~`` on 31 May), for
  the package on the same day number (30 May);
* the package reads 29 February in common years, and no qualified seasons or quarters.

``datetime.date`` starts in the year 1 and the widened dates reach two years further, so the years
here are 4 to 9996. ``edtf.parse_edtf`` tries its whole grammar on every text and takes some 15 ms;
generated texts go straight to the part of the grammar that it ends up with.
"""

import calendar
import datetime as dt
import functools
import math

import citynet as cn
import edtf
import pytest
from edtf.parser.edtf_exceptions import EDTFParseException
from edtf.parser.parser_classes import (
    Date,
    Interval,
    Level1Interval,
    Level2Season,
    Season,
    UncertainOrApproximate,
)
from hypothesis import given, settings
from hypothesis import strategies as st
from pyparsing import ParseException

many = settings(max_examples=1000, deadline=None, derandomize=True)
some = settings(many, max_examples=400)  # each of these has the package read several texts

years = st.integers(4, 9996).map("{:04d}".format)
months = st.integers(1, 12).map("{:02d}".format)
qualifiers = st.sampled_from(["", "?", "~", "%"])
days = st.dates(dt.date(4, 1, 1), dt.date(9996, 12, 31))
month_texts = st.builds("{}-{}".format, years, months)
dates = st.builds(
    "{}{}".format, st.one_of(years, month_texts, days.map(dt.date.isoformat)), qualifiers
)
seasons = st.builds("{}-{}".format, years, st.integers(21, 23))
quarters = st.builds("{}-{}".format, years, st.integers(33, 36))


def grammar_of(text):
    """The class of the package that reads this text."""
    if "/" in text:
        start, end = text.split("/")
        plain = all(grammar_of(part) is Date for part in (start, end))
        return Interval if plain else Level1Interval
    if text == "" or text == ".." or text[-1] in "?~%":
        return UncertainOrApproximate
    if text[4:] in ("-21", "-22", "-23", "-24"):
        return Season
    return Level2Season if text[4:6] == "-3" else Date


@functools.cache
def package(text):
    return grammar_of(text).parser.parse_string(text, parse_all=True)[0]


def day_of(moment):
    """The day of the package's struct_time."""
    return dt.date(*tuple(moment)[:3])


def end_of_month(day):
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def oracle(text):
    """Earliest, latest, earliest possible and latest possible day, by the package."""
    read = package(text)
    latest_possible = day_of(read.upper_fuzzy())
    if len(text.rstrip("?~%")) == len("2014-04"):
        latest_possible = end_of_month(latest_possible)
    return (
        day_of(read.lower_strict()),
        day_of(read.upper_strict()),
        day_of(read.lower_fuzzy()),
        latest_possible,
    )


def ours(text):
    date = cn.PartialDate.parse(text)
    return date.earliest, date.latest, date.earliest_possible, date.latest_possible


@pytest.mark.parametrize(
    "text",
    [
        "2014",
        "2014?",
        "2014~",
        "2014%",
        "2012-02",
        "2014-02%",
        "2014-03~",
        "2014-04~",
        "2014-12?",
        "2014-03-21",
        "2014-03-31~",
        "2014-01-01?",
        "2012-02-29",
        "2012-02-29%",
        "2014-21",
        "2014-22",
        "2014-23",
        "2014-33",
        "2014-34",
        "2014-35",
        "2014-36",
    ],
)
def test_dates_of_every_kind_span_the_same_days(text):
    assert type(edtf.parse_edtf(text)) is grammar_of(text)
    assert ours(text) == oracle(text)
    assert str(cn.PartialDate.parse(text)) == text


@many
@given(dates)
def test_generated_dates_span_the_same_days(text):
    assert ours(text) == oracle(text)
    assert str(cn.PartialDate.parse(text)) == str(package(text)) == text


@many
@given(st.one_of(seasons, quarters))
def test_generated_seasons_and_quarters_span_the_same_days(text):
    assert ours(text) == oracle(text)
    assert str(cn.PartialDate.parse(text)) == text


@many
@given(years)
def test_winter_holds_the_december_of_the_package_and_both_januaries(year):
    winter = cn.PartialDate.parse(f"{year}-24")
    first, last, _, _ = oracle(f"{year}-24")
    assert (first, last) == (dt.date(int(year), 12, 1), dt.date(int(year), 12, 31))
    assert winter.earliest == dt.date(int(year), 1, 1)
    assert winter.latest == dt.date(int(year) + 1, 3, 1) - dt.timedelta(days=1)


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("2014", "year"),
        ("2014-03", "month"),
        ("2014-03-21", "day"),
        ("2014-22", "season"),
        ("2014-34", "quarter"),
    ],
)
def test_the_precision_is_told_by_its_name(text, precision):
    assert cn.PartialDate.parse(text).precision == precision


def package_reads(text):
    try:
        edtf.parse_edtf(text)
    except EDTFParseException:
        return False
    return True


def package_reads_date(text):
    try:
        package(text)
    except ParseException:
        return False
    return True


def we_read(text):
    try:
        cn.PartialDate.parse(text)
    except ValueError:
        return False
    return True


def in_the_calendar(text):
    try:
        dt.date.fromisoformat(text)
    except ValueError:
        return False
    return True


@pytest.mark.parametrize("month", range(100))
def test_the_second_number_is_a_month_season_or_quarter_for_both(month):
    text = f"2014-{month:02d}"
    other_groupings = {*range(25, 33), *range(37, 42)}  # EDTF level 2, not read by us
    assert we_read(text) == (package_reads(text) and month not in other_groupings)


@pytest.mark.parametrize("year", ["1900", "2000", "2014", "2016"])
@pytest.mark.parametrize("month", range(1, 13))
def test_we_read_exactly_the_days_of_the_calendar(year, month):
    for day in range(35):
        text = f"{year}-{month:02d}-{day:02d}"
        assert we_read(text) == in_the_calendar(text)
        if (month, day) != (2, 29):
            assert we_read(text) == package_reads_date(text)


@pytest.mark.parametrize(
    "text",
    ["", " 2014", "2014 ", "14", "2014-1", "2014-13", "2014-03-1", "1950-1960", "2014-02-30"],
)
def test_what_neither_reads_is_refused_with_the_text_in_the_error(text):
    # The package strips spaces around the text; we ask for clean cells.
    assert text != text.strip() or not package_reads(text)
    with pytest.raises(ValueError, match="date") as caught:
        cn.PartialDate.parse(text)
    assert f"'{text}'" in str(caught.value)


def bound_of(section):
    """Kind and text of one end of the package's interval."""
    if getattr(section, "is_unknown", False):
        return "unknown", ""
    if getattr(section, "is_open", False):
        return "open", ".."
    return "dated", str(section)


ends = st.one_of(st.just(""), st.just(".."), dates, seasons)


@st.composite
def intervals(draw):
    start, end = draw(ends), draw(ends)
    # The package has no text for two ends of which one is unknown and none dated.
    if {start, end} in ({""}, {"", ".."}):
        start = draw(dates)
    if (
        start not in ("", "..")
        and end not in ("", "..")
        and ours(end)[3] < ours(start)[2]  # certainly before the start: refused, see below
    ):
        start, end = end, start
    return f"{start}/{end}"


@some
@given(intervals())
def test_generated_intervals_have_the_same_ends(text):
    read, expected = cn.DateInterval.parse(text), package(text)
    for bound, section in ((read.start, expected.lower), (read.end, expected.upper)):
        kind, words = bound_of(section)
        assert bound.kind == kind
        assert not bound.planned
        assert ("" if bound.date is None else str(bound.date)) == ("" if kind == "open" else words)
    assert str(read) == str(expected) == text


@pytest.mark.parametrize(
    "text",
    [
        "2014/2015",
        "2014/..",
        "2014/",
        "../2014",
        "/2014",
        "../..",
        "2014-03-21~/2015-23",
        "2014?/2015-02%",
    ],
)
def test_intervals_of_every_kind_are_read_by_the_front_door_of_the_package_too(text):
    assert type(edtf.parse_edtf(text)) is grammar_of(text)
    assert str(cn.DateInterval.parse(text)) == str(edtf.parse_edtf(text)) == text


@pytest.mark.parametrize("text", ["/", "/..", "../"])
def test_intervals_without_a_date_read_back_though_the_package_has_no_text_for_them(text):
    assert str(cn.DateInterval.parse(text)) == text


plain_days = st.dates(dt.date(1990, 1, 1), dt.date(2030, 12, 31))
plain_dates = st.one_of(
    plain_days.map(dt.date.isoformat),
    plain_days.map(lambda day: day.isoformat()[:7]),
    plain_days.map(lambda day: day.isoformat()[:4]),
)


@some
@given(plain_dates, st.one_of(plain_dates, st.just("..")), plain_days)
def test_contains_agrees_with_the_limits_of_the_package(start, end, day):
    if end != ".." and oracle(end)[1] < oracle(start)[0]:
        start, end = end, start
    expected = package(f"{start}/{end}")
    answer = cn.DateInterval.parse(f"{start}/{end}").contains(day)
    last = expected.upper_strict()
    last = dt.date.max if last == math.inf else day_of(last)
    within = day_of(expected.lower_strict()) <= day <= last
    assert (answer is False) == (not within)
    surely_begun = day >= oracle(start)[1]
    surely_not_over = end == ".." or day <= oracle(end)[0]
    if surely_begun and surely_not_over:
        assert answer is True
    if answer is True:
        # A start is never after the last day, an end never before the first.
        assert day >= min(oracle(start)[1], last)
        assert end == ".." or day <= max(oracle(end)[0], oracle(start)[0])


@some
@given(plain_dates, plain_dates)
def test_an_end_certainly_before_the_start_is_refused_and_no_other(start, end):
    text = f"{start}/{end}"
    if oracle(end)[1] < oracle(start)[0]:
        with pytest.raises(ValueError, match="before the start"):
            cn.DateInterval.parse(text)
    else:
        assert str(cn.DateInterval.parse(text)) == text


def test_days_may_be_given_as_text():
    interval = cn.DateInterval.parse("2014/..")
    assert interval.contains("2013-12-31") is False
    assert interval.contains("2014-06-01") is None
    assert interval.contains("2014-12-31") is True
