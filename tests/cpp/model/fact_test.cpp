#include "citynet/model/fact.hpp"

#include <gtest/gtest.h>

#include "support/small_networks.hpp"

namespace citynet::model {
namespace {

/// Lublin wins in a category of an award; the category cannot act.
struct AwardNetwork {
  test::Sketch sketch;
  EntityId lublin = sketch.city("lublin");
  EntityId award = sketch.add(EntityKind::award, "open-cities-2015", "2015");
  EntityId category = sketch.add(EntityKind::topic, "education");

  Fact fact() {
    Fact made;
    made.key = "lublin-2015";
    made.kind = "award";
    made.about = award;
    made.participants = {{lublin, "winner"}, {category, "category"}};
    made.statements = {sketch.statement()};
    return made;
  }
};

TEST(Fact, GivesEachActingParticipantAnAffiliationInTheRoleOfItsPart) {
  AwardNetwork made;
  const auto id = made.sketch.builder().add_fact(made.fact());
  const auto network = made.sketch.build();
  ASSERT_EQ(network.affiliations().size(), 1u);
  const auto& affiliation = network.affiliations()[0];
  EXPECT_EQ(affiliation.actor, made.lublin);
  EXPECT_EQ(affiliation.target, made.award);
  EXPECT_EQ(affiliation.role, "winner");
  EXPECT_EQ(affiliation.fact, id);
  EXPECT_EQ(network[id].participants.size(), 2u);
}

TEST(Fact, AboutNothingMakesNoAffiliation) {
  AwardNetwork made;
  auto fact = made.fact();
  fact.about.reset();
  made.sketch.builder().add_fact(fact);
  const auto network = made.sketch.build();
  EXPECT_EQ(network.facts().size(), 1u);
  EXPECT_TRUE(network.affiliations().empty());
}

}  // namespace
}  // namespace citynet::model
