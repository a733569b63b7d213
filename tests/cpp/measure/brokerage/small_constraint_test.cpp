// Graphs of at most 64 vertices go another way than larger ones: the two must say the same.

#include "measure/brokerage/small_constraint.hpp"

#include "measure/brokerage/constraint_of_vertices.hpp"
#include "support/referees.hpp"

namespace citynet::measure {
namespace {

using namespace test;

void compare(const view::Graph& graph) {
  const MutualTies ties(graph, TieUse::presence);
  const auto large = constraint_of_neighbors(
      ties, {}, [](const auto& row, std::span<const view::Vertex> neighbors) {
        double sum = 0;
        for (const auto j : neighbors) sum += row[j];
        return sum;
      });
  EXPECT_TRUE(near(small_constraint(graph, {}), large, 1e-14)) << text(graph);
}

TEST(SmallConstraint, IsThatOfLargeGraphsOnEverySmallGraph) {
  for_every_unlabelled_graph_up_to(7, compare);
}

TEST(SmallConstraint, IsThatOfLargeGraphsOnRandomOnes) {
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    const std::size_t n = 20 + seed % 45;
    compare(random_graph({.vertices = n, .edges = n * (1 + seed % 20), .seed = seed}));
  }
  compare(complete(64));
  compare(star(64));
}

}  // namespace
}  // namespace citynet::measure
