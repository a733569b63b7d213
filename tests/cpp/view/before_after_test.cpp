#include "citynet/view/before_after.hpp"

#include <gmock/gmock.h>

#include "citynet/base/error.hpp"
#include "support/small_networks.hpp"

namespace citynet::view {
namespace {

using model::EntityKind;

const auto kDay = base::parse_day("2022-02-24");

/// Whether an affiliation with these dates is kept before and after the day.
struct Kept {
  bool before, after;
  friend bool operator==(const Kept&, const Kept&) = default;
};

void PrintTo(const Kept& kept, std::ostream* out) {
  *out << (kept.before ? "before" : "-") << ' ' << (kept.after ? "after" : "-");
}

Kept kept(const base::DateInterval& dates, const Comparison& comparison, UnknownDates unknown,
          EntityKind kind = EntityKind::network) {
  test::Sketch sketch;
  model::Affiliation affiliation;
  affiliation.actor = sketch.city("gdansk");
  affiliation.target = sketch.add(kind, "target");
  affiliation.role = "member";
  affiliation.valid = dates;
  affiliation.statements = {sketch.statement(dates)};
  sketch.builder().add_affiliation(std::move(affiliation));
  const auto [before, after] = before_after(sketch.build(), kDay, comparison, unknown);
  return {before.census().kept == 1, after.census().kept == 1};
}

class BeforeAfterDates : public testing::Test {
 protected:
  const Comparison days_ = CompareDays{base::parse_day("2024-06-01")};
  const Comparison years_ = CompareWindows{{2, TimeUnit::years}};  // 24 February 2020 to 2024
  Kept days(const char* dates, UnknownDates unknown = UnknownDates::exclude) {
    return kept(base::parse_edtf(dates), days_, unknown);
  }
  Kept years(const char* dates, UnknownDates unknown = UnknownDates::exclude) {
    return kept(base::parse_edtf(dates), years_, unknown);
  }
};

TEST_F(BeforeAfterDates, TheDayItselfBelongsToTheTimeAfter) {
  EXPECT_EQ(days("2022-02-24/.."), (Kept{false, true}));
  EXPECT_EQ(days("2022-02-23/.."), (Kept{true, true}));
  EXPECT_EQ(years("2022-02-24/2022-02-24"), (Kept{false, true}));
  EXPECT_EQ(years("2020-01-01/2022-02-23"), (Kept{true, false}));  // touching, half-open
}

TEST_F(BeforeAfterDates, WhatCameAndWentBetweenTheDaysIsInWindowsOnly) {
  EXPECT_EQ(days("2022-03-01/2023-01-01"), (Kept{false, false}));
  EXPECT_EQ(years("2022-03-01/2023-01-01"), (Kept{false, true}));
}

TEST_F(BeforeAfterDates, OpenAndUnknownEndsAreTwoThings) {
  EXPECT_EQ(days("2015-01-01/.."), (Kept{true, true}));
  EXPECT_EQ(days("2015-01-01/"), (Kept{false, false}));  // nobody says that it lasted
  EXPECT_EQ(days("2015-01-01/", UnknownDates::include), (Kept{true, true}));
  EXPECT_EQ(years("2022-06-01/"), (Kept{false, true}));  // sure for its first day
}

TEST_F(BeforeAfterDates, WithoutDatesNothingComesOrGoes) {
  EXPECT_EQ(days("/"), (Kept{false, false}));
  EXPECT_EQ(days("/", UnknownDates::include), (Kept{true, true}));
  EXPECT_EQ(years("/", UnknownDates::include), (Kept{true, true}));
}

TEST_F(BeforeAfterDates, AQuarterThatHoldsTheDayDoesNotDecide) {
  // The first quarter of 2022 (EDTF 33) begins before the day and ends after it.
  EXPECT_EQ(days("2022-33/.."), (Kept{false, true}));
  EXPECT_EQ(days("2022-33/..", UnknownDates::include), (Kept{true, true}));
  EXPECT_EQ(days("2022-34/.."), (Kept{false, true}));
  EXPECT_EQ(days("2022-34/..", UnknownDates::include), (Kept{false, true}));
}

TEST_F(BeforeAfterDates, WhatWasOnlyPlannedIsNeverSure) {
  const auto planned = [&](UnknownDates unknown) {
    using base::Bound;
    return kept(
        {Bound::at(base::PartialDate::on(base::parse_day("2022-09-01")), true), Bound::open()},
        days_, unknown);
  };
  EXPECT_EQ(planned(UnknownDates::exclude), (Kept{false, false}));
  EXPECT_EQ(planned(UnknownDates::include), (Kept{false, true}));
}

TEST_F(BeforeAfterDates, PastEventsCountOnBothDaysUnlessAskedOtherwise) {
  const auto event = [](const Comparison& comparison) {
    return kept(base::parse_edtf("2021-10-05"), comparison, UnknownDates::exclude,
                EntityKind::event);
  };
  EXPECT_EQ(event(days_), (Kept{true, true}));
  EXPECT_EQ(event(CompareDays{base::parse_day("2024-06-01"), false}), (Kept{false, false}));
  EXPECT_EQ(event(years_), (Kept{true, false}));
}

TEST(BeforeAfter, CarriesTheOtherChoicesAndRefusesALaterDayBefore) {
  test::Sketch sketch;
  sketch.join(sketch.city("gdansk"), sketch.add(EntityKind::network, "ump"), "2020-01-01/..");
  const auto network = sketch.build();
  Selection selection;
  selection.roles = {"host"};
  const auto [before, after] =
      before_after(network, kDay, CompareDays{kDay}, UnknownDates::include, selection);
  EXPECT_EQ(before.selection().roles, selection.roles);
  EXPECT_EQ(std::get<OnDay>(before.selection().period).day, base::parse_day("2022-02-23"));
  EXPECT_EQ(std::get<OnDay>(after.selection().period).day, kDay);
  EXPECT_EQ(after.census().out_by_role, 1u);
  EXPECT_THROW((void)before_after(network, kDay, CompareDays{base::parse_day("2022-02-23")},
                                  UnknownDates::include),
               base::InvalidArgument);
  EXPECT_THROW((void)before_after(network, kDay, CompareWindows{{0, TimeUnit::years}},
                                  UnknownDates::include),
               base::InvalidArgument);
}

}  // namespace
}  // namespace citynet::view
