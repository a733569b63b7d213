#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "citynet/base/run_control.hpp"
#include "citynet/measure/two_mode/scores.hpp"
#include "citynet/view/grading.hpp"

namespace citynet::view {
class TwoMode;
}

namespace citynet::measure {

/// Where the ideal has cells.
enum class TwoModeIdeal {
  inside_core,    ///< core actors are in core targets, and nobody in anything else
  touching_core,  ///< core actors are in everything, and everybody in core targets
};

struct TwoModeCorePeripheryOptions {
  view::CellUse cells = view::CellUse::presence;
  TwoModeIdeal ideal = TwoModeIdeal::inside_core;  ///< as the product in the continuous model
  /// When the smaller kind has at most so many vertices, all its divisions are tried and the best
  /// answer is proven.
  std::size_t proven_up_to = 14;
  /// Beyond, a search goes uphill from the core by degree and from so many random cores.
  std::size_t starts = 20;
  std::uint64_t seed = 1;
  base::RunControl run{};
};

struct TwoModeCorePeriphery {
  std::vector<bool> actors_in_core{}, targets_in_core{};  ///< empty when it is undefined
  double fit = 0;  ///< correlation of the cells with the ideal; NaN when it is undefined
  Account account{};
};

/// Core-periphery in two modes, discrete: is there a core of cities that share a core of networks?
///
///   fit = correlation over all pairs (i, k) of  a(i, k)  and  ideal(i, k)
///
/// a holds 1, or the grade, where there is a cell, and 0 elsewhere. The answer is the division of
/// both kinds with the largest fit: 1 where the cells are those of an ideal. For a division of one
/// kind the best one of the other is found exactly, so that only one kind has to be searched. Of
/// several equally good answers (to 1e-12) it is one with the fewest members, and the status is
/// `not_unique` when that is proven; `exact` is a proven single answer and `converged` the best
/// that was found. Undefined (NaN) where all pairs are alike.
///
/// The search takes whole kinds in turn and, up to four million pairs, then single vertices.
///
/// O(2^k (n log n + cells / k)) for a proof with k in the smaller and n in the larger kind; else
/// O(cells + n log n) per step uphill and O(k n log n) per round of single vertices. The same bits
/// for any number of threads.
/// Throws InvalidArgument for missing grades and for a proof beyond 24 vertices; Cancelled.
/// Borgatti & Everett 2000, doi:10.1016/S0378-8733(99)00019-2.
[[nodiscard]] TwoModeCorePeriphery core_periphery(const view::TwoMode& incidence,
                                                  const TwoModeCorePeripheryOptions& options = {});

struct TwoModeContinuousCoreOptions {
  view::CellUse cells = view::CellUse::presence;
  double tolerance = 1e-13;  ///< as for `eigenvector`
  std::size_t max_steps = 100'000;
  base::RunControl run{};
};

struct TwoModeContinuousCore : TwoModeScores {
  double fit = 0;  ///< correlation of the cells with the products; NaN when it is undefined
};

/// Continuous core in two modes: how close to the core is each city, and each thing joined?
///
///   a(i, k) ~ c(i) d(k),   fit = correlation over all pairs of a(i, k) and c(i) d(k)
///
/// c and d are the leading singular vectors of the incidence, each of length 1, which make the sum
/// of squared differences smallest; status and note are those of `eigenvector`. The fit is
/// undefined (NaN) where all cells, or all products, are alike.
///
/// Cost and errors as for `eigenvector`.
/// Borgatti & Everett 2000, doi:10.1016/S0378-8733(99)00019-2.
[[nodiscard]] TwoModeContinuousCore continuous_core(
    const view::TwoMode& incidence, const TwoModeContinuousCoreOptions& options = {});

}  // namespace citynet::measure
