#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "base/parallel.hpp"
#include "measure/paths/level_rows.hpp"

namespace citynet::measure {

/// As `LevelSums` finds its levels and sums over vertices or arcs, for graphs in which levels are
/// many and small, such as roads: nearly all vertices have at most four neighbours there.
///
/// Rows hold four numbers each, those of nobody filling them up, so that a row is one read, and no
/// loop has to guess how long it will be. One pass over a level counts its paths and finds the next
/// level. What belongs to one search stands in the order in which it was reached.
template <class Id>
class DeepSums {
 public:
  static constexpr std::size_t kShort = 4;

  explicit DeepSums(const LevelRows<Id>& rows)
      : rows_(&rows),
        is_directed_(rows.stage().in_rows.size() > 0),
        nobody_(static_cast<Id>(rows.size())),
        order_(rows.size() + 1),
        seen_(rows.size() + 1),
        paths_(rows.size()),
        told_(rows.size()),
        published_(rows.size() + 1) {
    for (std::uint32_t v = 0; v < rows.size(); ++v) {
      out_.add(rows.out(v), nobody_);
      if (is_directed_) in_.add(rows.inner_in(v), nobody_);
      // Nothing leads over those that are ends only.
      leading_.push_back(v < rows.inner() ? rows.members(v) : 0.0);
    }
  }

  /// Finds what the source reaches and counts the paths. False when there are more than a double
  /// can count; the object is then ready for the next source only.
  bool count_from(std::uint32_t source, base::Pulse& pulse) {
    std::fill(published_.begin(), published_.end(), 0.0);
    std::fill(seen_.begin(), seen_.end(), std::uint8_t{0});
    seen_[nobody_] = seen_[source] = 1;
    order_[0] = static_cast<Id>(source);
    end_ = 1;
    find_next(order_[0]);
    begins_.assign({0, 1});
    while (begins_.back() < end_) {
      const auto first = begins_.back(), last = end_;
      const double most = first == 1     ? begin_count(last)
                          : is_directed_ ? count_level(first, last, Inwards{this})
                                         : count_level(first, last, Outwards{this});
      if (most > kLargestCount) return false;
      for (auto i = first; i < last; ++i) published_[order_[i]] = leading_[order_[i]] * paths_[i];
      begins_.push_back(last);
      pulse.spend(kShort * (last - first));
    }
    return true;
  }

  /// Calls `add(v, dependency)` for every vertex that lies between the source and others, of which
  /// `targets` says how much they count.
  template <class Add>
  void for_each_vertex(std::span<const double> targets, Add add, base::Pulse& pulse) {
    go_back(
        targets,
        [&](std::uint32_t i, Id v) {
          const double dependency = paths_[i] * sum_over(v, Outwards{this});
          add(v, dependency);
          return dependency;
        },
        pulse);
  }

  /// Calls `add(slot, share)` for the arcs on shortest paths, but for those out of the source, and
  /// for others with 0, among them up to `kShort` places behind the last slot. `share` is that of
  /// all vertices of the class at the head.
  template <class Add>
  void for_each_arc(std::span<const double> targets, Add add, base::Pulse& pulse) {
    go_back(
        targets,
        [&](std::uint32_t i, Id v) {
          const auto slot = rows_->first_slot(v);
          const double paths = paths_[i];
          const auto& row = out_.rows[v];
          std::array<double, kShort> share;
          for (std::size_t j = 0; j < kShort; ++j) share[j] = paths * published_[row[j]];
          for (std::size_t j = 0; j < kShort; ++j) add(slot + j, share[j]);
          double sum = (share[0] + share[1]) + (share[2] + share[3]);
          if (out_.is_long[v] != 0) {
            const auto heads = rows_->out(v);
            for (auto j = kShort; j < heads.size(); ++j) {
              const double more = paths * published_[heads[j]];
              add(slot + j, more);
              sum += more;
            }
          }
          return sum;
        },
        pulse);
  }

  /// After the above: what goes over the arcs out of the source.
  template <class Add>
  void for_each_first_arc(Add add) const {
    const auto source = order_[0];
    const auto heads = rows_->out(source);
    for (std::size_t i = 0; i < heads.size(); ++i) {
      add(rows_->first_slot(source) + i, published_[heads[i]]);
    }
  }

 private:
  /// As for `LevelSums`.
  static constexpr double kLargestCount = 1e280;

