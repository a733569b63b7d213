// Graphs on which formulas divide by zero: every measure has a documented answer on each.

#include <cmath>

#include "citynet/measure/centrality/betweenness.hpp"
#include "citynet/measure/centrality/betweenness_subset.hpp"
#include "citynet/measure/centrality/closeness.hpp"
#include "citynet/measure/centrality/degree.hpp"
#include "citynet/measure/centrality/eigenvector.hpp"
#include "citynet/measure/centrality/harmonic.hpp"
#include "citynet/measure/centrality/hits.hpp"
#include "citynet/measure/centrality/katz.hpp"
#include "citynet/measure/centrality/pagerank.hpp"
#include "citynet/measure/community/leiden.hpp"
#include "citynet/measure/community/modularity.hpp"
#include "citynet/measure/structure/assortativity.hpp"
#include "citynet/measure/structure/centralization.hpp"
#include "citynet/measure/structure/clustering.hpp"
#include "citynet/measure/structure/components.hpp"
#include "citynet/measure/structure/coreness.hpp"
#include "citynet/measure/structure/cut_points.hpp"
#include "citynet/measure/structure/density.hpp"
#include "citynet/measure/structure/distances.hpp"
#include "support/referees.hpp"

namespace citynet::measure {
namespace {

using namespace test;

/// All scores of an edgeless graph with n vertices.
void expect_zeros(std::size_t n) {
  const auto graph = undirected(n, {});
  const std::vector<double> zeros(n, 0.0);
  EXPECT_EQ(degree(graph).values, zeros);
  EXPECT_EQ(degree(graph, {.normalized = true}).values, zeros);
  EXPECT_EQ(betweenness(graph).values, zeros);
  EXPECT_EQ(closeness(graph).values, zeros);
  EXPECT_EQ(harmonic(graph).values, zeros);
  EXPECT_EQ(coreness(graph).values, zeros);
  EXPECT_EQ(local_clustering(graph).values, zeros);
  EXPECT_TRUE(edge_betweenness(graph).values.empty());
  const view::EdgeLengths none{};
  EXPECT_EQ(betweenness(graph, {.lengths = none}).values, zeros);
  EXPECT_EQ(closeness(graph, {.lengths = none}).values, zeros);
  EXPECT_EQ(harmonic(graph, {.lengths = none}).values, zeros);
  EXPECT_EQ(betweenness_subset(graph, {}, {}).values, zeros);
}

TEST(DegenerateGraphs, AllScoresAreZeroWithoutEdges) {
  for (std::size_t n = 0; n <= 3; ++n) expect_zeros(n);
}

TEST(DegenerateGraphs, WhatNeedsEdgesSaysThatItIsUndefined) {
  for (std::size_t n = 0; n <= 3; ++n) {
    const auto graph = undirected(n, {});
    EXPECT_EQ(transitivity(graph).account.status, Status::undefined);
    EXPECT_EQ(modularity(graph, std::vector<std::uint32_t>(n, 0)).account.status,
              Status::undefined);
    EXPECT_EQ(leiden(graph).account.status, Status::undefined);
    EXPECT_EQ(leiden(graph).count(), n);
    EXPECT_EQ(distances(graph).account.status, Status::undefined);
    EXPECT_EQ(degree_assortativity(graph).account.status, Status::undefined);
    EXPECT_EQ(assortativity(graph, std::vector<double>(n, 1)).account.status, Status::undefined);
    EXPECT_EQ(
        nominal_assortativity(graph, groups_of(std::vector<std::uint32_t>(n, 0))).account.status,
        Status::undefined);
    EXPECT_EQ(density(graph).account.status, n < 2 ? Status::undefined : Status::exact);
    for (const auto of :
         {CentralityKind::degree, CentralityKind::betweenness, CentralityKind::closeness}) {
      EXPECT_EQ(centralization(graph, of).account.status,
                n < 3 ? Status::undefined : Status::exact);
    }
  }
}

TEST(DegenerateGraphs, WhatIsAShareIsShared) {
  EXPECT_TRUE(pagerank(undirected(0, {})).values.empty());
  EXPECT_EQ(pagerank(undirected(1, {})).values, (std::vector<double>{1}));
  EXPECT_EQ(pagerank(undirected(2, {})).values, (std::vector<double>{.5, .5}));
  EXPECT_EQ(eigenvector(undirected(1, {})).account.status, Status::converged);
  EXPECT_EQ(eigenvector(undirected(2, {})).account.status, Status::not_unique);
  EXPECT_EQ(eigenvector(undirected(0, {})).account.status, Status::undefined);
  EXPECT_EQ(hits(undirected(0, {})).hubs.account.status, Status::undefined);
  EXPECT_EQ(hits(undirected(2, {})).hubs.account.status, Status::not_unique);
  EXPECT_EQ(katz(undirected(2, {})).values, (std::vector<double>{1, 1}));
}

TEST(DegenerateGraphs, StructureOfNothingIsNothing) {
  EXPECT_EQ(components(undirected(0, {})).count(), 0U);
  EXPECT_EQ(components(undirected(2, {})).count(), 2U);
  EXPECT_TRUE(cut_points(undirected(0, {})).vertices.empty());
  EXPECT_TRUE(cut_points(undirected(2, {})).bridges.empty());
}

TEST(DegenerateGraphs, AGraphWithStrengthsButWithoutEdgesIsNoError) {
  const auto graph = undirected(2, {}, {});
  EXPECT_EQ(vertex_strength(graph).values, (std::vector<double>{0, 0}));
  EXPECT_EQ(pagerank(graph, {.ties = TieUse::strength}).values, (std::vector<double>{.5, .5}));
  EXPECT_EQ(eigenvector(graph, {.ties = TieUse::strength}).eigenvalue, 0);
  EXPECT_TRUE(std::isnan(leiden(graph, {.ties = TieUse::strength}).quality));
}

TEST(DegenerateGraphs, EveryCallWithProgressReportsTheEnd) {
  for (std::size_t n = 1; n <= 2; ++n) {
    const auto graph = undirected(n, {});
    double last = -1;
    const base::RunControl run{.progress = [&](double share) {
      last = share;
      return base::Continue::yes;
    }};
    const auto reaches_the_end = [&](auto call) {
      last = -1;
      (void)call();
      EXPECT_EQ(last, 1.0);
    };
    reaches_the_end([&] { return degree(graph, {.run = run}); });
    reaches_the_end([&] { return betweenness(graph, {.run = run}); });
    reaches_the_end([&] { return closeness(graph, {.run = run}); });
    reaches_the_end([&] { return harmonic(graph, {.run = run}); });
    reaches_the_end([&] { return eigenvector(graph, {.run = run}); });
    reaches_the_end([&] { return pagerank(graph, {.run = run}); });
    reaches_the_end([&] { return katz(graph, {.run = run}); });
    reaches_the_end([&] { return hits(graph, {.run = run}); });
    reaches_the_end([&] { return distances(graph, {.run = run}); });
    reaches_the_end([&] { return degree_assortativity(graph, {.run = run}); });
    reaches_the_end([&] { return coreness(graph, {.run = run}); });
    reaches_the_end([&] { return local_clustering(graph, {.run = run}); });
    reaches_the_end([&] { return components(graph, {.run = run}); });
    reaches_the_end([&] { return cut_points(graph, {.run = run}); });
    reaches_the_end([&] { return leiden(graph, {.run = run}); });
  }
}

}  // namespace
}  // namespace citynet::measure
