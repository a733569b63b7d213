#pragma once

#include <cstdint>
#include <vector>

#include "citynet/base/run_control.hpp"
#include "citynet/measure/result.hpp"
#include "citynet/view/graph.hpp"

namespace citynet::measure {

struct CutPointsOptions {
  base::RunControl run{};
};

struct CutPoints {
  std::vector<view::Vertex> vertices{};  ///< ascending
  std::vector<std::uint32_t> bridges{};  ///< numbers of edges, ascending
  Account account{};
};

/// Cut points and bridges: the cities and ties whose loss would break the network into more
/// components than it has.
///
/// The end of a tie is not a cut point when only itself would be cut off. Strengths do not
/// matter.
///
/// O(n + m) time, no recursion. Throws InvalidArgument for a directed graph; Cancelled.
/// Hopcroft & Tarjan 1973, doi:10.1145/362248.362272.
[[nodiscard]] CutPoints cut_points(const view::Graph& graph, const CutPointsOptions& options = {});

}  // namespace citynet::measure
