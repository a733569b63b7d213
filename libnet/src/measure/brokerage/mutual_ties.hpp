#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "citynet/measure/tie_use.hpp"
#include "citynet/view/graph.hpp"

namespace citynet::measure {

/// Burt's ties a(i, j) + a(j, i): rows of neighbours, each once and in ascending order, with the
/// sums of both directions. Of an undirected graph nothing is copied.
class MutualTies {
 public:
  MutualTies(const view::Graph& graph, TieUse ties);

  [[nodiscard]] std::size_t vertex_count() const { return sums_.size(); }
  [[nodiscard]] std::span<const view::Vertex> neighbors(view::Vertex v) const {
    if (!graph_.is_directed()) return graph_.neighbors(v);
    return std::span(ends_).subspan(offsets_[v], offsets_[v + 1] - offsets_[v]);
  }
  /// Calls `use(u, a(v, u) + a(u, v))` for each of neighbors(v).
  template <class Use>
  void for_each(view::Vertex v, Use use) const {
    const auto row = neighbors(v);
    if (graph_.is_directed()) {
      const auto strengths = std::span(strengths_).subspan(offsets_[v]);
      for (std::size_t at = 0; at < row.size(); ++at) use(row[at], strengths[at]);
    } else if (ties_ == TieUse::strength) {
      const auto edges = graph_.edges_of(v);
      const auto strengths = graph_.strengths();
      for (std::size_t at = 0; at < row.size(); ++at) use(row[at], 2 * strengths[edges[at]]);
    } else {
      for (const auto u : row) use(u, 2.0);
    }
  }
  [[nodiscard]] double sum(view::Vertex v) const { return sums_[v]; }
  [[nodiscard]] double largest(view::Vertex v) const { return largest_[v]; }

 private:
  void add_row(view::Vertex v);

  view::Graph graph_;
  TieUse ties_;
  std::vector<std::size_t> offsets_{};  ///< of a directed graph, as the next two
  std::vector<view::Vertex> ends_{};
  std::vector<double> strengths_{};
  std::vector<double> sums_, largest_;
};

}  // namespace citynet::measure
