#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <type_traits>
#include <vector>

#include "citynet/view/graph.hpp"
#include "measure/centrality/wide_number.hpp"

namespace citynet::measure {

/// All shortest paths from one source at a time: how many lead to each vertex, and how much of
/// the traffic from the source goes over each vertex and arc.
///
/// No predecessors are stored; an arc lies on a shortest path when it leads one step farther.
/// `Count` is double, or WideNumber for sources with more paths than a double can count. The
/// arrays are allocated once and used for every source.
template <class Count>
class ShortestPaths {
 public:
  explicit ShortestPaths(const view::Graph& graph)
      : graph_(&graph),
        distance_(graph.vertex_count(), kUnreached),
        paths_(graph.vertex_count()),
        coefficient_(graph.vertex_count()) {
    order_.reserve(graph.vertex_count());
  }

  /// Finds everything that can be reached from `source`, breadth first. False when there are more
  /// paths than `Count` can hold; the object is then ready for the next source only.
  bool search(view::Vertex source) {
    forget();
    distance_[source] = 0;
    paths_[source] = Count(1.0);
    order_.push_back(source);
    for (std::size_t next = 0; next < order_.size(); ++next) {
      const auto v = order_[next];
      if (!holds(paths_[v])) return false;
      for (const auto u : graph_->neighbors(v)) {
        if (distance_[u] == kUnreached) {
          distance_[u] = distance_[v] + 1;
          paths_[u] = paths_[v];
          order_.push_back(u);
        } else if (distance_[u] == distance_[v] + 1) {
          paths_[u] += paths_[v];
        }
      }
    }
    return true;
  }

  /// For every vertex v that was reached, the farthest first, calls `use(v, dependency)` with
  ///   sum over targets t other than v of paths(source, t | v) / paths(source, t).
  template <class Use>
  void for_each_vertex(Use use) {
    for (auto at = order_.rbegin(); at != order_.rend(); ++at) {
      const auto v = *at;
      Count sum{};
      for (const auto u : graph_->neighbors(v)) {
        if (distance_[u] == distance_[v] + 1) sum += coefficient_[u];
      }
      const double dependency = to_double(paths_[v] * sum);
      coefficient_[v] = Count(1.0 + dependency) / paths_[v];
      use(v, dependency);
    }
  }

  /// As above for edges: `use(edge, dependency)` for each edge on a shortest path, once.
  template <class Use>
  void for_each_edge(Use use) {
    for (auto at = order_.rbegin(); at != order_.rend(); ++at) {
      const auto v = *at;
      const auto neighbors = graph_->neighbors(v);
      const auto edges = graph_->edges_of(v);
      double dependency = 0;
      for (std::size_t i = 0; i < neighbors.size(); ++i) {
        const auto u = neighbors[i];
        if (distance_[u] != distance_[v] + 1) continue;
        const double over_edge = to_double(paths_[v] * coefficient_[u]);
        dependency += over_edge;
        use(edges[i], over_edge);
      }
      coefficient_[v] = Count(1.0 + dependency) / paths_[v];
    }
  }

 private:
  static constexpr auto kUnreached = std::numeric_limits<std::uint32_t>::max();

  /// Above this, 1 / count would leave the normal numbers and lose digits.
  static constexpr double kLargestCount = 1e290;

  static bool holds(const Count& count) {
    if constexpr (std::is_same_v<Count, double>) {
      return count <= kLargestCount;
    } else {
      return true;
    }
  }

  void forget() {
    for (const auto v : order_) distance_[v] = kUnreached;
    order_.clear();
  }

  const view::Graph* graph_;
  std::vector<std::uint32_t> distance_;
  std::vector<Count> paths_;
  std::vector<Count> coefficient_;  ///< (1 + dependency) / paths
  std::vector<view::Vertex> order_{};
};

}  // namespace citynet::measure
