#include "citynet/measure/two_mode/core_periphery.hpp"

#include <cmath>
#include <limits>

#include "base/parallel.hpp"
#include "citynet/base/error.hpp"
#include "citynet/measure/two_mode/eigenvector.hpp"
#include "measure/two_mode/cells.hpp"
#include "measure/two_mode/core_search.hpp"

namespace citynet::measure {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t kLargestProof = 24;

void check(const view::TwoMode& incidence, const TwoModeCorePeripheryOptions& options) {
  require_cells(incidence, options.cells);
  if (options.proven_up_to <= kLargestProof) return;
  throw base::InvalidArgument("proven_up_to", std::to_string(options.proven_up_to),
                              "at most " + std::to_string(kLargestProof));
}

Side smaller_side(const view::TwoMode& incidence) {
  return incidence.actor_count() <= incidence.target_count() ? actors_of(incidence)
                                                             : targets_of(incidence);
}

Account account_of(const TwoModeCorePeripheryOptions& options) {
  Account account;
  account.measure = "core-periphery";
  account.conventions = {grades_used(options.cells),
                         {"ideal", options.ideal == TwoModeIdeal::inside_core
                                       ? "cells of core actors in core targets alone"
                                       : "all cells of core actors and of core targets"}};
  return account;
}

/// The result of a measure that has none.
TwoModeCorePeriphery undefined(Account account, const base::RunControl& run) {
  base::SerialPulse(run).finish();
  account.status = Status::undefined;
  account.note = "all pairs of an actor and a target are alike";
  return {{}, {}, kNaN, std::move(account)};
}

/// Sums over all pairs of a kind of matrix, those without a cell included.
struct Moments {
  double pairs = 0, cells = 0, cell_squares = 0, products = 0, product_squares = 0, mixed = 0;

  [[nodiscard]] double correlation() const {
    const double of_cells = pairs * cell_squares - cells * cells;
    const double of_products = pairs * product_squares - products * products;
    constexpr double kAlike = 1e-12;  // what rounding leaves of a spread that is none
    if (!(of_cells > kAlike * pairs * cell_squares)) return kNaN;
    if (!(of_products > kAlike * pairs * product_squares)) return kNaN;
    return (pairs * mixed - cells * products) / std::sqrt(of_cells * of_products);
  }
};

double sum_of(const std::vector<double>& x) {
  double sum = 0;
  for (const double value : x) sum += value;
  return sum;
}

/// The correlation of cells and products; both vectors have length 1.
double fit_of(const view::TwoMode& incidence, const TwoModeScores& core, view::CellUse cells) {
  Moments moments;
  moments.pairs =
      static_cast<double>(incidence.actor_count()) * static_cast<double>(incidence.target_count());
  moments.products = sum_of(core.actors) * sum_of(core.targets);
  moments.product_squares = moments.pairs > 0 ? 1 : 0;
  for (std::uint32_t row = 0; row < incidence.actor_count(); ++row) {
    auto cell = incidence.first_cell(row);
    for (const auto column : incidence.targets_of(row)) {
      const double value = cells == view::CellUse::grade ? incidence.grades()[cell] : 1.0;
      ++cell;
      moments.cells += value;
      moments.cell_squares += value * value;
      moments.mixed += value * core.actors[row] * core.targets[column];
    }
  }
  return moments.correlation();
}

}  // namespace

TwoModeCorePeriphery core_periphery(const view::TwoMode& incidence,
                                    const TwoModeCorePeripheryOptions& options) {
  check(incidence, options);
  auto account = account_of(options);
  const auto side = smaller_side(incidence);
  const CoreFit fit(incidence, side, options.cells, options.ideal);
  if (!fit.exists()) return undefined(std::move(account), options.run);
  const bool proven = side.size() <= options.proven_up_to;
  const CoreFit back(incidence, side.other(), options.cells, options.ideal);
  auto best = proven ? prove_best_core(fit, options.run) : search_best_core(fit, back, options);
  if (proven) {
    account.status = best.tied ? Status::not_unique : Status::exact;
    if (best.tied) account.note = "other cores fit as well; given is one with the fewest members";
  } else {
    account.seed = options.seed;
    account.status = Status::converged;
    account.note = "the best of " + std::to_string(options.starts + 1) +
                   " searches; a better core cannot be ruled out";
  }
  TwoModeCorePeriphery result;
  result.actors_in_core = side.of_actors() ? std::move(best.first) : std::move(best.second);
  result.targets_in_core = side.of_actors() ? std::move(best.second) : std::move(best.first);
  result.fit = best.fit;
  result.account = std::move(account);
  return result;
}

TwoModeContinuousCore continuous_core(const view::TwoMode& incidence,
                                      const TwoModeContinuousCoreOptions& options) {
  auto vectors = eigenvector(incidence, {.cells = options.cells,
                                         .scale = SingularScale::length_per_kind,
                                         .tolerance = options.tolerance,
                                         .max_steps = options.max_steps,
                                         .run = options.run});
  TwoModeContinuousCore result;
  result.actors = std::move(vectors.actors);
  result.targets = std::move(vectors.targets);
  result.account = std::move(vectors.account);
  result.account.measure = "continuous core";
  result.fit = fit_of(incidence, result, options.cells);
  return result;
}

}  // namespace citynet::measure
