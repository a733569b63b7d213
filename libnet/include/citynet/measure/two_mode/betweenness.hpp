#pragma once

#include "citynet/base/run_control.hpp"
#include "citynet/measure/two_mode/scores.hpp"

namespace citynet::view {
class TwoMode;
}

namespace citynet::measure {

struct TwoModeBetweennessOptions {
  bool normalized = true;  ///< divide by the largest value of the kind; see below
  base::RunControl run{};
};

/// Shortest-path betweenness in two modes: how often a city, or something joined, lies between two
/// others of either kind.
///
///   b(v) = sum over pairs s, t of both kinds, other than v, of  paths(s, t | v) / paths(s, t)
///
/// A pair counts once; pairs without a path add nothing; grades do not matter. Normalised: divided
/// by the exact maximum for a vertex among n_s of its own and n_o of the other kind,
///
///   (n_o^2 (s+1)^2 + n_o (s+1) (2t-s-1) - t (2s-t+3)) / 2,
///   s = (n_s - 1) div n_o,  t = (n_s - 1) mod n_o,
///
/// attained when v is tied to all of the other kind and the rest of its own hangs evenly on those.
/// Where the maximum is 0 - a single city, two cities with one event - nobody can lie between
/// others and every score of the kind is 0. Some programs take 2 (n_s - 1) (n_o - 1) for the larger
/// kind, which is too small unless n_s - 1 = n_o.
///
/// O(n cells) time; the same bits for any number of threads. Throws Cancelled.
/// Borgatti & Everett 1997, doi:10.1016/S0378-8733(96)00301-2; Brandes 2001,
/// doi:10.1080/0022250X.2001.9990249.
[[nodiscard]] TwoModeScores betweenness(const view::TwoMode& incidence,
                                        const TwoModeBetweennessOptions& options = {});

}  // namespace citynet::measure
