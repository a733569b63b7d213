#include "citynet/measure/structure/components.hpp"

#include <algorithm>
#include <limits>

#include "base/parallel.hpp"
#include "citynet/view/graph.hpp"
#include "measure/conventions.hpp"
#include "measure/partition.hpp"

namespace citynet::measure {
namespace {

constexpr auto kNone = std::numeric_limits<std::uint32_t>::max();

/// Tarjan's search for strong components, with a stack of its own instead of recursion.
class StrongSearch {
 public:
  StrongSearch(const view::Graph& graph, base::Pulse& pulse)
      : graph_(&graph),
        pulse_(&pulse),
        number_(graph.vertex_count(), kNone),
        low_(graph.vertex_count(), kNone),
        label_(graph.vertex_count(), kNone) {}

  std::vector<std::uint32_t> labels() {
    for (view::Vertex v = 0; v < number_.size(); ++v) {
      if (number_[v] == kNone) search_from(v);
    }
    return std::move(label_);
  }

 private:
  struct Visit {
    view::Vertex vertex;
    std::size_t next;  // neighbour to look at
  };

  void enter(view::Vertex v) {
    number_[v] = low_[v] = next_number_++;
    open_.push_back(v);
    path_.push_back({v, 0});
  }

  void search_from(view::Vertex root) {
    enter(root);
    while (!path_.empty()) {
      const auto v = path_.back().vertex;
      const auto neighbors = graph_->neighbors(v);
      if (path_.back().next == neighbors.size()) {
        leave(v);
        continue;
      }
      const auto u = neighbors[path_.back().next++];
      if (number_[u] == kNone) {
        enter(u);
      } else if (label_[u] == kNone) {
        low_[v] = std::min(low_[v], number_[u]);
      }
    }
  }

  /// All neighbours of v are done: if nothing led above v, what lies open since v is a component.
  void leave(view::Vertex v) {
    pulse_->spend(1 + graph_->neighbors(v).size());
    path_.pop_back();
    if (!path_.empty()) {
      const auto parent = path_.back().vertex;
      low_[parent] = std::min(low_[parent], low_[v]);
    }
    if (low_[v] != number_[v]) return;
    view::Vertex member = v;
    do {
      member = open_.back();
      open_.pop_back();
      label_[member] = next_label_;
    } while (member != v);
    ++next_label_;
  }

  const view::Graph* graph_;
  base::Pulse* pulse_;
  std::vector<std::uint32_t> number_, low_, label_;
  std::vector<view::Vertex> open_{};
  std::vector<Visit> path_{};
  std::uint32_t next_number_ = 0;
  std::uint32_t next_label_ = 0;
};

}  // namespace

Components components(const view::Graph& graph, const ComponentsOptions& options) {
  base::SerialPulse pulse(options.run);
  const bool strong = graph.is_directed() && options.connectivity == Connectivity::strong;
  auto partition = strong ? numbered_by_size(StrongSearch(graph, pulse).labels())
                          : connected_parts(graph, pulse);
  Components result;
  result.membership = std::move(partition.membership);
  result.sizes = std::move(partition.sizes);
  result.account.measure = "components";
  result.account.conventions = {{"ties", !graph.is_directed() ? "undirected"
                                         : strong             ? "directed, strongly connected"
                                                              : "directed, weakly connected"},
                                strengths_used(TieUse::presence),
                                {"order", "by size, then by smallest vertex"}};
  pulse.finish();
  return result;
}

}  // namespace citynet::measure
