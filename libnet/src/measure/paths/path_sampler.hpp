#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <span>
#include <utility>
#include <vector>

#include "base/parallel.hpp"
#include "citynet/base/random.hpp"
#include "citynet/view/graph.hpp"

namespace citynet::measure {

/// Draws one of the shortest paths between two vertices, each with equal chance. The search goes
/// from both ends in turns, the one with less to look at first, until a step from the one meets the
/// other.
class PathSampler {
 public:
  explicit PathSampler(const view::Graph& graph)
      : graph_(&graph), ends_{End(graph.vertex_count()), End(graph.vertex_count())} {}

  /// Calls `use(v)` for each vertex between `source` and `target`, which are not the same; for none
  /// when there is no path.
  template <class Use>
  void draw(view::Vertex source, view::Vertex target, base::RandomStream& random,
            base::Pulse& pulse, Use use) {
    ends_[0].start(source);
    ends_[1].start(target);
    bridges_.clear();
    while (bridges_.empty()) {
      const std::size_t side = arcs_ahead(0) <= arcs_ahead(1) ? 0 : 1;
      if (ends_[side].front().empty()) return;
      pulse.spend(arcs_ahead(side));
      advance(side);
    }
    const auto [from, to] = chosen_bridge(random);
    walk_back(0, from, random, use);
    walk_back(1, to, random, use);
  }

 private:
  static constexpr auto kFar = std::numeric_limits<std::uint32_t>::max();
  /// Beyond this, the counts of a level are made smaller: only their proportions are needed. Both
  /// are powers of two, so that nothing is rounded.
  static constexpr double kManyPaths = 0x1p+400, kSmaller = 0x1p-300;

  /// The search from one end.
  struct End {
    explicit End(std::size_t vertices) : depth(vertices, kFar), paths(vertices, 0.0) {}

    void start(view::Vertex v) {
      for (const auto u : order) depth[u] = kFar;
      order.assign(1, v);
      front_begin = 0;
      levels = 0;
      depth[v] = 0;
      paths[v] = 1;
    }

    /// The vertices of the last level.
    [[nodiscard]] std::span<const view::Vertex> front() const {
      return std::span(order).subspan(front_begin);
    }

    std::vector<std::uint32_t> depth;
    std::vector<double> paths;  ///< in proportion to the others of the level
    std::vector<view::Vertex> order{};
    std::size_t front_begin = 0;
    std::uint32_t levels = 0;
  };

  struct Bridge {
    view::Vertex from, to;  ///< as the path goes
    double paths;
  };

  /// The way on, seen from an end: with the arcs from the source, against them from the target.
  [[nodiscard]] std::span<const view::Vertex> ahead(std::size_t side, view::Vertex v) const {
    return side == 0 ? graph_->neighbors(v) : graph_->in_neighbors(v);
  }

  [[nodiscard]] std::size_t arcs_ahead(std::size_t side) const {
    std::size_t arcs = 0;
    for (const auto v : ends_[side].front()) arcs += 1 + ahead(side, v).size();
    return arcs;
  }

  /// One level further from one end. Steps that meet the other search become bridges.
  void advance(std::size_t side) {
    auto& here = ends_[side];
    const auto& there = ends_[1 - side];
    const auto begin = here.front_begin, end = here.order.size();
    const auto next = here.levels + 1;
    for (auto i = begin; i < end; ++i) {
      const auto v = here.order[i];
      for (const auto u : ahead(side, v)) {
        if (there.depth[u] != kFar) {
          const double paths = here.paths[v] * there.paths[u];
          bridges_.push_back(side == 0 ? Bridge{v, u, paths} : Bridge{u, v, paths});
        } else if (here.depth[u] == kFar) {
          here.depth[u] = next;
          here.paths[u] = here.paths[v];
          here.order.push_back(u);
        } else if (here.depth[u] == next) {
          here.paths[u] += here.paths[v];
        }
      }
    }
    here.front_begin = end;
    here.levels = next;
    make_smaller(here);
  }

  static void make_smaller(End& end) {
    const auto front = end.front();
    const bool many = std::any_of(front.begin(), front.end(),
                                  [&](view::Vertex v) { return end.paths[v] > kManyPaths; });
    if (!many) return;
    for (const auto v : front) end.paths[v] *= kSmaller;
  }

  [[nodiscard]] std::pair<view::Vertex, view::Vertex> chosen_bridge(
      base::RandomStream& random) const {
    double all = 0;
    for (const auto& bridge : bridges_) all += bridge.paths;
    double left = random.unit() * all;
    for (const auto& bridge : bridges_) {
      left -= bridge.paths;
      if (left < 0) return {bridge.from, bridge.to};
    }
    return {bridges_.back().from, bridges_.back().to};  // what rounding left over
  }

  /// From v back to the end of a side, the end itself left out.
  template <class Use>
  void walk_back(std::size_t side, view::Vertex v, base::RandomStream& random, Use& use) const {
    const auto& here = ends_[side];
    while (here.depth[v] > 0) {
      use(v);
      v = before(side, v, random);
    }
  }

  /// One of the vertices of the level before v, by the paths that lead to each.
  [[nodiscard]] view::Vertex before(std::size_t side, view::Vertex v,
                                    base::RandomStream& random) const {
    const auto& here = ends_[side];
    const auto candidates = ahead(1 - side, v);
    const auto comes_before = [&](view::Vertex u) { return here.depth[u] + 1 == here.depth[v]; };
    double all = 0;
    for (const auto u : candidates) all += comes_before(u) ? here.paths[u] : 0;
    double left = random.unit() * all;
    auto last = v;
    for (const auto u : candidates) {
      if (!comes_before(u)) continue;
      last = u;
      left -= here.paths[u];
      if (left < 0) break;
    }
    return last;
  }

  const view::Graph* graph_;
  End ends_[2];
  std::vector<Bridge> bridges_{};
};

}  // namespace citynet::measure
