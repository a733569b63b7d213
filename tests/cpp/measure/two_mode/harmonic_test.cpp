#include "citynet/measure/two_mode/harmonic.hpp"

#include "support/two_mode_referees.hpp"

namespace citynet::measure {
namespace {

using namespace test;

TEST(TwoModeHarmonic, IsOneForTheCentreOfAStarAndZeroForAnIsolate) {
  const auto star = harmonic(incidence({"xxxx", "....", "x..."}));
  EXPECT_NEAR(star.actors[0], (4 + .5) / (4 + 1), 1e-15);  // all targets, one of two actors
  EXPECT_EQ(star.actors[1], 0);
  EXPECT_EQ(harmonic(incidence({"xxxx"})).actors, (std::vector<double>{1}));
  EXPECT_EQ(harmonic(incidence({"xxx", "x..", ".x."})).actors[0], 1);
}

TEST(TwoModeHarmonic, AgreesWithBruteForceOnEverySmallIncidence) {
  for_every_small_incidence([](const view::TwoMode& small) {
    const auto expected = brute_force::split(
        small, brute_force::harmonic(brute_force::whole_graph(small), Direction::all));
    const auto raw = harmonic(small, {.normalized = false});
    ASSERT_TRUE(near(raw.actors, expected.actors)) << text(small);
    ASSERT_TRUE(near(raw.targets, expected.targets)) << text(small);
    const auto scores = harmonic(small);
    for (const auto* values : {&scores.actors, &scores.targets}) {
      for (const double value : *values) ASSERT_TRUE(value >= 0 && value <= 1) << text(small);
    }
  });
}

// Who is tied to all of the other kind, where every one of its own kind has a tie, attains it.
TEST(TwoModeHarmonic, AttainsItsMaximumForEverySize) {
  for (std::size_t actors = 1; actors <= 5; ++actors) {
    for (std::size_t targets = 1; targets <= 5; ++targets) {
      EXPECT_EQ(harmonic(complete_incidence(actors, targets)).actors[0], 1);
    }
  }
}

TEST(TwoModeHarmonic, OfTwoPairs) {
  // Each has its partner at distance 1; at most 2 + 1/2 are possible.
  EXPECT_TRUE(near(harmonic(incidence({"x.", ".x"})).actors, {.4, .4}));
}

TEST(TwoModeHarmonic, IsZeroWhereNobodyElseIs) {
  EXPECT_EQ(harmonic(incidence(1, 0, {})).actors, (std::vector<double>{0}));
  EXPECT_EQ(harmonic(incidence(2, 0, {})).actors, (std::vector<double>{0, 0}));
  EXPECT_TRUE(harmonic(view::TwoMode()).targets.empty());
}

TEST(TwoModeHarmonic, HasTheSameBitsForAnyNumberOfThreads) {
  const auto some = random_incidence({.actors = 200, .targets = 90, .cells = 400, .seed = 3});
  expect_same_bits_for_any_number_of_threads(
      [&](const base::RunControl& run) { return harmonic(some, {.run = run}).targets; });
}

TEST(TwoModeHarmonic, IsCancelledByProgress) {
  const auto some = random_incidence({.actors = 2000, .targets = 900, .cells = 20000, .seed = 3});
  expect_cancelled_by_progress(
      [&](const base::RunControl& run) { return harmonic(some, {.run = run}); });
}

TEST(TwoModeHarmonic, TellsItsConventions) {
  EXPECT_EQ(harmonic(incidence({"x"})).account.conventions,
            (std::vector<Convention>{{"grades", "not used"},
                                     {"unreachable pairs", "nearness 0"},
                                     {"scale", "divided by n_o + (n_s - 1) / 2"}}));
}

}  // namespace
}  // namespace citynet::measure
