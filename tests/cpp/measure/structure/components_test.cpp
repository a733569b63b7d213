#include "citynet/measure/structure/components.hpp"

#include <map>

#include "support/referees.hpp"

namespace citynet::measure {
namespace {

using namespace test;

using Membership = std::vector<std::uint32_t>;

/// Whether two memberships put the same vertices together.
bool same_groups(const Membership& a, const Membership& b) {
  std::map<std::uint32_t, std::uint32_t> to, back;
  for (std::size_t v = 0; v < a.size(); ++v) {
    if (to.emplace(a[v], b[v]).first->second != b[v]) return false;
    if (back.emplace(b[v], a[v]).first->second != a[v]) return false;
  }
  return a.size() == b.size();
}

TEST(Components, AreNumberedBySizeThenByTheirSmallestVertex) {
  const auto found = components(undirected(7, {{1, 2}, {0, 5}, {3, 4}, {4, 6}}));
  EXPECT_EQ(found.membership, (Membership{1, 2, 2, 0, 0, 1, 0}));
  EXPECT_EQ(found.sizes, (Membership{3, 2, 2}));
  EXPECT_EQ(found.count(), 3U);
}

TEST(Components, OfIsolatesAreAsManyAsVertices) {
  EXPECT_EQ(components(undirected(3, {})).membership, (Membership{0, 1, 2}));
}

TEST(Components, OfNoVerticesAreNone) { EXPECT_EQ(components(view::Graph()).count(), 0U); }

TEST(Components, OfADirectedGraphAreWeakUnlessStrongIsAsked) {
  const auto graph = directed(4, {{0, 1}, {1, 2}, {2, 1}, {3, 2}});
  EXPECT_EQ(components(graph).membership, (Membership{0, 0, 0, 0}));
  const auto strong = components(graph, {.connectivity = Connectivity::strong});
  EXPECT_EQ(strong.membership, (Membership{1, 0, 0, 2}));
  EXPECT_EQ(strong.sizes, (Membership{2, 1, 1}));
}

TEST(Components, AgreeWithTheRefereesOnEverySmallGraph) {
  const auto compare = [](const view::Graph& graph) {
    const auto ours = components(graph).membership;
    EXPECT_TRUE(same_groups(ours, brute_force::components(graph, false))) << text(graph);
    EXPECT_TRUE(same_groups(ours, boost_referee::components(graph))) << text(graph);
#if CITYNET_WITH_IGRAPH
    EXPECT_TRUE(same_groups(ours, igraph_referee::components(graph, false))) << text(graph);
#endif
  };
  for_every_labelled_graph_up_to(5, compare);
  for_every_unlabelled_graph_up_to(7, compare);
  for_every_labelled_digraph_up_to(3, compare);
}

TEST(Components, StrongOnesAgreeWithTheRefereesOnEveryDirectedGraphUpToFourVertices) {
  for_every_labelled_digraph_up_to(4, [](const view::Graph& graph) {
    const auto ours = components(graph, {.connectivity = Connectivity::strong}).membership;
    EXPECT_TRUE(same_groups(ours, brute_force::components(graph, true))) << text(graph);
    EXPECT_TRUE(same_groups(ours, boost_referee::strong_components(graph))) << text(graph);
#if CITYNET_WITH_IGRAPH
    EXPECT_TRUE(same_groups(ours, igraph_referee::components(graph, true))) << text(graph);
#endif
  });
}

TEST(Components, StrongOnesAgreeWithBoostOnRandomGraphs) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const auto graph =
        random_graph({.vertices = 200, .edges = 150 + 20 * seed, .seed = seed, .directed = true});
    const auto ours = components(graph, {.connectivity = Connectivity::strong}).membership;
    EXPECT_TRUE(same_groups(ours, boost_referee::strong_components(graph))) << "seed " << seed;
  }
}

// Recursion would overflow the stack here.
TEST(Components, OfAVeryLongChain) {
  constexpr std::size_t n = 300'000;
  Pairs arcs;
  for (view::Vertex v = 1; v < n; ++v) arcs.emplace_back(v - 1, v);
  const auto graph = directed(n, arcs);
  EXPECT_EQ(components(graph).count(), 1U);
  EXPECT_EQ(components(graph, {.connectivity = Connectivity::strong}).count(), n);
}

TEST(Components, TellTheirConventions) {
  EXPECT_EQ(components(directed(1, {}), {.connectivity = Connectivity::strong})
                .account.conventions.front(),
            (Convention{"ties", "directed, strongly connected"}));
  EXPECT_EQ(components(path(2)).account.measure, "components");
}

TEST(Components, AreCancelledByProgress) {
  expect_cancelled_by_progress(
      [](const base::RunControl& run) { return components(karate_club(), {.run = run}); });
}

}  // namespace
}  // namespace citynet::measure
