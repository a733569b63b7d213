#include "citynet/model/network.hpp"

#include <gmock/gmock.h>

#include "citynet/base/error.hpp"
#include "support/small_networks.hpp"

namespace citynet::model {
namespace {

using testing::ElementsAre;

TEST(Network, ListsAffiliationsFromBothEndsInInputOrder) {
  test::Sketch sketch;
  const auto gdansk = sketch.city("gdansk");
  const auto lublin = sketch.city("lublin");
  const auto ump = sketch.add(EntityKind::network, "ump");
  const auto forum = sketch.add(EntityKind::event, "forum");
  const auto first = sketch.join(lublin, ump);
  const auto second = sketch.join(gdansk, ump);
  const auto third = sketch.join(lublin, forum);
  const auto network = sketch.build();
  EXPECT_THAT(network.affiliations_of(lublin), ElementsAre(first, third));
  EXPECT_THAT(network.affiliations_of(gdansk), ElementsAre(second));
  EXPECT_THAT(network.affiliations_with(ump), ElementsAre(first, second));
  EXPECT_THAT(network.affiliations_of(ump), ElementsAre());
}

TEST(Network, FindsEntitiesByKeyAndNamesTheClosestWhenThereIsNone) {
  test::Sketch sketch;
  const auto gdansk = sketch.city("gdansk");
  sketch.city("gdynia");
  const auto network = sketch.build();
  EXPECT_EQ(network.entity("gdansk"), gdansk);
  EXPECT_EQ(network.find("gdanks"), std::nullopt);
  try {
    (void)network.entity("gdanks");
    FAIL();
  } catch (const base::InvalidArgument& error) {
    EXPECT_EQ(error.value(), "gdanks");
    EXPECT_THAT(error.rule(), testing::HasSubstr("'gdansk'"));
  }
}

TEST(Network, ObservesTheSpanOfDatesOfTiesAndEventsButNotOfFoundations) {
  test::Sketch sketch;
  const auto gdansk = sketch.city("gdansk");
  const auto ump = sketch.add(EntityKind::network, "ump", "1990/");
  sketch.add(EntityKind::event, "forum", "2014-03-21/2014-03-23");
  sketch.join(gdansk, ump, "2012/");
  const auto observed = sketch.build().observed();
  ASSERT_TRUE(observed);
  EXPECT_EQ(base::to_string(observed->first), "2012-01-01");
  EXPECT_EQ(base::to_string(observed->last), "2014-03-23");
}

TEST(Network, WithoutDatesObservesNothing) {
  test::Sketch sketch;
  sketch.city("gdansk");
  EXPECT_EQ(sketch.build().observed(), std::nullopt);
  EXPECT_EQ(Network().observed(), std::nullopt);
}

TEST(Network, CopiesShareTheRecords) {
  test::Sketch sketch;
  sketch.city("gdansk");
  const auto network = sketch.build();
  const auto copy = network;  // NOLINT: the copy is what is tested
  EXPECT_TRUE(copy.is_same_as(network));
  EXPECT_EQ(copy.entities().data(), network.entities().data());
  EXPECT_FALSE(Network().is_same_as(network));
}

TEST(Network, CountsKinds) {
  test::Sketch sketch;
  sketch.city("gdansk");
  sketch.city("lublin");
  sketch.add(EntityKind::network, "ump");
  const auto network = sketch.build();
  EXPECT_EQ(network.count(EntityKind::city), 2u);
  EXPECT_EQ(network.count(EntityKind::network), 1u);
  EXPECT_EQ(network.count(EntityKind::person), 0u);
}

}  // namespace
}  // namespace citynet::model
