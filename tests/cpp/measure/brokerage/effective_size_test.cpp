#include "citynet/measure/brokerage/effective_size.hpp"

#include <algorithm>
#include <cmath>

#include "measure/brokerage/structural_holes.hpp"
#include "support/referees.hpp"

namespace citynet::measure {
namespace {

using namespace test;

/// Burt's double sum.
std::vector<double> by_hand(const view::Graph& graph, TieUse ties) {
  const auto m = structural_holes::mutual(graph, ties);
  const auto p = structural_holes::shares(m);
  std::vector<double> sizes;
  for (std::size_t i = 0; i < m.size(); ++i) {
    double size = 0;
    bool tied = false;
    for (std::size_t j = 0; j < m.size(); ++j) {
      if (m[i][j] == 0) continue;
      tied = true;
      size += 1;
      for (std::size_t q = 0; q < m.size(); ++q) {
        if (q == i || q == j || m[i][q] == 0) continue;
        size -= p[i][q] * m[j][q] / *std::max_element(m[j].begin(), m[j].end());
      }
    }
    sizes.push_back(tied ? size : std::nan(""));
  }
  return sizes;
}

// NetworkX's tests, checked there against UCINET.
TEST(EffectiveSize, OfBorgattisNetwork) {
  const auto graph = structural_holes::borgatti();
  const auto plain = effective_size(graph).values;
  EXPECT_NEAR(plain[6], 4.67, 5e-3);
  EXPECT_EQ(plain[0], 2.5);
  EXPECT_EQ(plain[2], 1);
  const auto strong = effective_size(graph, {.ties = TieUse::strength}).values;
  EXPECT_NEAR(strong[6], 5.47, 5e-3);
  EXPECT_NEAR(strong[0], 2.47, 5e-3);
  EXPECT_EQ(strong[2], 1);
}

TEST(EffectiveSize, OfADirectedTriangle) {
  const auto graph = structural_holes::triangle_of_arcs();
  const auto plain = effective_size(graph).values;
  EXPECT_NEAR(plain[0], 1.167, 1e-3);
  EXPECT_NEAR(plain[1], 1.167, 1e-3);
  EXPECT_NEAR(plain[2], 1, 1e-12);
  const auto strong = effective_size(graph, {.ties = TieUse::strength}).values;
  EXPECT_NEAR(strong[0], 1.567, 1e-3);
  EXPECT_NEAR(strong[1], 1.083, 1e-3);
  EXPECT_NEAR(strong[2], 1, 1e-12);
}

// Borgatti's short formula is Burt's long one, wherever it is used.
TEST(EffectiveSize, AgreesWithBurtsDoubleSumOnEverySmallGraph) {
  const auto check = [](const view::Graph& graph) {
    EXPECT_TRUE(near(effective_size(graph).values, by_hand(graph, TieUse::presence)))
        << text(graph);
  };
  for_every_labelled_graph_up_to(5, check);
  for_every_labelled_digraph_up_to(4, check);
  for_every_unlabelled_graph_up_to(7, check);
}

TEST(EffectiveSize, AgreesWithBurtsDoubleSumOnRandomStrengths) {
  for (std::uint64_t seed = 0; seed < 8; ++seed) {
    const auto graph = random_graph({.vertices = 40,
                                     .edges = 30 * (1 + seed),
                                     .seed = seed,
                                     .directed = seed % 2 == 0,
                                     .with_strengths = true});
    EXPECT_TRUE(near(effective_size(graph, {.ties = TieUse::strength}).values,
                     by_hand(graph, TieUse::strength)));
  }
}

TEST(EffectiveSize, IsTheNumberOfPartnersInAStarAndOneInACompleteGraph) {
  EXPECT_EQ(effective_size(star(5)).values, (std::vector<double>{4, 1, 1, 1, 1}));
  EXPECT_EQ(effective_size(complete(5)).values, (std::vector<double>(5, 1)));
}

TEST(EffectiveSize, SaysWhichFormulaItIs) {
  EXPECT_EQ(effective_size(path(3)).account.conventions.back(),
            (Convention{"formula", "Borgatti: n - 2 t / n"}));
  EXPECT_EQ(effective_size(structural_holes::borgatti(), {.ties = TieUse::strength})
                .account.conventions.back(),
            (Convention{"formula", "Burt"}));
}

TEST(EffectiveSize, IsUndefinedForAnIsolate) {
  EXPECT_TRUE(effective_size(undirected(0, {})).values.empty());
  EXPECT_TRUE(std::isnan(effective_size(undirected(2, {})).values[1]));
  EXPECT_TRUE(std::isnan(effective_size(directed(3, {{0, 1}})).values[2]));
}

TEST(EffectiveSize, NeedsStrengthsWhenTheyAreAskedFor) {
  expect_refused([] { return effective_size(path(3), {.ties = TieUse::strength}); }, "graph",
                 "no strengths");
}

TEST(EffectiveSize, HasTheSameBitsForAnyNumberOfThreads) {
  const auto graph =
      random_graph({.vertices = 500, .edges = 5000, .seed = 7, .with_strengths = true});
  expect_same_bits_for_any_number_of_threads([&](const base::RunControl& run) {
    return effective_size(graph, {.ties = TieUse::strength, .run = run}).values;
  });
}

TEST(EffectiveSize, IsCancelledByProgress) {
  const auto graph =
      random_graph({.vertices = 2000, .edges = 100'000, .seed = 7, .with_strengths = true});
  for (const auto ties : {TieUse::presence, TieUse::strength}) {
    expect_cancelled_by_progress([&](const base::RunControl& run) {
      return effective_size(graph, {.ties = ties, .run = run});
    });
  }
}

}  // namespace
}  // namespace citynet::measure
