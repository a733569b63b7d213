#include "citynet/measure/community/modularity.hpp"

#include <cmath>
#include <limits>

#include "citynet/base/random.hpp"
#include "support/referees.hpp"

namespace citynet::measure {
namespace {

using namespace test;

using Membership = std::vector<std::uint32_t>;

Membership random_membership(std::size_t vertices, std::uint64_t seed) {
  base::RandomStream random(seed);
  Membership membership;
  for (std::size_t v = 0; v < vertices; ++v) {
    membership.push_back(static_cast<std::uint32_t>(random.below(4)));
  }
  return membership;
}

// Capabilities table G8: the two clubs after the split.
TEST(Modularity, OfTheTwoKarateClubs) {
  EXPECT_NEAR(modularity(karate_club(), karate_clubs()).value, .358235, 5e-7);
}

TEST(Modularity, OfTwoTrianglesJoinedByAnEdge) {
  const auto graph = undirected(6, {{0, 1}, {1, 2}, {0, 2}, {3, 4}, {4, 5}, {3, 5}, {2, 3}});
  const Membership membership{0, 0, 0, 1, 1, 1};
  EXPECT_NEAR(modularity(graph, membership).value, 6.0 / 7 - .5, 1e-15);
}

TEST(Modularity, AgreesWithTheDefinitionAndIgraphOnEverySmallGraph) {
  const auto compare = [](const view::Graph& graph) {
    if (graph.edge_count() == 0) return;
    for (std::uint64_t seed = 0; seed < 3; ++seed) {
      const auto membership = random_membership(graph.vertex_count(), seed);
      for (const double resolution : {0.0, 0.7, 1.0, 2.5}) {
        const double ours = modularity(graph, membership, {.resolution = resolution}).value;
        EXPECT_TRUE(
            agree(ours, brute_force::modularity(graph, membership, resolution, false), 1e-12))
            << text(graph);
#if CITYNET_WITH_IGRAPH
        EXPECT_TRUE(
            agree(ours, igraph_referee::modularity(graph, membership, resolution, false), 1e-12))
            << text(graph);
#endif
      }
    }
  };
  for_every_labelled_graph_up_to(4, compare);
  for_every_unlabelled_graph_up_to(7, compare);
  for_every_labelled_digraph_up_to(3, compare);
}

TEST(Modularity, AgreesWithTheDefinitionAndIgraphWithStrengths) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const auto graph = random_graph({.vertices = 20,
                                     .edges = 60,
                                     .seed = seed,
                                     .directed = seed % 2 == 0,
                                     .with_strengths = true});
    const auto membership = random_membership(20, seed);
    const double ours = modularity(graph, membership, {.ties = TieUse::strength}).value;
    EXPECT_TRUE(agree(ours, brute_force::modularity(graph, membership, 1, true), 1e-12));
#if CITYNET_WITH_IGRAPH
    EXPECT_TRUE(agree(ours, igraph_referee::modularity(graph, membership, 1, true), 1e-12));
#endif
  }
}

// Bug corpus M02: exactly 0, not about 0.
TEST(Modularity, OfOneCommunityIsExactlyZero) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const auto graph = random_graph({.vertices = 50,
                                     .edges = 200,
                                     .seed = seed,
                                     .directed = seed % 2 == 0,
                                     .with_strengths = true});
    const Membership one(50, 7);
    EXPECT_EQ(modularity(graph, one).value, 0);
    EXPECT_EQ(modularity(graph, one, {.ties = TieUse::strength}).value, 0);
  }
}

// Bug corpus M03 (networkx #6790), M14: nothing is divided by 0.
TEST(Modularity, WithoutEdgesIsUndefined) {
  const auto quality = modularity(undirected(3, {}), Membership{0, 1, 2});
  EXPECT_TRUE(std::isnan(quality.value));
  EXPECT_EQ(quality.account.status, Status::undefined);
  EXPECT_FALSE(quality.account.note.empty());
}

TEST(Modularity, TakesAnyNumbersAsLabels) {
  const Membership small{0, 0, 1}, large{9, 9, std::numeric_limits<std::uint32_t>::max()};
  EXPECT_EQ(modularity(path(3), small).value, modularity(path(3), large).value);
}

TEST(Modularity, RefusesWhatItCannotUse) {
  const Membership two{0, 1}, three{0, 1, 1};
  expect_refused([&] { return modularity(path(3), two); }, "membership", "2 values");
  expect_refused([&] { return modularity(path(3), three, {.resolution = -1}); }, "resolution",
                 "-1");
  expect_refused([&] { return modularity(path(3), three, {.ties = TieUse::strength}); }, "graph",
                 "no strengths");
}

TEST(Modularity, IsCancelledByProgress) {
  expect_cancelled_by_progress([](const base::RunControl& run) {
    return modularity(karate_club(), karate_clubs(), {.run = run});
  });
}

}  // namespace
}  // namespace citynet::measure
