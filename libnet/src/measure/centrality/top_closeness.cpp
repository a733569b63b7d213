#include "citynet/measure/centrality/top_closeness.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <functional>
#include <limits>
#include <mutex>
#include <numeric>
#include <queue>

#include "base/parallel.hpp"
#include "citynet/base/error.hpp"
#include "citynet/measure/structure/components.hpp"
#include "measure/centrality/distances.hpp"
#include "measure/centrality/nearness.hpp"
#include "measure/conventions.hpp"
#include "measure/paths/many_sources.hpp"

namespace citynet::measure {
namespace {

using view::Vertex;

/// From how many vertices lie 1, 2, ... steps away. Grows when a vertex comes nearer.
using Score = std::function<double(std::span<const std::uint32_t> at_step)>;

/// Below this, searching from all is no work.
constexpr std::size_t kSmall = 512;

/// The scores found, and the least that is needed to be among the first k. Which vertices are left
/// out depends on who was searched first; who is in the list in the end does not.
class TopList {
 public:
  TopList(std::size_t vertices, std::size_t k) : k_(k), values_(vertices, kNotComputed) {}

  void add(Vertex v, double value) {
    const std::lock_guard lock(mutex_);
    values_[v] = value;
    highest_.push(value);
    if (highest_.size() > k_) highest_.pop();
    if (highest_.size() == k_) needed_ = highest_.top();
  }

  /// Whether a vertex with at most this score may be in the list; roundings do not decide.
  [[nodiscard]] bool may_hold(double bound) const {
    return bound >= needed_.load(std::memory_order_relaxed) * (1 - 1e-12);
  }

  [[nodiscard]] TopScores take() const {
    TopScores top;
    for (Vertex v = 0; v < values_.size(); ++v) {
      if (values_[v] >= needed_) top.vertices.push_back(v);
    }
    std::ranges::stable_sort(top.vertices, std::greater{}, [&](Vertex v) { return values_[v]; });
    for (const auto v : top.vertices) top.values.push_back(values_[v]);
    return top;
  }

 private:
  static constexpr double kNotComputed = -1;

  std::size_t k_;
  std::vector<double> values_;
  std::mutex mutex_{};
  std::priority_queue<double, std::vector<double>, std::greater<>> highest_{};
  std::atomic<double> needed_{0};
};

/// The most that vertices can score.
class Bounds {
 public:
  Bounds(const view::Graph& graph, Direction direction, Score score)
      : graph_(graph),
        direction_(direction),
        score_(std::move(score)),
        parts_(components(graph, {.connectivity = Connectivity::weak})) {}

  /// From the ties of the vertex and of its neighbours: no more than these are two steps away.
  [[nodiscard]] double from_ties(Vertex v) const {
    std::uint64_t second = 0;
    const auto count = [&](std::span<const Vertex> neighbors) {
      for (const auto u : neighbors) second += degree(u);
    };
    if (direction_ != Direction::in) count(graph_.neighbors(v));
    if (direction_ != Direction::out && graph_.is_directed()) count(graph_.in_neighbors(v));
    if (direction_ == Direction::in && !graph_.is_directed()) count(graph_.neighbors(v));
    std::vector<std::uint32_t> at_step;
    std::uint64_t left = reachable(v);
    for (const auto most : {degree(v), second, left}) {
      const auto here = std::min(most, left);
      at_step.push_back(static_cast<std::uint32_t>(here));
      left -= here;
    }
    return std::max(score_(std::span(at_step).first(1)), score_(at_step));
  }

  /// When so many lie 1, 2, ... steps away, and nothing is known of the others.
  [[nodiscard]] double after(Vertex v, std::vector<std::uint32_t>& at_step) const {
    const double if_no_more = score_(at_step);
    std::uint64_t reached = 0;
    for (const auto count : at_step) reached += count;
    at_step.push_back(static_cast<std::uint32_t>(reachable(v) - reached));
    return std::max(if_no_more, score_(at_step));
  }

  [[nodiscard]] double score(std::span<const std::uint32_t> at_step) const {
    return score_(at_step);
  }

 private:
  [[nodiscard]] std::uint64_t degree(Vertex v) const {
    if (!graph_.is_directed()) return graph_.neighbors(v).size();
    return (direction_ != Direction::in ? graph_.neighbors(v).size() : 0) +
           (direction_ != Direction::out ? graph_.in_neighbors(v).size() : 0);
  }
  [[nodiscard]] std::uint64_t reachable(Vertex v) const {
    return parts_.sizes[parts_.membership[v]] - 1;
  }

