#pragma once

#include <cstddef>
#include <cstdint>
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

  [[nodiscard]] std::size_t vertex_count() const { return graph_.vertex_count(); }
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
      for (const auto u : row) use(u, kBothWays);
    }
  }
  [[nodiscard]] double sum(view::Vertex v) const {
    return sums_.empty() ? kBothWays * static_cast<double>(degree(v)) : sums_[v];
  }
  [[nodiscard]] double largest(view::Vertex v) const {
    if (!largest_.empty()) return largest_[v];
    return degree(v) == 0 ? 0 : kBothWays;
  }

 private:
  static constexpr double kBothWays = 2;

  /// Of an undirected graph.
  [[nodiscard]] std::size_t degree(view::Vertex v) const {
    return graph_offsets_[v + 1] - graph_offsets_[v];
  }
  void add_row(view::Vertex v);

  view::Graph graph_;
  std::span<const std::uint64_t> graph_offsets_;
  TieUse ties_;
  std::vector<std::size_t> offsets_{};  ///< of a directed graph, as the next two
  std::vector<view::Vertex> ends_{};
  std::vector<double> strengths_{};
  /// Empty where all ties are of the same strength, as those of an undirected graph may be.
  std::vector<double> sums_{}, largest_{};
};

}  // namespace citynet::measure
