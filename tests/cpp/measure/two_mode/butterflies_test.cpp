#include "citynet/measure/two_mode/butterflies.hpp"

#include <numeric>

#include "support/two_mode_referees.hpp"

namespace citynet::measure {
namespace {

using namespace test;
using Counts = std::vector<std::uint64_t>;

std::vector<double> as_doubles(const Counts& counts) { return {counts.begin(), counts.end()}; }

// 341 four-cycles: capabilities table G13, .4677641 = 4 * 341 / 2916.
TEST(Butterflies, OfTheSouthernWomen) {
  const auto women = southern_women_incidence();
  const auto result = butterflies(women);
  EXPECT_EQ(result.total, 341U);
  EXPECT_EQ(std::accumulate(result.actors.begin(), result.actors.end(), std::uint64_t{0}),
            2U * 341);
  EXPECT_EQ(std::accumulate(result.targets.begin(), result.targets.end(), std::uint64_t{0}),
            2U * 341);
  EXPECT_EQ(std::accumulate(result.cells.begin(), result.cells.end(), std::uint64_t{0}), 4U * 341);
}

TEST(Butterflies, OfACompleteIncidenceAreAllPairsOfPairs) {
  const auto result = butterflies(complete_incidence(4, 5));
  EXPECT_EQ(result.total, 6U * 10);
  EXPECT_EQ(result.actors, Counts(4, 3 * 10));
  EXPECT_EQ(result.targets, Counts(5, 4 * 6));
  EXPECT_EQ(result.cells, Counts(20, 3 * 4));
}

TEST(Butterflies, AgreeWithBruteForceOnEverySmallIncidence) {
  for_every_small_incidence([](const view::TwoMode& small) {
    const auto cells = brute_force::table_of(small);
    const auto turned = brute_force::transposed(cells, small.target_count());
    const auto result = butterflies(small);
    ASSERT_EQ(result.total, brute_force::butterflies(cells)) << text(small);
    ASSERT_EQ(as_doubles(result.actors), brute_force::butterflies_of_actors(cells)) << text(small);
    ASSERT_EQ(as_doubles(result.targets), brute_force::butterflies_of_actors(turned))
        << text(small);
  });
}

// What is gone when the cell is taken out.
TEST(Butterflies, OfACellAreThoseThatNeedIt) {
  const auto some = random_incidence({.actors = 8, .targets = 6, .cells = 30, .seed = 4});
  const auto result = butterflies(some);
  const auto table = brute_force::table_of(some);
  for (std::uint32_t row = 0; row < 8; ++row) {
    for (const auto column : some.targets_of(row)) {
      auto without = table;
      without[row][column] = 0;
      EXPECT_EQ(result.cells[*some.find_cell(row, column)],
                brute_force::butterflies(table) - brute_force::butterflies(without));
    }
  }
}

TEST(Butterflies, DoNotDependOnTheSideThatIsSwept) {
  const auto wide = random_incidence({.actors = 300, .targets = 12, .cells = 900, .seed = 4});
  const auto result = butterflies(wide), other = butterflies(swapped(wide));
  EXPECT_EQ(result.total, other.total);
  EXPECT_EQ(result.actors, other.targets);
  EXPECT_EQ(result.targets, other.actors);
}

TEST(Butterflies, AreNoneWithoutCells) {
  EXPECT_EQ(butterflies(view::TwoMode()).total, 0U);
  EXPECT_EQ(butterflies(incidence(2, 3, {})).actors, Counts(2, 0));
}

TEST(Butterflies, AreTheSameForAnyNumberOfThreads) {
  const auto some = random_incidence({.actors = 300, .targets = 100, .cells = 3000, .seed = 4});
  expect_same_bits_for_any_number_of_threads([&](const base::RunControl& run) {
    return as_doubles(butterflies(some, {.run = run}).cells);
  });
}

TEST(Butterflies, AreCancelledByProgress) {
  const auto some = random_incidence({.actors = 3000, .targets = 300, .cells = 60000, .seed = 4});
  expect_cancelled_by_progress(
      [&](const base::RunControl& run) { return butterflies(some, {.run = run}); });
}

}  // namespace
}  // namespace citynet::measure
