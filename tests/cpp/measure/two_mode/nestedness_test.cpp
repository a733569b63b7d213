#include "citynet/measure/two_mode/nestedness.hpp"

#include <cmath>

#include "support/two_mode_referees.hpp"

namespace citynet::measure {
namespace {

using namespace test;

constexpr auto kAsGiven = NestednessOrder::as_given;

// The worked example of Almeida-Neto et al. 2008.
TEST(Nestedness, OfThePublishedExample) {
  const auto example = incidence({"10111", "11100", "01110", "11000", "11000"});
  for (const auto order : {NestednessOrder::by_degree, kAsGiven}) {
    const auto result = nestedness(example, {.order = order});
    EXPECT_NEAR(result.targets, 63.3333, 5.1e-5);
    EXPECT_NEAR(result.actors, 53.3333, 5.1e-5);
    EXPECT_NEAR(result.whole, 58.3333, 5.1e-5);
  }
}

/// Rows and columns of the book: events in the order of their dates, women as listed there.
view::TwoMode women_as_listed() {
  return incidence({"xxxxxx.xx.....", "xxx.xxxx......", ".xxxxxxxx.....", "x.xxxxxx......",
                    "..xxx.x.......", "..x.xx.x......", "....xxxx......", ".....x.xx.....",
                    "....x.xxx.....", "......xxx..x..", ".......xxx.x..", ".......xxx.xxx",
                    "......xxxx.xxx", ".....xx.xxxxxx", "......xx.xxx..", ".......xx.....",
                    "........x.x...", "........x.x..."});
}

// Capabilities table G14, computed with vegan.
TEST(Nestedness, OfTheSouthernWomen) {
  const auto result = nestedness(women_as_listed());
  EXPECT_NEAR(result.targets, 49.21245, 5.1e-6);
  EXPECT_NEAR(result.actors, 48.20573, 5.1e-6);
  EXPECT_NEAR(result.whole, 48.58119, 5.1e-6);
  EXPECT_NEAR(nestedness(women_as_listed(), {.order = kAsGiven}).whole, 29.38622, 5.1e-6);
}

TEST(Nestedness, AgreesWithBruteForceOnEverySmallIncidence) {
  for_every_small_incidence([](const view::TwoMode& small) {
    for (const auto order : {NestednessOrder::by_degree, kAsGiven}) {
      auto cells = brute_force::table_of(small);
      if (order != kAsGiven) cells = brute_force::sorted_by_sums(cells);
      const auto [rows, row_pairs] = brute_force::paired_nestedness(cells);
      const auto [columns, column_pairs] =
          brute_force::paired_nestedness(brute_force::transposed(cells, small.target_count()));
      const auto result = nestedness(small, {.order = order});
      ASSERT_TRUE(agree(result.actors, 100 * rows / row_pairs, 1e-12)) << text(small);
      ASSERT_TRUE(agree(result.targets, 100 * columns / column_pairs, 1e-12)) << text(small);
      ASSERT_TRUE(agree(result.whole, 100 * (rows + columns) / (row_pairs + column_pairs), 1e-12))
          << text(small);
    }
  });
}

TEST(Nestedness, OfAStaircaseIsAHundredAndOfACompleteIncidenceZero) {
  EXPECT_EQ(nestedness(incidence({"xxx", "xx.", "x.."})).whole, 100);
  EXPECT_EQ(nestedness(complete_incidence(3, 4)).whole, 0);
}

TEST(Nestedness, IsUndefinedWithoutAPair) {
  const auto one = nestedness(incidence({"x"}));
  EXPECT_TRUE(std::isnan(one.whole));
  EXPECT_EQ(one.account.status, Status::undefined);
  const auto row = nestedness(incidence({"xx."}));
  EXPECT_TRUE(std::isnan(row.actors));
  EXPECT_EQ(row.whole, 0);
  EXPECT_EQ(row.account.status, Status::exact);
  EXPECT_EQ(nestedness(view::TwoMode()).account.status, Status::undefined);
}

TEST(Nestedness, HasTheSameBitsForAnyNumberOfThreads) {
  const auto some = random_incidence({.actors = 300, .targets = 100, .cells = 1500, .seed = 4});
  expect_same_bits_for_any_number_of_threads([&](const base::RunControl& run) {
    const auto result = nestedness(some, {.run = run});
    return std::vector<double>{result.actors, result.targets, result.whole};
  });
}

TEST(Nestedness, IsCancelledByProgress) {
  const auto some = random_incidence({.actors = 3000, .targets = 300, .cells = 30000, .seed = 4});
  expect_cancelled_by_progress(
      [&](const base::RunControl& run) { return nestedness(some, {.run = run}); });
}

}  // namespace
}  // namespace citynet::measure
