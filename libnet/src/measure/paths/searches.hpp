#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <span>
#include <type_traits>
#include <vector>

#include "citynet/measure/direction.hpp"
#include "citynet/view/graph.hpp"
#include "measure/paths/given_lengths.hpp"
#include "measure/paths/nearest_first.hpp"

/// Two ways to find everything that a source can reach, nearest first, with the same face. Their
/// arrays are allocated once and used for every source.
///
///   bool from(source, settle, shorter, equal)   calls settle(v) for each vertex v in the order of
///       its distance, and for its arcs shorter(u, v) when the way over v is the shortest to u so
///       far, or equal(u, v) when it is one more of them; ends early, with false, when settle says
///       so. The object is then ready for the next source only.
///   order()                                     the vertices that were reached, nearest first
///   for_each_step(v, use)                       use(u, edge) for each arc from v to u that lies
///       on a shortest path
///   near_ties()                                 of the last source
namespace citynet::measure {

/// Breadth first: every edge is one step.
class StepSearch {
 public:
  explicit StepSearch(const view::Graph& graph)
      : graph_(&graph), distance_(graph.vertex_count(), kUnreached) {
    order_.reserve(graph.vertex_count());
  }

  template <class Settle, class Shorter, class Equal>
  bool from(view::Vertex source, Settle settle, Shorter shorter, Equal equal) {
    for (const auto v : order_) distance_[v] = kUnreached;
    order_.clear();
    distance_[source] = 0;
    order_.push_back(source);
    for (std::size_t next = 0; next < order_.size(); ++next) {
      const auto v = order_[next];
      if (!settle(v)) return false;
      for (const auto u : graph_->neighbors(v)) {
        if (distance_[u] == kUnreached) {
          distance_[u] = distance_[v] + 1;
          order_.push_back(u);
          shorter(u, v);
        } else if (distance_[u] == distance_[v] + 1) {
          equal(u, v);
        }
      }
    }
    return true;
  }

  [[nodiscard]] std::span<const view::Vertex> order() const { return order_; }
  [[nodiscard]] static std::uint64_t near_ties() { return 0; }

  template <class Use>
  void for_each_step(view::Vertex v, Use use) const {
    const auto neighbors = graph_->neighbors(v);
    const auto edges = graph_->edges_of(v);
    for (std::size_t i = 0; i < neighbors.size(); ++i) {
      if (distance_[neighbors[i]] == distance_[v] + 1) use(neighbors[i], edges[i]);
    }
  }

 private:
  static constexpr auto kUnreached = std::numeric_limits<std::uint32_t>::max();

  const view::Graph* graph_;
  std::vector<std::uint32_t> distance_;
  std::vector<view::Vertex> order_{};
};

/// Dijkstra's search along edges with lengths, all greater than 0. `Length` is a whole number
/// whose sums are exact, or double. In double arithmetic a short edge may vanish beside a long
/// path and two vertices seem equally far; what then goes first is what was settled first.
template <class Length>
class LengthSearch {
 public:
  LengthSearch(const view::Graph& graph, GivenLengths<Length> lengths,
               Direction direction = Direction::out)
      : graph_(&graph),
        lengths_(lengths),
        forwards_(direction != Direction::in),
        backwards_(direction == Direction::in ||
                   (direction == Direction::all && graph.is_directed())),
        distance_(graph.vertex_count(), kUnreached),
        ahead_(graph.vertex_count()) {
    order_.reserve(graph.vertex_count());
    if constexpr (kRounds) {
      rank_.resize(graph.vertex_count(), kUnsettled);
      hops_.resize(graph.vertex_count(), 0);
    }
  }

