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
  /// Stop when the slope of the congruence along every score is at most this.
  double tolerance = 1e-10;
  std::size_t max_steps = 10'000;  ///< rounds over all vertices; a club of 34 needs about 100
  base::RunControl run{};
};

struct ContinuousCore : VertexScores {
  double fit = 0;             ///< correlation of the ties with c(i) c(j); NaN when it is undefined
  double concentration = 0;   ///< how sharply c falls off after the core; NaN when c is constant
  std::size_t core_size = 0;  ///< the number of vertices at which it does; 0 when c is constant
};

/// Continuous core: how close to the core is each city?
///
///   c >= 0 of length 1 with the least  sum over pairs i < j of (a(i, j) - s c(i) c(j))^2,  s free
///   fit = correlation over pairs i < j of  a(i, j)  and  c(i) c(j)
///
/// Two cities are tied the likelier, the closer both are to the core (minimum residuals, MINRES;
/// the same as the largest congruence sum a c c / sqrt(sum a^2 sum (c c)^2)). The diagonal is left
/// out. The fit of a star is 1. Concentration: the largest correlation of c with a vector of 1 for
/// the k highest scores and 0 below, over all k; that k is the core that c suggests. Scores that
/// maximise the correlation itself would be no answer: in many networks it rises while all scores
/// become equal.
///
/// Climbs from the scores of `eigenvector`, one score after the other to its best value, until the
/// slope is 0 or the fit 1: the nearest hill, without a proof that none is higher. In trees and
/// other graphs near to a star there may be no best scores but a rise while all scores but one go
/// to 0; the run then stops where their products are a thousandth, as `not_converged`. Where all
/// scores are equal (a ring) there is no core: fit and concentration are NaN. Undefined (all NaN)
/// with fewer than three vertices and where all pairs are alike.
///
/// O(n + m) time per round. A run that ends at `max_steps` has the status `not_converged`.
/// Throws InvalidArgument for a directed graph, for missing strengths, for a tolerance or step
/// limit that is not positive; Cancelled.
/// Borgatti & Everett 2000, doi:10.1016/S0378-8733(99)00019-2.
[[nodiscard]] ContinuousCore continuous_core(const view::Graph& graph,
                                             const ContinuousCoreOptions& options = {});

}  // namespace citynet::measure
