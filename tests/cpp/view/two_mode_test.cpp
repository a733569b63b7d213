#include "citynet/view/two_mode.hpp"

#include <gmock/gmock.h>

#include "citynet/base/error.hpp"
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
