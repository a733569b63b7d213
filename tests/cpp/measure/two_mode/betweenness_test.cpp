#include "citynet/measure/two_mode/betweenness.hpp"

#include <map>

#include "measure/two_mode/maxima.hpp"
#include "support/two_mode_referees.hpp"

namespace citynet::measure {
namespace {

using namespace test;

const TwoModeBetweennessOptions kRaw{.normalized = false};

// Capabilities table G1, all printed digits; the maxima are 445 for women and 452 for events.
TEST(TwoModeBetweenness, OfTheSouthernWomen) {
  const auto women = southern_women_incidence();
  const auto raw = betweenness(women, kRaw);
  const auto scores = betweenness(women);
  const auto expect_woman = [&](const char* key, double b, double normalized) {
    EXPECT_NEAR(raw.actors[actor_of(women, key)], b, 5.1e-5) << key;
    EXPECT_NEAR(scores.actors[actor_of(women, key)], normalized, 5.1e-7) << key;
  };
  const auto expect_event = [&](const char* key, double b, double normalized) {
    EXPECT_NEAR(raw.targets[target_of(women, key)], b, 5.1e-5) << key;
    EXPECT_NEAR(scores.targets[target_of(women, key)], normalized, 5.1e-7) << key;
  };
  expect_woman("evelyn", 42.9802, .096585);
  expect_woman("theresa", 38.9796, .087595);
  expect_woman("nora", 50.4903, .113461);
  expect_woman("dorothy", .8693, .001954);
  expect_woman("olivia", 2.2493, .005055);
  expect_event("e8", 110.2064, .243819);
  expect_event("e9", 101.9321, .225514);
  expect_event("e4", 3.4813, .007702);
  expect_event("e14", 1.0128, .002241);
}

TEST(TwoModeBetweenness, AgreesWithBruteForceOnEverySmallIncidence) {
  for_every_small_incidence([](const view::TwoMode& small) {
    const auto expected =
        brute_force::split(small, brute_force::betweenness(brute_force::whole_graph(small)));
    const auto raw = betweenness(small, kRaw);
    ASSERT_TRUE(near(raw.actors, expected.actors)) << text(small);
    ASSERT_TRUE(near(raw.targets, expected.targets)) << text(small);
  });
}

// The maximum of the formula is never passed, and attained, among all incidences of each size.
TEST(TwoModeBetweenness, HasTheExactMaximumForEverySmallSize) {
  std::map<std::pair<std::size_t, std::size_t>, double> largest;
  for_every_small_incidence([&](const view::TwoMode& small) {
    auto& seen = largest[{small.actor_count(), small.target_count()}];
    for (const double value : betweenness(small, kRaw).actors) seen = std::max(seen, value);
  });
  for (const auto& [size, value] : largest) {
    if (size.first == 0) continue;
    EXPECT_NEAR(value, largest_betweenness(size.first, size.second), 1e-12)
        << size.first << " x " << size.second;
  }
}

TEST(TwoModeBetweenness, OfTheCentreOfAnEvenTreeIsOne) {
  // All four targets, and on them 6 others: 2, 2, 1 and 1.
  const auto scores =
      betweenness(incidence({"xxxx", "x...", "x...", ".x..", ".x..", "..x.", "...x"}));
  EXPECT_NEAR(scores.actors[0], 1, 1e-15);
}

// Peers divide by 0: two cities, one event, one of them in it.
TEST(TwoModeBetweenness, IsZeroWhereNobodyCanLieBetweenOthers) {
  const auto scores = betweenness(incidence({"x", "."}));
  EXPECT_EQ(scores.actors, (std::vector<double>{0, 0}));
  EXPECT_EQ(scores.targets, (std::vector<double>{0}));
  EXPECT_EQ(scores.account.status, Status::exact);
  EXPECT_EQ(scores.account.note, "no actor can lie between two others");
  EXPECT_EQ(betweenness(incidence({"x"})).account.note,
            "no actor can lie between two others; no target can lie between two others");
}

TEST(TwoModeBetweenness, AnIsolateChangesOnlyTheNormalisation) {
  const auto women = southern_women_incidence();
  auto expected = betweenness(women, kRaw).targets;
  expected.push_back(0);
  EXPECT_EQ(betweenness(with_isolates(women, 1, 1), kRaw).targets, expected);
}

TEST(TwoModeBetweenness, SwapsWithTheKinds) {
  const auto some = random_incidence({.actors = 40, .targets = 25, .cells = 90, .seed = 3});
  EXPECT_TRUE(near(betweenness(some).actors, betweenness(swapped(some)).targets));
}

TEST(TwoModeBetweenness, MovesWithTheNames) {
  const auto some = random_incidence({.actors = 5, .targets = 4, .cells = 12, .seed = 8});
  const auto moved = renamed(some, {3, 0, 4, 1, 2}, {1, 3, 0, 2});
  const auto before = betweenness(some), after = betweenness(moved);
  EXPECT_NEAR(before.actors[0], after.actors[3], 1e-15);
  EXPECT_NEAR(before.targets[1], after.targets[3], 1e-15);
}

TEST(TwoModeBetweenness, HasTheSameBitsForAnyNumberOfThreads) {
  const auto some = random_incidence({.actors = 200, .targets = 90, .cells = 400, .seed = 3});
  expect_same_bits_for_any_number_of_threads(
      [&](const base::RunControl& run) { return betweenness(some, {.run = run}).actors; });
}

TEST(TwoModeBetweenness, IsCancelledByProgress) {
  const auto some = random_incidence({.actors = 2000, .targets = 900, .cells = 20000, .seed = 3});
  expect_cancelled_by_progress(
      [&](const base::RunControl& run) { return betweenness(some, {.run = run}); });
}

TEST(TwoModeBetweenness, TellsItsConventions) {
  EXPECT_EQ(betweenness(incidence({"xx", "xx"})).account.conventions,
            (std::vector<Convention>{{"grades", "not used"},
                                     {"pairs", "of both kinds, counted once"},
                                     {"unreachable pairs", "add nothing"},
                                     {"scale", "divided by the exact maximum of the kind"}}));
}

}  // namespace
}  // namespace citynet::measure
