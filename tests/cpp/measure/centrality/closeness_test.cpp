#include "citynet/measure/centrality/closeness.hpp"

#include <cmath>

#include "support/referees.hpp"

namespace citynet::measure {
namespace {

using namespace test;

constexpr auto kWithin = UnreachablePairs::within_component;

std::vector<double> within(const view::Graph& graph, Direction direction = Direction::out) {
  return closeness(graph, {.unreachable = kWithin, .direction = direction}).values;
}

TEST(Closeness, OfAStar) {
  EXPECT_TRUE(near(closeness(star(5)).values, {1, 4.0 / 7, 4.0 / 7, 4.0 / 7, 4.0 / 7}));
}

// Capabilities table G10, recomputed with independent code.
TEST(Closeness, OfTheKarateClub) {
  const auto values = closeness(karate_club()).values;
  EXPECT_NEAR(values[0], .568966, 5e-7);
  EXPECT_NEAR(values[2], .559322, 5e-7);
  EXPECT_NEAR(values[33], .55, 5e-7);
}

// Wasserman & Faust 1994, table 5.2: Medici .560, Ridolfi .500, Albizzi .483.
TEST(Closeness, OfTheFlorentineFamilies) {
  const auto graph = florentine_families();
  const auto values = closeness(graph).values;
  EXPECT_NEAR(values[graph.vertex("medici")], .56, 1e-12);
  EXPECT_NEAR(values[graph.vertex("ridolfi")], .5, 1e-12);
  EXPECT_NEAR(values[graph.vertex("albizzi")], 14.0 / 29, 1e-12);
}

// Bug corpus C01 (igraph #1630, neo4j #446, gephi #2951): path 0-1-2, edge 3-4, isolate 5.
TEST(Closeness, OfADisconnectedGraphUnderBothConventions) {
  const auto graph = undirected(6, {{0, 1}, {1, 2}, {3, 4}});
  const auto scaled = closeness(graph);
  EXPECT_TRUE(near(scaled.values, {4.0 / 15, .4, 4.0 / 15, .2, .2, 0}));
  EXPECT_EQ(scaled.reached, (std::vector<std::uint32_t>{2, 2, 2, 1, 1, 0}));
  EXPECT_TRUE(near(within(graph), {2.0 / 3, 1, 2.0 / 3, 1, 1, std::nan("")}));
}

TEST(Closeness, SaysWhereItIsUndefined) {
  const auto one = closeness(with_isolates(path(3), 1), {.unreachable = kWithin});
  EXPECT_EQ(one.account.status, Status::exact);
  EXPECT_EQ(one.account.note, "1 vertex reaches no other, where closeness is undefined (NaN)");
  const auto all = closeness(undirected(2, {}), {.unreachable = kWithin});
  EXPECT_EQ(all.account.status, Status::undefined);
  EXPECT_EQ(closeness(undirected(2, {})).account.note, "");
}

TEST(Closeness, AgreesWithTheRefereesOnEverySmallGraph) {
  const auto compare = [](const view::Graph& graph) {
    for (const auto direction : {Direction::out, Direction::in, Direction::all}) {
      const auto scaled = closeness(graph, {.direction = direction}).values;
      EXPECT_TRUE(near(scaled, brute_force::closeness_wasserman_faust(graph, direction)))
          << text(graph);
      const auto ours = within(graph, direction);
      EXPECT_TRUE(near(ours, brute_force::closeness_within_component(graph, direction)))
          << text(graph);
#if CITYNET_WITH_IGRAPH
      EXPECT_TRUE(near(ours, igraph_referee::closeness_within_component(graph, direction)))
          << text(graph);
#endif
    }
    EXPECT_TRUE(near(closeness(graph).values, boost_referee::closeness_wasserman_faust(graph)))
        << text(graph);
    EXPECT_TRUE(near(within(graph), boost_referee::closeness_within_component(graph)))
        << text(graph);
  };
  for_every_labelled_graph_up_to(5, compare);
  for_every_unlabelled_graph_up_to(7, compare);
  for_every_labelled_digraph_up_to(4, compare);
}

// Bug corpus C04 (networkx #3341): on 1 -> 2 the direction must not depend on anything hidden.
TEST(Closeness, FollowsDirectionsAsAsked) {
  const auto graph = directed(2, {{0, 1}});
  EXPECT_EQ(closeness(graph).values, (std::vector<double>{1, 0}));
  EXPECT_EQ(closeness(graph, {.direction = Direction::in}).values, (std::vector<double>{0, 1}));
  EXPECT_EQ(closeness(graph, {.direction = Direction::all}).values, (std::vector<double>{1, 1}));
}

TEST(Closeness, MovesWithTheNamesOfTheVertices) {
  const auto graph = random_graph({.vertices = 80, .edges = 90, .seed = 5});
  const auto names = shuffled_names(graph, 5);
  const auto before = closeness(graph).values, after = closeness(renamed(graph, names)).values;
  for (std::size_t v = 0; v < before.size(); ++v) EXPECT_EQ(before[v], after[names[v]]);
}

TEST(Closeness, AnIsolateChangesOnlyTheShareReached) {
  const auto graph = karate_club();
  auto expected = within(graph);
  expected.push_back(std::nan(""));
  EXPECT_TRUE(near(within(with_isolates(graph, 1)), expected, 0));
  auto scaled = closeness(graph).values;
  for (double& value : scaled) value *= 33.0 / 34;
  scaled.push_back(0);
  EXPECT_TRUE(near(closeness(with_isolates(graph, 1)).values, scaled));
}

TEST(Closeness, WithinComponentsOfTwoGraphsSideBySideIsThatOfEach) {
  auto expected = within(karate_club());
  for (const double value : within(path(4))) expected.push_back(value);
  EXPECT_EQ(within(side_by_side(karate_club(), path(4))), expected);
}

TEST(Closeness, HasTheSameBitsForAnyNumberOfThreads) {
  const auto graph = random_graph({.vertices = 500, .edges = 800, .seed = 7});
  expect_same_bits_for_any_number_of_threads(
      [&](const base::RunControl& run) { return closeness(graph, {.run = run}).values; });
}

TEST(Closeness, IsCancelledByProgress) {
  const auto graph = random_graph({.vertices = 3000, .edges = 30000, .seed = 7});
  expect_cancelled_by_progress(
      [&](const base::RunControl& run) { return closeness(graph, {.run = run}); });
}

TEST(Closeness, TellsItsConventions) {
  EXPECT_EQ(closeness(directed(2, {{0, 1}})).account.conventions,
            (std::vector<Convention>{
                {"ties", "directed, followed out"},
                {"tie strengths", "not used"},
                {"unreachable pairs", "scaled by the share reached (Wasserman and Faust)"},
                {"vertices that reach no other", "0"}}));
}

}  // namespace
}  // namespace citynet::measure
