#include "citynet/measure/structure/core_periphery.hpp"

#include <cmath>

#include "support/dense.hpp"
#include "support/referees.hpp"

namespace citynet::measure {
namespace {

using namespace test;
using Between = BetweenCoreAndPeriphery;

/// Pearson's correlation of two lists; NaN when one of them does not vary.
double correlation(const std::vector<double>& x, const std::vector<double>& y) {
  const auto n = static_cast<double>(x.size());
  double mean_x = 0, mean_y = 0, xx = 0, yy = 0, xy = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    mean_x += x[i] / n;
    mean_y += y[i] / n;
  }
  for (std::size_t i = 0; i < x.size(); ++i) {
    xx += (x[i] - mean_x) * (x[i] - mean_x);
    yy += (y[i] - mean_y) * (y[i] - mean_y);
    xy += (x[i] - mean_x) * (y[i] - mean_y);
  }
  return xx < 1e-12 || yy < 1e-12 ? std::nan("") : xy / std::sqrt(xx * yy);
}

/// The correlation for one core, pair by pair.
double fit(const view::Graph& graph, bool strengths, Between between, std::uint32_t core) {
  const auto tied = brute_force::adjacency(graph, strengths);
  std::vector<double> ties, ideal;
  for (std::size_t i = 0; i < tied.size(); ++i) {
    for (std::size_t j = i + 1; j < tied.size(); ++j) {
      const auto in_core = (core >> i & 1U) + (core >> j & 1U);
      if (in_core == 1 && between == Between::ignored) continue;
      ties.push_back(tied[i][j]);
      ideal.push_back(in_core > 0 ? 1 : 0);
    }
  }
  return correlation(ties, ideal);
}

/// The best of all 2^n cores; -2 when none has a fit.
double best_fit(const view::Graph& graph, bool strengths, Between between) {
  double best = -2;
  for (std::uint32_t core = 0; core < 1U << graph.vertex_count(); ++core) {
    const double one = fit(graph, strengths, between, core);
    if (one > best) best = one;
  }
  return best;
}

std::uint32_t mask(const CorePeriphery& result) {
  std::uint32_t core = 0;
  for (std::size_t v = 0; v < result.in_core.size(); ++v) core |= result.in_core[v] ? 1U << v : 0U;
  return core;
}

TEST(CorePeriphery, OfAStarIsItsCentreWithFitOne) {
  const auto result = core_periphery(star(6));
  EXPECT_NEAR(result.fit, 1, 1e-15);
  EXPECT_EQ(mask(result), 1U);
  EXPECT_EQ(result.core_size, 1U);
  EXPECT_EQ(result.account.status, Status::exact);
  EXPECT_TRUE(result.account.note.empty());
}

// Three that are tied to everybody, and four that are tied to these alone.
TEST(CorePeriphery, OfAPerfectCoreIsThatCore) {
  Pairs edges;
  for (view::Vertex core = 0; core < 3; ++core) {
    for (view::Vertex v = core + 1; v < 7; ++v) edges.emplace_back(core, v);
  }
  const auto result = core_periphery(undirected(7, edges));
  EXPECT_NEAR(result.fit, 1, 1e-15);
  EXPECT_EQ(mask(result), 7U);
}

// A clique of three beside three isolates. Two of the clique do as well as all three, as the ties
// of the third lead to the core; four cores in all.
TEST(CorePeriphery, IgnoresTiesBetweenWhenAsked) {
  const auto graph = with_isolates(complete(3), 3);
  const auto result = core_periphery(graph, {.between = Between::ignored});
  EXPECT_NEAR(result.fit, 1, 1e-15);
  EXPECT_EQ(mask(result), 3U);
  EXPECT_EQ(result.account.status, Status::not_unique);
  EXPECT_EQ(result.account.note.substr(0, 7), "4 cores");
  EXPECT_LT(core_periphery(graph).fit, .9);
}

TEST(CorePeriphery, IsTheBestOfAllCoresOfEverySmallGraph) {
  const auto check = [](const view::Graph& graph) {
    for (const auto between : {Between::present, Between::ignored}) {
      const double best = best_fit(graph, false, between);
      const auto result = core_periphery(graph, {.between = between});
      const auto climbed = core_periphery(graph, {.between = between, .proven_up_to = 0});
      if (best < -1.5) {
        EXPECT_EQ(result.account.status, Status::undefined) << text(graph);
        EXPECT_EQ(climbed.account.status, Status::undefined) << text(graph);
        continue;
      }
      EXPECT_NEAR(result.fit, best, 1e-12) << text(graph);
      EXPECT_NEAR(fit(graph, false, between, mask(result)), best, 1e-12) << text(graph);
      EXPECT_NEAR(climbed.fit, best, 1e-12) << text(graph);
    }
  };
  for_every_labelled_graph_up_to(4, check);
  for_every_unlabelled_graph_up_to(6, check);
}

TEST(CorePeriphery, CountsTheCoresThatAreAsGood) {
  const auto ring = core_periphery(cycle(4));
  std::size_t as_good = 0;
  for (std::uint32_t core = 0; core < 16; ++core) {
    as_good += std::abs(fit(cycle(4), false, Between::present, core) - ring.fit) < 1e-12 ? 1U : 0U;
  }
  EXPECT_GT(as_good, 1U);
  EXPECT_EQ(ring.account.status, Status::not_unique);
  EXPECT_EQ(ring.account.note,
            std::to_string(as_good) +
                " cores are equally good; this is the smallest, of the smallest vertices");
}

TEST(CorePeriphery, IsTheBestOfAllCoresWithStrengths) {
  for (std::uint64_t seed = 0; seed < 6; ++seed) {
    const auto graph =
        random_graph({.vertices = 9, .edges = 25, .seed = seed, .with_strengths = true});
    for (const auto between : {Between::present, Between::ignored}) {
      const double best = best_fit(graph, true, between);
      const CorePeripheryOptions options{.ties = TieUse::strength, .between = between};
      EXPECT_NEAR(core_periphery(graph, options).fit, best, 1e-12);
      auto climb = options;
      climb.proven_up_to = 0;
      EXPECT_NEAR(core_periphery(graph, climb).fit, best, 1e-12);
    }
  }
}

// 16 vertices: every division is tried, and the climbs find the same.
TEST(CorePeriphery, ClimbsToTheProvenBest) {
  for (std::uint64_t seed = 0; seed < 4; ++seed) {
    const auto graph = random_graph({.vertices = 16, .edges = 45, .seed = seed});
    EXPECT_NEAR(core_periphery(graph, {.proven_up_to = 0}).fit, core_periphery(graph).fit, 1e-12);
  }
}

TEST(CorePeriphery, BeyondTheProofSaysThatItIsNone) {
  const auto result = core_periphery(karate_club(), {.seed = 5});
  EXPECT_EQ(result.account.status, Status::converged);
  EXPECT_EQ(result.account.seed, 5U);
  EXPECT_NE(result.account.note.find("not a proven best one"), std::string::npos);
  EXPECT_TRUE(result.in_core[0]);
  EXPECT_TRUE(result.in_core[33]);
}

TEST(CorePeriphery, IsUndefinedWhereAllPairsAreAlike) {
  for (const auto& graph :
       {undirected(0, {}), undirected(1, {}), path(2), undirected(5, {}), complete(5)}) {
    const auto result = core_periphery(graph);
    EXPECT_TRUE(std::isnan(result.fit)) << text(graph);
    EXPECT_TRUE(result.in_core.empty());
    EXPECT_EQ(result.account.status, Status::undefined);
  }
  const auto equal = undirected(3, {{0, 1}, {1, 2}, {0, 2}}, {.1, .1, .1});
  EXPECT_EQ(core_periphery(equal, {.ties = TieUse::strength}).account.status, Status::undefined);
}

TEST(CorePeriphery, KeepsItsFitWhenVerticesAreRenamed) {
  const auto graph = random_graph({.vertices = 14, .edges = 40, .seed = 3});
  const auto other = renamed(graph, shuffled_names(graph, 9));
  EXPECT_NEAR(core_periphery(graph).fit, core_periphery(other).fit, 1e-12);
}

TEST(CorePeriphery, RefusesWhatItCannotDo) {
  expect_refused([] { return core_periphery(directed(3, {{0, 1}})); }, "graph", "directed");
  expect_refused([] { return core_periphery(path(3), {.ties = TieUse::strength}); }, "graph",
                 "no strengths");
  expect_refused([] { return core_periphery(path(3), {.proven_up_to = 31}); }, "proven_up_to",
                 "31");
}

TEST(CorePeriphery, HasTheSameBitsForAnyNumberOfThreads) {
  const auto graph =
      random_graph({.vertices = 60, .edges = 300, .seed = 7, .with_strengths = true});
  const auto small = random_graph({.vertices = 12, .edges = 30, .seed = 7, .with_strengths = true});
  for (const auto* one : {&graph, &small}) {
    expect_same_bits_for_any_number_of_threads([&](const base::RunControl& run) {
      const auto result = core_periphery(*one, {.ties = TieUse::strength, .starts = 9, .run = run});
      std::vector<double> values{result.fit};
      for (const bool core : result.in_core) values.push_back(core ? 1 : 0);
      return values;
    });
  }
}

TEST(CorePeriphery, IsCancelledByProgress) {
  const auto proven = random_graph({.vertices = 24, .edges = 100, .seed = 7});
  const auto climbed = random_graph({.vertices = 1500, .edges = 20'000, .seed = 7});
  expect_cancelled_by_progress([&](const base::RunControl& run) {
    return core_periphery(proven, {.proven_up_to = 24, .run = run});
  });
  expect_cancelled_by_progress(
      [&](const base::RunControl& run) { return core_periphery(climbed, {.run = run}); });
}

}  // namespace
}  // namespace citynet::measure
