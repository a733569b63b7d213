#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "base/parallel.hpp"
#include "measure/paths/level_rows.hpp"

namespace citynet::measure {

/// How many shortest paths lead from one source to each vertex, and how much of its traffic goes
/// over each vertex or arc. Levels are worked off as a whole: what a level has to say is published
/// only when it is complete, so that the sum over all neighbours of a vertex is the sum over those
/// of the level before, without asking which they are. Between two levels the side with fewer arcs
/// does the work. No predecessors, no branches in the inner loops.
/// After Brandes 2001, doi:10.1080/0022250X.2001.9990249.
template <class Id, class Rows = LevelRows<Id>>
class LevelSums {
 public:
  explicit LevelSums(const Rows& rows)
      : rows_(&rows),
        paths_(rows.size()),
        forward_(rows.size()),
        backward_(rows.size()),
        pushed_(rows.size()),
        dependency_(rows.size()) {}

  /// Counts the paths along levels that are known. False when there are more than a double can
  /// count; the object is then ready for the next source only.
  bool count(const Levels<Id>& levels, base::Pulse& pulse) {
    levels_ = levels;
    arcs_.resize(levels.count());
    for (std::size_t d = 0; d < levels.count(); ++d) arcs_[d] = rows_->arcs(levels.at(d));
    std::fill(forward_.begin(), forward_.end(), 0.0);
    clear_pushed();
    for (std::size_t d = 0; d < levels.count(); ++d) {
      if (d < 2) {
        for (const auto v : levels.at(d)) paths_[v] = 1;
      } else if (!count_level(d, pulse)) {
        return false;
      }
      if (d > 0) publish_forward(d);
    }
    return true;
  }

  /// Finds the levels and counts the paths in one go, vertex by vertex: for many small levels.
  bool count_from(std::uint32_t source, base::Pulse& pulse) {
    order_.resize(rows_->size() + 1);
    depth_.assign(rows_->size(), kFar);
    std::fill(paths_.begin(), paths_.end(), 0.0);
    std::fill(forward_.begin(), forward_.end(), 0.0);
    order_[0] = static_cast<Id>(source);
    depth_[source] = 0;
    paths_[source] = 1;
    begins_.assign({0, 1});
    std::uint32_t end = 1;
    for (std::size_t d = 0;; ++d) {
      end = walk_on(d, end, pulse);
      if (end == begins_.back()) break;
      if (!holds(begins_.back(), end)) return false;
      begins_.push_back(end);
    }
    levels_ = {std::span<const Id>(order_).first(end), begins_, false};
    return true;
  }

  /// Calls `add(v, dependency)` for every vertex that lies between the source and others, of which
  /// `targets` says how much they count.
  template <class Add>
  void for_each_vertex(std::span<const double> targets, Add add, base::Pulse& pulse) {
    start_backward(targets);
    for (auto d = levels_.count() - 1; d > 0; --d) {
      if (d + 1 < levels_.count()) {
        if (pulls(d)) {
          pull_level(d, pulse);
        } else {
          push_level(d, pulse);
        }
        for (const auto v : levels_.inner_at(d, rows_->inner())) add(v, dependency_[v]);
      }
      publish_backward(d);
    }
  }

  /// Calls `add(slot, share)` for the arcs on shortest paths, and for others with 0. The slot is
  /// that of the arc or, if the graph goes both ways, of its way back; `share` is that of all
  /// vertices of the class at the head of the slot.
  template <class Add>
  void for_each_arc(std::span<const double> targets, Add add, base::Pulse& pulse) {
    start_backward(targets);
    for (auto d = levels_.count() - 1; d > 0; --d) {
      if (d + 1 < levels_.count()) {
        withdraw_forward(d + 1);
        if (pulls(d) || rows_->stage().in_rows.size() > 0) {
          pull_arcs(d, add, pulse);
        } else {
          push_arcs(d, add, pulse);
        }
      }
      publish_backward(d);
    }
  }

  /// After the above: what goes over the arcs out of the source.
  template <class Add>
  void for_each_first_arc(Add add) {
    const auto source = levels_.order[0];
    const auto heads = rows_->out(source);
    for (std::size_t i = 0; i < heads.size(); ++i) {
      add(rows_->first_slot(source) + i, backward_[heads[i]]);
    }
  }

 private:
  /// Above this, what follows could leave the range in which a double has all its digits.
  static constexpr double kLargestCount = 1e280;
  static constexpr auto kFar = std::numeric_limits<std::uint32_t>::max();

  /// In an order of its own, which four sums at a time make short.
  static double sum_over(const std::vector<double>& values, std::span<const Id> of) {
    double a = 0, b = 0, c = 0, d = 0;
    std::size_t i = 0;
    for (; i + 4 <= of.size(); i += 4) {
      a += values[of[i]];
      b += values[of[i + 1]];
      c += values[of[i + 2]];
      d += values[of[i + 3]];
    }
    for (; i < of.size(); ++i) a += values[of[i]];
    return (a + b) + (c + d);
  }

  void clear_pushed() {
    if (has_pushed_) std::fill(pushed_.begin(), pushed_.end(), 0.0);
    has_pushed_ = false;
  }

  /// A push writes where a pull only reads.
  [[nodiscard]] bool pulls(std::size_t d) const {
    return !levels_.inner_first || arcs_[d].out <= arcs_[d + 1].in + arcs_[d + 1].in / 2;
  }

