#include "measure/partition.hpp"

#include <algorithm>

namespace citynet::measure {
namespace {

/// `same_part(v, u)` says whether an edge ties two vertices of one part together.
template <class SamePart>
Partition parts(const view::Graph& graph, base::Pulse& pulse, SamePart same_part) {
  const auto each_neighbor = [&](view::Vertex v, auto visit) {
    const auto look_at = [&](std::span<const view::Vertex> neighbors) {
      for (const auto u : neighbors) {
        if (same_part(v, u)) visit(u);
      }
    };
    look_at(graph.neighbors(v));
    if (graph.is_directed()) look_at(graph.in_neighbors(v));
  };
  return parts_by(graph.vertex_count(), each_neighbor, pulse);
}

}  // namespace

Partition numbered_by_size(std::span<const std::uint32_t> labels) {
  const auto n = labels.size();
  std::vector<std::uint32_t> size(n, 0);
  std::vector<std::uint32_t> in_order_met;
  for (const auto label : labels) {
    if (size[label]++ == 0) in_order_met.push_back(label);
  }
  // Labels were met in the order of their smallest vertex; a stable sort keeps that among equals.
  std::stable_sort(in_order_met.begin(), in_order_met.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return size[a] > size[b]; });
  Partition partition;
  std::vector<std::uint32_t> number(n, 0);
  for (const auto label : in_order_met) {
    number[label] = static_cast<std::uint32_t>(partition.sizes.size());
    partition.sizes.push_back(size[label]);
  }
  partition.membership.reserve(n);
  for (const auto label : labels) partition.membership.push_back(number[label]);
  return partition;
}

Partition connected_parts(const view::Graph& graph, base::Pulse& pulse) {
  return parts(graph, pulse, [](view::Vertex, view::Vertex) { return true; });
}

Partition connected_parts_within(const view::Graph& graph,
                                 std::span<const std::uint32_t> membership, base::Pulse& pulse) {
  return parts(graph, pulse, [membership](view::Vertex v, view::Vertex u) {
    return membership[v] == membership[u];
  });
}

}  // namespace citynet::measure
