#include "citynet/measure/centrality/degree.hpp"

#include "support/referees.hpp"

namespace citynet::measure {
namespace {

using namespace test;

TEST(Degree, CountsTies) {
  EXPECT_EQ(degree(star(4)).values, (std::vector<double>{3, 1, 1, 1}));
  EXPECT_TRUE(degree(star(4)).integral);
}

// Zachary 1977: the two leaders have 16 and 17 friends.
TEST(Degree, OfTheKarateClubLeaders) {
  const auto values = degree(karate_club()).values;
  EXPECT_EQ(values[0], 16);
  EXPECT_EQ(values[33], 17);
}

// Wasserman & Faust 1994, table 5.2: Medici 6 of 14 other families.
TEST(Degree, OfTheMediciIsSixOfFourteen) {
  const auto graph = florentine_families();
  const auto scores = degree(graph, {.normalized = true});
  EXPECT_DOUBLE_EQ(scores.values[graph.vertex("medici")], 6.0 / 14);
  EXPECT_FALSE(scores.integral);
}

TEST(Degree, FollowsDirections) {
  const auto graph = directed(3, {{0, 1}, {1, 0}, {0, 2}});
  EXPECT_EQ(degree(graph, {.direction = Direction::out}).values, (std::vector<double>{2, 1, 0}));
  EXPECT_EQ(degree(graph, {.direction = Direction::in}).values, (std::vector<double>{1, 1, 1}));
  EXPECT_EQ(degree(graph).values, (std::vector<double>{3, 2, 1}));
}

TEST(Degree, DirectionMeansNothingWithoutDirections) {
  for (const auto direction : {Direction::out, Direction::in, Direction::all}) {
    EXPECT_EQ(degree(path(3), {.direction = direction}).values, (std::vector<double>{1, 2, 1}));
  }
}

TEST(Degree, OfASingleVertexIsZeroAlsoWhenNormalized) {
  EXPECT_EQ(degree(path(1), {.normalized = true}).values, (std::vector<double>{0}));
}

TEST(Degree, AddsUpToTwiceTheEdgesOnEverySmallGraph) {
  for_every_labelled_graph_up_to(5, [](const view::Graph& graph) {
    double sum = 0;
    for (const double value : degree(graph).values) sum += value;
    EXPECT_EQ(sum, 2.0 * static_cast<double>(graph.edge_count()));
  });
}

TEST(Degree, TellsItsConventions) {
  const auto account = degree(directed(2, {{0, 1}}), {.direction = Direction::in}).account;
  EXPECT_EQ(account.measure, "degree");
  EXPECT_EQ(account.status, Status::exact);
  EXPECT_EQ(account.conventions, (std::vector<Convention>{{"ties", "directed, followed in"},
                                                          {"tie strengths", "not used"},
                                                          {"scale", "raw"}}));
}

TEST(Degree, IsCancelledByProgress) {
  expect_cancelled_by_progress(
      [](const base::RunControl& run) { return degree(karate_club(), {.run = run}); });
}

TEST(VertexStrength, AddsUpStrengths) {
  const auto graph = undirected(3, {{0, 1}, {1, 2}}, {0.5, 2});
  const auto scores = vertex_strength(graph);
  EXPECT_EQ(scores.values, (std::vector<double>{0.5, 2.5, 2}));
  EXPECT_FALSE(scores.integral);
  EXPECT_EQ(scores.account.measure, "vertex strength");
}

TEST(VertexStrength, FollowsDirections) {
  const auto graph = directed(3, {{0, 1}, {1, 0}, {0, 2}}, {1, 2, 4});
  EXPECT_EQ(vertex_strength(graph, {.direction = Direction::out}).values,
            (std::vector<double>{5, 2, 0}));
  EXPECT_EQ(vertex_strength(graph, {.direction = Direction::in}).values,
            (std::vector<double>{2, 1, 4}));
  EXPECT_EQ(vertex_strength(graph).values, (std::vector<double>{7, 3, 4}));
}

TEST(VertexStrength, EqualsDegreeWhenEveryStrengthIsOne) {
  const auto graph = undirected(4, {{0, 1}, {0, 2}, {2, 3}}, {1, 1, 1});
  EXPECT_EQ(vertex_strength(graph).values, degree(graph).values);
}

TEST(VertexStrength, RefusesAGraphWithoutStrengths) {
  expect_refused([] { return vertex_strength(path(3)); }, "graph", "no strengths");
}

TEST(VertexStrength, IsCancelledByProgress) {
  expect_cancelled_by_progress([](const base::RunControl& run) {
    return vertex_strength(undirected(2, {{0, 1}}, {1}), {.run = run});
  });
}

}  // namespace
}  // namespace citynet::measure
