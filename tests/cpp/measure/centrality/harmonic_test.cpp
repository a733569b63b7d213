#include "citynet/measure/centrality/harmonic.hpp"

#include "support/referees.hpp"

namespace citynet::measure {
namespace {

using namespace test;

std::vector<double> raw(const view::Graph& graph, Direction direction = Direction::out) {
  return harmonic(graph, {.normalized = false, .direction = direction}).values;
}

TEST(Harmonic, OfAPath) {
  EXPECT_EQ(raw(path(3)), (std::vector<double>{1.5, 2, 1.5}));
  EXPECT_EQ(harmonic(path(3)).values, (std::vector<double>{.75, 1, .75}));
}

// Capabilities table G10, recomputed with independent code.
TEST(Harmonic, OfTheMediciIsNineAndAHalf) {
  const auto graph = florentine_families();
  EXPECT_NEAR(raw(graph)[graph.vertex("medici")], 9.5, 1e-12);
}

// Bug corpus C01: path 0-1-2, edge 3-4, isolate 5.
TEST(Harmonic, RanksADisconnectedGraph) {
  const auto graph = undirected(6, {{0, 1}, {1, 2}, {3, 4}});
  EXPECT_TRUE(near(harmonic(graph).values, {.3, .4, .3, .2, .2, 0}));
}

TEST(Harmonic, AgreesWithTheRefereesOnEverySmallGraph) {
  const auto compare = [](const view::Graph& graph) {
    for (const auto direction : {Direction::out, Direction::in, Direction::all}) {
      EXPECT_TRUE(near(raw(graph, direction), brute_force::harmonic(graph, direction)))
          << text(graph);
#if CITYNET_WITH_IGRAPH
      // igraph has no value for a single vertex, where ours is 0.
      if (graph.vertex_count() != 1) {
        EXPECT_TRUE(near(harmonic(graph, {.direction = direction}).values,
                         igraph_referee::harmonic(graph, direction)))
            << text(graph);
      }
#endif
    }
    EXPECT_TRUE(near(raw(graph), boost_referee::harmonic(graph))) << text(graph);
  };
  for_every_labelled_graph_up_to(5, compare);
  for_every_unlabelled_graph_up_to(7, compare);
  for_every_labelled_digraph_up_to(4, compare);
}

TEST(Harmonic, OfASingleVertexIsZero) {
  EXPECT_EQ(harmonic(path(1)).values, (std::vector<double>{0}));
}

TEST(Harmonic, MovesWithTheNamesOfTheVertices) {
  const auto graph = random_graph({.vertices = 80, .edges = 90, .seed = 5});
  const auto names = shuffled_names(graph, 5);
  const auto before = raw(graph), after = raw(renamed(graph, names));
  for (std::size_t v = 0; v < before.size(); ++v) EXPECT_EQ(before[v], after[names[v]]);
}

TEST(Harmonic, AnIsolateChangesOnlyTheNormalisation) {
  auto expected = raw(karate_club());
  expected.push_back(0);
  EXPECT_EQ(raw(with_isolates(karate_club(), 1)), expected);
}

TEST(Harmonic, OfTwoGraphsSideBySideIsThatOfEach) {
  auto expected = raw(karate_club());
  for (const double value : raw(grid(3, 4))) expected.push_back(value);
  EXPECT_EQ(raw(side_by_side(karate_club(), grid(3, 4))), expected);
}

TEST(Harmonic, HasTheSameBitsForAnyNumberOfThreads) {
  const auto graph = random_graph({.vertices = 500, .edges = 800, .seed = 7});
  expect_same_bits_for_any_number_of_threads(
      [&](const base::RunControl& run) { return harmonic(graph, {.run = run}).values; });
}

TEST(Harmonic, IsCancelledByProgress) {
  const auto graph = random_graph({.vertices = 3000, .edges = 30000, .seed = 7});
  expect_cancelled_by_progress(
      [&](const base::RunControl& run) { return harmonic(graph, {.run = run}); });
}

TEST(Harmonic, TellsItsConventions) {
  EXPECT_EQ(harmonic(path(3)).account.conventions,
            (std::vector<Convention>{{"ties", "undirected"},
                                     {"tie strengths", "not used"},
                                     {"unreachable pairs", "nearness 0"},
                                     {"scale", "divided by n - 1"}}));
}

}  // namespace
}  // namespace citynet::measure
