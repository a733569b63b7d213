#include "citynet/measure/mixing/yule_q.hpp"

#include <cmath>

#include "support/dense.hpp"
#include "support/referees.hpp"

namespace citynet::measure {
namespace {

using namespace test;

// Clubs of 17: 67 of 272 pairs inside are tied, 11 of 289 across. With these counts, which
// EXPECTED figures of the club give, Q = (67 * 278 - 205 * 11) / (67 * 278 + 205 * 11).
TEST(YuleQ, OfTheKarateClub) {
  const auto result = yule_q(karate_club(), groups_of(karate_clubs()));
  EXPECT_EQ(result.graph.tied_inside, 67);
  EXPECT_EQ(result.graph.untied_inside, 205);
  EXPECT_EQ(result.graph.tied_outside, 11);
  EXPECT_EQ(result.graph.untied_outside, 278);
  EXPECT_NEAR(result.graph.yule_q(), (67.0 * 278 - 205.0 * 11) / (67.0 * 278 + 205.0 * 11), 1e-15);
}

/// Every pair, looked at one by one; ordered pairs in a directed graph.
PairTable by_hand(const view::Graph& graph, const Groups& groups, std::size_t only_of) {
  const auto tied = brute_force::adjacency(graph);
  PairTable table;
  for (std::size_t a = 0; a < tied.size(); ++a) {
    for (std::size_t b = 0; b < tied.size(); ++b) {
      if (a == b || (!graph.is_directed() && b < a)) continue;
      if (only_of < tied.size() && a != only_of && b != only_of) continue;
      if (!groups.has_group(a) || !groups.has_group(b)) continue;
      const bool inside = groups.of[a] == groups.of[b];
      auto& cell = tied[a][b] != 0 ? (inside ? table.tied_inside : table.tied_outside)
                                   : (inside ? table.untied_inside : table.untied_outside);
      cell += 1;
    }
  }
  return table;
}

void expect_equal(const PairTable& ours, const PairTable& theirs, const view::Graph& graph) {
  EXPECT_EQ(ours.tied_inside, theirs.tied_inside) << text(graph);
  EXPECT_EQ(ours.untied_inside, theirs.untied_inside) << text(graph);
  EXPECT_EQ(ours.tied_outside, theirs.tied_outside) << text(graph);
  EXPECT_EQ(ours.untied_outside, theirs.untied_outside) << text(graph);
}

TEST(YuleQ, CountsEveryPairOfEverySmallGraph) {
  const auto check = [](const view::Graph& graph) {
    const std::vector<std::string> names{"a", "b", "a", "", "b"};
    const auto n = graph.vertex_count();
    const auto groups =
        groups_of(std::vector<std::string>(names.begin(), names.begin() + static_cast<long>(n)));
    const auto result = yule_q(graph, groups);
    expect_equal(result.graph, by_hand(graph, groups, n), graph);
    for (std::size_t v = 0; v < n; ++v) {
      if (groups.has_group(v)) {
        expect_equal(result.vertices[v], by_hand(graph, groups, v), graph);
      } else {
        EXPECT_TRUE(std::isnan(result.scores.values[v]));
      }
    }
  };
  for_every_labelled_graph_up_to(5, check);
  for_every_labelled_digraph_up_to(4, check);
}

TEST(YuleQ, CountsThePairsOfAGroup) {
  const auto result = yule_q(path(4), groups_of(std::vector<std::string>{"a", "a", "b", "b"}));
  EXPECT_EQ(result.groups[0].tied_inside, 1);
  EXPECT_EQ(result.groups[0].untied_inside, 0);
  EXPECT_EQ(result.groups[0].tied_outside, 1);
  EXPECT_EQ(result.groups[0].untied_outside, 3);
  EXPECT_EQ(result.groups[0].yule_q(), 1);
}

TEST(YuleQ, IsUndefinedWherePairsDoNotDiffer) {
  const auto one_group = groups_of(std::vector<std::uint32_t>(4, 0));
  const auto two_groups = groups_of(std::vector<std::uint32_t>{0, 0, 1, 1});
  for (const auto& graph : {undirected(4, {}), complete(4)}) {
    EXPECT_EQ(yule_q(graph, two_groups).account.status, Status::undefined);
  }
  EXPECT_TRUE(std::isnan(yule_q(path(4), one_group).graph.yule_q()));
  EXPECT_TRUE(std::isnan(
      yule_q(undirected(0, {}), groups_of(std::vector<std::uint32_t>{})).graph.yule_q()));
  EXPECT_EQ(yule_q(undirected(4, {{0, 1}, {2, 3}}), two_groups).graph.yule_q(), 1);
  EXPECT_EQ(yule_q(undirected(4, {{0, 2}}), two_groups).graph.yule_q(), -1);
}

TEST(YuleQ, IsCancelledByProgress) {
  expect_cancelled_by_progress([](const base::RunControl& run) {
    return yule_q(karate_club(), groups_of(karate_clubs()), {.run = run});
  });
}

}  // namespace
}  // namespace citynet::measure
