#pragma once

#include <cstdint>
#include <vector>

#include "citynet/base/run_control.hpp"
#include "citynet/measure/centrality/closeness.hpp"
#include "citynet/measure/two_mode/scores.hpp"

namespace citynet::view {
class TwoMode;
}

namespace citynet::measure {

struct TwoModeClosenessOptions {
  /// The one convention under which a disconnected incidence can be ranked.
  UnreachablePairs unreachable = UnreachablePairs::wasserman_faust;
  base::RunControl run{};
};

struct TwoModeClosenessScores : TwoModeScores {
  /// Per vertex, how many others of both kinds it reaches, and the sum of the distances to them.
  std::vector<std::uint32_t> actors_reach{}, targets_reach{};
  std::vector<std::uint64_t> actors_farness{}, targets_farness{};
};

/// Closeness in two modes: how few steps a city is from all other cities and all they joined.
///
///   c(v) = (o + 2 s) / D * (o + s) / (n - 1)    (wasserman_faust)
///   c(v) = (o + 2 s) / D                        (within_component)
///
/// o and s: how many of the other and of the same kind v reaches, D: sum of the distances to them,
/// n: all vertices of both kinds. A step leads to the other kind, so that o + 2 s is the least
/// that D can be, and no score is above 1. In a connected incidence both are Borgatti and
/// Everett's (n_o + 2 (n_s - 1)) / D. Grades do not matter. Who reaches nobody scores 0
/// (wasserman_faust) or is undefined, NaN (within_component).
///
/// O(n cells) time; the same bits for any number of threads. Throws Cancelled.
/// Borgatti & Everett 1997, doi:10.1016/S0378-8733(96)00301-2; Wasserman & Faust 1994, section
/// 5.2.2, doi:10.1017/CBO9780511815478.
[[nodiscard]] TwoModeClosenessScores closeness(const view::TwoMode& incidence,
                                               const TwoModeClosenessOptions& options = {});

}  // namespace citynet::measure
