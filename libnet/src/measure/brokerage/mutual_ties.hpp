#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "citynet/measure/tie_use.hpp"
#include "citynet/view/graph.hpp"

namespace citynet::measure {

/// Burt's ties a(i, j) + a(j, i): rows of neighbours, each once and in ascending order, with the
/// sums of both directions.
class MutualTies {
 public:
  MutualTies(const view::Graph& graph, TieUse ties);

  [[nodiscard]] std::size_t vertex_count() const { return offsets_.size() - 1; }
  [[nodiscard]] std::span<const view::Vertex> neighbors(view::Vertex v) const {
    return std::span(ends_).subspan(offsets_[v], offsets_[v + 1] - offsets_[v]);
  }
  /// a(v, u) + a(u, v) for each entry of neighbors(v).
  [[nodiscard]] std::span<const double> strengths(view::Vertex v) const {
    return std::span(strengths_).subspan(offsets_[v], offsets_[v + 1] - offsets_[v]);
  }
  [[nodiscard]] double sum(view::Vertex v) const { return sums_[v]; }
  [[nodiscard]] double largest(view::Vertex v) const { return largest_[v]; }

 private:
  void add_row(const view::Graph& graph, view::Vertex v, TieUse ties);
  void add(view::Vertex u, double strength);

  std::vector<std::size_t> offsets_{0};
  std::vector<view::Vertex> ends_{};
  std::vector<double> strengths_{}, sums_{}, largest_{};
};

}  // namespace citynet::measure
