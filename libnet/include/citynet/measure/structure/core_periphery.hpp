#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "citynet/base/run_control.hpp"
#include "citynet/measure/result.hpp"
#include "citynet/measure/tie_use.hpp"

namespace citynet::view {
class Graph;
}

namespace citynet::measure {

/// What the ideal says of ties between core and periphery.
enum class BetweenCoreAndPeriphery {
  present,  ///< all are there: who is in the core is tied to everybody, as the centre of a star
  ignored,  ///< nothing: only ties inside the core and inside the periphery are compared
};

struct CorePeripheryOptions {
  TieUse ties = TieUse::presence;
  BetweenCoreAndPeriphery between = BetweenCoreAndPeriphery::present;  ///< the paper's first ideal
  /// Up to so many vertices every division is tried, and the best one is proven; 2^20 take about
  /// a tenth of a second.
  std::size_t proven_up_to = 20;
  /// Beyond, a search goes uphill from the best core by degree and from so many random cores.
  std::size_t starts = 20;
  std::uint64_t seed = 1;
  base::RunControl run{};
};

struct CorePeriphery {
  std::vector<bool> in_core{};  ///< per vertex; empty when it is undefined
  std::size_t core_size = 0;
  double fit = 0;  ///< correlation of the ties with the ideal; NaN when it is undefined
  Account account{};
};

/// Core-periphery, discrete: is there a core that holds the network together, and who is in it?
///
///   fit = correlation over pairs i < j of  a(i, j)  and  ideal(i, j)
///   ideal: 1 inside the core, 0 inside the periphery, between them as `between` says
///
/// The core with the largest fit; 1 for a star, whose centre is the core. a holds 1, or the
/// strength, where there is a tie, and 0 elsewhere. Of several equally good cores the answer is the
/// smallest, then that of the smallest vertices, and the status is `not_unique` when it is proven;
/// `exact` is a proven single answer and `converged` the best that was found. Undefined (NaN) with
/// fewer than three vertices, where all pairs are alike, and where the ideal cannot be.
///
/// O(2^n) with a proof; else O(n (n + m)) per start in practice. The same bits for any number of
/// threads. Throws InvalidArgument for a directed graph, for missing strengths, for a proof beyond
/// 30 vertices; Cancelled.
/// Borgatti & Everett 2000, doi:10.1016/S0378-8733(99)00019-2.
[[nodiscard]] CorePeriphery core_periphery(const view::Graph& graph,
                                           const CorePeripheryOptions& options = {});

}  // namespace citynet::measure
