#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/parallel.hpp"
#include "citynet/measure/direction.hpp"
#include "citynet/measure/groups.hpp"
#include "citynet/measure/tie_use.hpp"
#include "citynet/view/graph.hpp"

namespace citynet::measure {

/// What the ties of one vertex to each group add up to, vertex after vertex.
class TiesByGroup {
 public:
  TiesByGroup(const view::Graph& graph, const Groups& groups, TieUse ties, Direction direction)
      : graph_(graph),
        groups_(groups),
        ties_(ties),
        direction_(direction),
        sums_(groups.count(), 0.0) {}

  /// Adds up the ties of v.
  void look_at(view::Vertex v, base::Pulse& pulse) {
    for (const auto group : met_) sums_[group] = 0;
    met_.clear();
    const bool both = graph_.is_directed() && direction_ == Direction::all;
    if (direction_ != Direction::in || both) add(graph_.neighbors(v), graph_.edges_of(v));
    if (direction_ == Direction::in || both) add(graph_.in_neighbors(v), graph_.in_edges_of(v));
    pulse.spend(1 + graph_.neighbors(v).size());
  }

  [[nodiscard]] double to(std::uint32_t group) const { return sums_[group]; }
  [[nodiscard]] double all() const {
    double all = 0;
    for (const auto group : met_) all += sums_[group];
    return all;
  }
  /// The groups that v is tied to.
  [[nodiscard]] std::span<const std::uint32_t> met() const { return met_; }

 private:
  void add(std::span<const view::Vertex> neighbors, std::span<const std::uint32_t> edges) {
    for (std::size_t i = 0; i < neighbors.size(); ++i) {
      const auto group = groups_.of[neighbors[i]];
      if (group == Groups::kNone) continue;
      if (sums_[group] == 0) met_.push_back(group);  // strengths are greater than 0
      sums_[group] += ties_ == TieUse::strength ? graph_.strengths()[edges[i]] : 1.0;
    }
  }

  const view::Graph& graph_;
  const Groups& groups_;
  TieUse ties_;
  Direction direction_;
  std::vector<double> sums_;
  std::vector<std::uint32_t> met_{};
};

}  // namespace citynet::measure
