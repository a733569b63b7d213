// Graphs of at most 64 vertices go another way than larger ones: the two must say the same.

#include "measure/paths/small_step_sums.hpp"

#include "measure/centrality/distances.hpp"
#include "measure/paths/small_rows.hpp"
#include "measure/paths/step_sums.hpp"
#include "support/referees.hpp"

namespace citynet::measure {
namespace {

using namespace test;

/// Sparse to dense, of up to 64 vertices, every third one directed.
template <class Use>
void for_some_random_graphs(Use use) {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    const std::size_t n = 20 + (seed * 7) % 45;
    use(random_graph(
        {.vertices = n, .edges = n * (1 + seed % 12), .seed = seed, .directed = seed % 3 == 2}));
  }
  for (const auto& graph : {path(64), cycle(63), star(64), complete(64), grid(8, 8), grid(2, 32),
                            chain_of_diamonds(21), side_by_side(karate_club(), path(30))}) {
    use(graph);
  }
}

void compare_sums(const view::Graph& graph) {
  ASSERT_TRUE(is_small(graph));
  const auto small = small_step_sums(graph, {});
  for (const auto search : {LevelSearch::bits, LevelSearch::queue}) {
    EXPECT_TRUE(near(small, vertex_step_sums(graph, {}, search), 1e-13)) << text(graph);
  }
}

TEST(SmallStepSums, AreThoseOfLargeGraphsOnEverySmallGraph) {
  for_every_labelled_graph_up_to(4, compare_sums);
  for_every_unlabelled_graph_up_to(7, compare_sums);
  for_every_labelled_digraph_up_to(4, compare_sums);
}

TEST(SmallStepSums, AreThoseOfLargeGraphsOnRandomOnes) { for_some_random_graphs(compare_sums); }

using Counts = std::vector<std::vector<std::uint32_t>>;

Counts distance_counts(const view::Graph& graph, Direction direction) {
  Counts counts(graph.vertex_count());
  for_each_distance_count(graph, direction, {},
                          [&](view::Vertex v, std::span<const std::uint32_t> at_distance) {
                            counts[v].assign(at_distance.begin(), at_distance.end());
                          });
  return counts;
}

/// Isolates make a graph too large for single words, and reach nobody.
void compare_distances(const view::Graph& graph) {
  const auto n = graph.vertex_count();
  const auto large = with_isolates(graph, VertexSet::kMost + 1 - n);
  ASSERT_FALSE(is_small(large));
  for (const auto direction : {Direction::out, Direction::in, Direction::all}) {
    auto expected = distance_counts(large, direction);
    expected.resize(n);
    EXPECT_EQ(distance_counts(graph, direction), expected) << text(graph);
  }
}

TEST(SmallDistances, AreThoseOfLargeGraphsOnEverySmallGraph) {
  for_every_labelled_graph_up_to(4, compare_distances);
  for_every_unlabelled_graph_up_to(6, compare_distances);
  for_every_labelled_digraph_up_to(3, compare_distances);
}

TEST(SmallDistances, AreThoseOfLargeGraphsOnRandomOnes) {
  for_some_random_graphs(compare_distances);
}

TEST(VertexSet, HoldsSixtyFour) {
  EXPECT_EQ(VertexSet::first(64).size(), 64U);
  EXPECT_TRUE(VertexSet::first(0).empty());
  EXPECT_EQ(VertexSet::after(62).size(), 1U);
  EXPECT_TRUE(VertexSet::after(63).empty());
  EXPECT_EQ((VertexSet::first(64) - VertexSet::after(0)).size(), 1U);
}

}  // namespace
}  // namespace citynet::measure
