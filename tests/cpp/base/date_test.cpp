#include "citynet/base/date.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <string>

#include "citynet/base/error.hpp"

namespace citynet::base {
namespace {

std::string rule_of(const std::function<void()>& call) {
  try {
    call();
  } catch (const InvalidArgument& error) {
    return error.argument() + ": '" + error.value() + "': " + error.rule();
  }
  return "(no error)";
}

std::string span(const PartialDate& date) {
  return to_string(date.earliest()) + " to " + to_string(date.latest());
}

std::string possible(const PartialDate& date) {
  return to_string(date.earliest_possible()) + " to " + to_string(date.latest_possible());
}

TEST(Day, IsCountedFromYearMonthAndDay) {
  EXPECT_EQ(day(1970, 1, 1).time_since_epoch().count(), 0);
  EXPECT_EQ(day(2000, 3, 1) - day(2000, 2, 28), std::chrono::days{2});
  EXPECT_EQ(day(1900, 3, 1) - day(1900, 2, 28), std::chrono::days{1});
}

TEST(Day, RefusesWhatIsNotInTheCalendar) {
  EXPECT_EQ(rule_of([] { (void)day(2014, 2, 29); }),
            "day_of_month: '29': February 2014 has 28 days");
  EXPECT_EQ(rule_of([] { (void)day(2014, 4, 0); }), "day_of_month: '0': April 2014 has 30 days");
  EXPECT_EQ(rule_of([] { (void)day(2014, 13, 1); }), "month: '13': a month is 1 to 12");
  EXPECT_EQ(rule_of([] { (void)day(2014, 0, 1); }), "month: '0': a month is 1 to 12");
  EXPECT_EQ(rule_of([] { (void)day(10000, 1, 1); }), "year: '10000': a year is 0000 to 9999");
  EXPECT_EQ(rule_of([] { (void)day(-1, 1, 1); }), "year: '-1': a year is 0000 to 9999");
  EXPECT_EQ(day(2012, 2, 29) + std::chrono::days{1}, day(2012, 3, 1));
}

TEST(Day, ReadsBackFromItsText) {
  for (Day d = day(2011, 12, 30); d <= day(2013, 1, 2); d += std::chrono::days{1}) {
    EXPECT_EQ(parse_day(to_string(d)), d);
  }
  EXPECT_EQ(to_string(day(0, 1, 1)), "0000-01-01");
  EXPECT_EQ(parse_day("0000-01-01"), day(0, 1, 1));
  EXPECT_EQ(to_string(day(9999, 12, 31)), "9999-12-31");
  EXPECT_EQ(parse_day("9999-12-31"), day(9999, 12, 31));
}

TEST(Day, SaysWhichPartBreaksWhichRule) {
  EXPECT_EQ(rule_of([] { (void)parse_day("2014-02-29"); }),
            "day: '2014-02-29': February 2014 has 28 days");
  EXPECT_EQ(rule_of([] { (void)parse_day("2014-02-00"); }), "day: '2014-02-00': a day is 01 to 31");
  EXPECT_EQ(rule_of([] { (void)parse_day("2014-03"); }),
            "day: '2014-03': a whole day is expected here: YYYY-MM-DD");
  EXPECT_EQ(rule_of([] { (void)parse_day("2014-03-21?"); }),
            "day: '2014-03-21?': a certain day is expected here, without ? ~ %");
  EXPECT_EQ(rule_of([] { (void)parse_day(""); }),
            "day: '': a date is missing; a date starts with a year of four digits");
  EXPECT_EQ(rule_of([] { (void)parse_day("21.03.2014"); }),
            "day: '21.03.2014': a date starts with a year of four digits, 0000 to 9999");
}

TEST(PartialDate, SpansWhatItsPrecisionSays) {
  EXPECT_EQ(span(PartialDate::on(day(2014, 3, 21))), "2014-03-21 to 2014-03-21");
  EXPECT_EQ(span(PartialDate::in_month(2012, 2)), "2012-02-01 to 2012-02-29");
  EXPECT_EQ(span(PartialDate::in_quarter(2014, 1)), "2014-01-01 to 2014-03-31");
  EXPECT_EQ(span(PartialDate::in_quarter(2014, 4)), "2014-10-01 to 2014-12-31");
  EXPECT_EQ(span(PartialDate::in_year(2014)), "2014-01-01 to 2014-12-31");
}

TEST(PartialDate, SpansTheSeasonsOfTheNorth) {
  EXPECT_EQ(span(PartialDate::in_season(2014, 21)), "2014-03-01 to 2014-05-31");
  EXPECT_EQ(span(PartialDate::in_season(2014, 22)), "2014-06-01 to 2014-08-31");
  EXPECT_EQ(span(PartialDate::in_season(2014, 23)), "2014-09-01 to 2014-11-30");
}

TEST(PartialDate, SpansBothWintersThatWinterOfAYearMayMean) {
  EXPECT_EQ(span(PartialDate::in_season(2014, 24)), "2014-01-01 to 2015-02-28");
  EXPECT_EQ(span(PartialDate::in_season(2011, 24)), "2011-01-01 to 2012-02-29");
  EXPECT_EQ(span(PartialDate::in_season(9999, 24)), "9999-01-01 to 9999-12-31");
}

TEST(PartialDate, KnowsItsPrecision) {
  EXPECT_EQ(to_string(PartialDate::on(day(2014, 3, 21)).precision()), "day");
  EXPECT_EQ(to_string(PartialDate::in_month(2014, 3).precision()), "month");
  EXPECT_EQ(to_string(PartialDate::in_quarter(2014, 3).precision()), "quarter");
  EXPECT_EQ(to_string(PartialDate::in_season(2014, 23).precision()), "season");
  EXPECT_EQ(to_string(PartialDate::in_year(2014).precision()), "year");
}

TEST(PartialDate, IsPossibleExactlyInItsSpanWhenNothingIsDoubted) {
  for (const PartialDate& date : {PartialDate::on(day(2014, 3, 21)), PartialDate::in_month(2014, 3),
                                  PartialDate::in_quarter(2014, 3),
                                  PartialDate::in_season(2014, 23), PartialDate::in_year(2014)}) {
    EXPECT_EQ(possible(date), span(date));
  }
}

// Expected values: lower_fuzzy and upper_fuzzy of the Python package edtf 5.0.2, but for the last
// day of a month, where that package says 2015-05-30 and 2016-04-28.
TEST(PartialDate, IsWidenedByOneUnitOfEachPartForEachDoubt) {
  EXPECT_EQ(possible(PartialDate::in_year(2014).uncertain()), "2013-01-01 to 2015-12-31");
  EXPECT_EQ(possible(PartialDate::in_year(2014).approximate()), "2013-01-01 to 2015-12-31");
  EXPECT_EQ(possible(PartialDate::in_year(2014).uncertain().approximate()),
            "2012-01-01 to 2016-12-31");
  EXPECT_EQ(possible(PartialDate::in_month(2014, 3).approximate()), "2013-02-01 to 2015-04-30");
  EXPECT_EQ(possible(PartialDate::in_month(2014, 12).approximate()), "2013-11-01 to 2016-01-31");
  EXPECT_EQ(possible(PartialDate::in_month(2014, 4).approximate()), "2013-03-01 to 2015-05-31");
  EXPECT_EQ(possible(PartialDate::in_month(2014, 2).uncertain().approximate()),
            "2011-12-01 to 2016-04-30");
  EXPECT_EQ(possible(PartialDate::on(day(2014, 3, 31)).approximate()), "2013-02-27 to 2015-05-01");
  EXPECT_EQ(possible(PartialDate::on(day(2014, 1, 1)).uncertain()), "2012-11-30 to 2015-02-02");
  EXPECT_EQ(possible(PartialDate::on(day(2012, 2, 29)).uncertain().approximate()),
            "2009-12-27 to 2014-05-01");
}

TEST(PartialDate, IsWidenedByAYearAndThreeMonthsForAQuarterOrASeason) {
  EXPECT_EQ(possible(PartialDate::in_quarter(2014, 1).uncertain()), "2012-10-01 to 2015-06-30");
  EXPECT_EQ(possible(PartialDate::in_season(2014, 21).approximate()), "2012-12-01 to 2015-08-31");
  EXPECT_EQ(possible(PartialDate::in_season(2014, 24).uncertain()), "2012-10-01 to 2016-05-31");
}

TEST(PartialDate, IsWidenedOnlyWithinTheCalendar) {
  EXPECT_EQ(possible(PartialDate::in_year(0).uncertain()), "0000-01-01 to 0001-12-31");
  EXPECT_EQ(possible(PartialDate::in_year(9999).uncertain()), "9998-01-01 to 9999-12-31");
}

TEST(PartialDate, TakesADoubtBack) {
  const PartialDate year = PartialDate::in_year(2014);
  EXPECT_TRUE(year.uncertain().is_uncertain());
  EXPECT_FALSE(year.uncertain().is_approximate());
  EXPECT_TRUE(year.approximate().is_approximate());
  EXPECT_EQ(year.uncertain().approximate().uncertain(false).approximate(false), year);
  EXPECT_NE(year.uncertain(), year);
}

TEST(PartialDate, OfTheSameDaysButOtherWordsIsAnotherDate) {
  // 2014-02-01 to 2014-02-28 could be told by days alone; the precision says more.
  EXPECT_NE(PartialDate::in_quarter(2014, 2), PartialDate::in_season(2014, 21));
  EXPECT_NE(PartialDate::in_season(9999, 24), PartialDate::in_year(9999));
}

TEST(PartialDate, RefusesWhatIsNotInTheCalendar) {
  EXPECT_EQ(rule_of([] { (void)PartialDate::in_year(10000); }),
            "year: '10000': a year is 0000 to 9999");
  EXPECT_EQ(rule_of([] { (void)PartialDate::in_month(2014, 13); }),
            "month: '13': a month is 1 to 12");
  EXPECT_EQ(rule_of([] { (void)PartialDate::in_quarter(2014, 5); }),
            "quarter: '5': a quarter is 1 to 4");
  EXPECT_EQ(rule_of([] { (void)PartialDate::in_quarter(2014, 0); }),
            "quarter: '0': a quarter is 1 to 4");
  EXPECT_EQ(rule_of([] { (void)PartialDate::in_season(2014, 25); }),
            "edtf_number: '25': a season is 21 (spring), 22 (summer), 23 (autumn) or 24 (winter)");
  EXPECT_EQ(rule_of([] { (void)PartialDate::on(day(9999, 12, 31) + std::chrono::days{1}); }),
            "day: '10000-01-01': a year is 0000 to 9999");
}

}  // namespace
}  // namespace citynet::base
