// `minimum` and `top`, which work while projecting, against taking everything and choosing then.

#include <gmock/gmock.h>

#include <algorithm>
#include <set>

#include "citynet/base/random.hpp"
#include "citynet/view/explain.hpp"
#include "citynet/view/projection.hpp"
#include "support/promises.hpp"

namespace citynet::view {
namespace {

TwoMode random_incidence(std::uint32_t rows, std::uint32_t columns, std::uint64_t seed) {
  base::RandomStream random(seed);
  std::vector<std::uint32_t> r, c;
  for (std::uint32_t row = 0; row < rows; ++row) {
    for (std::uint32_t column = 0; column < columns; ++column) {
      if (random.below(3) != 0) continue;
      r.push_back(row);
      c.push_back(column);
    }
  }
  return TwoMode::from_cells(rows, columns, r, c);
}

using Pairs = std::set<std::pair<Vertex, Vertex>>;

Pairs pairs_of(const Graph& graph) {
  Pairs pairs;
  for (const auto& [a, b] : graph.edges()) pairs.emplace(a, b);
  return pairs;
}

/// By definition: every row chooses among all of its ties, and a tie stays that one end chose.
Pairs chosen(const Graph& all, std::size_t top, EqualTies equal_ties) {
  Pairs kept;
  for (Vertex v = 0; v < all.vertex_count(); ++v) {
    std::vector<std::pair<double, Vertex>> ties;
    const auto ends = all.neighbors(v);
    for (std::size_t i = 0; i < ends.size(); ++i) {
      ties.emplace_back(-all.strengths()[all.edges_of(v)[i]], ends[i]);
    }
    std::sort(ties.begin(), ties.end());
    for (std::size_t i = 0; i < ties.size(); ++i) {
      const bool equal = i >= top && top > 0 && ties[i].first == ties[top - 1].first;
      if (i >= top && !(equal && equal_ties == EqualTies::keep_all)) continue;
      const auto other = ties[i].second;
      if (all.is_directed()) {
        kept.emplace(v, other);
      } else {
        kept.emplace(std::min(v, other), std::max(v, other));
      }
    }
  }
  return kept;
}

TEST(StrongestTies, OfEveryVertexAreThoseThatAChoiceAmongAllWouldKeep) {
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    const auto incidence = random_incidence(25, 9, seed);
    // Whole numbers or one division, so that equal strengths have equal bits.
    for (const auto scheme : {Scheme::count, Scheme::jaccard, Scheme::directed_share}) {
      const auto all = project(incidence, {.scheme = scheme});
      for (const std::size_t top : {1U, 2U, 5U, 100U}) {
        for (const auto equal : {EqualTies::keep_all, EqualTies::lowest_vertex}) {
          const auto graph =
              project(incidence, {.scheme = scheme, .top = top, .equal_ties = equal});
          EXPECT_EQ(pairs_of(graph), chosen(all, top, equal)) << to_string(scheme) << " " << top;
          const auto& account = graph.projection()->account;
          EXPECT_EQ(account.met, all.edge_count());
          EXPECT_EQ(account.stored, graph.edge_count());
          EXPECT_EQ(account.met, account.stored + account.out_beyond_top);
        }
      }
    }
  }
}

TEST(StrongestTies, HaveTheStrengthsTheyHaveAmongAll) {
  const auto incidence = random_incidence(25, 9, 3);
  const auto all = project(incidence, {.scheme = Scheme::newman});
  const auto graph = project(incidence, {.scheme = Scheme::newman, .top = 3});
  for (std::uint32_t e = 0; e < graph.edge_count(); ++e) {
    const auto [a, b] = graph.edges()[e];
    EXPECT_EQ(graph.strengths()[e], all.strengths()[*all.find_edge(a, b)]);
  }
}

TEST(StrongestTies, AtLeastTheMinimumAreKeptAndTheOthersCounted) {
  const auto incidence = random_incidence(40, 12, 4);
  const auto all = project(incidence);
  const auto graph = project(incidence, {.minimum = 2});
  Pairs expected;
  for (std::uint32_t e = 0; e < all.edge_count(); ++e) {
    if (all.strengths()[e] >= 2) expected.emplace(all.edges()[e].source, all.edges()[e].target);
  }
  EXPECT_EQ(pairs_of(graph), expected);
  const auto& account = graph.projection()->account;
  EXPECT_EQ(account.met, all.edge_count());
  EXPECT_EQ(account.out_below_minimum, all.edge_count() - expected.size());
  EXPECT_EQ(account.possible, 40u * 39 / 2);
}

// Ten columns of eleven rows each: 10 / 10 in exact numbers, 0.9999999999999999 when added up.
TEST(StrongestTies, TakeRoundingForNoDifference) {
  std::vector<std::uint32_t> rows, columns;
  for (std::uint32_t column = 0; column < 10; ++column) {
    for (std::uint32_t row = 0; row < 11; ++row) {
      rows.push_back(row);
      columns.push_back(column);
    }
  }
  const auto incidence = TwoMode::from_cells(11, 10, rows, columns);
  EXPECT_EQ(project(incidence, {.scheme = Scheme::newman, .minimum = 1}).edge_count(), 55u);
}

TEST(StrongestTies, ComeAfterTheMinimum) {
  const auto incidence = random_incidence(25, 9, 6);
  const auto graph = project(incidence, {.minimum = 3, .top = 2});
  const auto strong = project(incidence, {.minimum = 3});
  EXPECT_EQ(pairs_of(graph), chosen(strong, 2, EqualTies::keep_all));
  const auto& account = graph.projection()->account;
  EXPECT_EQ(account.met, account.stored + account.out_below_minimum + account.out_beyond_top);
}

TEST(StrongestTies, AreTheSameForAnyNumberOfThreads) {
  const auto incidence = random_incidence(150, 30, 7);
  for (const auto equal : {EqualTies::keep_all, EqualTies::lowest_vertex}) {
    test::expect_same_bits_for_any_number_of_threads([&](const base::RunControl& run) {
      const auto graph = project(
          incidence,
          {.scheme = Scheme::newman, .minimum = 0.1, .top = 4, .equal_ties = equal, .run = run});
      std::vector<double> all(graph.strengths().begin(), graph.strengths().end());
      for (const auto& [a, b] : graph.edges()) all.push_back(a * 1000.0 + b);
      return all;
    });
  }
}

TEST(StrongestTies, LeaveTheOthersToBeExplained) {
  const auto incidence = random_incidence(25, 9, 3);
  const auto all = project(incidence);
  const auto graph = project(incidence, {.minimum = 100});
  EXPECT_EQ(graph.edge_count(), 0u);
  const auto [a, b] = all.edges()[0];
  const auto why = explain(graph, a, b);
  EXPECT_FALSE(why.tied);
  EXPECT_EQ(why.strength, all.strengths()[0]);
}

TEST(StrongestTies, AreDescribedInWords) {
  const auto graph = project(random_incidence(25, 9, 3), {.minimum = 2, .top = 1});
  EXPECT_THAT(describe(*graph.projection()),
              testing::AllOf(testing::HasSubstr("at least 2"), testing::HasSubstr("1 strongest"),
                             testing::HasSubstr("not stored")));
}

}  // namespace
}  // namespace citynet::view
