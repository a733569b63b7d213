#include "citynet/base/date_interval.hpp"

#include <gtest/gtest.h>

#include <optional>
#include <string>

#include "citynet/base/edtf.hpp"
#include "citynet/base/error.hpp"

namespace citynet::base {
namespace {

constexpr Truth kNo = Truth::no;
constexpr Truth kUnknown = Truth::unknown;
constexpr Truth kYes = Truth::yes;

Truth contains(const std::string& interval, const std::string& day) {
  return parse_edtf(interval).contains(parse_day(day));
}

DateInterval planned(const std::string& start, bool start_planned, const std::string& end,
                     bool end_planned) {
  return {parse_edtf_bound(start, start_planned), parse_edtf_bound(end, end_planned)};
}

TEST(DateInterval, ContainsTheDaysFromItsFirstToItsLast) {
  EXPECT_EQ(contains("2014-03-21/2014-03-23", "2014-03-20"), kNo);
  EXPECT_EQ(contains("2014-03-21/2014-03-23", "2014-03-21"), kYes);
  EXPECT_EQ(contains("2014-03-21/2014-03-23", "2014-03-23"), kYes);
  EXPECT_EQ(contains("2014-03-21/2014-03-23", "2014-03-24"), kNo);
}

TEST(DateInterval, IsUncertainWithinACoarseBound) {
  EXPECT_EQ(contains("2014/2016", "2013-12-31"), kNo);
  EXPECT_EQ(contains("2014/2016", "2014-01-01"), kUnknown);
  EXPECT_EQ(contains("2014/2016", "2014-12-30"), kUnknown);
  EXPECT_EQ(contains("2014/2016", "2014-12-31"), kYes);
  EXPECT_EQ(contains("2014/2016", "2016-01-01"), kYes);
  EXPECT_EQ(contains("2014/2016", "2016-01-02"), kUnknown);
  EXPECT_EQ(contains("2014/2016", "2016-12-31"), kUnknown);
  EXPECT_EQ(contains("2014/2016", "2017-01-01"), kNo);
}

TEST(DateInterval, TellsHowFarItsEndsCanLie) {
  const auto limits = parse_edtf("2014/2016-03").limits();
  EXPECT_EQ(limits.first_start, day(2014, 1, 1));
  EXPECT_EQ(limits.last_start, day(2014, 12, 31));
  EXPECT_EQ(limits.first_end, day(2016, 3, 1));
  EXPECT_EQ(limits.last_end, day(2016, 3, 31));
  EXPECT_FALSE(limits.may_have_failed);
  EXPECT_EQ(parse_edtf("../2016").limits().last_start, Day::min());
  EXPECT_EQ(parse_edtf("2014/..").limits().first_end, Day::max());
  // An unknown end is not before the first possible start.
  EXPECT_EQ(parse_edtf("2014/").limits().first_end, day(2014, 1, 1));
  EXPECT_TRUE(DateInterval(Bound::at(PartialDate::in_year(2030), true), Bound::open())
                  .limits()
                  .may_have_failed);
}

TEST(DateInterval, ContainsNoDayForSureWhenStartAndEndAreTheSameYear) {
  EXPECT_EQ(contains("2014/2014", "2014-01-01"), kUnknown);
  EXPECT_EQ(contains("2014/2014", "2014-07-01"), kUnknown);
  EXPECT_EQ(contains("2014/2014", "2014-12-31"), kUnknown);
  EXPECT_EQ(contains("2014/2014", "2015-01-01"), kNo);
}

TEST(DateInterval, LetsAnExactEndSharpenACoarseStart) {
  // The start is some day of 2014 but not after the end: on its last day it held.
  EXPECT_EQ(contains("2014/2014-06-30", "2014-06-29"), kUnknown);
  EXPECT_EQ(contains("2014/2014-06-30", "2014-06-30"), kYes);
  EXPECT_EQ(contains("2014/2014-06-30", "2014-07-01"), kNo);
}

TEST(DateInterval, WithAnOpenEndStillHolds) {
  EXPECT_EQ(contains("2014/..", "2013-12-31"), kNo);
  EXPECT_EQ(contains("2014/..", "2014-06-01"), kUnknown);
  EXPECT_EQ(contains("2014/..", "2014-12-31"), kYes);
  EXPECT_EQ(contains("2014/..", "2999-01-01"), kYes);
}

TEST(DateInterval, WithAnUnknownEndMayHaveEnded) {
  EXPECT_EQ(contains("2014/", "2013-12-31"), kNo);
  EXPECT_EQ(contains("2014/", "2014-12-31"), kUnknown);
  EXPECT_EQ(contains("2014/", "2999-01-01"), kUnknown);
  // What started on a day held on that day, whenever it ended.
  EXPECT_EQ(contains("2014-03-21/", "2014-03-20"), kNo);
  EXPECT_EQ(contains("2014-03-21/", "2014-03-21"), kYes);
  EXPECT_EQ(contains("2014-03-21/", "2014-03-22"), kUnknown);
}

TEST(DateInterval, WithAnOpenStartAlwaysHeldBefore) {
  EXPECT_EQ(contains("../2014", "0000-01-01"), kYes);
  EXPECT_EQ(contains("../2014", "2014-01-01"), kYes);
  EXPECT_EQ(contains("../2014", "2014-01-02"), kUnknown);
  EXPECT_EQ(contains("../2014", "2015-01-01"), kNo);
}

TEST(DateInterval, WithAnUnknownStartMayNotHaveBegun) {
  EXPECT_EQ(contains("/2014", "2000-01-01"), kUnknown);
  EXPECT_EQ(contains("/2014", "2015-01-01"), kNo);
  EXPECT_EQ(contains("/2014-03-21", "2014-03-20"), kUnknown);
  EXPECT_EQ(contains("/2014-03-21", "2014-03-21"), kYes);
}

TEST(DateInterval, OfWhichNothingIsKnownAnswersUnknown) {
  const DateInterval nothing;
  const Day any = day(2014, 3, 21);
  EXPECT_EQ(nothing.contains(any), kUnknown);
  EXPECT_EQ(nothing.overlaps(any, any + std::chrono::days{1}), kUnknown);
  EXPECT_EQ(nothing.began_by(any), kUnknown);
  EXPECT_EQ(nothing.ended_before(any), kUnknown);
  EXPECT_EQ(nothing.start(), Bound::unknown());
  EXPECT_EQ(nothing.end(), Bound::unknown());
}

TEST(DateInterval, OpenAtBothEndsAlwaysHolds) {
  EXPECT_EQ(contains("../..", "0000-01-01"), kYes);
  EXPECT_EQ(contains("../..", "9999-12-31"), kYes);
  EXPECT_EQ(contains("/..", "2014-01-01"), kUnknown);
  EXPECT_EQ(contains("../", "2014-01-01"), kUnknown);
}

TEST(DateInterval, TakesADoubtedBoundForAWiderOne) {
  EXPECT_EQ(contains("2014?/2020", "2012-12-31"), kNo);
  EXPECT_EQ(contains("2014?/2020", "2013-01-01"), kUnknown);
  EXPECT_EQ(contains("2014?/2020", "2015-12-30"), kUnknown);
  EXPECT_EQ(contains("2014?/2020", "2015-12-31"), kYes);
}

TEST(DateInterval, WithAPlannedStartIsNeverCertainToHold) {
  const DateInterval interval = planned("2014-03-21", true, "2014-03-25", false);
  EXPECT_EQ(interval.contains(day(2014, 3, 20)), kNo);
  EXPECT_EQ(interval.contains(day(2014, 3, 23)), kUnknown);
  EXPECT_EQ(interval.contains(day(2014, 3, 26)), kNo);
  EXPECT_EQ(interval.began_by(day(2014, 3, 20)), kNo);
  EXPECT_EQ(interval.began_by(day(2014, 3, 23)), kUnknown);
  EXPECT_EQ(interval.ended_before(day(2014, 3, 23)), kNo);
  EXPECT_EQ(interval.ended_before(day(2014, 3, 26)), kUnknown);
}

TEST(DateInterval, WithAPlannedEndMayGoOn) {
  const DateInterval interval = planned("2014-03-21", false, "2014-03-25", true);
  EXPECT_EQ(interval.contains(day(2014, 3, 20)), kNo);
  EXPECT_EQ(interval.contains(day(2014, 3, 25)), kYes);
  EXPECT_EQ(interval.contains(day(2014, 3, 26)), kUnknown);
  EXPECT_EQ(interval.ended_before(day(2014, 3, 25)), kNo);
  EXPECT_EQ(interval.ended_before(day(2030, 1, 1)), kUnknown);
}

TEST(DateInterval, OfASingleDayContainsThatDayAlone) {
  EXPECT_EQ(contains("2014-03-21", "2014-03-20"), kNo);
  EXPECT_EQ(contains("2014-03-21", "2014-03-21"), kYes);
  EXPECT_EQ(contains("2014-03-21", "2014-03-22"), kNo);
}

TEST(DateInterval, OfACoarseSingleDateIsAtSomeTimeWithinIt) {
  EXPECT_EQ(contains("2014-03", "2014-02-28"), kNo);
  EXPECT_EQ(contains("2014-03", "2014-03-01"), kUnknown);
  EXPECT_EQ(contains("2014-03", "2014-03-31"), kUnknown);
  EXPECT_EQ(contains("2014-03", "2014-04-01"), kNo);
}

TEST(DateInterval, OfACoarseSingleDateOverlapsForSureAWindowAroundItAll) {
  const DateInterval march = parse_edtf("2014-03");
  EXPECT_EQ(march.overlaps(day(2014, 3, 1), day(2014, 4, 1)), kYes);
  EXPECT_EQ(march.overlaps(day(2014, 3, 1), day(2014, 3, 31)), kUnknown);
  EXPECT_EQ(march.overlaps(day(2014, 3, 2), day(2014, 4, 1)), kUnknown);
  EXPECT_EQ(march.overlaps(day(2014, 4, 1), day(2014, 5, 1)), kNo);
  EXPECT_EQ(march.overlaps(day(2014, 2, 1), day(2014, 3, 1)), kNo);
  EXPECT_EQ(march.began_by(day(2014, 2, 28)), kNo);
  EXPECT_EQ(march.began_by(day(2014, 3, 30)), kUnknown);
  EXPECT_EQ(march.began_by(day(2014, 3, 31)), kYes);
  EXPECT_EQ(march.ended_before(day(2014, 3, 1)), kNo);
  EXPECT_EQ(march.ended_before(day(2014, 3, 2)), kUnknown);
  EXPECT_EQ(march.ended_before(day(2014, 4, 1)), kYes);
}

TEST(DateInterval, OfAPlannedSingleDateTookPlaceThenOrNever) {
  const DateInterval event = DateInterval::during(PartialDate::on(day(2014, 3, 21)), true);
  EXPECT_EQ(event.contains(day(2014, 3, 20)), kNo);
  EXPECT_EQ(event.contains(day(2014, 3, 21)), kUnknown);
  EXPECT_EQ(event.contains(day(2014, 3, 22)), kNo);
  EXPECT_EQ(event.ended_before(day(2014, 3, 22)), kUnknown);
  EXPECT_TRUE(event.is_single_date());
  EXPECT_TRUE(event.start().planned);
}

TEST(DateInterval, OverlapsAWindowWithoutItsLastDay) {
  const DateInterval interval = parse_edtf("2014-03-21/2014-03-23");
  EXPECT_EQ(interval.overlaps(day(2014, 3, 20), day(2014, 3, 21)), kNo);
  EXPECT_EQ(interval.overlaps(day(2014, 3, 20), day(2014, 3, 22)), kYes);
  EXPECT_EQ(interval.overlaps(day(2014, 3, 23), day(2014, 3, 24)), kYes);
  EXPECT_EQ(interval.overlaps(day(2014, 3, 24), day(2014, 3, 25)), kNo);
  // Wherever in 2014 it began and ended, that was in 2014.
  EXPECT_EQ(parse_edtf("2014/2014").overlaps(day(2014, 1, 1), day(2015, 1, 1)), kYes);
}

TEST(DateInterval, RefusesAnEmptyWindow) {
  const DateInterval interval;
  EXPECT_THROW((void)interval.overlaps(day(2014, 1, 1), day(2014, 1, 1)), InvalidArgument);
  EXPECT_THROW((void)interval.overlaps(day(2014, 1, 2), day(2014, 1, 1)), InvalidArgument);
}

TEST(DateInterval, RefusesAnEndCertainlyBeforeItsStart) {
  try {
    (void)planned("2014-03", false, "2014-02-28", false);
    FAIL() << "accepted";
  } catch (const InvalidArgument& error) {
    EXPECT_EQ(error.argument(), "interval");
    EXPECT_EQ(error.value(), "2014-03/2014-02-28");
    EXPECT_EQ(error.rule(),
              "the end (at the latest 2014-02-28) is before the start (at the earliest "
              "2014-03-01)");
  }
  EXPECT_THROW((void)planned("2014-03", true, "2014-02-28", true), InvalidArgument);
  EXPECT_NO_THROW((void)planned("2014-03", false, "2014", false));
  EXPECT_NO_THROW((void)planned("2014-03?", false, "2014-02-28", false));
}

TEST(DateInterval, RefusesABoundWhoseKindAndDateDisagree) {
  const Bound no_date{Bound::Kind::dated, std::nullopt, false};
  const Bound open_with_date{Bound::Kind::open, PartialDate::in_year(2014), false};
  EXPECT_THROW((void)DateInterval(no_date, Bound::open()), InvalidArgument);
  EXPECT_THROW((void)DateInterval(Bound::open(), open_with_date), InvalidArgument);
}

}  // namespace
}  // namespace citynet::base