  const view::Graph& graph_;
  Direction direction_;
  Score score_;
  Components parts_;
};

/// Rows in the order of what their vertices can score at most, in batches.
struct Candidates {
  Candidates(const SearchGraph& rows, const Bounds& bounds) {
    std::vector<double> bound_of(rows.row_count(), 0.0);
    std::vector<std::uint32_t> order;
    for (std::uint32_t row = 0; row < rows.row_count(); ++row) {
      if (rows.members(row).empty()) continue;
      bound_of[row] = bounds.from_ties(rows.members(row)[0]);
      order.push_back(row);
    }
    std::ranges::stable_sort(order, std::greater{}, [&](auto row) { return bound_of[row]; });
    for (std::size_t at = 0; at < order.size(); at += SearchGraph::kSources) {
      const auto count = std::min(SearchGraph::kSources, order.size() - at);
      const auto sources = std::span(order).subspan(at, count);
      batches.push_back(
          {{sources.begin(), sources.end()}, 0, static_cast<std::uint32_t>(rows.row_count())});
      highest.push_back(bound_of[order[at]]);
    }
  }

  std::vector<SearchGraph::Batch> batches{};
  std::vector<double> highest{};  ///< of the bounds in each batch
};

/// Searches one batch; false when searches do not go together in this graph.
bool search(const SearchGraph& rows, const SearchGraph::Batch& batch, const Bounds& bounds,
            ManySources& many, TopList& top, base::Pulse& pulse) {
  std::vector<std::uint32_t> at_step;
  const auto none_may_enter = [&](std::span<const ManySources::Level> levels) {
    for (std::size_t place = 0; place < batch.sources.size(); ++place) {
      const auto members = rows.members(batch.sources[place]);
      at_step.clear();
      for (const auto& level : levels) at_step.push_back(level[place]);
      at_step[0] += static_cast<std::uint32_t>(members.size() - 1);
      if (top.may_hold(bounds.after(members[0], at_step))) return false;
    }
    return true;
  };
  const auto outcome = many.search(batch, pulse, none_may_enter);
  if (outcome == ManySources::Outcome::too_dear) return false;
  if (outcome == ManySources::Outcome::enough) return true;
  for (std::size_t place = 0; place < batch.sources.size(); ++place) {
    const double value = bounds.score(many.at_step(place));
    for (const auto v : rows.members(batch.sources[place])) top.add(v, value);
  }
  return true;
}

/// False when the searches do not go together, with nothing said about the list.
bool search_candidates(const view::Graph& graph, Direction direction, const Score& score,
                       const base::RunControl& run, TopList& top) {
  const SearchGraph rows(graph, direction);
  const Bounds bounds(graph, direction, score);
  const Candidates candidates(rows, bounds);
  for (const auto v : rows.isolates()) top.add(v, score({}));
  std::atomic<bool> together_pays{true};
  base::for_each_block_in_order(
      candidates.batches.size(), run, [&] { return ManySources(rows); },
      [&](ManySources& many, std::size_t first, std::size_t last, base::Pulse& pulse) {
        for (auto i = first; i < last && together_pays; ++i) {
          if (!top.may_hold(candidates.highest[i])) return;
          const auto& batch = candidates.batches[i];
          if (!search(rows, batch, bounds, many, top, pulse)) together_pays = false;
        }
      },
      [](ManySources&, std::size_t) {});
  return together_pays;
}

TopScores top_by(const view::Graph& graph, std::size_t k, Direction direction,
                 const base::RunControl& run, const Score& score) {
  if (k == 0) throw base::InvalidArgument("k", "0", "at least 1");
  const auto n = graph.vertex_count();
  if (n >= kSmall && k < n / 4) {
    TopList top(n, k);
    if (search_candidates(graph, direction, score, run, top)) return top.take();
  }
  TopList top(n, k);
  for_each_distance_count(graph, direction, run,
                          [&](Vertex v, std::span<const std::uint32_t> at_distance) {
                            top.add(v, score(at_distance));
                          });
  return top.take();
}

std::vector<Convention> conventions(const view::Graph& graph, Direction direction, std::size_t k) {
  return {ties_followed(graph, direction),
          {"tie lengths", "one step each"},
          {"listed", "the first " + std::to_string(k) + " and who shares the last place"}};
}

}  // namespace

TopScores top_closeness(const view::Graph& graph, std::size_t k,
                        const TopClosenessOptions& options) {
  const auto n = graph.vertex_count();
  auto top =
      top_by(graph, k, options.direction, options.run,
             [n](std::span<const std::uint32_t> at_step) { return wasserman_faust(at_step, n); });
  top.account.measure = "closeness";
  top.account.conventions = conventions(graph, options.direction, k);
  top.account.conventions.push_back(
      {"unreachable pairs", "scaled by the share reached (Wasserman and Faust)"});
  return top;
}

TopScores top_harmonic(const view::Graph& graph, std::size_t k, const TopHarmonicOptions& options) {
  const auto n = graph.vertex_count();
  const double divisor = options.normalized && n > 1 ? static_cast<double>(n - 1) : 1.0;
  auto top = top_by(graph, k, options.direction, options.run,
                    [divisor](std::span<const std::uint32_t> at_step) {
                      return inverse_distances(at_step) / divisor;
                    });
  top.account.measure = "harmonic centrality";
  top.account.conventions = conventions(graph, options.direction, k);
  top.account.conventions.push_back({"unreachable pairs", "nearness 0"});
  top.account.conventions.push_back(scale(options.normalized, "n - 1"));
  return top;
}

}  // namespace citynet::measure
