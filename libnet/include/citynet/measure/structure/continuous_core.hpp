#pragma once

#include <cstddef>

#include "citynet/base/run_control.hpp"
#include "citynet/measure/result.hpp"
#include "citynet/measure/tie_use.hpp"

namespace citynet::view {
class Graph;
}

namespace citynet::measure {

struct ContinuousCoreOptions {
  TieUse ties = TieUse::presence;
  /// Stop when no score could change the fit by more: the largest slope of the fit along a score
  /// of a vector of length 1.
  double tolerance = 1e-10;
  std::size_t max_steps = 10'000;  ///< rounds over all vertices
  base::RunControl run{};
};

struct ContinuousCore : VertexScores {
  double fit = 0;             ///< correlation of the ties with c(i) c(j); NaN when it is undefined
  double concentration = 0;   ///< how sharply c falls off after the core; NaN when c is constant
  std::size_t core_size = 0;  ///< the number of vertices at which it does
};

/// Continuous core: how close to the core is each city, from 0 to 1?
///
///   c >= 0 of length 1 with the largest  fit = correlation over pairs i < j of a(i, j) and c(i)
///   c(j)
///
/// Two cities are tied the likelier, the closer both are to the core. 1 for a star and for every
/// discrete core in which the ideal of ties between core and periphery is met. Concentration: the
/// largest correlation of c with a vector of 1 for the k highest scores and 0 below, over all k;
/// that k is the core that c suggests.
///
/// Climbs from the scores of `eigenvector`, one score after the other to its best value. The hill
/// is the one that is nearest: a proof that none is higher there is not, and where the ties have
/// few values (a star) many c are equally good. Where all those scores are equal (a ring) vertex 0
/// goes ahead. Undefined (NaN) with fewer than three vertices and
/// where all pairs are alike.
///
/// O(n + m) time per round. A run that ends at `max_steps` has the status `not_converged`.
/// Throws InvalidArgument for a directed graph, for missing strengths, for a tolerance or step
/// limit that is not positive; Cancelled.
/// Borgatti & Everett 2000, doi:10.1016/S0378-8733(99)00019-2.
[[nodiscard]] ContinuousCore continuous_core(const view::Graph& graph,
                                             const ContinuousCoreOptions& options = {});

}  // namespace citynet::measure
