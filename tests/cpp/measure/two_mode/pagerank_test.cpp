#include "citynet/measure/two_mode/pagerank.hpp"

#include <numeric>

#include "support/two_mode_referees.hpp"

namespace citynet::measure {
namespace {

using namespace test;

double sum(const TwoModeScores& scores) {
  return std::accumulate(scores.actors.begin(), scores.actors.end(), 0.0) +
         std::accumulate(scores.targets.begin(), scores.targets.end(), 0.0);
}

TEST(TwoModePageRank, AgreesWithTheLinearSystemOnEverySmallIncidence) {
  for_every_small_incidence([](const view::TwoMode& small) {
    if (small.actor_count() + small.target_count() == 0) return;
    const auto expected = brute_force::split(
        small, brute_force::pagerank(brute_force::whole_graph(small), .85, false));
    const auto scores = pagerank(small, {.tolerance = 1e-14});
    ASSERT_TRUE(near(scores.actors, expected.actors)) << text(small);
    ASSERT_TRUE(near(scores.targets, expected.targets)) << text(small);
  });
}

TEST(TwoModePageRank, AgreesWithTheLinearSystemWithGradesAndAStartOfItsOwn) {
  for (std::uint64_t seed = 0; seed < 30; ++seed) {
    const auto some = random_incidence(
        {.actors = 3, .targets = 2, .cells = 5, .seed = seed, .with_grades = true});
    const auto expected = brute_force::split(
        some,
        brute_force::pagerank(brute_force::whole_graph(some, true), .6, true, {1, 0, 2, 0, 1}));
    const auto scores = pagerank(some, {.damping = .6,
                                        .cells = view::CellUse::grade,
                                        .actor_personalization = {1, 0, 2},
                                        .target_personalization = {0, 1},
                                        .tolerance = 1e-14});
    EXPECT_TRUE(near(scores.actors, expected.actors)) << "seed " << seed;
    EXPECT_TRUE(near(scores.targets, expected.targets)) << "seed " << seed;
  }
}

TEST(TwoModePageRank, OfBothKindsAddsUpToOne) {
  EXPECT_NEAR(sum(pagerank(southern_women_incidence())), 1, 1e-12);
  EXPECT_NEAR(sum(pagerank(incidence(2, 3, {}))), 1, 1e-15);
  EXPECT_TRUE(pagerank(view::TwoMode()).actors.empty());
}

TEST(TwoModePageRank, StartsInOneKindOnlyWhenOnlyThatIsGiven) {
  const auto scores = pagerank(incidence({"x.", "xx"}), {.actor_personalization = {1, 0}});
  EXPECT_NEAR(sum(scores), 1, 1e-12);
  const auto isolate = pagerank(incidence(1, 1, {}), {.actor_personalization = {1}});
  EXPECT_EQ(isolate.targets, (std::vector<double>{0}));
}

TEST(TwoModePageRank, RefusesWhatItCannotUse) {
  const auto one = incidence({"x"});
  expect_refused(
      [&] {
        return pagerank(one, {.actor_personalization = {1, 2}});
      },
      "actor_personalization", "2 values");
  expect_refused([&] { return pagerank(one, {.target_personalization = {-1}}); },
                 "target_personalization", "-1 at position 0");
  expect_refused([&] { return pagerank(one, {.cells = view::CellUse::grade}); }, "incidence",
                 "no grades");
  expect_refused([&] { return pagerank(one, {.damping = 1}); }, "damping", "1");
}

TEST(TwoModePageRank, HasTheSameBitsForAnyNumberOfThreads) {
  const auto some = random_incidence({.actors = 200, .targets = 90, .cells = 400, .seed = 3});
  expect_same_bits_for_any_number_of_threads(
      [&](const base::RunControl& run) { return pagerank(some, {.run = run}).actors; });
}

TEST(TwoModePageRank, IsCancelledByProgress) {
  const auto some = random_incidence({.actors = 2000, .targets = 900, .cells = 20000, .seed = 3});
  expect_cancelled_by_progress(
      [&](const base::RunControl& run) { return pagerank(some, {.run = run}); });
}

}  // namespace
}  // namespace citynet::measure
