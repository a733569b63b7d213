#include "citynet/view/two_mode.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <array>
#include <map>

#include "citynet/base/error.hpp"
#include "citynet/base/random.hpp"
#include "citynet/view/projection.hpp"
#include "support/promises.hpp"
#include "support/small_networks.hpp"

namespace citynet::view {
namespace {

using model::EntityKind;
using testing::ElementsAre;

View everything(const model::Network& network) { return select(network, {}); }

struct Field {
  test::Sketch sketch;
  model::EntityId lublin = sketch.city("lublin");
  model::EntityId gdansk = sketch.city("gdansk");
  model::EntityId ump = sketch.add(EntityKind::network, "ump");
  model::EntityId forum = sketch.add(EntityKind::event, "forum");
};

TEST(TwoMode, HasRowsAndColumnsInTheOrderOfTheirKeys) {
  Field field;
  field.sketch.join(field.lublin, field.ump);
  field.sketch.join(field.gdansk, field.ump);
  field.sketch.join(field.lublin, field.forum);
  const auto incidence = two_mode(everything(field.sketch.build()));
  ASSERT_EQ(incidence.actor_count(), 2u);
  EXPECT_EQ(incidence.actor(0), field.gdansk);
  EXPECT_EQ(incidence.actor(1), field.lublin);
  EXPECT_EQ(incidence.target(0), field.forum);
  EXPECT_EQ(incidence.target(1), field.ump);
  EXPECT_THAT(incidence.targets_of(0), ElementsAre(1));
  EXPECT_THAT(incidence.targets_of(1), ElementsAre(0, 1));
  EXPECT_THAT(incidence.actors_of(0), ElementsAre(1));
  EXPECT_THAT(incidence.actors_of(1), ElementsAre(0, 1));
}

TEST(TwoMode, HasOneCellHoweverManyAffiliationsStandBehindIt) {
  Field field;
  const auto member = field.sketch.join(field.gdansk, field.ump, "1990/");
  const auto other = field.sketch.join(field.lublin, field.ump);
  const auto board = field.sketch.join(field.gdansk, field.ump, "2012/", "board member");
  const auto incidence = two_mode(everything(field.sketch.build()));
  EXPECT_EQ(incidence.cell_count(), 2u);
  EXPECT_THAT(incidence.behind(*incidence.find_cell(0, 0)), ElementsAre(member, board));
  EXPECT_THAT(incidence.behind(*incidence.find_cell(1, 0)), ElementsAre(other));
}

TEST(TwoMode, GoesThroughTheKindsAskedFor) {
  Field field;
  field.sketch.join(field.lublin, field.ump);
  field.sketch.join(field.gdansk, field.forum);
  TwoModeOptions options;
  options.through = {EntityKind::event};
  const auto incidence = two_mode(everything(field.sketch.build()), options);
  EXPECT_EQ(incidence.actor_count(), 1u);
  EXPECT_EQ(incidence.actor(0), field.gdansk);
  EXPECT_EQ(incidence.find_cell(0, 1), std::nullopt);
}

TEST(TwoMode, CountsWhatAUnitDoesForItsCityUnlessToldToKeepThemApart) {
  Field field;
  const auto unit = field.sketch.add(EntityKind::organisation, "centre");
  const auto joined = field.sketch.join(unit, field.forum);
  field.sketch.represent(unit, field.gdansk);
  const auto view = everything(field.sketch.build());
  const auto for_city = two_mode(view);
  ASSERT_EQ(for_city.actor_count(), 1u);
  EXPECT_EQ(for_city.actor(0), field.gdansk);
  EXPECT_THAT(for_city.behind(0), ElementsAre(joined));
  TwoModeOptions apart;
  apart.represented = Represented::apart;
  EXPECT_EQ(two_mode(view, apart).actor_count(), 0u);
  apart.actors = EntityKind::organisation;
  EXPECT_EQ(two_mode(view, apart).actor(0), unit);
}

TEST(TwoMode, CountsARepresentationOnlyWhileItHeld) {
  Field field;
  const auto unit = field.sketch.add(EntityKind::organisation, "centre");
  field.sketch.join(unit, field.ump, "2000/..");
  field.sketch.represent(unit, field.gdansk, "2023/..");
  const auto network = field.sketch.build();
  const auto on = [&](const char* day) {
    return two_mode(at(network, base::parse_day(day), UnknownDates::exclude)).actor_count();
  };
  EXPECT_EQ(on("2022-06-01"), 0u);
  EXPECT_EQ(on("2024-06-01"), 1u);
}

/// Which affiliations stand behind each pair of keys: a map keeps both in order.
using Cells = std::map<std::pair<std::string, std::string>, std::vector<model::AffiliationId>>;

TEST(TwoMode, IsWhatAMapOfPairsOfKeysIs) {
  // Keys with much, with nothing and with all of another key in common, beyond ASCII too.
  const std::vector<std::string> fronts{"", "u", "unia-metropolii-polskich-", "ł", "łódź-"};
  base::RandomStream random(58);
  for (int round = 0; round < 100; ++round) {
    test::Sketch sketch;
    std::vector<model::EntityId> cities, joined;
    const auto front = fronts[random.below(fronts.size())];
    const auto key = [&](const char* end, int number) {
      return front + std::to_string(number % 7 == 0 ? number : number * 7919) + end;
    };
    for (int i = 0; i < 20; ++i) cities.push_back(sketch.city(key("c", i)));
    for (int i = 0; i < 12; ++i) joined.push_back(sketch.add(EntityKind::project, key("", i)));
    Cells expected;
    std::vector<std::array<std::size_t, 2>> pairs;
    for (std::size_t i = random.below(200); i > 0; --i) {
      pairs.push_back({random.below(cities.size()), random.below(joined.size())});
    }
    std::vector<model::AffiliationId> ids;
    for (const auto& [city, what] : pairs) ids.push_back(sketch.join(cities[city], joined[what]));
    const auto network = sketch.build();
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      expected[{network[cities[pairs[i][0]]].key, network[joined[pairs[i][1]]].key}].push_back(
          ids[i]);
    }
    const auto incidence = two_mode(everything(network));
    ASSERT_EQ(incidence.cell_count(), expected.size());
    auto cell = expected.begin();
    for (std::uint32_t row = 0; row < incidence.actor_count(); ++row) {
      for (const auto column : incidence.targets_of(row)) {
        const auto& [keys, behind] = *cell++;
        ASSERT_EQ(incidence.actor_key(row), keys.first);
        ASSERT_EQ(incidence.target_key(column), keys.second);
        ASSERT_THAT(incidence.behind(*incidence.find_cell(row, column)),
                    testing::ElementsAreArray(behind));
        ASSERT_THAT(incidence.actors_of(column), testing::Contains(row));
      }
    }
  }
}

TEST(TwoMode, IsStoppedByProgressAndTellsWhenItIsDone) {
  Field field;
  field.sketch.join(field.lublin, field.ump);
  const auto view = everything(field.sketch.build());
  std::vector<double> shares;
  const base::RunControl heard{.progress = [&](double share) {
    shares.push_back(share);
    return base::Continue::yes;
  }};
  static_cast<void>(two_mode(view, {}, heard));
  EXPECT_TRUE(std::is_sorted(shares.begin(), shares.end()));
  EXPECT_EQ(shares.back(), 1);
  test::expect_cancelled_by_progress(
      [&](const base::RunControl& run) { return two_mode(view, {}, run); });
  test::expect_cancelled_by_progress(
      [&](const base::RunControl& run) { return project(view, {}, {.run = run}); });
}

TEST(TwoMode, BecomesAGraphOfBothKindsWithTheirKeys) {
  Field field;
  field.sketch.join(field.lublin, field.ump);
  field.sketch.join(field.gdansk, field.ump);
  const auto graph = two_mode(everything(field.sketch.build())).as_graph();
  EXPECT_EQ(graph.vertex_count(), 3u);
  EXPECT_THAT(graph.neighbors(graph.vertex("ump")), ElementsAre(0, 1));
}

TEST(TwoMode, GivesAnEntityThatActsAndIsJoinedTwoVertices) {
  test::Sketch sketch;
  const auto body = sketch.add(EntityKind::organisation, "body");
  const auto union_of = sketch.add(EntityKind::organisation, "union");
  const auto roof = sketch.add(EntityKind::organisation, "roof");
  sketch.join(body, union_of);
  sketch.join(union_of, roof);
  TwoModeOptions options;
  options.actors = EntityKind::organisation;
  const auto graph = two_mode(everything(sketch.build()), options).as_graph();
  EXPECT_EQ(graph.vertex_count(), 4u);
  EXPECT_TRUE(graph.find_edge(graph.vertex("body"), graph.vertex("union/joined")));
  EXPECT_TRUE(graph.find_edge(graph.vertex("union"), graph.vertex("roof")));
}

TEST(TwoMode, RefusesKindsThatCannotStandThere) {
  Field field;
  const auto view = everything(field.sketch.build());
  TwoModeOptions options;
  options.actors = EntityKind::event;
  EXPECT_THROW((void)two_mode(view, options), base::InvalidArgument);
  options = {};
  options.through = {EntityKind::person};
  EXPECT_THROW((void)two_mode(view, options), base::InvalidArgument);
}

}  // namespace
}  // namespace citynet::view
