#include "citynet/measure/two_mode/robins_alexander.hpp"

#include <cmath>

#include "support/two_mode_referees.hpp"

namespace citynet::measure {
namespace {

using namespace test;

// Capabilities table G13, as tnet's reinforcement_tm; .468 in the documentation of NetworkX.
TEST(RobinsAlexander, OfTheSouthernWomen) {
  const auto result = robins_alexander(southern_women_incidence());
  EXPECT_NEAR(result.value, .4677641, 5.1e-8);
  EXPECT_EQ(result.butterflies, 341U);
  EXPECT_EQ(result.three_paths, 2916U);
}

TEST(RobinsAlexander, AgreesWithBruteForceOnEverySmallIncidence) {
  for_every_small_incidence([](const view::TwoMode& small) {
    const auto cells = brute_force::table_of(small);
    const auto result = robins_alexander(small);
    ASSERT_EQ(result.butterflies, brute_force::butterflies(cells)) << text(small);
    ASSERT_EQ(result.three_paths, brute_force::three_paths(cells)) << text(small);
  });
}

TEST(RobinsAlexander, IsOneWhereAllMeetInAll) {
  EXPECT_EQ(robins_alexander(complete_incidence(3, 4)).value, 1);
  EXPECT_EQ(robins_alexander(incidence({"xx", ".x"})).value, 0);
}

TEST(RobinsAlexander, IsUndefinedWithoutAPathOfThreeCells) {
  const auto result = robins_alexander(incidence({"x", "x"}));
  EXPECT_TRUE(std::isnan(result.value));
  EXPECT_EQ(result.account.status, Status::undefined);
  EXPECT_EQ(result.account.note, "there is no path of three cells");
  EXPECT_EQ(robins_alexander(view::TwoMode()).account.status, Status::undefined);
}

TEST(RobinsAlexander, IsCancelledByProgress) {
  const auto some = random_incidence({.actors = 3000, .targets = 300, .cells = 60000, .seed = 4});
  expect_cancelled_by_progress(
      [&](const base::RunControl& run) { return robins_alexander(some, {.run = run}); });
}

TEST(RobinsAlexander, HasTheSameBitsForAnyNumberOfThreads) {
  const auto some = random_incidence({.actors = 300, .targets = 100, .cells = 3000, .seed = 4});
  expect_same_bits_for_any_number_of_threads([&](const base::RunControl& run) {
    return std::vector<double>{robins_alexander(some, {.run = run}).value};
  });
}

}  // namespace
}  // namespace citynet::measure
