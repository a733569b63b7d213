#include "measure/paths/branches.hpp"

#include <limits>
#include <utility>

namespace citynet::measure {
namespace {

constexpr auto kNone = std::numeric_limits<std::uint32_t>::max();

/// The ends in each component, and the component of every vertex.
struct Components {
  std::vector<std::uint32_t> of;
  std::vector<PathEnds> ends{};
};

Components components(const view::Graph& graph, EndsOfVertices ends) {
  const auto n = graph.vertex_count();
  Components result{std::vector<std::uint32_t>(n, kNone)};
  std::vector<view::Vertex> found;
  found.reserve(n);
  for (view::Vertex start = 0; start < n; ++start) {
    if (result.of[start] != kNone) continue;
    const auto number = static_cast<std::uint32_t>(result.ends.size());
    auto& all = result.ends.emplace_back(PathEnds::none());
    found.assign(1, start);
    result.of[start] = number;
    for (std::size_t next = 0; next < found.size(); ++next) {
      all += ends_at(ends, found[next]);
      for (const auto u : graph.neighbors(found[next])) {
        if (std::exchange(result.of[u], number) == kNone) found.push_back(u);
      }
    }
  }
  return result;
}

struct Peeling {
  std::vector<std::uint32_t> edge_to_rest;  ///< of what was taken off; else none
  std::vector<double> inside;               ///< pairs with both ends in one of the branches
};

Peeling peel(const view::Graph& graph, Branches& result) {
  const auto n = graph.vertex_count();
  Peeling peeling{std::vector<std::uint32_t>(n, kNone), std::vector<double>(n, 0.0)};
  std::vector<std::size_t> degree(n);
  std::vector<view::Vertex> leaves;
  for (view::Vertex v = 0; v < n; ++v) {
    degree[v] = graph.neighbors(v).size();
    if (degree[v] == 1) leaves.push_back(v);
  }
  for (std::size_t next = 0; next < leaves.size(); ++next) {
    const auto leaf = leaves[next];
    if (degree[leaf] != 1) continue;  // the last one of a tree
    std::size_t at = 0;
    while (result.is_off[graph.neighbors(leaf)[at]]) ++at;
    const auto rest = graph.neighbors(leaf)[at];
    result.is_off[leaf] = true;
    peeling.edge_to_rest[leaf] = graph.edges_of(leaf)[at];
    result.ends[rest] += result.ends[leaf];
    peeling.inside[rest] += pairs(result.ends[leaf], result.ends[leaf]);
    if (--degree[rest] == 1) leaves.push_back(rest);
  }
  return peeling;
}

}  // namespace

Branches branches(const view::Graph& graph, EndsOfVertices ends) {
  auto result = nothing_off(graph, ends);
  const auto peeling = peel(graph, result);
  const auto all = components(graph, ends);
  for (view::Vertex v = 0; v < graph.vertex_count(); ++v) {
    const auto& component = all.ends[all.of[v]];
    const auto hanging = result.ends[v] - ends_at(ends, v);
    const auto others = component - result.ends[v];
    result.between[v] =
        pairs(hanging, hanging) - peeling.inside[v] + pairs_both_ways(hanging, others);
    if (peeling.edge_to_rest[v] == kNone) continue;
    result.twigs.push_back({peeling.edge_to_rest[v], pairs_both_ways(result.ends[v], others)});
  }
  return result;
}

Branches nothing_off(const view::Graph& graph, EndsOfVertices ends) {
  const auto n = graph.vertex_count();
  Branches result{{}, std::vector<bool>(n, false), std::vector<double>(n, 0.0)};
  result.ends.reserve(n);
  for (view::Vertex v = 0; v < n; ++v) result.ends.push_back(ends_at(ends, v));
  return result;
}

}  // namespace citynet::measure
