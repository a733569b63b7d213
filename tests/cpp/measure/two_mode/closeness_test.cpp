#include "citynet/measure/two_mode/closeness.hpp"

#include <cmath>

#include "support/two_mode_referees.hpp"

namespace citynet::measure {
namespace {

using namespace test;

constexpr auto kWithin = UnreachablePairs::within_component;

// Capabilities table G1: farness and (n_o + 2 (n_s - 1)) / farness.
TEST(TwoModeCloseness, OfTheSouthernWomen) {
  const auto women = southern_women_incidence();
  const auto scores = closeness(women);
  const auto of_woman = [&](const char* key) { return scores.actors[actor_of(women, key)]; };
  const auto of_event = [&](const char* key) { return scores.targets[target_of(women, key)]; };
  EXPECT_EQ(scores.actors_farness[actor_of(women, "evelyn")], 60U);
  EXPECT_EQ(scores.actors_farness[actor_of(women, "olivia")], 82U);
  EXPECT_EQ(scores.targets_farness[target_of(women, "e8")], 52U);
  EXPECT_NEAR(of_woman("evelyn"), .8, 5e-5);
  EXPECT_NEAR(of_woman("sylvia"), .7742, 5e-5);
  EXPECT_NEAR(of_woman("dorothy"), .6486, 5e-5);
  EXPECT_NEAR(of_woman("flora"), .5854, 5e-5);
  EXPECT_NEAR(of_event("e8"), .8462, 5e-5);
  EXPECT_NEAR(of_event("e7"), .7333, 5e-5);
  EXPECT_NEAR(of_event("e1"), .5238, 5e-5);
  EXPECT_EQ(scores.account.status, Status::exact);
}

TEST(TwoModeCloseness, AgreesWithBruteForceOnEverySmallIncidence) {
  for_every_small_incidence([](const view::TwoMode& small) {
    const auto scaled = closeness(small);
    const auto expected = brute_force::closeness_wasserman_faust(small);
    ASSERT_TRUE(near(scaled.actors, expected.actors)) << text(small);
    ASSERT_TRUE(near(scaled.targets, expected.targets)) << text(small);
    const auto within = closeness(small, {.unreachable = kWithin});
    const auto plain = brute_force::closeness_within_component(small);
    ASSERT_TRUE(near(within.actors, plain.actors)) << text(small);
    ASSERT_TRUE(near(within.targets, plain.targets)) << text(small);
    for (const auto* values : {&scaled.actors, &scaled.targets}) {
      for (const double value : *values) ASSERT_TRUE(value >= 0 && value <= 1) << text(small);
    }
  });
}

// Peers answer 1.3333 for every vertex of two separate pairs.
TEST(TwoModeCloseness, OfTwoPairsIsNeverAboveOne) {
  const auto pairs = incidence({"x.", ".x"});
  EXPECT_TRUE(near(closeness(pairs).actors, {1.0 / 3, 1.0 / 3}));
  EXPECT_EQ(closeness(pairs, {.unreachable = kWithin}).actors, (std::vector<double>{1, 1}));
}

TEST(TwoModeCloseness, IsOneForWhoIsInEverything) {
  EXPECT_EQ(closeness(incidence({"xxx", "x..", ".x."})).actors[0], 1);
}

TEST(TwoModeCloseness, SaysWhatIsolatesAre) {
  const auto lonely = with_isolates(incidence({"x"}), 1, 0);
  EXPECT_EQ(closeness(lonely).actors[1], 0);
  EXPECT_EQ(closeness(lonely).account.note, "");
  const auto within = closeness(lonely, {.unreachable = kWithin});
  EXPECT_TRUE(std::isnan(within.actors[1]));
  EXPECT_EQ(within.account.note, "1 vertex reaches no other, where closeness is undefined (NaN)");
  EXPECT_EQ(within.account.status, Status::exact);
  EXPECT_EQ(closeness(incidence(2, 1, {}), {.unreachable = kWithin}).account.status,
            Status::undefined);
  EXPECT_EQ(closeness(incidence(2, 1, {})).actors, (std::vector<double>{0, 0}));
}

TEST(TwoModeCloseness, CountsWhoIsReached) {
  const auto scores = closeness(incidence({"x..", "xx.", "..."}));
  EXPECT_EQ(scores.actors_reach, (std::vector<std::uint32_t>{3, 3, 0}));
  EXPECT_EQ(scores.targets_reach, (std::vector<std::uint32_t>{3, 3, 0}));
}

TEST(TwoModeCloseness, SwapsWithTheKinds) {
  const auto some = random_incidence({.actors = 40, .targets = 25, .cells = 60, .seed = 3});
  EXPECT_EQ(closeness(some).actors, closeness(swapped(some)).targets);
}

TEST(TwoModeCloseness, HasTheSameBitsForAnyNumberOfThreads) {
  const auto some = random_incidence({.actors = 200, .targets = 90, .cells = 400, .seed = 3});
  expect_same_bits_for_any_number_of_threads(
      [&](const base::RunControl& run) { return closeness(some, {.run = run}).actors; });
}

TEST(TwoModeCloseness, IsCancelledByProgress) {
  const auto some = random_incidence({.actors = 2000, .targets = 900, .cells = 20000, .seed = 3});
  expect_cancelled_by_progress(
      [&](const base::RunControl& run) { return closeness(some, {.run = run}); });
}

}  // namespace
}  // namespace citynet::measure
