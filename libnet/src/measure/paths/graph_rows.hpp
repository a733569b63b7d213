#pragma once

#include <cstdint>
#include <span>

#include "citynet/view/graph.hpp"
#include "measure/paths/level_rows.hpp"

namespace citynet::measure {

/// A graph as it is, with the face of `LevelRows`: everybody stands for themselves and may lie
/// between others. Nothing is copied; the graph must live as long.
class GraphRows {
 public:
  using Id = view::Vertex;

  explicit GraphRows(const view::Graph& graph) : graph_(&graph) {}

  [[nodiscard]] std::uint32_t size() const {
    return static_cast<std::uint32_t>(graph_->vertex_count());
  }
  [[nodiscard]] std::uint32_t inner() const { return size(); }
  [[nodiscard]] static double members(std::size_t /*v*/) { return 1; }
  [[nodiscard]] std::span<const Id> out(Id v) const { return graph_->neighbors(v); }
  [[nodiscard]] std::span<const Id> inner_in(Id v) const { return graph_->in_neighbors(v); }
  [[nodiscard]] std::size_t arc_count() const { return graph_->targets().size(); }

  [[nodiscard]] LevelArcs arcs(std::span<const Id> vertices) const {
    LevelArcs sum;
    for (const auto v : vertices) {
      sum.out += out(v).size();
      sum.in += inner_in(v).size();
    }
    return sum;
  }

 private:
  const view::Graph* graph_;
};

}  // namespace citynet::measure
