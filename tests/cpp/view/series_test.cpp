#include "citynet/view/series.hpp"

#include <gmock/gmock.h>

#include "citynet/base/error.hpp"
#include "support/small_networks.hpp"

namespace citynet::view {
namespace {

using testing::ElementsAre;

base::Day day(const char* text) { return base::parse_day(text); }
constexpr TimeStep kYear{1, TimeUnit::years}, kMonth{1, TimeUnit::months};

std::vector<std::string> labels(const std::vector<LabelledSelection>& series) {
  std::vector<std::string> all;
  for (const auto& one : series) all.push_back(one.label);
  return all;
}

During window(const LabelledSelection& one) { return std::get<During>(one.selection.period); }

TEST(Series, StepsOfTheCalendarKeepTheDayOrTakeTheLastOne) {
  EXPECT_EQ(add(day("2023-01-31"), kMonth), day("2023-02-28"));
  EXPECT_EQ(add(day("2024-01-31"), kMonth), day("2024-02-29"));
  EXPECT_EQ(add(day("2024-02-29"), kYear), day("2025-02-28"));
  EXPECT_EQ(add(day("2024-02-29"), kYear, 4), day("2028-02-29"));
  EXPECT_EQ(add(day("2024-03-15"), kMonth, -3), day("2023-12-15"));
  EXPECT_EQ(add(day("2024-03-15"), {30, TimeUnit::days}), day("2024-04-14"));
  EXPECT_THROW((void)add(day("9999-12-01"), kMonth), base::InvalidArgument);
  EXPECT_THROW((void)add(day("0000-01-01"), kYear, -1), base::InvalidArgument);
  EXPECT_THROW((void)add(day("2000-01-01"), {std::size_t(-1), TimeUnit::days}),
               base::InvalidArgument);
}

TEST(Series, StepsAreReadAndWritten) {
  for (const auto* text : {"1 year", "2 years", "6 months", "1 day", "30 days"}) {
    EXPECT_EQ(to_string(parse_time_step(text)), text);
  }
  for (const auto* text : {"", "year", "0 years", "1", "1year", "-1 year", "1 week", "1 years ",
                           "99999999999999999999 days"}) {
    EXPECT_THROW((void)parse_time_step(text), base::InvalidArgument) << text;
  }
}

TEST(Series, RollingWindowsAreHalfOpenAndEndByTheLimit) {
  const auto series =
      rolling({}, day("2014-01-01"), day("2018-01-01"), {2, TimeUnit::years}, kYear);
  EXPECT_THAT(labels(series), ElementsAre("2014/2015", "2015/2016", "2016/2017"));
  EXPECT_EQ(window(series[0]), (During{day("2014-01-01"), day("2016-01-01")}));
  EXPECT_EQ(window(series[2]), (During{day("2016-01-01"), day("2018-01-01")}));
  EXPECT_EQ(rolling({}, day("2014-01-01"), day("2017-12-31"), {2, TimeUnit::years}, kYear).size(),
            2u);
}

TEST(Series, WindowsOfOneStepTouchAndDoNotOverlap) {
  const auto series = rolling({}, day("2023-10-31"), day("2024-05-01"), kMonth, kMonth);
  for (std::size_t i = 1; i < series.size(); ++i) {
    EXPECT_LE(window(series[i - 1]).to, add(window(series[i]).from, kMonth));
  }
  // Each begins at a multiple of the step from the first day: the short February moves one only.
  EXPECT_EQ(window(series[4]).from, day("2024-02-29"));
  EXPECT_EQ(window(series[5]).from, day("2024-03-31"));
}

TEST(Series, LabelsAreAsShortAsTheyCanBe) {
  const auto one = [](const char* from, const TimeStep& width) {
    return rolling({}, day(from), add(day(from), width), width, width)[0].label;
  };
  EXPECT_EQ(one("2014-01-01", kYear), "2014");
  EXPECT_EQ(one("2014-03-01", kMonth), "2014-03");
  EXPECT_EQ(one("2014-07-01", kYear), "2014-07/2015-06");
  EXPECT_EQ(one("2014-03-15", kMonth), "2014-03-15/2014-04-14");
  EXPECT_EQ(one("2014-03-15", {1, TimeUnit::days}), "2014-03-15");
}

TEST(Series, PhasesHaveNamesOfTheirOwn) {
  const auto series = phases({}, {{"before", day("2020-01-01"), day("2022-02-24")},
                                  {"after", day("2022-02-24"), day("2024-01-01")}});
  EXPECT_THAT(labels(series), ElementsAre("before", "after"));
  EXPECT_EQ(window(series[0]).to, window(series[1]).from);
  EXPECT_THROW((void)phases({}, {{"a", day("2020-01-01"), day("2020-01-01")}}),
               base::InvalidArgument);
  EXPECT_THROW((void)phases({}, {{"a", day("2020-01-01"), day("2021-01-01")},
                                 {"a", day("2021-01-01"), day("2022-01-01")}}),
               base::InvalidArgument);
  EXPECT_TRUE(phases({}, {}).empty());
}

TEST(Series, CumulativeAndSnapshotsIncludeTheLastDay) {
  Selection selection;
  selection.roles = {"member"};
  const auto sums = cumulative(selection, day("2020-12-31"), day("2022-12-31"), kYear);
  EXPECT_THAT(labels(sums), ElementsAre("2020-12-31", "2021-12-31", "2022-12-31"));
  EXPECT_EQ(std::get<UpTo>(sums[2].selection.period).day, day("2022-12-31"));
  EXPECT_EQ(sums[1].selection.roles, selection.roles);  // only the period is another
  const auto days = snapshots(selection, day("2020-01-31"), day("2020-04-01"), kMonth, false);
  EXPECT_THAT(labels(days), ElementsAre("2020-01-31", "2020-02-29", "2020-03-31"));
  EXPECT_EQ(std::get<OnDay>(days[0].selection.period), (OnDay{day("2020-01-31"), false}));
}

TEST(Series, RefusesWhatHasNoEndOrNoBeginning) {
  const TimeStep nothing{0, TimeUnit::days};
  const auto a = day("2020-01-01"), b = day("2021-01-01");
  EXPECT_THROW((void)rolling({}, a, b, kMonth, nothing), base::InvalidArgument);
  EXPECT_THROW((void)rolling({}, a, b, nothing, kMonth), base::InvalidArgument);
  EXPECT_THROW((void)rolling({}, b, b, kMonth, kMonth), base::InvalidArgument);
  EXPECT_THROW((void)cumulative({}, a, b, nothing), base::InvalidArgument);
  EXPECT_THROW((void)snapshots({}, b, a, kMonth), base::InvalidArgument);
  EXPECT_THROW((void)snapshots({}, day("0000-01-01"), day("9999-12-31"), {1, TimeUnit::days}),
               base::InvalidArgument);
  // The last window of the calendar has no step beyond it, which is no error.
  EXPECT_EQ(snapshots({}, day("9998-12-31"), day("9999-12-31"), kYear).size(), 2u);
}

/// Three affiliations whose dates are of every sort, seen through yearly windows.
std::vector<std::size_t> kept_per_year(const char* dates, UnknownDates unknown) {
  test::Sketch sketch;
  sketch.join(sketch.city("gdansk"), sketch.add(model::EntityKind::network, "ump"), dates);
  Selection selection;
  selection.unknown_dates = unknown;
  std::vector<std::size_t> kept;
  for (const auto& [label, view] :
       select(sketch.build(),
              rolling(selection, day("2019-01-01"), day("2023-01-01"), kYear, kYear))) {
    kept.push_back(view.census().kept);
  }
  return kept;
}

TEST(Series, EachSortOfDateFallsIntoItsYears) {
  constexpr auto kWith = UnknownDates::include, kWithout = UnknownDates::exclude;
  // Windows are the years 2019, 2020, 2021, 2022.
  EXPECT_THAT(kept_per_year("2020-05-01/2021-02-01", kWithout), ElementsAre(0, 1, 1, 0));
  // Touching: the last day of 2020 is not in 2021, the first day of 2021 not in 2020.
  EXPECT_THAT(kept_per_year("2020-01-01/2020-12-31", kWithout), ElementsAre(0, 1, 0, 0));
  EXPECT_THAT(kept_per_year("2021-01-01/2021-12-31", kWithout), ElementsAre(0, 0, 1, 0));
  // Open: still going on. Unknown end: sure for its first day only.
  EXPECT_THAT(kept_per_year("2021-03-01/..", kWithout), ElementsAre(0, 0, 1, 1));
  EXPECT_THAT(kept_per_year("2021-03-01/", kWithout), ElementsAre(0, 0, 1, 0));
  EXPECT_THAT(kept_per_year("2021-03-01/", kWith), ElementsAre(0, 0, 1, 1));
  // The fourth quarter of 2020 (EDTF 36), ended by a day of 2021: began in 2020 for sure.
  EXPECT_THAT(kept_per_year("2020-36/2021-06-30", kWithout), ElementsAre(0, 1, 1, 0));
  EXPECT_THAT(kept_per_year("/", kWithout), ElementsAre(0, 0, 0, 0));
  EXPECT_THAT(kept_per_year("/", kWith), ElementsAre(1, 1, 1, 1));
}

}  // namespace
}  // namespace citynet::view
