#pragma once

#include <array>

#include "citynet/measure/direction.hpp"
#include "citynet/view/graph.hpp"
#include "measure/paths/vertex_set.hpp"

namespace citynet::measure {

/// Whether a graph fits sets of vertices that are one word each. Then a level of a breadth-first
/// search is a word, the neighbours it has in another an `and`, and the whole graph lies on the
/// stack: taking the graph apart, as kernels for large ones do, would take longer than the work.
[[nodiscard]] inline bool is_small(const view::Graph& graph) {
  return graph.vertex_count() <= VertexSet::kMost;
}

/// The neighbours of each vertex of a small graph as sets, its ties followed as `direction` says.
class SmallRows {
 public:
  explicit SmallRows(const view::Graph& graph, Direction direction = Direction::out)
      : size_(graph.vertex_count()), both_ways_(!graph.is_directed()) {
    for (view::Vertex v = 0; v < size_; ++v) {
      if (both_ways_ || direction != Direction::in) add(ahead_[v], graph.neighbors(v));
      if (both_ways_) continue;
      if (direction != Direction::out) add(ahead_[v], graph.in_neighbors(v));
      if (direction != Direction::in) add(behind_[v], graph.in_neighbors(v));
      if (direction != Direction::out) add(behind_[v], graph.neighbors(v));
    }
  }

  [[nodiscard]] std::size_t size() const { return size_; }
  /// Where a step from v leads.
  [[nodiscard]] VertexSet ahead(view::Vertex v) const { return ahead_[v]; }
  /// From where a step leads to v.
  [[nodiscard]] VertexSet behind(view::Vertex v) const {
    return (both_ways_ ? ahead_ : behind_)[v];
  }

  /// Those of `unseen` that a step from `level` leads to; the smaller of the two is walked through.
  [[nodiscard]] VertexSet step(VertexSet level, VertexSet unseen) const {
    VertexSet found;
    if (unseen.size() < level.size()) {
      unseen.for_each([&](view::Vertex v) {
        if (!(behind(v) & level).empty()) found |= VertexSet::of(v);
      });
      return found;
    }
    level.for_each([&](view::Vertex v) { found |= ahead_[v]; });
    return found & unseen;
  }

 private:
  static void add(VertexSet& row, std::span<const view::Vertex> vertices) {
    for (const auto v : vertices) row |= VertexSet::of(v);
  }

  std::size_t size_;
  bool both_ways_;
  std::array<VertexSet, VertexSet::kMost> ahead_{}, behind_{};
};

}  // namespace citynet::measure
