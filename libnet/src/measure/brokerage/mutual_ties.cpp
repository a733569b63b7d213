#include "measure/brokerage/mutual_ties.hpp"

#include <algorithm>

namespace citynet::measure {

MutualTies::MutualTies(const view::Graph& graph, TieUse ties) {
  ends_.reserve(graph.targets().size());
  strengths_.reserve(graph.targets().size());
  for (view::Vertex v = 0; v < graph.vertex_count(); ++v) {
    add_row(graph, v, ties);
    const auto row = std::span(strengths_).subspan(offsets_.back());
    double sum = 0, largest = 0;
    for (const double strength : row) {
      sum += strength;
      largest = std::max(largest, strength);
    }
    sums_.push_back(sum);
    largest_.push_back(largest);
    offsets_.push_back(ends_.size());
  }
}

/// Merges the two ascending rows of a vertex. An undirected row stands for both.
void MutualTies::add_row(const view::Graph& graph, view::Vertex v, TieUse ties) {
  const auto strength = [&](std::uint32_t edge) {
    return ties == TieUse::strength ? graph.strengths()[edge] : 1.0;
  };
  const auto out = graph.neighbors(v), in = graph.in_neighbors(v);
  const auto out_edges = graph.edges_of(v), in_edges = graph.in_edges_of(v);
  std::size_t i = 0, j = 0;
  while (i < out.size() || j < in.size()) {
    const bool from_out = i < out.size() && (j == in.size() || out[i] <= in[j]);
    const bool from_in = j < in.size() && (i == out.size() || in[j] <= out[i]);
    const auto u = from_out ? out[i] : in[j];
    double both = 0;
    if (from_out) both += strength(out_edges[i++]);
    if (from_in) both += strength(in_edges[j++]);
    add(u, both);
  }
}

void MutualTies::add(view::Vertex u, double strength) {
  ends_.push_back(u);
  strengths_.push_back(strength);
}

}  // namespace citynet::measure
