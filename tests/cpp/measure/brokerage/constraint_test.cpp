#include "citynet/measure/brokerage/constraint.hpp"

#include <cmath>

#include "measure/brokerage/structural_holes.hpp"
#include "support/referees.hpp"

namespace citynet::measure {
namespace {

using namespace test;

/// The sums of the rows of the full table.
std::vector<double> by_hand(const view::Graph& graph, TieUse ties, bool neighbors_alone) {
  const auto m = structural_holes::mutual(graph, ties);
  const auto c = structural_holes::constraints(graph, ties);
  std::vector<double> sums;
  for (std::size_t i = 0; i < c.size(); ++i) {
    double sum = 0, tied = 0;
    for (std::size_t j = 0; j < c.size(); ++j) {
      tied += m[i][j];
      if (i != j && (!neighbors_alone || m[i][j] > 0)) sum += c[i][j];
    }
    sums.push_back(tied > 0 ? sum : std::nan(""));
  }
  return sums;
}

void expect_as_by_hand(const view::Graph& graph, TieUse ties) {
  EXPECT_TRUE(near(constraint(graph, {.ties = ties}).values, by_hand(graph, ties, true)))
      << text(graph);
  EXPECT_TRUE(near(constraint(graph, {.ties = ties, .over = ConstraintOver::two_steps}).values,
                   by_hand(graph, ties, false)))
      << text(graph);
}

// NetworkX's tests, checked there against UCINET.
TEST(Constraint, OfBorgattisNetwork) {
  const auto graph = structural_holes::borgatti();
  const auto plain = constraint(graph).values;
  EXPECT_NEAR(plain[6], .400, 5e-4);
  EXPECT_NEAR(plain[0], .595, 5e-4);
  EXPECT_EQ(plain[2], 1);
  const auto strong = constraint(graph, {.ties = TieUse::strength}).values;
  EXPECT_NEAR(strong[6], .299, 5e-4);
  EXPECT_NEAR(strong[0], .795, 5e-4);
  EXPECT_EQ(strong[2], 1);
}

TEST(Constraint, OfADirectedTriangle) {
  const auto graph = structural_holes::triangle_of_arcs();
  const auto plain = constraint(graph).values;
  EXPECT_NEAR(plain[0], 1.003, 1e-3);
  EXPECT_NEAR(plain[1], 1.003, 1e-3);
  EXPECT_NEAR(plain[2], 1.389, 1e-3);
  const auto strong = constraint(graph, {.ties = TieUse::strength}).values;
  EXPECT_NEAR(strong[0], .840, 1e-3);
  EXPECT_NEAR(strong[1], 1.143, 1e-3);
  EXPECT_NEAR(strong[2], 1.378, 1e-3);
}

TEST(Constraint, AgreesWithTheDefinitionOnEverySmallGraph) {
  const auto check = [](const view::Graph& graph) { expect_as_by_hand(graph, TieUse::presence); };
  for_every_labelled_graph_up_to(5, check);
  for_every_labelled_digraph_up_to(4, check);
  for_every_unlabelled_graph_up_to(7, check);
}

TEST(Constraint, AgreesWithTheDefinitionOnRandomStrengths) {
  for (std::uint64_t seed = 0; seed < 8; ++seed) {
    const auto graph = random_graph({.vertices = 40,
                                     .edges = 30 * (1 + seed),
                                     .seed = seed,
                                     .directed = seed % 2 == 0,
                                     .with_strengths = true});
    expect_as_by_hand(graph, TieUse::strength);
    expect_as_by_hand(graph, TieUse::presence);
  }
}

// Two steps of a path of three: the ends reach each other through the middle, (1 * 1/2)^2.
TEST(Constraint, OverTwoStepsCountsWhoIsReachedThroughANeighbor) {
  EXPECT_EQ(constraint(path(3)).values, (std::vector<double>{1, .5, 1}));
  EXPECT_EQ(constraint(path(3), {.over = ConstraintOver::two_steps}).values,
            (std::vector<double>{1.25, .5, 1.25}));
}

TEST(Constraint, IsUndefinedForAnIsolate) {
  EXPECT_TRUE(constraint(undirected(0, {})).values.empty());
  EXPECT_TRUE(std::isnan(constraint(undirected(1, {})).values[0]));
  const auto values = constraint(with_isolates(karate_club(), 1)).values;
  EXPECT_TRUE(std::isnan(values[34]));
  EXPECT_EQ(values[0], constraint(karate_club()).values[0]);
}

// From 65,536 vertices on, ties are kept in wider numbers.
TEST(Constraint, IsTheSameAmongManyIsolates) {
  const auto graph =
      random_graph({.vertices = 300, .edges = 2000, .seed = 8, .with_strengths = true});
  for (const auto ties : {TieUse::presence, TieUse::strength}) {
    auto values = constraint(with_isolates(graph, 70'000), {.ties = ties}).values;
    values.resize(graph.vertex_count());
    EXPECT_EQ(bits(values), bits(constraint(graph, {.ties = ties}).values));
  }
}

TEST(Constraint, KeepsItsBitsWhenStrengthsAreDoubled) {
  const auto graph =
      random_graph({.vertices = 50, .edges = 200, .seed = 2, .with_strengths = true});
  view::EdgeStrengths doubled;
  std::vector<view::Vertex> sources, targets;
  for (std::size_t edge = 0; edge < graph.edge_count(); ++edge) {
    sources.push_back(graph.edges()[edge].source);
    targets.push_back(graph.edges()[edge].target);
    doubled.values.push_back(2 * graph.strengths()[edge]);
  }
  const auto twice = view::Graph::from_edges(50, sources, targets, doubled);
  EXPECT_EQ(bits(constraint(graph, {.ties = TieUse::strength}).values),
            bits(constraint(twice, {.ties = TieUse::strength}).values));
}

TEST(Constraint, MovesWithTheNamesOfTheVertices) {
  const auto names = shuffled_names(karate_club(), 9);
  const auto before = constraint(karate_club()).values;
  const auto after = constraint(renamed(karate_club(), names)).values;
  for (std::size_t v = 0; v < before.size(); ++v) EXPECT_NEAR(before[v], after[names[v]], 1e-14);
}

TEST(Constraint, OfTwoGraphsSideBySideIsThatOfEach) {
  auto expected = constraint(karate_club()).values;
  for (const double value : constraint(complete(4)).values) expected.push_back(value);
  EXPECT_EQ(constraint(side_by_side(karate_club(), complete(4))).values, expected);
}

// Below 1e-290 another kernel is at work; a power of two changes no bit of a share.
TEST(Constraint, IsTheSameInTheSmallestUnits) {
  const auto in_units_of = [](double unit) {
    return constraint(undirected(4, {{0, 1}, {0, 2}, {1, 2}, {2, 3}},
                                 {unit, 3 * unit, 2 * unit, 5 * unit}),
                      {.ties = TieUse::strength})
        .values;
  };
  EXPECT_TRUE(near(in_units_of(std::ldexp(1.0, -1060)), in_units_of(1)));
}

TEST(Constraint, NeedsStrengthsWhenTheyAreAskedFor) {
  expect_refused([] { return constraint(path(3), {.ties = TieUse::strength}); }, "graph",
                 "no strengths");
}

TEST(Constraint, HasTheSameBitsForAnyNumberOfThreads) {
  const auto graph =
      random_graph({.vertices = 500, .edges = 5000, .seed = 7, .with_strengths = true});
  expect_same_bits_for_any_number_of_threads([&](const base::RunControl& run) {
    return constraint(graph, {.ties = TieUse::strength, .run = run}).values;
  });
}

TEST(Constraint, IsCancelledByProgress) {
  const auto graph = random_graph({.vertices = 2000, .edges = 100'000, .seed = 7});
  expect_cancelled_by_progress(
      [&](const base::RunControl& run) { return constraint(graph, {.run = run}); });
}

}  // namespace
}  // namespace citynet::measure
