#include "citynet/measure/structure/continuous_core.hpp"

#include <cmath>

#include "citynet/measure/structure/core_periphery.hpp"
#include "support/dense.hpp"
#include "support/referees.hpp"

namespace citynet::measure {
namespace {

using namespace test;

/// Pearson's correlation of a(i, j) and c(i) c(j), pair by pair.
double fit(const view::Graph& graph, bool strengths, const std::vector<double>& c) {
  const auto tied = brute_force::adjacency(graph, strengths);
  const auto n = static_cast<double>(c.size());
  const double pairs = n * (n - 1) / 2;
  double mean_a = 0, mean_c = 0, aa = 0, cc = 0, ac = 0;
  const auto over_pairs = [&](auto use) {
    for (std::size_t i = 0; i < c.size(); ++i) {
      for (std::size_t j = i + 1; j < c.size(); ++j) use(tied[i][j], c[i] * c[j]);
    }
  };
  over_pairs([&](double a, double b) {
    mean_a += a / pairs;
    mean_c += b / pairs;
  });
  over_pairs([&](double a, double b) {
    aa += (a - mean_a) * (a - mean_a);
    cc += (b - mean_c) * (b - mean_c);
    ac += (a - mean_a) * (b - mean_c);
  });
  return ac / std::sqrt(aa * cc);
}

TEST(ContinuousCore, OfAStarFitsPerfectlyAndConcentratesInItsCentre) {
  const auto result = continuous_core(star(6));
  EXPECT_NEAR(result.fit, 1, 1e-12);
  EXPECT_NEAR(result.concentration, 1, 1e-12);
  EXPECT_EQ(result.core_size, 1U);
  EXPECT_EQ(result.account.status, Status::converged);
}

// Ties of strength c(i) c(j): the scores are found again.
TEST(ContinuousCore, FindsTheScoresThatMadeTheTies) {
  const std::vector<double> scores{.8, .7, .6, .5, .4, .3, .2};
  Pairs edges;
  std::vector<double> strengths;
  double squares = 0;
  for (view::Vertex i = 0; i < 7; ++i) {
    squares += scores[i] * scores[i];
    for (view::Vertex j = i + 1; j < 7; ++j) {
      edges.emplace_back(i, j);
      strengths.push_back(scores[i] * scores[j]);
    }
  }
  const auto result = continuous_core(undirected(7, edges, strengths), {.ties = TieUse::strength});
  EXPECT_NEAR(result.fit, 1, 1e-9);
  for (std::size_t v = 0; v < 7; ++v) {
    EXPECT_NEAR(result.values[v], scores[v] / std::sqrt(squares), 1e-4);
  }
}

/// sum a c c / sqrt(sum a^2 sum (c c)^2), pair by pair.
double congruence(const view::Graph& graph, bool strengths, const std::vector<double>& c) {
  const auto tied = brute_force::adjacency(graph, strengths);
  double aa = 0, cc = 0, ac = 0;
  for (std::size_t i = 0; i < c.size(); ++i) {
    for (std::size_t j = i + 1; j < c.size(); ++j) {
      aa += tied[i][j] * tied[i][j];
      cc += c[i] * c[j] * c[i] * c[j];
      ac += tied[i][j] * c[i] * c[j];
    }
  }
  return ac / std::sqrt(aa * cc);
}

// No step of any size along any score, down to 0 or up to twice, leads higher.
TEST(ContinuousCore, StandsOnAHilltop) {
  for (std::uint64_t seed = 0; seed < 5; ++seed) {
    const auto graph =
        random_graph({.vertices = 20, .edges = 60, .seed = seed, .with_strengths = true});
    for (const auto ties : {TieUse::presence, TieUse::strength}) {
      const bool strengths = ties == TieUse::strength;
      const auto result = continuous_core(graph, {.ties = ties});
      EXPECT_EQ(result.account.status, Status::converged);
      EXPECT_NEAR(result.fit, fit(graph, strengths, result.values), 1e-12);
      const double top = congruence(graph, strengths, result.values);
      double length = 0;
      for (std::size_t v = 0; v < 20; ++v) {
        length += result.values[v] * result.values[v];
        for (const double factor : {0.0, .5, .99, 1.01, 2.0}) {
          auto moved = result.values;
          moved[v] = moved[v] * factor + (factor > 1 ? .001 : 0);
          EXPECT_LE(congruence(graph, strengths, moved), top + 1e-12);
        }
      }
      EXPECT_NEAR(length, 1, 1e-12);
    }
  }
}

// Members 1, 33 and 34 are at the heart of every account of the club.
TEST(ContinuousCore, OfTheKarateClubHasItsLeadersOnTop) {
  const auto result = continuous_core(karate_club());
  EXPECT_EQ(result.account.status, Status::converged);
  for (std::size_t v = 0; v < 34; ++v) {
    if (v == 0 || v == 2 || v == 32 || v == 33) continue;
    for (const std::size_t leader : {0U, 33U}) EXPECT_LT(result.values[v], result.values[leader]);
  }
}

TEST(ContinuousCore, OfARingIsEqualEverywhereSoThereIsNone) {
  const auto result = continuous_core(cycle(5));
  EXPECT_EQ(result.account.status, Status::converged);
  EXPECT_EQ(result.account.note, "all scores are equal, so there is no core");
  for (const double value : result.values) EXPECT_NEAR(value, std::sqrt(.2), 1e-12);
  EXPECT_TRUE(std::isnan(result.fit));
  EXPECT_TRUE(std::isnan(result.concentration));
  EXPECT_EQ(result.core_size, 0U);
}

// The centre of a broken star takes all: no scores are the best.
TEST(ContinuousCore, OfATreeNearToAStarSaysThatThereAreNoBestScores) {
  const auto result = continuous_core(undirected(6, {{0, 1}, {0, 2}, {0, 3}, {0, 4}, {4, 5}}));
  EXPECT_EQ(result.account.status, Status::not_converged);
  EXPECT_FALSE(result.account.note.empty());
  EXPECT_GT(result.fit, .8);
  EXPECT_EQ(result.core_size, 1U);
}

TEST(ContinuousCore, IsDefinedOnEverySmallGraphWhosePairsDiffer) {
  const auto check = [](const view::Graph& graph) {
    const auto n = graph.vertex_count();
    const bool alike = graph.edge_count() == 0 || graph.edge_count() == n * (n - 1) / 2;
    const auto result = continuous_core(graph, {.max_steps = 500});
    if (n < 3 || alike) {
      EXPECT_EQ(result.account.status, Status::undefined) << text(graph);
      EXPECT_TRUE(std::isnan(result.fit));
      EXPECT_EQ(result.values.size(), n);
      return;
    }
    EXPECT_NE(result.account.status, Status::undefined) << text(graph);
    for (const double value : result.values) EXPECT_GE(value, 0) << text(graph);
    if (std::isnan(result.fit)) return;
    EXPECT_NEAR(result.fit, fit(graph, false, result.values), 1e-9) << text(graph);
    EXPECT_LE(result.fit, 1 + 1e-12) << text(graph);
  };
  for_every_unlabelled_graph_up_to(6, check);
}

TEST(ContinuousCore, RefusesWhatItCannotDo) {
  expect_refused([] { return continuous_core(directed(3, {{0, 1}})); }, "graph", "directed");
  expect_refused([] { return continuous_core(path(3), {.ties = TieUse::strength}); }, "graph",
                 "no strengths");
  expect_refused([] { return continuous_core(path(3), {.tolerance = 0}); }, "tolerance", "0");
  expect_refused([] { return continuous_core(path(3), {.max_steps = 0}); }, "max_steps", "0");
}

TEST(ContinuousCore, SaysWhenItWasStopped) {
  const auto result = continuous_core(karate_club(), {.max_steps = 1});
  EXPECT_EQ(result.account.status, Status::not_converged);
  EXPECT_EQ(result.account.iteration->steps, 1U);
}

TEST(ContinuousCore, IsCancelledByProgress) {
  expect_cancelled_by_progress(
      [](const base::RunControl& run) { return continuous_core(karate_club(), {.run = run}); });
}

}  // namespace
}  // namespace citynet::measure
