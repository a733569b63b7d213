#include "citynet/model/network_builder.hpp"

#include <gmock/gmock.h>

#include <cmath>

#include "citynet/base/error.hpp"
#include "support/small_networks.hpp"

namespace citynet::model {
namespace {

using test::Sketch;

/// What the call throws as InvalidArgument, as "argument|value"; empty when it throws nothing.
template <class Call>
std::string refusal(Call call) {
  try {
    call();
  } catch (const base::InvalidArgument& error) {
    EXPECT_FALSE(error.rule().empty());
    return error.argument() + "|" + error.value();
  }
  return "";
}

TEST(NetworkBuilder, RefusesASecondEntityOfTheSameKey) {
  Sketch sketch;
  sketch.city("gdansk");
  EXPECT_EQ(refusal([&] { sketch.city("gdansk"); }), "entity|gdansk");
}

TEST(NetworkBuilder, GoesOnAfterARefusedRecord) {
  Sketch sketch;
  const auto gdansk = sketch.city("gdansk");
  const auto ump = sketch.add(EntityKind::network, "ump");
  EXPECT_EQ(refusal([&] { sketch.join(ump, gdansk); }), "target|gdansk");
  sketch.join(gdansk, ump);
  const auto network = sketch.build();
  EXPECT_EQ(network.entities().size(), 2u);
  EXPECT_EQ(network.affiliations().size(), 1u);
}

TEST(NetworkBuilder, RefusesAMemberOfAKindThatCannotBeAMember) {
  Sketch sketch;
  const auto ump = sketch.add(EntityKind::network, "ump");
  for (const auto kind : entity_kinds()) {
    if (can_act(kind)) continue;
    const auto key = std::string(to_string(kind)) + "-1";
    const auto thing = sketch.add(kind, key);
    EXPECT_EQ(refusal([&] { sketch.join(thing, ump); }), "actor|" + key);
  }
}

TEST(NetworkBuilder, RefusesTiesToWhatWasNotAdded) {
  Sketch sketch;
  const auto gdansk = sketch.city("gdansk");
  EXPECT_EQ(refusal([&] { sketch.join(gdansk, EntityId(7u)); }), "target|7");
  EXPECT_EQ(refusal([&] { sketch.join(EntityId(8u), gdansk); }), "actor|8");
}

TEST(NetworkBuilder, RefusesAnAffiliationWithItself) {
  Sketch sketch;
  const auto ump = sketch.add(EntityKind::network, "ump");
  EXPECT_EQ(refusal([&] { sketch.join(ump, ump); }), "target|ump");
}

TEST(NetworkBuilder, RefusesATieThatNobodyStates) {
  Sketch sketch;
  const auto gdansk = sketch.city("gdansk");
  const auto ump = sketch.add(EntityKind::network, "ump");
  Affiliation affiliation;
  affiliation.actor = gdansk;
  affiliation.target = ump;
  affiliation.role = "member";
  EXPECT_EQ(refusal([&] { sketch.builder().add_affiliation(affiliation); }), "statements|none");
  affiliation.statements = {{SourceId(9u), Certainty::page, {}, "", {}}};
  EXPECT_EQ(refusal([&] { sketch.builder().add_affiliation(affiliation); }), "source|9");
}

TEST(NetworkBuilder, RefusesPlacesOffTheGlobe) {
  Sketch sketch;
  Entity entity;
  entity.key = entity.name = "nowhere";
  for (const auto& [latitude, longitude] :
       {std::pair(90.5, 0.0), std::pair(-91.0, 0.0), std::pair(std::nan(""), 0.0)}) {
    entity.location = base::GeoPoint{latitude, longitude};
    EXPECT_THAT(refusal([&] { sketch.builder().add_entity(entity); }),
                testing::StartsWith("latitude|"));
  }
  entity.location = base::GeoPoint{0, 180.1};
  EXPECT_THAT(refusal([&] { sketch.builder().add_entity(entity); }),
              testing::StartsWith("longitude|"));
  entity.location = base::GeoPoint{-90, 180};
  EXPECT_EQ(refusal([&] { sketch.builder().add_entity(entity); }), "");
}

TEST(NetworkBuilder, RefusesThingsThatArePartsOfThemselves) {
  Sketch sketch;
  const auto series = sketch.add(EntityKind::project, "forum");
  const auto edition = sketch.add(EntityKind::event, "forum-2");
  const auto group = sketch.add(EntityKind::working_group, "group-1");
  auto& builder = sketch.builder();
  builder.set_part_of(edition, series);
  builder.set_part_of(group, edition);
  EXPECT_EQ(refusal([&] { builder.set_part_of(series, group); }), "part_of|forum");
  EXPECT_EQ(refusal([&] { builder.set_part_of(series, series); }), "part_of|forum");
}

TEST(NetworkBuilder, RefusesAPlaceThatIsNoPlace) {
  Sketch sketch;
  const auto forum = sketch.add(EntityKind::event, "forum");
  const auto ump = sketch.add(EntityKind::network, "ump");
  EXPECT_EQ(refusal([&] { sketch.builder().set_place(forum, ump); }), "place|ump");
}

TEST(NetworkBuilder, RefusesAFactThatIsAboutOneOfItsParticipants) {
  Sketch sketch;
  const auto ump = sketch.add(EntityKind::network, "ump");
  Fact fact;
  fact.key = "f";
  fact.about = ump;
  fact.participants = {{ump, "organiser"}};
  fact.statements = {sketch.statement()};
  EXPECT_EQ(refusal([&] { sketch.builder().add_fact(fact); }), "participants|ump");
}

TEST(NetworkBuilder, RefusesGradesThatAreNoNumbers) {
  Sketch sketch;
  const auto gdansk = sketch.city("gdansk");
  const auto ump = sketch.add(EntityKind::network, "ump");
  Affiliation affiliation{gdansk, ump, "member", -1.0, {}, {}, {}, {sketch.statement()}};
  EXPECT_THAT(refusal([&] { sketch.builder().add_affiliation(affiliation); }),
              testing::StartsWith("grade|"));
  affiliation.grade = std::nan("");
  EXPECT_THAT(refusal([&] { sketch.builder().add_affiliation(affiliation); }),
              testing::StartsWith("grade|"));
}

TEST(NetworkBuilder, IsEmptyAfterBuilding) {
  Sketch sketch;
  sketch.city("gdansk");
  EXPECT_EQ(sketch.build().entities().size(), 1u);
  EXPECT_EQ(sketch.build().entities().size(), 0u);
}

}  // namespace
}  // namespace citynet::model
