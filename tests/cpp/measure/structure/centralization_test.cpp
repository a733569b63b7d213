#include "citynet/measure/structure/centralization.hpp"

#include <cmath>

#include "citynet/measure/centrality/degree.hpp"
#include "support/referees.hpp"

namespace citynet::measure {
namespace {

using namespace test;

constexpr CentralityKind kAll[] = {CentralityKind::degree, CentralityKind::betweenness,
                                   CentralityKind::closeness};

TEST(Centralization, OfAStarIsOne) {
  for (const auto of : kAll) {
    for (std::size_t n = 3; n < 8; ++n) EXPECT_DOUBLE_EQ(centralization(star(n), of).value, 1);
  }
}

TEST(Centralization, IsZeroWhenAllAreAlike) {
  for (const auto of : kAll) {
    EXPECT_EQ(centralization(cycle(5), of).value, 0);
    EXPECT_EQ(centralization(complete(4), of).value, 0);
    EXPECT_EQ(centralization(undirected(4, {}), of).value, 0);
  }
}

// Capabilities table G10, recomputed with independent code.
TEST(Centralization, OfTheFlorentineFamilies) {
  const auto graph = florentine_families();
  EXPECT_NEAR(centralization(graph, CentralityKind::degree).value, .274725, 5e-7);
  EXPECT_NEAR(centralization(graph, CentralityKind::betweenness).value, .436813, 5e-7);
  EXPECT_NEAR(centralization(graph, CentralityKind::closeness).value, .322452, 5e-7);
}

TEST(Centralization, OfTheKarateClub) {
  EXPECT_NEAR(centralization(karate_club(), CentralityKind::degree).value, .399621, 5e-7);
  EXPECT_NEAR(centralization(karate_club(), CentralityKind::betweenness).value, .405557, 5e-7);
}

// The star is the most centralised of all graphs, also among those that are not connected.
TEST(Centralization, IsNeverAboveOne) {
  const auto check = [](const view::Graph& graph) {
    for (const auto of : kAll) {
      for (const auto direction : {Direction::out, Direction::in, Direction::all}) {
        const auto score = centralization(graph, of, {.direction = direction});
        if (score.account.status == Status::undefined) continue;
        EXPECT_GE(score.value, 0) << text(graph);
        EXPECT_LE(score.value, 1 + 1e-12) << text(graph);
      }
    }
  };
  for_every_unlabelled_graph_up_to(7, check);
  for_every_labelled_digraph_up_to(4, check);
}

TEST(Centralization, OfDirectedStarsIsOneInTheirDirection) {
  const auto out = directed(4, {{0, 1}, {0, 2}, {0, 3}});
  const auto in = directed(4, {{1, 0}, {2, 0}, {3, 0}});
  const auto both = directed(4, {{0, 1}, {0, 2}, {0, 3}, {1, 0}, {2, 0}, {3, 0}});
  for (const auto of : {CentralityKind::degree, CentralityKind::closeness}) {
    EXPECT_DOUBLE_EQ(centralization(out, of, {.direction = Direction::out}).value, 1);
    EXPECT_DOUBLE_EQ(centralization(in, of, {.direction = Direction::in}).value, 1);
    EXPECT_DOUBLE_EQ(centralization(both, of, {.direction = Direction::all}).value, 1);
  }
  EXPECT_DOUBLE_EQ(centralization(both, CentralityKind::betweenness).value, 1);
}

TEST(Centralization, IsUndefinedWhenAllGraphsAreAlike) {
  for (const auto of : kAll) {
    for (std::size_t n = 0; n < 3; ++n) {
      const auto score = centralization(path(n), of);
      EXPECT_TRUE(std::isnan(score.value)) << n;
      EXPECT_EQ(score.account.status, Status::undefined);
    }
  }
  EXPECT_EQ(centralization(directed(2, {{0, 1}}), CentralityKind::degree).value, 1);
}

TEST(Centralization, OfAnyScoresTakesTheLargestSumAsGiven) {
  const auto graph = florentine_families();
  const auto scores = degree(graph).values;
  EXPECT_DOUBLE_EQ(centralization(scores, 14 * 13).value,
                   centralization(graph, CentralityKind::degree).value);
  EXPECT_EQ(centralization({}, 1).account.status, Status::undefined);
}

TEST(Centralization, OfScoresRefusesWhatIsNoNumber) {
  const std::vector<double> scores{1, std::nan("")};
  expect_refused([&] { return centralization(scores, 1); }, "scores", "nan at position 1");
  expect_refused([&] { return centralization({}, 0); }, "largest_sum", "0");
}

TEST(Centralization, NamesTheLargestSum) {
  const auto account = centralization(star(4), CentralityKind::closeness).account;
  EXPECT_EQ(account.measure, "closeness centralization");
  EXPECT_EQ(account.conventions.back(),
            (Convention{"largest possible sum", "(n - 1)(n - 2) / (2 n - 3), of a star"}));
}

TEST(Centralization, IsCancelledByProgress) {
  const auto graph = random_graph({.vertices = 1000, .edges = 10'000, .seed = 1});
  expect_cancelled_by_progress([&](const base::RunControl& run) {
    return centralization(graph, CentralityKind::betweenness, {.run = run});
  });
}

}  // namespace
}  // namespace citynet::measure
