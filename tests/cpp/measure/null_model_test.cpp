#include "citynet/measure/null_model.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "citynet/measure/mixing/ei_index.hpp"
#include "support/referees.hpp"

namespace citynet::measure {
namespace {

using namespace test;

Statistics one_number(double (*of)(const GroupedGraph&)) {
  return [of](const GroupedGraph& sample, const base::RunControl&) {
    return std::vector<double>{of(sample)};
  };
}

double ties_inside(const GroupedGraph& sample) {
  return ei_index(sample.graph, sample.groups).graph.internal;
}

TEST(NullModel, PermutedGroupsKeepTiesSizesAndWhoHasNone) {
  const GroupedGraph observed{
      karate_club(),
      groups_of(std::vector<std::string>(
          {"a", "a", "b", "",  "b", "c", "",  "a", "a", "b", "b", "c", "c", "c", "a", "a", "b",
           "b", "c", "c", "a", "a", "b", "b", "c", "c", "a", "a", "b", "b", "c", "c", "a", "a"}))};
  const auto model = permuted_groups(observed);
  base::RandomStream random(1);
  const auto sample = model(random);
  EXPECT_EQ(sample.graph.offsets().data(), observed.graph.offsets().data());
  EXPECT_EQ(sample.groups.sizes(), observed.groups.sizes());
  EXPECT_EQ(sample.groups.names, observed.groups.names);
  EXPECT_FALSE(sample.groups.has_group(3));
  EXPECT_FALSE(sample.groups.has_group(6));
  EXPECT_NE(sample.groups.of, observed.groups.of);
}

// 3 of 6 divisions of {0, 1, 2, 3} into two groups of two are equal up to names: each of the six
// orders has the chance 1/6. 6000 draws lie within five deviations (144) of 1000.
TEST(NullModel, PermutedGroupsGiveEveryOrderWithEqualChance) {
  const auto model =
      permuted_groups({undirected(4, {}), groups_of(std::vector<std::uint32_t>{0, 0, 1, 1})});
  std::map<std::vector<std::uint32_t>, int> seen;
  for (std::uint64_t trial = 0; trial < 6000; ++trial) {
    base::RandomStream random(5, trial);
    ++seen[model(random).groups.of];
  }
  EXPECT_EQ(seen.size(), 6U);
  for (const auto& [order, times] : seen) EXPECT_NEAR(times, 1000, 144);
}

// Every graph with 3 vertices and 2 edges (3), or 2 arcs (15), with equal chance.
TEST(NullModel, SameDensityGivesEveryGraphWithEqualChance) {
  for (const auto& graph : {undirected(3, {{0, 1}, {1, 2}}), directed(3, {{0, 1}, {1, 2}})}) {
    const auto model = same_density({graph, {}});
    std::map<std::string, int> seen;
    const int kinds = graph.is_directed() ? 15 : 3;
    for (std::uint64_t trial = 0; trial < 1000U * static_cast<unsigned>(kinds); ++trial) {
      base::RandomStream random(7, trial);
      const auto sample = model(random).graph;
      EXPECT_EQ(sample.edge_count(), 2U);
      ++seen[text(sample)];
    }
    EXPECT_EQ(seen.size(), static_cast<std::size_t>(kinds));
    for (const auto& [sample, times] : seen) EXPECT_NEAR(times, 1000, 160) << sample;
  }
}

TEST(NullModel, SameDensityKeepsAllStrengthsAndFullAndEmptyGraphs) {
  const auto graph = random_graph({.vertices = 20, .edges = 60, .seed = 3, .with_strengths = true});
  base::RandomStream random(1);
  const auto sample = same_density({graph, {}})(random).graph;
  std::vector<double> before(graph.strengths().begin(), graph.strengths().end());
  std::vector<double> after(sample.strengths().begin(), sample.strengths().end());
  std::sort(before.begin(), before.end());
  std::sort(after.begin(), after.end());
  EXPECT_EQ(before, after);
  EXPECT_EQ(text(same_density({complete(5), {}})(random).graph), text(complete(5)));
  EXPECT_EQ(same_density({undirected(0, {}), {}})(random).graph.vertex_count(), 0U);
  EXPECT_EQ(same_density({undirected(1, {}), {}})(random).graph.edge_count(), 0U);
}

// Two ties of a path a - b, c - d, groups {a, b} and {c, d}: of the three ways to pair four into
// twos one has both ties inside, the others none. p_greater tends to 1/3.
TEST(Significance, OfTwoTiesTendsToTheExactChance) {
  const GroupedGraph observed{undirected(4, {{0, 1}, {2, 3}}),
                              groups_of(std::vector<std::uint32_t>{0, 0, 1, 1})};
  const auto result = significance(observed, permuted_groups(observed), one_number(ties_inside),
                                   {.trials = 9999, .seed = 3});
  const auto& s = result.values[0];
  EXPECT_EQ(s.observed, 2);
  EXPECT_NEAR(s.mean, 2.0 / 3, .05);
  EXPECT_NEAR(s.sd, std::sqrt(8.0 / 9), .02);
  EXPECT_NEAR(s.z, (2 - 2.0 / 3) / std::sqrt(8.0 / 9), .06);
  EXPECT_NEAR(s.p_greater, 1.0 / 3, .025);
  EXPECT_EQ(s.p_less, 1);
  EXPECT_EQ(s.p_two_sided, std::min(1.0, 2 * s.p_greater));
  EXPECT_EQ(result.account.seed, 3U);
}

TEST(Significance, CountsTheDataAsOneTrialMore) {
  const GroupedGraph observed{path(2), groups_of(std::vector<std::uint32_t>{0, 1})};
  const NullModel more_ties = [](base::RandomStream&) { return GroupedGraph{path(4), {}}; };
  const auto ties =
      one_number([](const GroupedGraph& g) { return static_cast<double>(g.graph.edge_count()); });
  const auto s = significance(observed, more_ties, ties, {.trials = 9}).values[0];
  EXPECT_EQ(s.p_greater, 1);
  EXPECT_EQ(s.p_less, .1);
  EXPECT_EQ(s.p_two_sided, .2);
  EXPECT_EQ(s.mean, 3);
  EXPECT_EQ(s.sd, 0);
  EXPECT_TRUE(std::isnan(s.z));
}

TEST(Significance, IsUndefinedWhereTheNumberIs) {
  const GroupedGraph observed{undirected(2, {}), groups_of(std::vector<std::uint32_t>{0, 1})};
  const auto index =
      one_number([](const GroupedGraph& g) { return ei_index(g.graph, g.groups).graph.index(); });
  const auto s = significance(observed, permuted_groups(observed), index, {.trials = 9}).values[0];
  for (const double value : {s.observed, s.mean, s.sd, s.z, s.p_greater, s.p_less, s.p_two_sided}) {
    EXPECT_TRUE(std::isnan(value));
  }
}

TEST(Significance, RefusesTooFewTrialsAndStatisticsThatChangeTheirLength) {
  const GroupedGraph observed{path(2), groups_of(std::vector<std::uint32_t>{0, 1})};
  const auto model = permuted_groups(observed);
  expect_refused(
      [&] { return significance(observed, model, one_number(ties_inside), {.trials = 1}); },
      "trials", "1");
  int calls = 0;
  const Statistics longer = [&calls](const GroupedGraph&, const base::RunControl&) {
    return std::vector<double>(static_cast<std::size_t>(++calls), 0.0);
  };
  expect_refused([&] { return significance(observed, model, longer, {.trials = 3}); }, "statistics",
                 "2 values");
}

std::vector<double> flat(const SignificanceResult& result) {
  std::vector<double> values;
  for (const auto& s : result.values) {
    values.insert(values.end(),
                  {s.observed, s.mean, s.sd, s.z, s.p_greater, s.p_less, s.p_two_sided});
  }
  return values;
}

TEST(Significance, HasTheSameBitsForAnyNumberOfThreadsAndOtherBitsForAnotherSeed) {
  const GroupedGraph observed{karate_club(), groups_of(karate_clubs())};
  const auto call = [&](const base::RunControl& run, std::uint64_t seed) {
    return flat(significance(observed, permuted_groups(observed), one_number(ties_inside),
                             {.trials = 200, .seed = seed, .run = run}));
  };
  expect_same_bits_for_any_number_of_threads(
      [&](const base::RunControl& run) { return call(run, 1); });
  EXPECT_NE(call({}, 1), call({}, 2));
}

TEST(Significance, IsCancelledByProgress) {
  const GroupedGraph observed{random_graph({.vertices = 2000, .edges = 60'000, .seed = 7}),
                              groups_of(std::vector<std::uint32_t>(2000, 0))};
  expect_cancelled_by_progress([&](const base::RunControl& run) {
    return significance(observed, permuted_groups(observed), one_number(ties_inside),
                        {.trials = 1000, .run = run});
  });
}

}  // namespace
}  // namespace citynet::measure