  template <class Settle, class Shorter, class Equal>
  bool from(view::Vertex source, Settle settle, Shorter shorter, Equal equal) {
    forget();
    distance_[source] = Length{};
    ahead_.add_or_lower(source, Length{});
    while (!ahead_.empty()) {
      const auto v = ahead_.take();
      if constexpr (kRounds) rank_[v] = static_cast<std::uint32_t>(order_.size());
      order_.push_back(v);
      if (!settle(v)) return false;
      if (forwards_) relax(v, graph_->neighbors(v), graph_->edges_of(v), shorter, equal);
      if (backwards_) relax(v, graph_->in_neighbors(v), graph_->in_edges_of(v), shorter, equal);
    }
    return true;
  }

  [[nodiscard]] std::span<const view::Vertex> order() const { return order_; }
  [[nodiscard]] Length distance(view::Vertex v) const { return distance_[v]; }
  [[nodiscard]] std::uint64_t near_ties() const { return near_ties_; }

  /// Of a search outwards.
  template <class Use>
  void for_each_step(view::Vertex v, Use use) const {
    const auto neighbors = graph_->neighbors(v);
    const auto edges = graph_->edges_of(v);
    for (std::size_t i = 0; i < neighbors.size(); ++i) {
      const auto u = neighbors[i];
      if (distance_[u] != distance_[v] + lengths_[edges[i]]) continue;
      if constexpr (kRounds) {
        if (rank_[u] <= rank_[v]) continue;
      }
      use(u, edges[i]);
    }
  }

 private:
  static constexpr bool kRounds = std::is_floating_point_v<Length>;
  static constexpr auto kUnreached = std::numeric_limits<Length>::max();
  static constexpr auto kUnsettled = std::numeric_limits<std::uint32_t>::max();

  void forget() {
    for (const auto v : order_) reset(v);
    // A search that ended early leaves vertices that were seen and never settled.
    while (!ahead_.empty()) reset(ahead_.take());
    order_.clear();
    near_ties_ = 0;
  }

  void reset(view::Vertex v) {
    distance_[v] = kUnreached;
    if constexpr (kRounds) {
      rank_[v] = kUnsettled;
      hops_[v] = 0;
    }
  }

  template <class Shorter, class Equal>
  void relax(view::Vertex v, std::span<const view::Vertex> neighbors,
             std::span<const std::uint32_t> edges, Shorter& shorter, Equal& equal) {
    for (std::size_t i = 0; i < neighbors.size(); ++i) {
      const auto u = neighbors[i];
      const Length distance = distance_[v] + lengths_[edges[i]];
      if constexpr (kRounds) {
        if (rank_[u] != kUnsettled) continue;
        count_near_tie(u, v, distance);
      }
      if (distance < distance_[u]) {
        distance_[u] = distance;
        ahead_.add_or_lower(u, distance);
        shorter(u, v);
      } else if (distance == distance_[u]) {
        equal(u, v);
      }
    }
  }

  /// Each addition may be wrong by half a unit in the last place; eight for each step of the
  /// longer path are far more than all of them together.
  void count_near_tie(view::Vertex u, view::Vertex v, Length distance) {
    const auto hops = hops_[v] + 1;
    if (distance_[u] == kUnreached) {
      hops_[u] = hops;
      return;
    }
    constexpr Length kUlps = 8 * std::numeric_limits<Length>::epsilon();
    const auto doubt = kUlps * std::max(distance, distance_[u]);
    if (std::abs(distance - distance_[u]) <=
        doubt * static_cast<Length>(std::max(hops, hops_[u]))) {
      ++near_ties_;
    }
    if (distance < distance_[u]) hops_[u] = hops;
  }

  const view::Graph* graph_;
  GivenLengths<Length> lengths_;
  bool forwards_, backwards_;
  std::vector<Length> distance_;
  NearestFirst<Length> ahead_;
  std::vector<view::Vertex> order_{};
  std::vector<std::uint32_t> rank_{};  ///< place in `order_`; only where sums are rounded
  std::vector<std::uint32_t> hops_{};  ///< steps of the path found; likewise
  std::uint64_t near_ties_ = 0;
};

}  // namespace citynet::measure
