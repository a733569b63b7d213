#include "citynet/view/attribute.hpp"

#include <gmock/gmock.h>

#include "citynet/view/projection.hpp"
#include "support/promises.hpp"
#include "support/small_networks.hpp"

namespace citynet::view {
namespace {

using test::Sketch;
using testing::ElementsAre;

TwoMode three_cities_at_a_forum() {
  Sketch sketch;
  model::Entity forum;
  forum.key = "forum";
  forum.name = "Forum";
  forum.kind = model::EntityKind::event;
  forum.type = "conference";
  forum.country = "DE";
  const auto event = sketch.builder().add_entity(forum);
  model::Entity lodz;
  lodz.key = "lodz";
  lodz.name = "Łódź";
  lodz.country = "PL";
  lodz.region = "lodzkie";
  lodz.attributes = {{"size", "large"}};
  sketch.join(sketch.builder().add_entity(lodz), event);
  sketch.join(sketch.city("bonn", "DE"), event);
  sketch.join(sketch.city("kyiv", ""), event);
  return two_mode(select(sketch.build(), {}));
}

TEST(Attribute, OfActorsTargetsAndVerticesIsWhatTheDataSay) {
  const auto incidence = three_cities_at_a_forum();
  const auto graph = project(incidence);
  EXPECT_THAT(vertex_attribute(graph, "country"), ElementsAre("DE", "", "PL"));
  EXPECT_THAT(actor_attribute(incidence, "region"), ElementsAre("", "", "lodzkie"));
  EXPECT_THAT(actor_attribute(incidence, "kind"), ElementsAre("city", "city", "city"));
  EXPECT_THAT(actor_attribute(incidence, "size"), ElementsAre("", "", "large"));
  EXPECT_THAT(target_attribute(incidence, "type"), ElementsAre("conference"));
  EXPECT_THAT(target_attribute(incidence, "country"), ElementsAre("DE"));
}

TEST(Attribute, OfThePlaceIsItsKeyAndAUnitHasTheCountryOfItsCity) {
  Sketch sketch;
  const auto event = sketch.add(model::EntityKind::event, "forum");
  const auto bonn = sketch.city("bonn", "DE");
  model::Entity office;
  office.key = "office";
  office.name = "Office";
  office.kind = model::EntityKind::organisation;
  office.place = bonn;
  sketch.join(sketch.builder().add_entity(office), event);
  TwoModeOptions options;
  options.actors = model::EntityKind::organisation;
  const auto incidence = two_mode(select(sketch.build(), {}), options);
  EXPECT_THAT(actor_attribute(incidence, "place"), ElementsAre("bonn"));
  EXPECT_THAT(actor_attribute(incidence, "country"), ElementsAre("DE"));
}

TEST(Attribute, ThatNobodyHasIsRefusedWithAListOfThoseThereAre) {
  const auto incidence = three_cities_at_a_forum();
  test::expect_refused([&] { return actor_attribute(incidence, "colour"); }, "name", "colour");
  try {
    (void)actor_attribute(incidence, "colour");
  } catch (const base::InvalidArgument& error) {
    EXPECT_EQ(error.rule(), "kind, type, country, region or place, size");
  }
}

TEST(Attribute, NeedsRecords) {
  const std::vector<Vertex> a{0}, b{1};
  test::expect_refused([&] { return vertex_attribute(Graph::from_edges(2, a, b), "country"); },
                       "graph", "made from arrays");
  test::expect_refused([&] { return actor_attribute(TwoMode::from_cells(2, 2, a, b), "country"); },
                       "incidence", "made from arrays");
}

}  // namespace
}  // namespace citynet::view
