#include "measure/paths/branches.hpp"

#include <limits>
#include <utility>

namespace citynet::measure {
namespace {

constexpr auto kNone = std::numeric_limits<std::uint32_t>::max();

/// For each vertex the number of vertices it is connected with, itself included.
std::vector<double> component_sizes(const view::Graph& graph) {
  const auto n = graph.vertex_count();
  std::vector<double> sizes(n, 0.0);
  std::vector<view::Vertex> found;
  found.reserve(n);
  for (view::Vertex start = 0; start < n; ++start) {
    if (sizes[start] > 0) continue;
    found.assign(1, start);
    sizes[start] = 1;
    for (std::size_t next = 0; next < found.size(); ++next) {
      for (const auto u : graph.neighbors(found[next])) {
        if (sizes[u] > 0) continue;
        sizes[u] = 1;
        found.push_back(u);
      }
    }
    for (const auto v : found) sizes[v] = static_cast<double>(found.size());
  }
  return sizes;
}

struct Peeling {
  std::vector<std::uint32_t> edge_to_rest;  ///< of what was taken off; else none
  std::vector<double> squares;              ///< sum of the squared sizes of the branches
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
    result.size[rest] += result.size[leaf];
    peeling.squares[rest] += result.size[leaf] * result.size[leaf];
    if (--degree[rest] == 1) leaves.push_back(rest);
  }
  return peeling;
}

}  // namespace

Branches branches(const view::Graph& graph) {
  const auto n = graph.vertex_count();
  Branches result{std::vector<double>(n, 1.0), std::vector<bool>(n, false),
                  std::vector<double>(n, 0.0)};
  const auto peeling = peel(graph, result);
  const auto all = component_sizes(graph);
  for (view::Vertex v = 0; v < n; ++v) {
    const double hanging = result.size[v] - 1;
    result.between[v] =
        hanging * hanging - peeling.squares[v] + 2 * hanging * (all[v] - 1 - hanging);
    if (peeling.edge_to_rest[v] == kNone) continue;
    result.twigs.push_back(
        {peeling.edge_to_rest[v], 2 * result.size[v] * (all[v] - result.size[v])});
  }
  return result;
}

}  // namespace citynet::measure
