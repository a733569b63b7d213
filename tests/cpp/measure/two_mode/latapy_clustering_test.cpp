#include "citynet/measure/two_mode/latapy_clustering.hpp"

#include <cmath>

#include "support/two_mode_referees.hpp"

namespace citynet::measure {
namespace {

using namespace test;

// Capabilities table G13 (means over all 32) and a recomputation for the women alone.
TEST(LatapyClustering, OfTheSouthernWomen) {
  const auto women = southern_women_incidence();
  const auto dot = latapy_clustering(women);
  const auto min = latapy_clustering(women, {.overlap = LatapyOverlap::min});
  const auto max = latapy_clustering(women, {.overlap = LatapyOverlap::max});
  EXPECT_NEAR(dot.mean, .3285, 5.1e-5);
  EXPECT_NEAR(min.mean, .6622, 5.1e-5);
  EXPECT_NEAR(max.mean, .3783, 5.1e-5);
  EXPECT_NEAR(dot.actor_mean, .317140, 5.1e-7);
  EXPECT_NEAR(min.actor_mean, .614041, 5.1e-7);
  EXPECT_NEAR(max.actor_mean, .377089, 5.1e-7);
}

TEST(LatapyClustering, AgreesWithBruteForceOnEverySmallIncidence) {
  const std::pair<LatapyOverlap, char> kinds[] = {
      {LatapyOverlap::dot, 'd'}, {LatapyOverlap::min, 'm'}, {LatapyOverlap::max, 'M'}};
  for_every_small_incidence([&](const view::TwoMode& small) {
    const auto cells = brute_force::table_of(small);
    const auto turned = brute_force::transposed(cells, small.target_count());
    for (const auto& [overlap, divisor] : kinds) {
      const auto scores =
          latapy_clustering(small, {.overlap = overlap, .few_neighbors = FewNeighbors::undefined});
      ASSERT_TRUE(near(scores.actors, brute_force::latapy_clustering(cells, divisor)))
          << text(small);
      ASSERT_TRUE(near(scores.targets, brute_force::latapy_clustering(turned, divisor)))
          << text(small);
    }
  });
}

TEST(LatapyClustering, OfWhoSharesNothingIsZeroOrUndefined) {
  const auto pairs = incidence({"x.", ".x"});
  EXPECT_EQ(latapy_clustering(pairs).mean, 0);
  const auto undefined = latapy_clustering(pairs, {.few_neighbors = FewNeighbors::undefined});
  EXPECT_TRUE(std::isnan(undefined.actors[0]));
  EXPECT_TRUE(std::isnan(undefined.mean));
  EXPECT_TRUE(std::isnan(latapy_clustering(view::TwoMode()).mean));
}

TEST(LatapyClustering, HasTheSameBitsForAnyNumberOfThreads) {
  const auto some = random_incidence({.actors = 300, .targets = 100, .cells = 1500, .seed = 4});
  expect_same_bits_for_any_number_of_threads(
      [&](const base::RunControl& run) { return latapy_clustering(some, {.run = run}).actors; });
}

TEST(LatapyClustering, IsCancelledByProgress) {
  const auto some = random_incidence({.actors = 3000, .targets = 300, .cells = 30000, .seed = 4});
  expect_cancelled_by_progress(
      [&](const base::RunControl& run) { return latapy_clustering(some, {.run = run}); });
}

}  // namespace
}  // namespace citynet::measure
