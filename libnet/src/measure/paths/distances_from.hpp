#pragma once

#include <cstdint>
#include <functional>
#include <span>

#include "citynet/base/run_control.hpp"
#include "citynet/measure/direction.hpp"
#include "citynet/view/graph.hpp"
#include "measure/paths/path_lengths.hpp"

namespace citynet::measure {

/// How far the other vertices are from one of them; those out of reach are left out.
struct DistancesFrom {
  std::uint32_t reached = 0;
  double sum = 0;      ///< of the distances; rounded once where lengths are exact
  double largest = 0;  ///< 0 when no other vertex is reached

  // One of the two is in use: how many lie 1, 2, ... steps away, or each distance, nearest first.
  std::span<const std::uint32_t> at_step{};
  double step = 1;
  std::span<const double> each{};

  /// Calls `use(distance, how many)`, the nearest first.
  template <class Use>
  void for_each(Use use) const {
    double steps = 0;
    for (const auto count : at_step) {
      steps += 1;
      use(steps * step, count);
    }
    for (const double distance : each) use(distance, std::uint32_t{1});
  }
};

/// Called from several threads, for different vertices.
using UseDistancesFrom = std::function<void(view::Vertex v, const DistancesFrom& distances)>;

/// Calls `use` for every vertex of the graph; the ties of a directed graph are followed as
/// `direction` says. One search per vertex: O(n m), with lengths O(n m + n^2 log n). Throws
/// Cancelled.
void for_each_distances_from(const view::Graph& graph, const PathLengths& lengths,
                             Direction direction, const base::RunControl& run,
                             const UseDistancesFrom& use);

}  // namespace citynet::measure
