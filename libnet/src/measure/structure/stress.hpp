#pragma once

#include <cstdint>

#include "base/parallel.hpp"
#include "citynet/view/graph.hpp"
#include "measure/structure/points.hpp"

namespace citynet::measure {

/// The places of a connected graph with little stress, and how the search ended.
struct StressLayout {
  Points places;
  double squares = 0;  ///< sum over pairs of (1 - distance / steps)^2
  std::size_t sweeps = 0;
  double last_move = 0;  ///< the longest of the last sweep, in steps
};

/// A sweep whose longest move is shorter ends the search: a hundredth of a tie is not seen.
inline constexpr double kSmallestMove = 0.01;

[[nodiscard]] StressLayout least_stress(const view::Graph& graph, std::uint64_t seed,
                                        std::size_t max_sweeps, base::Pulse& pulse);

}  // namespace citynet::measure
