// Small graphs are solved by elimination, larger ones by conjugate gradients: the two must say the
// same, and both what a dense solver says.

#include "measure/centrality/pagerank_elimination.hpp"

#include <algorithm>

#include "citynet/measure/centrality/pagerank.hpp"
#include "support/referees.hpp"

namespace citynet::measure {
namespace {

using namespace test;

struct Prepared {
  std::vector<double> strength, start;
  TiesProduct ties;

  Prepared(const view::Graph& graph, TieUse use)
      : strength(graph.vertex_count(), 0.0), ties(graph, use) {
    const auto n = static_cast<double>(graph.vertex_count());
    for (view::Vertex v = 0; v < graph.vertex_count(); ++v) {
      for (const auto edge : graph.edges_of(v)) {
        strength[v] += use == TieUse::strength ? graph.strengths()[edge] : 1.0;
      }
      start.push_back(2 * (v + 1.0) / (n * (n + 1)));
    }
  }
  [[nodiscard]] PageRankSystem system(double damping) { return {ties, strength, start, damping}; }
};

void compare(const view::Graph& graph, TieUse use, double damping) {
  Prepared prepared(graph, use);
  const auto strengths = use == TieUse::strength ? graph.strengths() : std::span<const double>{};
  std::vector<double> eliminated, iterated = prepared.start;
  ASSERT_TRUE(pagerank_by_elimination(graph, strengths, prepared.system(damping), eliminated));
  base::SerialPulse pulse({});
  pagerank_start(
      prepared.system(damping), 1e-15, 1000, [](double) {}, iterated, pulse);
  EXPECT_TRUE(near(eliminated, iterated, 1e-13)) << text(graph);
}

TEST(PageRankElimination, IsWhatConjugateGradientsFindOnEverySmallGraph) {
  for_every_unlabelled_graph_up_to(7, [](const view::Graph& graph) {
    for (const double damping : {.5, .85}) compare(graph, TieUse::presence, damping);
  });
}

TEST(PageRankElimination, IsWhatConjugateGradientsFindOnRandomGraphs) {
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    const std::size_t n = 20 + seed % 45;
    const auto graph = random_graph(
        {.vertices = n, .edges = n * (1 + seed % 20), .seed = seed, .with_strengths = true});
    compare(graph, TieUse::presence, .85);
    compare(graph, TieUse::strength, .85);
  }
}

TEST(PageRankElimination, LosesNoDigitsWithDampingNearOne) {
  const auto graph = random_graph({.vertices = 60, .edges = 90, .seed = 6});
  const auto ours = pagerank(graph, {.damping = .999, .tolerance = 1e-14});
  EXPECT_EQ(ours.account.status, Status::converged);
  EXPECT_TRUE(near(ours.values, brute_force::pagerank(graph, .999, false), 1e-12));
}

// 1e-300 and 1e300 are strengths that a graph may have.
TEST(PageRankElimination, OfStrengthsAtTheEndsOfTheRangeIsThatOfCommonOnes) {
  const Pairs pairs{{0, 1}, {1, 2}, {2, 0}, {2, 3}};
  const auto expected = pagerank(undirected(5, pairs, {1, 2, 3, 4}), {.ties = TieUse::strength});
  for (const double unit : {0x1p-980, 0x1p+980}) {
    const auto graph = undirected(5, pairs, {unit, 2 * unit, 3 * unit, 4 * unit});
    EXPECT_EQ(bits(pagerank(graph, {.ties = TieUse::strength}).values), bits(expected.values));
  }
}

TEST(PageRankElimination, CountsEachVertexAsAStep) {
  const auto graph = karate_club();
  EXPECT_EQ(pagerank(graph, {.tolerance = 1e-10}).account.iteration->steps, 35U);
  EXPECT_LT(pagerank(graph, {.tolerance = 1e-10, .max_steps = 34}).account.iteration->steps, 34U)
      << "no room for all, so that conjugate gradients have to do";
}

}  // namespace
}  // namespace citynet::measure
