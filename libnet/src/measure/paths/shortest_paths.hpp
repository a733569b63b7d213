#pragma once

#include <type_traits>
#include <utility>
#include <vector>

#include "base/parallel.hpp"
#include "citynet/view/graph.hpp"
#include "measure/centrality/wide_number.hpp"
#include "measure/paths/searches.hpp"

namespace citynet::measure {

/// All shortest paths from one source at a time: how many lead to each vertex, and how much of
/// the traffic from the source goes over each vertex and arc.
///
/// No predecessors are stored: the search knows which arcs lie on a shortest path. `Count` is
/// double, or WideNumber for sources with more paths than a double can count.
template <class Count, class Search = StepSearch>
class ShortestPaths {
 public:
  ShortestPaths(const view::Graph& graph, Search search)
      : graph_(&graph),
        search_(std::move(search)),
        paths_(graph.vertex_count()),
        coefficient_(graph.vertex_count()) {}

  /// Finds everything that can be reached from `source`. False when there are more paths than
  /// `Count` can hold; the object is then ready for the next source only. The pulse is told of
  /// every vertex, here and in what follows, so that one long search can be ended as well.
  bool search(view::Vertex source, base::Pulse& pulse) {
    pulse_ = &pulse;
    paths_[source] = Count(1.0);
    return search_.from(
        source,
        [&](view::Vertex v) {
          spend(v);
          return holds(paths_[v]);
        },
        [&](view::Vertex u, view::Vertex v) { paths_[u] = paths_[v]; },
        [&](view::Vertex u, view::Vertex v) { paths_[u] += paths_[v]; });
  }

  [[nodiscard]] std::uint64_t near_ties() const { return search_.near_ties(); }

  /// For every vertex v that was reached, the farthest first, calls `use(v, dependency)` with
  ///   sum over targets t other than v of  share(t) * paths(source, t | v) / paths(source, t).
  template <class Share, class Use>
  void for_each_vertex(Share share, Use use) {
    const auto order = search_.order();
    for (auto at = order.rbegin(); at != order.rend(); ++at) {
      const auto v = *at;
      spend(v);
      Count sum{};
      search_.for_each_step(v, [&](view::Vertex u, std::uint32_t) { sum += coefficient_[u]; });
      const double dependency = to_double(paths_[v] * sum);
      coefficient_[v] = Count(share(v) + dependency) / paths_[v];
      use(v, dependency);
    }
  }

  /// As above for edges: `use(edge, dependency)` for each edge on a shortest path, once.
  template <class Share, class Use>
  void for_each_edge(Share share, Use use) {
    const auto order = search_.order();
    for (auto at = order.rbegin(); at != order.rend(); ++at) {
      const auto v = *at;
      spend(v);
      double dependency = 0;
      search_.for_each_step(v, [&](view::Vertex u, std::uint32_t edge) {
        const double over_edge = to_double(paths_[v] * coefficient_[u]);
        dependency += over_edge;
        use(edge, over_edge);
      });
      coefficient_[v] = Count(share(v) + dependency) / paths_[v];
    }
  }

 private:
  /// Above this, 1 / count would leave the normal numbers and lose digits.
  static constexpr double kLargestCount = 1e290;

  static bool holds(const Count& count) {
    if constexpr (std::is_same_v<Count, double>) {
      return count <= kLargestCount;
    } else {
      return true;
    }
  }

  void spend(view::Vertex v) { pulse_->spend(1 + graph_->neighbors(v).size()); }

  const view::Graph* graph_;
  base::Pulse* pulse_ = nullptr;  ///< of the call of `search` before
  Search search_;
  std::vector<Count> paths_;
  std::vector<Count> coefficient_;  ///< (share + dependency) / paths
};

}  // namespace citynet::measure
