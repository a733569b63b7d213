#include "citynet/measure/two_mode/core_periphery.hpp"

#include <cmath>

#include "support/two_mode_referees.hpp"

namespace citynet::measure {
namespace {

using namespace test;

constexpr auto kInside = TwoModeIdeal::inside_core;
constexpr auto kTouching = TwoModeIdeal::touching_core;

/// The plain correlation of two lists of numbers; -2 where one has no spread.
double correlation(const std::vector<double>& x, const std::vector<double>& y) {
  const auto n = static_cast<double>(x.size());
  double mx = 0, my = 0, xx = 0, yy = 0, xy = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    mx += x[i] / n;
    my += y[i] / n;
  }
  for (std::size_t i = 0; i < x.size(); ++i) {
    xx += (x[i] - mx) * (x[i] - mx);
    yy += (y[i] - my) * (y[i] - my);
    xy += (x[i] - mx) * (y[i] - my);
  }
  return xx < 1e-12 || yy < 1e-12 ? -2 : xy / std::sqrt(xx * yy);
}

/// The fit of a division by the definition; the binary digits say who is in the core.
double fit_of(const brute_force::Table& cells, std::size_t rows, std::size_t columns,
              TwoModeIdeal ideal) {
  std::vector<double> a, b;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    for (std::size_t k = 0; k < cells[i].size(); ++k) {
      const bool row = (rows >> i & 1U) != 0, column = (columns >> k & 1U) != 0;
      a.push_back(cells[i][k]);
      b.push_back((ideal == kInside ? row && column : row || column) ? 1 : 0);
    }
  }
  return correlation(a, b);
}

struct Best {
  double fit = -2;
  std::size_t count = 0;  ///< of divisions that attain it
};

/// Over all divisions of both kinds.
Best best_of(const view::TwoMode& small, TwoModeIdeal ideal, bool use_grades = false) {
  const auto cells = brute_force::table_of(small, use_grades);
  Best best;
  for (std::size_t rows = 0; rows < std::size_t{1} << small.actor_count(); ++rows) {
    for (std::size_t columns = 0; columns < std::size_t{1} << small.target_count(); ++columns) {
      const double fit = fit_of(cells, rows, columns, ideal);
      if (fit > best.fit + 1e-12) {
        best = {fit, 1};
      } else if (fit > best.fit - 1e-12) {
        ++best.count;
      }
    }
  }
  return best;
}

std::size_t digits(const std::vector<bool>& members) {
  std::size_t number = 0;
  for (std::size_t i = 0; i < members.size(); ++i) number += (members[i] ? 1U : 0U) << i;
  return number;
}

void expect_proven_best(const view::TwoMode& some, TwoModeIdeal ideal, view::CellUse use) {
  const bool grades = use == view::CellUse::grade;
  const auto best = best_of(some, ideal, grades);
  const auto result = core_periphery(some, {.cells = use, .ideal = ideal});
  if (best.fit == -2) {
    ASSERT_EQ(result.account.status, Status::undefined) << text(some);
    return;
  }
  ASSERT_TRUE(agree(result.fit, best.fit, 1e-12)) << text(some);
  ASSERT_TRUE(agree(fit_of(brute_force::table_of(some, grades), digits(result.actors_in_core),
                           digits(result.targets_in_core), ideal),
                    best.fit, 1e-12))
      << text(some);
  ASSERT_EQ(result.account.status, best.count > 1 ? Status::not_unique : Status::exact)
      << text(some) << ", " << best.count << " divisions";
}

TEST(TwoModeCorePeriphery, IsTheBestOfAllDivisionsOfSmallIncidences) {
  std::size_t turn = 0;
  for_every_small_incidence([&](const view::TwoMode& small) {
    const auto vertices = small.actor_count() + small.target_count();
    if (vertices > 6 && ++turn % 20 != 0) return;
    expect_proven_best(small, kInside, view::CellUse::presence);
    expect_proven_best(small, kTouching, view::CellUse::presence);
  });
}

TEST(TwoModeCorePeriphery, IsTheBestOfAllDivisionsWithGrades) {
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    const auto some = random_incidence(
        {.actors = 5, .targets = 4, .cells = 14, .seed = seed, .with_grades = true});
    expect_proven_best(some, kInside, view::CellUse::grade);
    expect_proven_best(some, kTouching, view::CellUse::grade);
  }
}

TEST(TwoModeCorePeriphery, FitsAnIdealExactly) {
  const auto inside = core_periphery(incidence({"xx..", "xx..", "...."}));
  EXPECT_NEAR(inside.fit, 1, 1e-12);
  EXPECT_EQ(inside.actors_in_core, (std::vector<bool>{true, true, false}));
  EXPECT_EQ(inside.targets_in_core, (std::vector<bool>{true, true, false, false}));
  EXPECT_EQ(inside.account.status, Status::exact);
  const auto touching = core_periphery(incidence({"xxxx", "x...", "x..."}), {.ideal = kTouching});
  EXPECT_NEAR(touching.fit, 1, 1e-12);
  EXPECT_EQ(touching.actors_in_core, (std::vector<bool>{true, false, false}));
  EXPECT_EQ(touching.targets_in_core, (std::vector<bool>{true, false, false, false}));
}

