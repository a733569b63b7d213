#include "citynet/measure/mixing/mixing_significance.hpp"

#include "support/referees.hpp"

namespace citynet::measure {
namespace {

using namespace test;

// Of the ten divisions of a ring of five into two and three, five leave 2 ties across, five 4.
TEST(MixingSignificance, HasTheMeanOverAllOrdersOfTheGroups) {
  const auto groups = groups_of(std::vector<std::uint32_t>{0, 0, 1, 1, 1});
  const auto result = ei_index_significance(cycle(5), groups, {.significance = {.trials = 9999}});
  EXPECT_EQ(result.graph.observed, -.2);
  EXPECT_NEAR(result.graph.mean, .2, .02);
  EXPECT_NEAR(result.graph.p_less, .5, .03);
  EXPECT_EQ(result.graph.p_greater, 1);
  EXPECT_EQ(result.groups.size(), 2U);
  EXPECT_EQ(result.vertices.size(), 5U);
}

TEST(MixingSignificance, FindsTheClubsOfTheKarateClub) {
  const auto groups = groups_of(karate_clubs());
  const auto result = ei_index_significance(karate_club(), groups);
  EXPECT_EQ(result.graph.p_less, 1.0 / 1000);
  EXPECT_LT(result.graph.z, -4);
  const auto q = yule_q_significance(karate_club(), groups);
  EXPECT_EQ(q.graph.p_greater, 1.0 / 1000);
  expect_refused(
      [&] { return yule_q_significance(karate_club(), groups, {.ties = TieUse::strength}); },
      "ties", "strength");
}

TEST(MixingSignificance, HasTheSameBitsForAnyNumberOfThreads) {
  expect_same_bits_for_any_number_of_threads([&](const base::RunControl& run) {
    const auto result = ei_index_significance(karate_club(), groups_of(karate_clubs()),
                                              {.significance = {.trials = 99, .run = run}});
    std::vector<double> values{result.graph.z, result.graph.p_less};
    for (const auto& s : result.vertices) values.push_back(s.mean);
    return values;
  });
}

TEST(MixingSignificance, TakesAnyNullModel) {
  const auto groups = groups_of(karate_clubs());
  const auto result = ei_index_significance(
      karate_club(), groups,
      {.model = same_density({karate_club(), groups}), .significance = {.trials = 99}});
  EXPECT_EQ(result.graph.p_less, .01);
  EXPECT_EQ(result.account.conventions.back(), (Convention{"null model", "as given"}));
}

}  // namespace
}  // namespace citynet::measure
