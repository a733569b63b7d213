#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
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

/// The connected parts of n things, numbered by size; `each_neighbor(v, visit)` calls `visit(u)`
/// for every u that belongs to the part of v.
template <class EachNeighbor>
[[nodiscard]] Partition parts_by(std::size_t n, EachNeighbor each_neighbor, base::Pulse& pulse) {
  constexpr auto kNone = std::numeric_limits<std::uint32_t>::max();
  std::vector<std::uint32_t> labels(n, kNone), queue;
  queue.reserve(n);
  std::uint32_t next_label = 0;
  for (std::uint32_t start = 0; start < n; ++start) {
    if (labels[start] != kNone) continue;
    labels[start] = next_label++;
    queue.assign(1, start);
    for (std::size_t at = 0; at < queue.size(); ++at) {
      const auto v = queue[at];
      std::size_t looked = 1;
      each_neighbor(v, [&](std::uint32_t u) {
        ++looked;
        if (labels[u] != kNone) return;
        labels[u] = labels[v];
        queue.push_back(u);
      });
      pulse.spend(looked);
    }
  }
  return numbered_by_size(labels);
}

/// Weakly connected components of the graph, numbered by size.
[[nodiscard]] Partition connected_parts(const view::Graph& graph, base::Pulse& pulse);

/// Each group cut into its connected parts, numbered by size; the same groups when all are
/// connected.
[[nodiscard]] Partition connected_parts_within(const view::Graph& graph,
                                               std::span<const std::uint32_t> membership,
                                               base::Pulse& pulse);

}  // namespace citynet::measure
