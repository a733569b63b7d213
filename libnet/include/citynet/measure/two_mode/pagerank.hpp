#pragma once

#include <cstddef>
#include <vector>

#include "citynet/base/run_control.hpp"
#include "citynet/measure/two_mode/scores.hpp"
#include "citynet/view/grading.hpp"

namespace citynet::view {
class TwoMode;
}

namespace citynet::measure {

struct TwoModePageRankOptions {
  double damping = 0.85;  ///< chance to follow a cell, at least 0 and below 1; as published
  view::CellUse cells = view::CellUse::presence;
  /// Where the walker starts again: one value per vertex of the kind, at least 0; those of both
  /// kinds are scaled to the sum 1. Both empty: anywhere with equal chance; one empty: never there.
  std::vector<double> actor_personalization{};
  std::vector<double> target_personalization{};
  /// Stop when the values change by at most this in sum.
  double tolerance = 1e-12;
  std::size_t max_steps = 100'000;  ///< 170 are needed at the default damping
  base::RunControl run{};
};

/// PageRank in two modes: the share of its time a random walker spends in a city, or in something
/// joined, when it goes from city to network and from network to city.
///
/// The same as `pagerank` of the incidence taken as one graph: x(v) as there, the neighbours of a
/// city being what it joined, the strengths 1 or the grades. The values of both kinds together add
/// up to 1; an isolate gets what restarts bring. No vertices, no values.
///
/// O(cells) time per step. A run that ends at `max_steps` has the status `not_converged`.
/// Throws InvalidArgument for a damping, personalization, tolerance or step limit out of range and
/// for missing grades; Cancelled.
/// Brin & Page 1998, doi:10.1016/S0169-7552(98)00110-X.
[[nodiscard]] TwoModeScores pagerank(const view::TwoMode& incidence,
                                     const TwoModePageRankOptions& options = {});

}  // namespace citynet::measure
