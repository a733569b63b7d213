#include "citynet/measure/mixing/ei_index.hpp"

#include <cmath>

#include "support/referees.hpp"

namespace citynet::measure {
namespace {

using namespace test;

Groups by_rest(std::size_t vertices, std::uint32_t divisor) {
  std::vector<std::uint32_t> of;
  for (std::uint32_t v = 0; v < vertices; ++v) of.push_back(v % divisor);
  return groups_of(of);
}

// Of the 78 friendships 67 are inside the clubs, 11 across: published by R's sna and netrics alike.
TEST(EiIndex, OfTheKarateClub) {
  const auto result = ei_index(karate_club(), groups_of(karate_clubs()));
  EXPECT_EQ(result.graph.external, 11);
  EXPECT_EQ(result.graph.internal, 67);
  EXPECT_NEAR(result.graph.index(), -.717949, 5e-7);
}

TEST(EiIndex, OfGroupsAndVerticesOfAPath) {
  const auto result = ei_index(path(4), groups_of(std::vector<std::string>{"a", "a", "b", "b"}));
  EXPECT_EQ(result.groups[0].external, 1);
  EXPECT_EQ(result.groups[0].internal, 1);
  EXPECT_EQ(result.scores.values, (std::vector<double>{-1, 0, 0, -1}));
  EXPECT_EQ(result.graph.index(), (1.0 - 2) / 3);
}

TEST(EiIndex, AddsUpStrengthsWhenTheyAreAskedFor) {
  const auto graph = undirected(3, {{0, 1}, {1, 2}}, {3, 1});
  const auto groups = groups_of(std::vector<std::string>{"a", "a", "b"});
  EXPECT_EQ(ei_index(graph, groups).graph.index(), 0);
  EXPECT_EQ(ei_index(graph, groups, {.ties = TieUse::strength}).graph.index(), -.5);
  expect_refused([&] { return ei_index(path(3), groups, {.ties = TieUse::strength}); }, "graph",
                 "no strengths");
}

TEST(EiIndex, CountsArcsBothWaysAtAVertex) {
  const auto graph = directed(3, {{0, 1}, {1, 0}, {2, 0}});
  const auto result = ei_index(graph, groups_of(std::vector<std::string>{"a", "a", "b"}));
  EXPECT_EQ(result.vertices[0].internal, 2);
  EXPECT_EQ(result.vertices[0].external, 1);
}

// Each tie is seen from both of its ends, at every vertex of every small graph.
TEST(EiIndex, CountsAsTheListOfEdgesDoesOnEverySmallGraph) {
  const auto check = [](const view::Graph& graph) {
    const auto groups = by_rest(graph.vertex_count(), 2);
    const auto result = ei_index(graph, groups);
    double external = 0, ends_external = 0, ends_internal = 0;
    for (const auto& edge : graph.edges()) {
      external += groups.of[edge.source] != groups.of[edge.target] ? 1 : 0;
    }
    for (const auto& vertex : result.vertices) {
      ends_external += vertex.external;
      ends_internal += vertex.internal;
    }
    EXPECT_EQ(result.graph.external, external);
    EXPECT_EQ(result.graph.internal, static_cast<double>(graph.edge_count()) - external);
    EXPECT_EQ(ends_external, 2 * external);
    EXPECT_EQ(ends_internal, 2 * result.graph.internal);
  };
  for_every_labelled_graph_up_to(5, check);
  for_every_labelled_digraph_up_to(4, check);
}

TEST(EiIndex, IsUndefinedWithoutTies) {
  for (std::uint32_t n = 0; n < 3; ++n) {
    const auto result = ei_index(undirected(n, {}), by_rest(n, 2));
    EXPECT_TRUE(std::isnan(result.graph.index()));
    EXPECT_EQ(result.account.status, Status::undefined);
  }
  const auto groups = groups_of(std::vector<std::string>{"a", "", "a"});
  const auto left = ei_index(path(3), groups);
  EXPECT_EQ(left.account.status, Status::undefined);
  EXPECT_TRUE(std::isnan(left.scores.values[1]));
}

TEST(EiIndex, IsMinusOneInOneGroupAndOneWithEveryVertexInItsOwn) {
  EXPECT_EQ(ei_index(karate_club(), by_rest(34, 1)).graph.index(), -1);
  EXPECT_EQ(ei_index(karate_club(), by_rest(34, 34)).graph.index(), 1);
}

TEST(EiIndex, IsCancelledByProgress) {
  expect_cancelled_by_progress([](const base::RunControl& run) {
    return ei_index(karate_club(), groups_of(karate_clubs()), {.run = run});
  });
}

}  // namespace
}  // namespace citynet::measure