  struct ShortRows {
    std::vector<std::array<Id, kShort>> rows{};
    std::vector<std::uint8_t> is_long{};

    void add(std::span<const Id> neighbors, Id nobody) {
      auto& row = rows.emplace_back();
      row.fill(nobody);
      std::copy_n(neighbors.begin(), std::min(neighbors.size(), kShort), row.begin());
      is_long.push_back(neighbors.size() > kShort ? 1 : 0);
    }
  };

  // In which direction to look from a vertex; the same rows where there is one only.
  struct Outwards {
    const DeepSums* sums;
    [[nodiscard]] const ShortRows& rows() const { return sums->out_; }
    [[nodiscard]] std::span<const Id> all(Id v) const { return sums->rows_->out(v); }
  };
  struct Inwards {
    const DeepSums* sums;
    [[nodiscard]] const ShortRows& rows() const { return sums->in_; }
    [[nodiscard]] std::span<const Id> all(Id v) const { return sums->rows_->inner_in(v); }
  };

  template <class Direction>
  [[nodiscard]] double sum_over(Id v, Direction direction) const {
    const auto row = direction.rows().rows[v];
    const double* const value = published_.data();
    double sum = (value[row[0]] + value[row[1]]) + (value[row[2]] + value[row[3]]);
    if (direction.rows().is_long[v] != 0) {
      for (const auto u : direction.all(v).subspan(kShort)) sum += value[u];
    }
    return sum;
  }

  /// Enters the neighbours that were not seen yet; each is written down, and only those stay.
  void find_next(Id v) {
    const auto row = out_.rows[v];
    auto* const order = order_.data();
    auto* const seen = seen_.data();
    auto end = end_;
    const auto enter = [&](Id u) {
      order[end] = u;
      end += seen[u] == 0 ? 1 : 0;
      seen[u] = 1;
    };
    for (const auto u : row) enter(u);
    if (out_.is_long[v] != 0) {
      for (const auto u : rows_->out(v).subspan(kShort)) enter(u);
    }
    end_ = end;
  }

  /// There is one path to each neighbour of the source.
  double begin_count(std::uint32_t last) {
    for (std::uint32_t i = 1; i < last; ++i) {
      paths_[i] = 1;
      find_next(order_[i]);
    }
    return 1;
  }

  /// Paths come from where the search has published: the level before alone, as no arc leads from
  /// further back.
  template <class Direction>
  double count_level(std::uint32_t first, std::uint32_t last, Direction from) {
    double most = 0;
    for (auto i = first; i < last; ++i) {
      paths_[i] = sum_over(order_[i], from);
      most = std::max(most, paths_[i]);
      find_next(order_[i]);
    }
    return most;
  }

  /// Level after level, the last first: `dependency(i, v)` is what goes over the vertex v, the i-th
  /// in order, to where it was published.
  template <class Dependency>
  void go_back(std::span<const double> targets, Dependency dependency, base::Pulse& pulse) {
    std::fill(published_.begin(), published_.end(), 0.0);
    const auto levels = begins_.size() - 1;
    for (auto d = levels - 1; d > 0; --d) {
      const auto first = begins_[d], last = begins_[d + 1];
      if (d + 1 == levels) {
        for (auto i = first; i < last; ++i) told_[i] = targets[order_[i]] / paths_[i];
      } else {
        for (auto i = first; i < last; ++i) {
          const auto v = order_[i];
          told_[i] = (targets[v] + rows_->members(v) * dependency(i, v)) / paths_[i];
        }
      }
      for (auto i = first; i < last; ++i) published_[order_[i]] = told_[i];
      pulse.spend(kShort * (last - first));
    }
  }

  const LevelRows<Id>* rows_;
  bool is_directed_;
  Id nobody_;
  ShortRows out_{}, in_{};         ///< inwards of directed graphs alone
  std::vector<double> leading_{};  ///< vertices of each class, or 0
  std::vector<Id> order_;          ///< of the last search; one place more than it needs
  std::vector<std::uint8_t> seen_;
  std::uint32_t end_ = 0;  ///< of the order
  std::vector<std::uint32_t> begins_{};
  std::vector<double> paths_, told_;  ///< in this order
  std::vector<double> published_;     ///< what complete levels tell, by vertex
};

}  // namespace citynet::measure
