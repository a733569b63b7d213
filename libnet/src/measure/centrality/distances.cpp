#include "measure/centrality/distances.hpp"

#include <limits>
#include <vector>

#include "base/parallel.hpp"

namespace citynet::measure {
namespace {

constexpr auto kUnseen = std::numeric_limits<std::uint32_t>::max();

/// Breadth-first search over arrays that are allocated once. `seen_by_` holds the last source
/// that met a vertex, so that nothing has to be wiped between sources.
class LevelSearch {
 public:
  LevelSearch(const view::Graph& graph, Direction direction)
      : graph_(&graph), direction_(direction), seen_by_(graph.vertex_count(), kUnseen) {
    order_.reserve(graph.vertex_count());
  }

  std::span<const std::uint32_t> levels_from(view::Vertex source) {
    order_.assign(1, source);
    seen_by_[source] = source;
    sizes_.clear();
    std::size_t begin = 0;
    while (true) {
      const auto end = order_.size();
      for (; begin < end; ++begin) visit_neighbors(order_[begin], source);
      if (order_.size() == end) return sizes_;
      sizes_.push_back(static_cast<std::uint32_t>(order_.size() - end));
    }
  }

 private:
  void visit_neighbors(view::Vertex v, view::Vertex source) {
    if (direction_ != Direction::in) visit(graph_->neighbors(v), source);
    if (direction_ == Direction::in || (direction_ == Direction::all && graph_->is_directed())) {
      visit(graph_->in_neighbors(v), source);
    }
  }

  void visit(std::span<const view::Vertex> neighbors, view::Vertex source) {
    for (const auto u : neighbors) {
      if (seen_by_[u] == source) continue;
      seen_by_[u] = source;
      order_.push_back(u);
    }
  }

  const view::Graph* graph_;
  Direction direction_;
  std::vector<view::Vertex> seen_by_;
  std::vector<view::Vertex> order_{};
  std::vector<std::uint32_t> sizes_{};
};

}  // namespace

void for_each_distance_count(const view::Graph& graph, Direction direction,
                             const base::RunControl& run, const UseDistances& use) {
  const auto work = 1 + graph.vertex_count() + graph.targets().size();
  base::for_each_block(graph.vertex_count(), run,
                       [&](std::size_t first, std::size_t last, base::Pulse& pulse) {
                         LevelSearch search(graph, direction);
                         for (auto i = first; i < last; ++i) {
                           const auto v = static_cast<view::Vertex>(i);
                           use(v, search.levels_from(v));
                           pulse.spend(work);
                         }
                       });
}

}  // namespace citynet::measure
