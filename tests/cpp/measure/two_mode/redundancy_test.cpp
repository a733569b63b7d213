#include "citynet/measure/two_mode/redundancy.hpp"

#include <cmath>

#include "support/two_mode_referees.hpp"

namespace citynet::measure {
namespace {

using namespace test;

// Capabilities table G13: 27 of the 28 pairs of Evelyn's events.
TEST(Redundancy, OfTheSouthernWomen) {
  const auto women = southern_women_incidence();
  EXPECT_NEAR(redundancy(women).actors[actor_of(women, "evelyn")], .964286, 5e-7);
}

TEST(Redundancy, AgreesWithBruteForceOnEverySmallIncidence) {
  for_every_small_incidence([](const view::TwoMode& small) {
    const auto cells = brute_force::table_of(small);
    const auto turned = brute_force::transposed(cells, small.target_count());
    const auto scores = redundancy(small);
    ASSERT_TRUE(near(scores.actors, brute_force::redundancy(cells))) << text(small);
    ASSERT_TRUE(near(scores.targets, brute_force::redundancy(turned))) << text(small);
  });
}

TEST(Redundancy, AgreesWithBruteForceOnRandomIncidences) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const auto some =
        random_incidence({.actors = 20, .targets = 15, .cells = 30 + 5 * seed, .seed = seed});
    EXPECT_TRUE(
        near(redundancy(some).actors, brute_force::redundancy(brute_force::table_of(some))));
  }
}

TEST(Redundancy, SaysWhereItIsUndefined) {
  const auto some = incidence({"xx", "x."});
  const auto scores = redundancy(some);
  EXPECT_TRUE(near(scores.actors, {0, std::nan("")}));
  EXPECT_EQ(scores.account.note,
            "2 vertices have fewer than two neighbours, where redundancy is undefined (NaN)");
  EXPECT_EQ(redundancy(some, {.few_neighbors = FewNeighbors::zero}).actors,
            (std::vector<double>{0, 0}));
  EXPECT_EQ(redundancy(incidence({"x"})).account.status, Status::undefined);
}

TEST(Redundancy, HasTheSameBitsForAnyNumberOfThreads) {
  const auto some = random_incidence({.actors = 300, .targets = 100, .cells = 1500, .seed = 4});
  expect_same_bits_for_any_number_of_threads(
      [&](const base::RunControl& run) { return redundancy(some, {.run = run}).targets; });
}

TEST(Redundancy, IsCancelledByProgress) {
  const auto some = random_incidence({.actors = 3000, .targets = 300, .cells = 30000, .seed = 4});
  expect_cancelled_by_progress(
      [&](const base::RunControl& run) { return redundancy(some, {.run = run}); });
}

}  // namespace
}  // namespace citynet::measure
