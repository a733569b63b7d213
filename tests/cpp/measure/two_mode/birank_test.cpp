#include "citynet/measure/two_mode/birank.hpp"

#include <cmath>

#include "support/two_mode_referees.hpp"

namespace citynet::measure {
namespace {

using namespace test;

std::vector<double> uniform(std::size_t n) {
  return std::vector<double>(n, 1 / static_cast<double>(n));
}

TEST(BiRank, AgreesWithTheLinearSystemOnEverySmallIncidence) {
  for_every_small_incidence([](const view::TwoMode& small) {
    const auto n = small.actor_count(), m = small.target_count();
    if (n + m == 0) return;
    const auto expected =
        brute_force::birank(brute_force::table_of(small), .85, .85, uniform(n), uniform(m));
    const auto scores = birank(small, {.tolerance = 1e-14});
    ASSERT_TRUE(near(scores.actors, expected.actors)) << text(small);
    ASSERT_TRUE(near(scores.targets, expected.targets)) << text(small);
  });
}

TEST(BiRank, AgreesWithTheLinearSystemWithGradesAndQueries) {
  for (std::uint64_t seed = 0; seed < 30; ++seed) {
    const auto some = random_incidence(
        {.actors = 3, .targets = 4, .cells = 8, .seed = seed, .with_grades = true});
    const auto expected = brute_force::birank(brute_force::table_of(some, true), .3, 1,
                                              {.25, 0, .75}, {.5, .5, 0, 0});
    const auto scores = birank(some, {.actor_damping = .3,
                                      .target_damping = 1,
                                      .cells = view::CellUse::grade,
                                      .actor_query = {1, 0, 3},
                                      .target_query = {2, 2, 0, 0},
                                      .tolerance = 1e-14});
    EXPECT_TRUE(near(scores.actors, expected.actors)) << "seed " << seed;
    EXPECT_TRUE(near(scores.targets, expected.targets)) << "seed " << seed;
  }
}

/// Each equation from its definition, with what was found on its right side.
void expect_solved(const view::TwoMode& some, double a, double b) {
  const auto scores = birank(some, {.actor_damping = a, .target_damping = b});
  ASSERT_EQ(scores.account.status, Status::converged);
  const auto n = static_cast<double>(some.actor_count());
  const auto m = static_cast<double>(some.target_count());
  std::vector<double> actors(some.actor_count(), (1 - a) / n);
  std::vector<double> targets(some.target_count(), (1 - b) / m);
  for (std::uint32_t i = 0; i < actors.size(); ++i) {
    for (const auto k : some.targets_of(i)) {
      const double root = std::sqrt(static_cast<double>(some.targets_of(i).size()) *
                                    static_cast<double>(some.actors_of(k).size()));
      actors[i] += a * scores.targets[k] / root;
      targets[k] += b * scores.actors[i] / root;
    }
  }
  double error = 0;
  for (std::size_t i = 0; i < actors.size(); ++i) error += std::abs(actors[i] - scores.actors[i]);
  for (std::size_t k = 0; k < targets.size(); ++k) {
    error += std::abs(targets[k] - scores.targets[k]);
    EXPECT_GE(scores.targets[k], 0);
  }
  EXPECT_LE(error, 2e-12) << a << " " << b;
}

TEST(BiRank, SolvesItsEquationsWhateverTheDamping) {
  for (std::uint64_t seed = 0; seed < 5; ++seed) {
    const auto some =
        random_incidence({.actors = 200, .targets = 90, .cells = 300 + 200 * seed, .seed = seed});
    for (const double a : {0., .3, .85, 1.}) {
      for (const double b : {0., .5, .999}) expect_solved(some, a, b);
    }
    expect_solved(some, .85, 1);
  }
}

TEST(BiRank, OfAnIsolateIsItsShareOfTheQuery) {
  const auto scores = birank(with_isolates(incidence({"x"}), 1, 0), {.actor_damping = .8});
  EXPECT_NEAR(scores.actors[1], .2 / 2, 1e-15);
}

TEST(BiRank, OfNothingIsNothing) {
  EXPECT_TRUE(birank(view::TwoMode()).actors.empty());
  EXPECT_NEAR(birank(incidence(2, 0, {})).actors[0], .15 / 2, 1e-15);
}

TEST(BiRank, RefusesWhatItCannotUse) {
  const auto one = incidence({"x"});
  expect_refused([&] { return birank(one, {.actor_damping = 1.5}); }, "actor_damping", "1.5");
  expect_refused([&] { return birank(one, {.target_damping = std::nan("")}); }, "target_damping",
                 "nan");
  expect_refused([&] { return birank(one, {.actor_damping = 1, .target_damping = 1}); },
                 "target_damping", "1");
  expect_refused([&] { return birank(one, {.actor_query = {0}}); }, "actor_query", "0 everywhere");
  expect_refused([&] { return birank(one, {.target_query = {1, 1}}); }, "target_query", "2 values");
  expect_refused([&] { return birank(one, {.cells = view::CellUse::grade}); }, "incidence",
                 "no grades");
  expect_refused([&] { return birank(one, {.tolerance = -1}); }, "tolerance", "-1");
}

TEST(BiRank, SaysWhenItDidNotConverge) {
  const auto scores = birank(southern_women_incidence(), {.max_steps = 3});
  EXPECT_EQ(scores.account.status, Status::not_converged);
  EXPECT_EQ(scores.account.iteration->steps, 3U);
}

TEST(BiRank, HasTheSameBitsForAnyNumberOfThreads) {
  const auto some = random_incidence({.actors = 200, .targets = 90, .cells = 400, .seed = 3});
  expect_same_bits_for_any_number_of_threads(
      [&](const base::RunControl& run) { return birank(some, {.run = run}).targets; });
}

TEST(BiRank, IsCancelledByProgress) {
  const auto some = random_incidence({.actors = 2000, .targets = 900, .cells = 20000, .seed = 3});
  expect_cancelled_by_progress(
      [&](const base::RunControl& run) { return birank(some, {.run = run}); });
}

}  // namespace
}  // namespace citynet::measure
