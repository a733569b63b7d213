#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/parallel.hpp"
#include "citynet/view/graph.hpp"

namespace citynet::measure {

/// A division of the vertices into groups 0, 1, ... without gaps.
struct Partition {
  std::vector<std::uint32_t> membership{};  ///< per vertex
  std::vector<std::uint32_t> sizes{};       ///< per group
};

/// The same groups in the order every result uses: the largest first, of equal size the one with
/// the smaller first vertex first. Labels are any numbers below the number of vertices.
[[nodiscard]] Partition numbered_by_size(std::span<const std::uint32_t> labels);

/// Weakly connected components of the graph, numbered by size.
[[nodiscard]] Partition connected_parts(const view::Graph& graph, base::Pulse& pulse);

/// Each group cut into its connected parts, numbered by size; the same groups when all are
/// connected.
[[nodiscard]] Partition connected_parts_within(const view::Graph& graph,
                                               std::span<const std::uint32_t> membership,
                                               base::Pulse& pulse);

}  // namespace citynet::measure
