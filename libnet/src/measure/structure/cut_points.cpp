#include "citynet/measure/structure/cut_points.hpp"

#include <algorithm>
#include <limits>

#include "base/parallel.hpp"
#include "measure/conventions.hpp"
#include "measure/requirements.hpp"

namespace citynet::measure {
namespace {

constexpr auto kNone = std::numeric_limits<std::uint32_t>::max();

/// Depth-first search that remembers the lowest number each subtree leads back to; with a stack
/// of its own instead of recursion.
class DepthFirst {
 public:
  DepthFirst(const view::Graph& graph, base::Pulse& pulse)
      : graph_(&graph),
        pulse_(&pulse),
        number_(graph.vertex_count(), kNone),
        low_(graph.vertex_count(), kNone),
        is_cut_point_(graph.vertex_count(), false) {}

  CutPoints find() {
    CutPoints found;
    for (view::Vertex root = 0; root < number_.size(); ++root) {
      if (number_[root] == kNone) search_from(root);
    }
    for (view::Vertex v = 0; v < number_.size(); ++v) {
      if (is_cut_point_[v]) found.vertices.push_back(v);
    }
    std::sort(bridges_.begin(), bridges_.end());
    found.bridges = std::move(bridges_);
    return found;
  }

 private:
  struct Visit {
    view::Vertex vertex;
    std::uint32_t by_edge;  // the edge that led here, kNone at the root
    std::size_t next;       // neighbour to look at
  };

  void enter(view::Vertex v, std::uint32_t by_edge) {
    number_[v] = low_[v] = next_number_++;
    path_.push_back({v, by_edge, 0});
  }

  void search_from(view::Vertex root) {
    enter(root, kNone);
    std::size_t children_of_root = 0;
    while (!path_.empty()) {
      auto& visit = path_.back();
      const auto v = visit.vertex;
      const auto neighbors = graph_->neighbors(v);
      if (visit.next == neighbors.size()) {
        leave();
        if (path_.size() == 1) ++children_of_root;
        continue;
      }
      const auto edge = graph_->edges_of(v)[visit.next];
      const auto u = neighbors[visit.next++];
      if (number_[u] == kNone) {
        enter(u, edge);
      } else if (edge != visit.by_edge) {
        low_[v] = std::min(low_[v], number_[u]);
      }
    }
    is_cut_point_[root] = children_of_root > 1;
  }

  /// Ends the visit at the tip of the path and tells its parent what was found below.
  void leave() {
    const auto visit = path_.back();
    pulse_->spend(1 + visit.next);
    path_.pop_back();
    if (path_.empty()) return;
    const auto parent = path_.back().vertex;
    low_[parent] = std::min(low_[parent], low_[visit.vertex]);
    if (low_[visit.vertex] >= number_[parent]) is_cut_point_[parent] = true;
    if (low_[visit.vertex] > number_[parent]) bridges_.push_back(visit.by_edge);
  }

  const view::Graph* graph_;
  base::Pulse* pulse_;
  std::vector<std::uint32_t> number_, low_;
  std::vector<bool> is_cut_point_;
  std::vector<std::uint32_t> bridges_{};
  std::vector<Visit> path_{};
  std::uint32_t next_number_ = 0;
};

}  // namespace

CutPoints cut_points(const view::Graph& graph, const CutPointsOptions& options) {
  require_undirected(graph, "the search for cut points");
  base::SerialPulse pulse(options.run);
  auto result = DepthFirst(graph, pulse).find();
  result.account.measure = "cut points";
  result.account.conventions = {ties_followed(graph, Direction::all),
                                strengths_used(TieUse::presence)};
  pulse.finish();
  return result;
}

}  // namespace citynet::measure
