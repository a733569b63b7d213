#pragma once

#include <cstdint>
#include <functional>
#include <span>

#include "citynet/base/run_control.hpp"
#include "citynet/view/two_mode.hpp"

namespace citynet::measure {

/// What a vertex of one kind reaches.
struct Reach {
  std::uint64_t same_kind = 0, other_kind = 0;  ///< how many others
  std::uint64_t farness = 0;                    ///< sum of the distances to them
  double nearness = 0;                          ///< sum of the inverse distances to them
};

/// Told of each actor (0, 1 ...) and then each target (from `actor_count` on) what it reaches.
/// Called from several threads, for different vertices.
using UseReach = std::function<void(std::size_t vertex, const Reach& reach)>;

/// One breadth-first search per vertex of both kinds. Throws Cancelled.
void for_each_reach(const view::TwoMode& incidence, const base::RunControl& run,
                    const UseReach& use);

}  // namespace citynet::measure
