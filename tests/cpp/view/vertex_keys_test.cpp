#include "citynet/view/vertex_keys.hpp"

#include <gmock/gmock.h>

#include "citynet/view/projection.hpp"
#include "support/small_networks.hpp"

namespace citynet::view {
namespace {

TEST(GivenKeys, StandInTheGraphAsTheyWereGiven) {
  const std::vector<Vertex> sources{0}, targets{1};
  const auto graph = Graph::from_edges(2, sources, targets, GraphOptions{.keys = {"b", "a"}});
  EXPECT_THAT(given_keys(graph), testing::ElementsAre("b", "a"));
  EXPECT_EQ(given_keys(graph).data(), given_keys(Graph(graph)).data());
}

TEST(GivenKeys, AreNoneWhereVerticesAnswerToTheirNumbersOrTheIncidenceHasThem) {
  const std::vector<Vertex> sources{0}, targets{1};
  EXPECT_TRUE(given_keys(Graph::from_edges(2, sources, targets)).empty());
  EXPECT_TRUE(given_keys(Graph()).empty());
  test::Sketch sketch;
  sketch.join(sketch.city("a"), sketch.add(model::EntityKind::network, "UMP"));
  EXPECT_TRUE(given_keys(project(select(sketch.build(), {}))).empty());
}

}  // namespace
}  // namespace citynet::view
