#pragma once

#include "citynet/base/run_control.hpp"
#include "citynet/measure/two_mode/scores.hpp"

namespace citynet::view {
class TwoMode;
}

namespace citynet::measure {

struct TwoModeHarmonicOptions {
  bool normalized = true;  ///< divide by the largest sum that is possible; see below
  base::RunControl run{};
};

/// Harmonic centrality in two modes: how near all other cities and all they joined are, where
/// "cannot be reached" is simply nearness 0.
///
///   h(v) = sum over u != v of 1 / distance(v, u),   1 / infinity = 0
///
/// Normalised: divided by n_o + (n_s - 1) / 2, which is the sum for a vertex that is tied to all
/// of the other kind and so two steps from all of its own: it scores 1, an isolate 0, nobody more
/// than 1. n_o and n_s: how many of the other and of the same kind there are. Where nobody else is,
/// the score is 0. Grades do not matter.
///
/// O(n cells) time; the same bits for any number of threads. Throws Cancelled.
/// Marchiori & Latora 2000, doi:10.1016/S0378-4371(00)00311-3; the maximum follows from the least
/// distances, as in Borgatti & Everett 1997, doi:10.1016/S0378-8733(96)00301-2.
[[nodiscard]] TwoModeScores harmonic(const view::TwoMode& incidence,
                                     const TwoModeHarmonicOptions& options = {});

}  // namespace citynet::measure
