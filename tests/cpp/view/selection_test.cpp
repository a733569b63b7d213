#include "citynet/view/selection.hpp"

#include <gmock/gmock.h>

namespace citynet::view {
namespace {

using testing::HasSubstr;

TEST(Selection, IsAValueThatCanBeCompared) {
  Selection one, other;
  EXPECT_EQ(one, other);
  other.period = OnDay{base::parse_day("2024-06-01")};
  EXPECT_NE(one, other);
  one.period = OnDay{base::parse_day("2024-06-01")};
  EXPECT_EQ(one, other);
  one.roles = {"member"};
  EXPECT_NE(one, other);
}

TEST(Selection, DescribesEveryChoiceInWords) {
  Selection selection;
  selection.period = OnDay{base::parse_day("2024-06-01")};
  selection.unknown_dates = UnknownDates::exclude;
  selection.target_kinds = {model::EntityKind::network, model::EntityKind::event};
  selection.actor_countries = {"PL"};
  selection.without_roles = {"funder"};
  selection.without_targets = {"eurocities"};
  selection.least_certainty = model::Certainty::page;
  const auto words = describe(selection);
  for (const auto* part :
       {"2024-06-01", "events, declarations", "does not count", "network, event", "from PL",
        "without the roles funder", "without eurocities", "certainty at least page", "confirmed"}) {
    EXPECT_THAT(words, HasSubstr(part));
  }
}

TEST(Selection, DescribesThePeriods) {
  Selection selection;
  EXPECT_THAT(describe(selection), HasSubstr("whenever it held"));
  selection.period = During{base::parse_day("2020-01-01"), base::parse_day("2021-01-01")};
  EXPECT_THAT(describe(selection), HasSubstr("from 2020-01-01 to before 2021-01-01"));
  selection.period = UpTo{base::parse_day("2020-01-01")};
  EXPECT_THAT(describe(selection), HasSubstr("begun by 2020-01-01"));
}

}  // namespace
}  // namespace citynet::view