// 14 events are proven by default, and the search finds the same.
TEST(TwoModeCorePeriphery, OfTheSouthernWomenIsFoundBySearchToo) {
  const auto women = southern_women_incidence();
  for (const auto ideal : {kInside, kTouching}) {
    const auto proven = core_periphery(women, {.ideal = ideal});
    EXPECT_NE(proven.account.status, Status::converged);
    const auto searched = core_periphery(women, {.ideal = ideal, .proven_up_to = 0});
    EXPECT_NEAR(searched.fit, proven.fit, 1e-12);
    EXPECT_EQ(searched.account.status, Status::converged);
    EXPECT_EQ(searched.account.seed, 1U);
  }
}

TEST(TwoModeCorePeriphery, IsUndefinedWhereAllPairsAreAlike) {
  for (const auto& alike : {complete_incidence(3, 2), incidence(2, 2, {}), view::TwoMode()}) {
    const auto result = core_periphery(alike);
    EXPECT_TRUE(std::isnan(result.fit));
    EXPECT_TRUE(result.actors_in_core.empty());
    EXPECT_EQ(result.account.status, Status::undefined);
  }
}

TEST(TwoModeCorePeriphery, RefusesWhatItCannotUse) {
  expect_refused([] { return core_periphery(incidence({"x."}), {.proven_up_to = 25}); },
                 "proven_up_to", "25");
  expect_refused([] { return core_periphery(incidence({"x."}), {.cells = view::CellUse::grade}); },
                 "incidence", "no grades");
}

TEST(TwoModeCorePeriphery, HasTheSameBitsForAnyNumberOfThreads) {
  const auto some = random_incidence({.actors = 60, .targets = 40, .cells = 500, .seed = 4});
  for (const std::size_t proven_up_to : {0U, 8U}) {
    const auto few = proven_up_to == 0 ? some : random_incidence({40, 8, 100, 4});
    expect_same_bits_for_any_number_of_threads([&](const base::RunControl& run) {
      const auto result = core_periphery(few, {.proven_up_to = proven_up_to, .run = run});
      std::vector<double> all{result.fit};
      for (const bool member : result.actors_in_core) all.push_back(member ? 1 : 0);
      return all;
    });
  }
}

TEST(TwoModeCorePeriphery, IsCancelledByProgress) {
  const auto some = random_incidence({.actors = 2000, .targets = 900, .cells = 20000, .seed = 3});
  expect_cancelled_by_progress(
      [&](const base::RunControl& run) { return core_periphery(some, {.run = run}); });
}

TEST(TwoModeContinuousCore, FitsAProductExactly) {
  // 2 x 1 times 1 and 3: of rank one.
  const auto result =
      continuous_core(incidence(2, 2, {{0, 0}, {0, 1}, {1, 0}, {1, 1}}, {2, 6, 1, 3}),
                      {.cells = view::CellUse::grade});
  EXPECT_NEAR(result.fit, 1, 1e-12);
  EXPECT_NEAR(result.actors[0] / result.actors[1], 2, 1e-12);
  EXPECT_NEAR(result.targets[1] / result.targets[0], 3, 1e-12);
}

TEST(TwoModeContinuousCore, HasTheCorrelationOfCellsAndProducts) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const auto some = random_incidence({.actors = 7, .targets = 5, .cells = 20, .seed = seed});
    const auto result = continuous_core(some);
    std::vector<double> cells, products;
    const auto table = brute_force::table_of(some);
    for (std::size_t i = 0; i < 7; ++i) {
      for (std::size_t k = 0; k < 5; ++k) {
        cells.push_back(table[i][k]);
        products.push_back(result.actors[i] * result.targets[k]);
      }
    }
    EXPECT_NEAR(result.fit, correlation(cells, products), 1e-12) << "seed " << seed;
  }
}

TEST(TwoModeContinuousCore, IsUndefinedWhereAllCellsAreAlike) {
  EXPECT_TRUE(std::isnan(continuous_core(complete_incidence(3, 2)).fit));
  EXPECT_TRUE(std::isnan(continuous_core(incidence(2, 2, {})).fit));
  EXPECT_TRUE(std::isnan(continuous_core(view::TwoMode()).fit));
}

TEST(TwoModeContinuousCore, IsCancelledByProgress) {
  const auto some = random_incidence({.actors = 2000, .targets = 900, .cells = 20000, .seed = 3});
  expect_cancelled_by_progress(
      [&](const base::RunControl& run) { return continuous_core(some, {.run = run}); });
}

}  // namespace
}  // namespace citynet::measure
