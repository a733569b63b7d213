#include "measure/partition.hpp"

#include <algorithm>
#include <limits>

namespace citynet::measure {
namespace {

constexpr auto kNone = std::numeric_limits<std::uint32_t>::max();

/// Labels every vertex with the number of its part; `same_part(v, u)` says whether an edge ties
/// two vertices of one part together.
template <class SamePart>
Partition parts(const view::Graph& graph, base::Pulse& pulse, SamePart same_part) {
  const auto n = graph.vertex_count();
  std::vector<std::uint32_t> labels(n, kNone);
  std::vector<view::Vertex> queue;
  queue.reserve(n);
  std::uint32_t next_label = 0;
  const auto visit = [&](view::Vertex v, std::span<const view::Vertex> neighbors) {
    for (const auto u : neighbors) {
      if (labels[u] != kNone || !same_part(v, u)) continue;
      labels[u] = labels[v];
      queue.push_back(u);
    }
    pulse.spend(1 + neighbors.size());
  };
  for (view::Vertex start = 0; start < n; ++start) {
    if (labels[start] != kNone) continue;
    labels[start] = next_label++;
    queue.assign(1, start);
    for (std::size_t at = 0; at < queue.size(); ++at) {
      const auto v = queue[at];
      visit(v, graph.neighbors(v));
      if (graph.is_directed()) visit(v, graph.in_neighbors(v));
    }
  }
  return numbered_by_size(labels);
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
