#pragma once

#include <cstdint>

#include "citynet/base/run_control.hpp"
#include "citynet/measure/result.hpp"

namespace citynet::view {
class TwoMode;
}

namespace citynet::measure {

struct RobinsAlexanderOptions {
  base::RunControl run{};
};

struct RobinsAlexander {
  double value = 0;  ///< NaN when there is no path of three cells
  std::uint64_t butterflies = 0;
  std::uint64_t three_paths = 0;
  Account account{};
};

/// Clustering after Robins and Alexander: of all ways city - network - city - network, how many are
/// closed, as the first city is in the last network too. Also called reinforcement: who meets once
/// meets again.
///
///   4 * butterflies / three-paths,   three-paths = sum over cells of (d(i) - 1) (d(k) - 1)
///
/// Undefined (NaN) when there is no such path. Grades do not matter. Cost as for `butterflies`.
/// Throws Cancelled.
/// Robins & Alexander 2004, doi:10.1023/B:CMOT.0000032580.12184.c0.
[[nodiscard]] RobinsAlexander robins_alexander(const view::TwoMode& incidence,
                                               const RobinsAlexanderOptions& options = {});

}  // namespace citynet::measure
