#include "citynet/model/what_if.hpp"

#include <gmock/gmock.h>

#include <array>

#include "citynet/view/projection.hpp"
#include "citynet/view/two_mode.hpp"
#include "support/small_networks.hpp"

// A hypothetical network must give the same view, incidence and projection as the records edited
// by hand.
namespace citynet::view {
namespace {

using model::EntityKind;
using testing::HasSubstr;

struct Membership {
  const char *city, *network, *dates;
};

model::Network records(const std::vector<Membership>& memberships) {
  test::Sketch sketch;
  for (const auto* city : {"gdansk", "lodz", "lublin", "reda"}) sketch.city(city);
  for (const auto* network : {"ump", "ubc", "eurocities"}) sketch.add(EntityKind::network, network);
  for (const auto& [city, network, dates] : memberships) {
    sketch.join(*sketch.builder().find_entity(city), *sketch.builder().find_entity(network), dates);
  }
  return sketch.build();
}

const std::vector<Membership> kField{
    {"gdansk", "ump", "2004-01-01/.."},        {"lodz", "ump", "2004-01-01/.."},
    {"lodz", "ubc", "2010-01-01/.."},          {"reda", "ubc", "2012-01-01/.."},
    {"gdansk", "eurocities", "2015-01-01/.."}, {"lublin", "eurocities", "2016-01-01/.."}};

/// Cells and ties on a day, by keys.
std::vector<std::string> seen(const model::Network& network, base::Day day) {
  const auto view = at(network, day, UnknownDates::exclude);
  const auto incidence = two_mode(view);
  std::vector<std::string> all;
  for (std::uint32_t row = 0; row < incidence.actor_count(); ++row) {
    for (const auto column : incidence.targets_of(row)) {
      all.push_back(incidence.actor_key(row) + " in " + incidence.target_key(column));
    }
  }
  const auto graph = project(incidence);
  for (std::size_t e = 0; e < graph.edge_count(); ++e) {
    const auto [a, b] = graph.edges()[e];
    all.push_back(graph.key(a) + " - " + graph.key(b) + " " + std::to_string(graph.strengths()[e]));
  }
  return all;
}

void expect_equal(const std::vector<model::Hypothesis>& hypotheses,
                  const std::vector<Membership>& edited) {
  const auto assumed = model::what_if(records(kField), hypotheses);
  const auto by_hand = records(edited);
  for (const auto* day : {"2005-01-01", "2018-12-31", "2019-12-31", "2020-01-01", "2024-06-01"}) {
    EXPECT_EQ(seen(assumed, base::parse_day(day)), seen(by_hand, base::parse_day(day))) << day;
  }
}

const auto kDay = base::parse_day("2020-01-01");

TEST(WhatIfView, ACityThatJoins) {
  auto edited = kField;
  edited.push_back({"reda", "ump", "2020-01-01/.."});
  expect_equal({model::Joins{"reda", "ump", "member", kDay}}, edited);
}

TEST(WhatIfView, ACityThatLeaves) {
  auto edited = kField;
  edited[1].dates = "2004-01-01/2019-12-31";
  expect_equal({model::Leaves{"lodz", "ump", kDay}}, edited);
  edited.erase(edited.begin() + 1);
  expect_equal({model::Leaves{"lodz", "ump"}}, edited);
}

TEST(WhatIfView, ANetworkThatDissolves) {
  auto edited = kField;
  edited[4].dates = "2015-01-01/2019-12-31";
  edited[5].dates = "2016-01-01/2019-12-31";
  expect_equal({model::Dissolves{"eurocities", kDay}}, edited);
}

TEST(WhatIfView, TwoNetworksThatMerge) {
  auto edited = kField;
  edited[2].dates = "2010-01-01/2019-12-31";
  edited[3].dates = "2012-01-01/2019-12-31";
  edited.push_back({"reda", "ump", "2020-01-01/.."});  // lodz is in ump already
  for (const auto collapse : {model::Collapse::one_per_role, model::Collapse::keep_spells}) {
    expect_equal({model::Merges{"ubc", "ump", kDay, collapse}}, edited);
  }
}

TEST(WhatIfView, OneAfterTheOther) {
  const std::vector<Membership> edited{{"lodz", "ump", "2004-01-01/.."},
                                       {"reda", "ump", "2012-01-01/.."},
                                       {"gdansk", "eurocities", "2015-01-01/.."},
                                       {"lublin", "eurocities", "2016-01-01/.."},
                                       {"reda", "eurocities", "2020-01-01/.."}};
  expect_equal({model::Leaves{"gdansk", "ump"}, model::Merges{"ubc", "ump"},
                model::Joins{"reda", "eurocities", "member", kDay}},
               edited);
}

TEST(WhatIfView, SaysThatItIsHypothetical) {
  const std::array<model::Hypothesis, 1> leaving{model::Leaves{"gdansk", "ump", kDay}};
  const auto network = records(kField);
  const auto view = at(model::what_if(network, leaving), kDay, UnknownDates::include);
  EXPECT_THAT(describe(view), HasSubstr("hypothetical: gdansk leaves ump on 2020-01-01"));
  EXPECT_THAT(describe(at(network, kDay, UnknownDates::include)),
              testing::Not(HasSubstr("hypothetical")));
}

TEST(WhatIfView, PassesFiltersOnCertainty) {
  const std::array<model::Hypothesis, 1> joining{model::Joins{"reda", "ump", "member", kDay}};
  Selection selection;
  selection.least_certainty = model::Certainty::seed;
  const auto view =
      at(model::what_if(records(kField), joining), kDay, UnknownDates::include, selection);
  EXPECT_EQ(view.census().kept, 1u);
}

}  // namespace
}  // namespace citynet::view
