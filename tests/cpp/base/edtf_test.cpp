#include "citynet/base/edtf.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <vector>

#include "citynet/base/error.hpp"
#include "citynet/base/random.hpp"

namespace citynet::base {
namespace {

/// The rule that `parse_edtf` gives; also checks that the error names the whole text.
std::string rule_of(const std::string& text) {
  try {
    (void)parse_edtf(text);
  } catch (const InvalidArgument& error) {
    EXPECT_EQ(error.argument(), "date");
    EXPECT_EQ(error.value(), text);
    return error.rule();
  }
  return "(no error)";
}

std::string rule_of_date(const std::string& text) {
  try {
    (void)parse_edtf_date(text);
  } catch (const InvalidArgument& error) {
    return error.rule();
  }
  return "(no error)";
}

std::string span(const std::string& text) {
  const PartialDate date = parse_edtf_date(text);
  return to_string(date.earliest()) + " to " + to_string(date.latest());
}

/// One date of any kind.
PartialDate some_date(RandomStream& random) {
  const int year = static_cast<int>(random.below(10'000));
  PartialDate date = PartialDate::in_year(year);
  switch (random.below(5)) {
    case 0: break;
    case 1: date = PartialDate::in_month(year, 1 + static_cast<unsigned>(random.below(12))); break;
    case 2: date = PartialDate::in_quarter(year, 1 + static_cast<unsigned>(random.below(4))); break;
    case 3: date = PartialDate::in_season(year, 21 + static_cast<unsigned>(random.below(4))); break;
    default: date = PartialDate::on(day(year, 1, 1) + std::chrono::days{random.below(365)}); break;
  }
  return date.uncertain(random.below(3) == 0).approximate(random.below(3) == 0);
}

Bound some_bound(RandomStream& random) {
  switch (random.below(4)) {
    case 0: return Bound::unknown();
    case 1: return Bound::open();
    default: return Bound::at(some_date(random));
  }
}

TEST(Edtf, ReadsDatesOfEveryPrecision) {
  // Spans as the Python package edtf 5.0.2 gives them (lower_strict, upper_strict).
  EXPECT_EQ(span("2014"), "2014-01-01 to 2014-12-31");
  EXPECT_EQ(span("2014-03"), "2014-03-01 to 2014-03-31");
  EXPECT_EQ(span("2012-02"), "2012-02-01 to 2012-02-29");
  EXPECT_EQ(span("2014-03-21"), "2014-03-21 to 2014-03-21");
  EXPECT_EQ(span("2014-21"), "2014-03-01 to 2014-05-31");
  EXPECT_EQ(span("2014-22"), "2014-06-01 to 2014-08-31");
  EXPECT_EQ(span("2014-23"), "2014-09-01 to 2014-11-30");
  EXPECT_EQ(span("2014-33"), "2014-01-01 to 2014-03-31");
  EXPECT_EQ(span("2014-34"), "2014-04-01 to 2014-06-30");
  EXPECT_EQ(span("2014-35"), "2014-07-01 to 2014-09-30");
  EXPECT_EQ(span("2014-36"), "2014-10-01 to 2014-12-31");
  EXPECT_EQ(span("0000"), "0000-01-01 to 0000-12-31");
}

TEST(Edtf, ReadsQualifiersOfTheWholeDate) {
  EXPECT_EQ(parse_edtf_date("2014?"), PartialDate::in_year(2014).uncertain());
  EXPECT_EQ(parse_edtf_date("2014-03~"), PartialDate::in_month(2014, 3).approximate());
  EXPECT_EQ(parse_edtf_date("2014-03-21%"),
            PartialDate::on(day(2014, 3, 21)).uncertain().approximate());
  EXPECT_EQ(parse_edtf_date("2014-21~"), PartialDate::in_season(2014, 21).approximate());
}

TEST(Edtf, ReadsIntervals) {
  const Bound start = Bound::at(PartialDate::in_year(2014));
  const Bound end = Bound::at(PartialDate::in_month(2016, 5).uncertain());
  EXPECT_EQ(parse_edtf("2014/2016-05?"), DateInterval(start, end));
  EXPECT_EQ(parse_edtf("2014/.."), DateInterval(start, Bound::open()));
  EXPECT_EQ(parse_edtf("2014/"), DateInterval(start, Bound::unknown()));
  EXPECT_EQ(parse_edtf("../2016-05?"), DateInterval(Bound::open(), end));
  EXPECT_EQ(parse_edtf("/2016-05?"), DateInterval(Bound::unknown(), end));
  EXPECT_EQ(parse_edtf("../.."), DateInterval(Bound::open(), Bound::open()));
  EXPECT_EQ(parse_edtf("/.."), DateInterval(Bound::unknown(), Bound::open()));
  EXPECT_EQ(parse_edtf("../"), DateInterval(Bound::open(), Bound::unknown()));
  EXPECT_EQ(parse_edtf("/"), DateInterval());
}

TEST(Edtf, TellsASingleDateFromAnIntervalOfOneDate) {
  EXPECT_EQ(parse_edtf("2014"), DateInterval::during(PartialDate::in_year(2014)));
  EXPECT_NE(parse_edtf("2014"), parse_edtf("2014/2014"));
}

TEST(Edtf, ReadsBoundsAsTheyStandInTables) {
  EXPECT_EQ(parse_edtf_bound(""), Bound::unknown());
  EXPECT_EQ(parse_edtf_bound(".."), Bound::open());
  EXPECT_EQ(parse_edtf_bound("2014-03"), Bound::at(PartialDate::in_month(2014, 3)));
  EXPECT_EQ(parse_edtf_bound("2014-03", true), Bound::at(PartialDate::in_month(2014, 3), true));
  EXPECT_TRUE(parse_edtf_bound("..", true).planned);
  EXPECT_THROW((void)parse_edtf_bound("2014/2015"), InvalidArgument);
}

TEST(Edtf, WritesCanonicalTextBackAsItWas) {
  for (const std::string text : {"2014",
                                 "2014-03",
                                 "2014-03-21",
                                 "0000",
                                 "9999-12-31",
                                 "2014-21",
                                 "2014-24",
                                 "2014-33",
                                 "2014-36",
                                 "2014?",
                                 "2014-03~",
                                 "2014-03-21%",
                                 "2014-22?",
                                 "2014-35%",
                                 "2014/2015",
                                 "2014-03/2014-03",
                                 "2014/..",
                                 "2014/",
                                 "../2014",
                                 "/2014",
                                 "../..",
                                 "/",
                                 "/..",
                                 "../",
                                 "2014-21~/2015-36?"}) {
    EXPECT_EQ(to_edtf(parse_edtf(text)), text);
  }
}

TEST(Edtf, ReadsEveryDayAndMonthBack) {
  for (Day d = day(2011, 1, 1); d <= day(2012, 12, 31); d += std::chrono::days{1}) {
    EXPECT_EQ(to_edtf(PartialDate::on(d)), to_string(d));
    EXPECT_EQ(parse_edtf_date(to_string(d)), PartialDate::on(d));
  }
}

TEST(Edtf, ReadsEveryValueBack) {
  RandomStream random(2014);
  for (int i = 0; i < 5000; ++i) {
    const PartialDate date = some_date(random);
    EXPECT_EQ(parse_edtf_date(to_edtf(date)), date) << to_edtf(date);
    const Bound bound = some_bound(random);
    EXPECT_EQ(parse_edtf_bound(to_edtf(bound)), bound) << to_edtf(bound);
    EXPECT_EQ(parse_edtf(to_edtf(DateInterval::during(date))), DateInterval::during(date));
  }
}

TEST(Edtf, ReadsEveryIntervalBack) {
  RandomStream random(2015);
  int intervals = 0;
  while (intervals < 5000) {
    const Bound start = some_bound(random);
    const Bound end = some_bound(random);
    if (start.date && end.date && end.date->latest_possible() < start.date->earliest_possible()) {
      continue;
    }
    const DateInterval interval(start, end);
    EXPECT_EQ(parse_edtf(to_edtf(interval)), interval) << to_edtf(interval);
    ++intervals;
  }
}

TEST(Edtf, RefusesMonthThirteen) {
  const std::string rule = "a month is 01 to 12; seasons are 21 to 24 and quarters 33 to 36";
  for (const std::string text : {"2014-13", "2014-00", "2014-20", "2014-25", "2014-32", "2014-37",
                                 "2014-99", "2014-13-01"}) {
    EXPECT_EQ(rule_of(text), rule) << text;
  }
}

TEST(Edtf, RefusesADayThatItsMonthHasNot) {
  EXPECT_EQ(rule_of("2014-02-29"), "February 2014 has 28 days");
  EXPECT_EQ(rule_of("2012-02-30"), "February 2012 has 29 days");
  EXPECT_EQ(rule_of("1900-02-29"), "February 1900 has 28 days");
  EXPECT_EQ(rule_of("2000-02-29"), "(no error)");
  EXPECT_EQ(rule_of("2014-04-31"), "April 2014 has 30 days");
  EXPECT_EQ(rule_of("0004-02-30"), "February 0004 has 29 days");
  EXPECT_EQ(rule_of("2014-01-32"), "a day is 01 to 31");
  EXPECT_EQ(rule_of("2014-01-00"), "a day is 01 to 31");
  EXPECT_EQ(rule_of("2014-21-05"), "a season or a quarter has no day");
}

TEST(Edtf, RefusesPartsOfTheWrongLength) {
  const std::string year = "a date starts with a year of four digits, 0000 to 9999";
  EXPECT_EQ(rule_of("02014"), year);
  EXPECT_EQ(rule_of("20140"), year);
  EXPECT_EQ(rule_of("14"), year);
  EXPECT_EQ(rule_of("March 2014").substr(0, 20), "a date has no spaces");
  EXPECT_EQ(rule_of("Today"), year);
  EXPECT_EQ(rule_of("21.03.2014"), year);
  EXPECT_EQ(rule_of("+2014"), year);
  EXPECT_EQ(rule_of("2014–03"), year);  // a dash, not a hyphen
  EXPECT_EQ(rule_of("2014-1"), "a month has two digits, 01 to 12");
  EXPECT_EQ(rule_of("2014-"), "a month has two digits, 01 to 12");
  EXPECT_EQ(rule_of("2014-003"), "a month has two digits, 01 to 12");
  EXPECT_EQ(rule_of("2014-03-1"), "a day has two digits, 01 to 31");
  EXPECT_EQ(rule_of("2014-03-"), "a day has two digits, 01 to 31");
  EXPECT_EQ(rule_of("2014-03-21-"), "a date has three parts at most: year, month, day");
  EXPECT_EQ(rule_of("20140321"), "a day is written with hyphens: 2014-03-21");
  EXPECT_EQ(rule_of("1950-1960"), "an interval is written with a slash: 1950/1960");
}

TEST(Edtf, RefusesSpacesAndEmptyText) {
  EXPECT_EQ(rule_of(" 2014"), "a date has no spaces");
  EXPECT_EQ(rule_of("2014 "), "a date has no spaces");
  EXPECT_EQ(rule_of("2014\n"), "a date has no spaces");
  EXPECT_EQ(rule_of("2014 / 2015"), "in '2014 ': a date has no spaces");
  EXPECT_EQ(rule_of(""), "a date is missing; '/' is an interval of which nothing is known");
  EXPECT_EQ(rule_of_date(""), "a date is missing; a date starts with a year of four digits");
  EXPECT_EQ(rule_of("?"), "a date starts with a year of four digits");
}

TEST(Edtf, NamesTheSyntaxItDoesNotRead) {
  EXPECT_EQ(rule_of("201X").substr(0, 36), "unspecified digits (X) are not read;");
  EXPECT_EQ(rule_of("2014-XX").substr(0, 36), "unspecified digits (X) are not read;");
  EXPECT_EQ(rule_of("{2014,2015}").substr(0, 37), "sets of dates (EDTF level 2) are not ");
  EXPECT_EQ(rule_of("[2014..2016]").substr(0, 37), "sets of dates (EDTF level 2) are not ");
  EXPECT_EQ(rule_of("2014..2016").substr(0, 37), "sets of dates (EDTF level 2) are not ");
  EXPECT_EQ(rule_of(".."), rule_of("2014..2016"));
  EXPECT_EQ(rule_of("2014-03-21T10:30:00"), "times of day are not read; give the day alone");
  EXPECT_EQ(rule_of("Y12014"), "a year has four digits; the prefix Y is not read");
  EXPECT_EQ(rule_of("-0500"), "years before 0000 are not read");
  EXPECT_EQ(rule_of("1950S2").substr(0, 22), "significant digits (S)");
  EXPECT_EQ(rule_of("2014?-03").substr(0, 38), "a qualifier (? ~ %) stands at the end ");
  EXPECT_EQ(rule_of("?2014-03").substr(0, 38), "a qualifier (? ~ %) stands at the end ");
  EXPECT_EQ(rule_of("2014?~"), "one qualifier at most: ? uncertain, ~ approximate, % both");
  EXPECT_EQ(rule_of_date("2014/2015"), "this is an interval; one date is expected here");
  EXPECT_EQ(rule_of("2014/2015/2016"), "an interval has one slash");
}

TEST(Edtf, SaysInWhichEndOfAnIntervalTheErrorIs) {
  EXPECT_EQ(rule_of("2014/2015-13"),
            "in '2015-13': a month is 01 to 12; seasons are 21 to 24 and quarters 33 to 36");
  EXPECT_EQ(rule_of("2014-02-29/2015"), "in '2014-02-29': February 2014 has 28 days");
}

TEST(Edtf, RefusesAnEndThatIsCertainlyBeforeTheStart) {
  EXPECT_EQ(rule_of("2015/2014"),
            "the end (at the latest 2014-12-31) is before the start (at the earliest 2015-01-01)");
  EXPECT_EQ(rule_of("2014-06/2014"), "(no error)");
  EXPECT_EQ(rule_of("2015?/2014"), "(no error)");  // the start may be in 2014
}

TEST(Edtf, NeverBreaksOnAnyShortText) {
  // Every text of up to four of these characters either reads back to a fixed point or is
  // refused with a rule.
  const std::string alphabet = "02-/.?";
  std::vector<std::string> texts{""};
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const std::string text = texts[i];
    if (text.size() < 4) {
      for (const char c : alphabet) texts.push_back(text + c);
    }
    try {
      const DateInterval interval = parse_edtf(text);
      EXPECT_EQ(to_edtf(interval), text);
    } catch (const InvalidArgument& error) {
      EXPECT_EQ(error.value(), text);
      EXPECT_NE(error.rule(), "");
    }
  }
  EXPECT_EQ(texts.size(), 1U + 6U + 36U + 216U + 1296U);
}

}  // namespace
}  // namespace citynet::base
