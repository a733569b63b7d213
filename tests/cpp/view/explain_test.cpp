#include "citynet/view/explain.hpp"

#include <gmock/gmock.h>

#include "citynet/base/error.hpp"
#include "citynet/view/projection.hpp"
#include "support/small_networks.hpp"

namespace citynet::view {
namespace {

using model::EntityKind;
using testing::ElementsAre;

struct Field {
  test::Sketch sketch;
  model::EntityId gdansk = sketch.city("gdansk");
  model::EntityId lublin = sketch.city("lublin");
  model::EntityId ump = sketch.add(EntityKind::network, "ump");
  model::EntityId forum = sketch.add(EntityKind::event, "forum");
  model::EntityId other = sketch.add(EntityKind::event, "other");
};

TEST(Explain, ListsWhatTwoActorsShareAndTheAffiliationsOfEach) {
  Field field;
  const auto member = field.sketch.join(field.gdansk, field.ump);
  const auto board = field.sketch.join(field.gdansk, field.ump, "2012/", "board member");
  const auto second = field.sketch.join(field.lublin, field.ump);
  const auto host = field.sketch.join(field.lublin, field.forum, "/", "host");
  const auto guest = field.sketch.join(field.gdansk, field.forum, "/", "participant");
  field.sketch.join(field.gdansk, field.other);
  const auto graph = project(select(field.sketch.build(), {}));
  const auto why = explain(graph, "gdansk", "lublin");
  EXPECT_EQ(why.strength, 2);
  ASSERT_EQ(why.shared.size(), 2u);
  EXPECT_EQ(why.shared[0].target, field.forum);
  EXPECT_THAT(why.shared[0].of_first, ElementsAre(guest));
  EXPECT_THAT(why.shared[0].of_second, ElementsAre(host));
  EXPECT_THAT(why.shared[1].of_first, ElementsAre(member, board));
  EXPECT_THAT(why.shared[1].of_second, ElementsAre(second));
}

TEST(Explain, ContributionsAddUpToTheStrength) {
  Field field;
  for (const auto target : {field.ump, field.forum, field.other}) {
    field.sketch.join(field.gdansk, target);
    field.sketch.join(field.lublin, target);
  }
  const auto why = explain(project(select(field.sketch.build(), {})), "lublin", "gdansk");
  double sum = 0;
  for (const auto& shared : why.shared) sum += shared.contribution;
  EXPECT_EQ(sum, why.strength);
  EXPECT_EQ(why.first, field.lublin);
}

TEST(Explain, FindsNothingBetweenActorsThatShareNothing) {
  Field field;
  field.sketch.join(field.gdansk, field.forum);
  field.sketch.join(field.lublin, field.ump);
  const auto why = explain(project(select(field.sketch.build(), {})), "gdansk", "lublin");
  EXPECT_EQ(why.strength, 0);
  EXPECT_TRUE(why.shared.empty());
}

TEST(Explain, RefusesGraphsFromArraysAndTiesOfOneVertexWithItself) {
  Field field;
  field.sketch.join(field.gdansk, field.forum);
  const auto graph = project(select(field.sketch.build(), {}));
  EXPECT_THROW((void)explain(graph, "gdansk", "gdansk"), base::InvalidArgument);
  EXPECT_THROW((void)explain(graph, "gdansk", "gdynia"), base::InvalidArgument);
  EXPECT_THROW((void)explain(graph, 0, 1), base::InvalidArgument);
  const auto bare = Graph::from_edges(2, std::vector<Vertex>{0}, std::vector<Vertex>{1});
  EXPECT_THROW((void)explain(bare, 0, 1), base::InvalidArgument);
}

}  // namespace
}  // namespace citynet::view
