#pragma once

#include <cstddef>
#include <optional>

#include "citynet/base/run_control.hpp"
#include "citynet/measure/centrality/eigenvector.hpp"
#include "citynet/measure/result.hpp"
#include "citynet/measure/tie_use.hpp"

namespace citynet::view {
class Graph;
}

namespace citynet::measure {

struct KatzOptions {
  /// What each step of a walk takes away: greater than 0 and below 1 / r, with r the spectral
  /// radius. Empty: 0.85 / r, near enough to the limit for long walks to count; 0.85 when r is 0.
  std::optional<double> attenuation{};
  TieUse ties = TieUse::presence;
  /// Empty: as the formula gives them, so that a city without ties has 1.
  std::optional<EigenvectorScale> scale{};
  /// Stop when no value changes by more than this share of the largest.
  double tolerance = 1e-14;
  std::size_t max_steps = 100'000;  ///< 200 are needed at the default attenuation
  base::RunControl run{};
};

struct KatzScores : VertexScores {
  double attenuation = 0;      ///< that was used
  double spectral_radius = 0;  ///< of the ties, a bound from above: see below
};

/// Katz centrality: how many walks lead to a city, each the less the longer it is.
///
///   x(v) = 1 + a * sum over u -> v of t(u, v) x(u),   so that   x = sum over k of a^k (T')^k 1
///
/// a the attenuation, t 1 or the strength. Ties of an undirected graph lead both ways; of a
/// directed one, those that come in count. The sum exists when a is below 1 / r, r being the
/// spectral radius, which is enclosed from both sides (Collatz and Wielandt) before anything is
/// computed: to 1e-6 or for 10,000 steps when the default needs it, until an attenuation that was
/// given is known to be right or wrong otherwise. There is one answer, also for a disconnected
/// graph. A graph without vertices has no values.
///
/// O(n + m) time per step. A run that ends at `max_steps` has the status `not_converged`.
/// Throws InvalidArgument for an attenuation that is not greater than 0, or that reaches 1 / r or
/// comes so near that `max_steps` cannot tell, with the limit; for missing strengths, a tolerance
/// or step limit that is not positive; Cancelled.
/// Katz 1953, doi:10.1007/BF02289026.
[[nodiscard]] KatzScores katz(const view::Graph& graph, const KatzOptions& options = {});

}  // namespace citynet::measure