  bool count_level(std::size_t d, base::Pulse& pulse) {
    double most = 0;
    const bool pull = arcs_[d].in <= arcs_[d - 1].out + arcs_[d - 1].out / 2;
    if (!pull) {
      has_pushed_ = true;
      for (const auto v : levels_.inner_at(d - 1, rows_->inner())) {
        const double paths = forward_[v];
        for (const auto u : rows_->out(v)) pushed_[u] += paths;
      }
    }
    for (const auto v : levels_.at(d)) {
      paths_[v] = pull ? sum_over(forward_, rows_->inner_in(v)) : pushed_[v];
      most = std::max(most, paths_[v]);
    }
    pulse.spend(levels_.at(d).size() + std::min(arcs_[d].in, arcs_[d - 1].out));
    return most <= kLargestCount;
  }

  void publish_forward(std::size_t d) {
    for (const auto v : levels_.inner_at(d, rows_->inner())) {
      forward_[v] = rows_->members(v) * paths_[v];
    }
  }

  void withdraw_forward(std::size_t d) {
    for (const auto v : levels_.inner_at(d, rows_->inner())) forward_[v] = 0;
  }

  /// The vertices of level d tell their neighbours; returns the end of the next level.
  std::uint32_t walk_on(std::size_t d, std::uint32_t end, base::Pulse& pulse) {
    const auto next = static_cast<std::uint32_t>(d + 1);
    for (auto i = begins_[d]; i < begins_[d + 1]; ++i) {
      const auto v = order_[i];
      if (v >= rows_->inner() && d > 0) continue;
      const double paths = d == 0 ? 1.0 : rows_->members(v) * paths_[v];
      const auto heads = rows_->out(v);
      for (const auto u : heads) {
        const bool is_new = depth_[u] == kFar;
        order_[end] = u;
        end += is_new ? 1 : 0;
        const auto depth = is_new ? next : depth_[u];
        depth_[u] = depth;
        paths_[u] += depth == next ? paths : 0.0;
      }
      pulse.spend(1 + heads.size());
    }
    return end;
  }

  [[nodiscard]] bool holds(std::uint32_t first, std::uint32_t end) const {
    return std::all_of(order_.begin() + first, order_.begin() + end,
                       [&](Id v) { return paths_[v] <= kLargestCount; });
  }

  void start_backward(std::span<const double> targets) {
    targets_ = targets;
    std::fill(backward_.begin(), backward_.end(), 0.0);
    std::fill(dependency_.begin(), dependency_.end(), 0.0);
    clear_pushed();
  }

  void publish_backward(std::size_t d) {
    for (const auto v : levels_.at(d)) {
      backward_[v] = (targets_[v] + rows_->members(v) * dependency_[v]) / paths_[v];
    }
  }

  void pull_level(std::size_t d, base::Pulse& pulse) {
    std::size_t arcs = 0;
    for (const auto v : levels_.inner_at(d, rows_->inner())) {
      const auto heads = rows_->out(v);
      dependency_[v] = paths_[v] * sum_over(backward_, heads);
      arcs += 1 + heads.size();
    }
    pulse.spend(arcs);
  }

  void push_level(std::size_t d, base::Pulse& pulse) {
    has_pushed_ = true;
    for (const auto v : levels_.at(d + 1)) {
      const double share = backward_[v];
      for (const auto u : rows_->inner_in(v)) pushed_[u] += share;
    }
    for (const auto v : levels_.inner_at(d, rows_->inner())) {
      dependency_[v] = paths_[v] * pushed_[v];
    }
    pulse.spend(levels_.at(d).size() + arcs_[d + 1].in);
  }

  template <class Add>
  void pull_arcs(std::size_t d, Add add, base::Pulse& pulse) {
    for (const auto v : levels_.inner_at(d, rows_->inner())) {
      const auto heads = rows_->out(v);
      const auto first = rows_->first_slot(v);
      double sum = 0;
      for (std::size_t i = 0; i < heads.size(); ++i) {
        const double share = paths_[v] * backward_[heads[i]];
        sum += share;
        add(first + i, share);
      }
      dependency_[v] = sum;
      pulse.spend(1 + heads.size());
    }
  }

  /// From the far end: the slots are those of the ways back.
  template <class Add>
  void push_arcs(std::size_t d, Add add, base::Pulse& pulse) {
    has_pushed_ = true;
    for (const auto v : levels_.at(d + 1)) {
      const auto tails = rows_->inner_in(v);
      const auto first = rows_->first_slot(v);
      const double all = backward_[v], each = all / rows_->members(v);
      for (std::size_t i = 0; i < tails.size(); ++i) {
        pushed_[tails[i]] += all;
        add(first + i, forward_[tails[i]] * each);
      }
      pulse.spend(1 + tails.size());
    }
    for (const auto v : levels_.inner_at(d, rows_->inner())) {
      dependency_[v] = paths_[v] * pushed_[v];
    }
  }

  const Rows* rows_;
  Levels<Id> levels_{};
  std::span<const double> targets_{};
  std::vector<LevelArcs> arcs_{};   ///< of each level
  std::vector<double> paths_;       ///< to one vertex of each class
  std::vector<double> forward_;     ///< paths to all vertices of a class, once published
  std::vector<double> backward_;    ///< (ends + dependency) / paths of a class, once published
  std::vector<double> pushed_;      ///< sums that the other side made
  std::vector<double> dependency_;  ///< of one vertex of each class
  bool has_pushed_ = false;

  // Of `count_from`.
  std::vector<Id> order_{};
  std::vector<std::uint32_t> depth_{}, begins_{};
};

}  // namespace citynet::measure
