#include "measure/brokerage/mutual_ties.hpp"

#include <algorithm>

namespace citynet::measure {

MutualTies::MutualTies(const view::Graph& graph, TieUse ties)
    : graph_(graph), graph_offsets_(graph_.offsets()), ties_(ties) {
  if (!graph.is_directed() && ties == TieUse::presence) return;
  sums_.resize(graph.vertex_count(), 0.0);
  largest_.resize(graph.vertex_count(), 0.0);
  const auto n = static_cast<view::Vertex>(graph.vertex_count());
  if (graph.is_directed()) {
    ends_.reserve(graph.targets().size());
    strengths_.reserve(graph.targets().size());
    offsets_.push_back(0);
    for (view::Vertex v = 0; v < n; ++v) add_row(v);
  }
  for (view::Vertex v = 0; v < n; ++v) {
    for_each(v, [&](view::Vertex, double strength) {
      sums_[v] += strength;
      largest_[v] = std::max(largest_[v], strength);
    });
  }
}

/// Merges the two ascending rows of a vertex.
void MutualTies::add_row(view::Vertex v) {
  const auto strength = [&](std::uint32_t edge) {
    return ties_ == TieUse::strength ? graph_.strengths()[edge] : 1.0;
  };
  const auto out = graph_.neighbors(v), in = graph_.in_neighbors(v);
  const auto out_edges = graph_.edges_of(v), in_edges = graph_.in_edges_of(v);
  std::size_t i = 0, j = 0;
  while (i < out.size() || j < in.size()) {
    const bool from_out = i < out.size() && (j == in.size() || out[i] <= in[j]);
    const bool from_in = j < in.size() && (i == out.size() || in[j] <= out[i]);
    ends_.push_back(from_out ? out[i] : in[j]);
    double both = 0;
    if (from_out) both += strength(out_edges[i++]);
    if (from_in) both += strength(in_edges[j++]);
    strengths_.push_back(both);
  }
  offsets_.push_back(ends_.size());
}

}  // namespace citynet::measure
