#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <span>
#include <utility>
#include <vector>

#include "base/parallel.hpp"
#include "measure/paths/distance_buckets.hpp"
#include "measure/paths/length_rows.hpp"
#include "measure/paths/nearest_first.hpp"

namespace citynet::measure {

/// How many shortest paths lead from one source to each vertex along arcs with lengths, and how
/// much of its traffic goes over each vertex or arc.
///
/// An arc is looked at in 32 bits, which decide nearly always that it leads to nothing nearer; only
/// where they do not, distances are compared in full. Before the first look a vertex is taken to be
/// as far as the way over the centre of the component, so that hardly any is reached twice, and who
/// cannot lie between others is reached and not settled. The arcs of shortest paths are written
/// down: with lengths they are hardly more than the vertices.
/// After Dijkstra 1959, doi:10.1007/BF01386390, and Brandes 2001,
/// doi:10.1080/0022250X.2001.9990249.
template <class Length, class Id>
class BucketSums {
 public:
  explicit BucketSums(const LengthRows<Length, Id>& rows)
      : rows_(&rows),
        scale_(rows.scale()),
        ahead_(scale_.reach),
        in_bucket_(scale_.mixed ? rows.size() : 0),
        coarse_(rows.size()),
        found_(rows.size()) {
    order_.reserve(rows.size());
  }

  /// Finds what `source` can reach. False when there are more paths than a double can count; the
  /// object is then ready for the next source only.
  bool count_from(std::uint32_t source, base::Pulse& pulse) {
    source_ = source;
    forget();
    found_[source] = {Length{}, 1.0, 0.0, kNone, kNone, static_cast<Id>(source)};
    coarse_[source] = 0;
    ahead_.add(source, 0);
    do {
      if (!settle_bucket(pulse)) return false;
    } while (ahead_.advance());
    return true;
  }

  /// Calls `add(v, dependency)` for every vertex that lies between the source and others, of which
  /// `targets` says how much they count.
  template <class Add>
  void for_each_vertex(std::span<const double> targets, Add add, base::Pulse& pulse) {
    targets_ = targets;
    go_back([](std::uint32_t, Id, double) {}, add, pulse);
  }

  /// Calls `add(slot, tail, share)` for every arc on a shortest path: what goes over it from one
  /// vertex of the class `tail` to all of the class at its head and behind.
  template <class Add>
  void for_each_arc(std::span<const double> targets, Add add, base::Pulse& pulse) {
    targets_ = targets;
    go_back([&](std::uint32_t arc, Id tail, double share) { add(rows_->slot(arc), tail, share); },
            [](std::uint32_t, double) {}, pulse);
  }

 private:
  static constexpr double kLargestCount = 1e280;
  static constexpr auto kFar = std::numeric_limits<std::uint32_t>::max();
  static constexpr std::int32_t kAnywhere = std::int32_t{1} << 29U;
  static constexpr auto kNone = std::numeric_limits<std::uint32_t>::max();

  /// The nearest way to a vertex that was found.
  struct Found {
    Length distance{};
    double paths = 0;  ///< to one vertex of the class
    double sum = 0;    ///< of (ends + dependency) / paths over the vertices after it
    std::uint32_t arc = kNone;
    std::uint32_t more = kNone;  ///< the last of its other arcs on shortest paths
    Id tail = 0;                 ///< of the arc
  };

  /// One more arc to a vertex on a shortest path.
  struct More {
    std::uint32_t next, arc;
    Id tail;
  };

  void forget() {
    ahead_.clear();
    order_.clear();
    more_.clear();
    const auto center = rows_->center();
    source_center_ = center.empty() ? kAnywhere : static_cast<std::int32_t>(center[source_]);
    if (center.empty()) {
      std::fill(coarse_.begin(), coarse_.end(), kFar);
      return;
    }
    // Two roundings down, and then up to a bucket that comes after: what is reached is nearer.
    const auto full = (std::uint32_t{1} << scale_.width) - 1;
    const auto over_center = center[source_] + 2 + full;
    for (std::size_t v = 0; v < center.size(); ++v) {
      coarse_[v] = (center[v] + over_center) & ~full;
    }
  }

  bool settle_bucket(base::Pulse& pulse) {
    bool holds = true;
    ahead_.take_current([&](std::uint32_t v) {
      if (scale_.bucket(coarse_[v]) != ahead_.current()) return;  // it was nearer
      if (scale_.mixed) {
        in_bucket_.add_or_lower(v, found_[v].distance);
      } else {
        holds = settle(v, pulse) && holds;
      }
    });
    if (!scale_.mixed) return holds;
    while (!in_bucket_.empty()) holds = settle(in_bucket_.take(), pulse) && holds;
    return holds;
  }

  bool settle(std::uint32_t v, base::Pulse& pulse) {
    const Length distance = found_[v].distance;
    const double paths = v == source_ ? 1.0 : rows_->members(v) * found_[v].paths;
    order_.push_back(static_cast<Id>(v));
    // Copies, as what is written below might be any of them for all the compiler knows.
    const auto arcs = rows_->arcs();
    auto* const known = coarse_.data();
    auto arc = rows_->first_arc(v);
    for (const auto [length, end] : rows_->groups(v)) {
      const Length over_v = distance + rows_->length(length);
      const auto coarse = scale_.coarse(over_v);
      const auto nearest_head =
          rows_->at_arcs(static_cast<std::int32_t>(coarse) - source_center_ - 1);
      for (; arc < end && arcs[arc].center >= nearest_head; ++arc) {
        const auto head = arcs[arc].head;
        if (known[head] < coarse) continue;
        reach(head, over_v, coarse, {paths, arc, static_cast<Id>(v)});
      }
      arc = end;
    }
    pulse.spend(1 + rows_->groups(v).size());
    return paths <= kLargestCount;
  }

  struct Way {
    double paths;
    std::uint32_t arc;
    Id tail;
  };

  void reach(Id head, const Length& distance, std::uint32_t coarse, const Way& way) {
    auto& found = found_[head];
    if (coarse < coarse_[head] || distance < found.distance) {
      found = {distance, way.paths, 0.0, way.arc, kNone, way.tail};
      const auto before = std::exchange(coarse_[head], coarse);
      if (!leads_on(head, coarse)) return;
      const auto bucket = scale_.bucket(coarse);
      if (scale_.mixed && bucket == ahead_.current()) {
        in_bucket_.add_or_lower(head, distance);
      } else if (bucket != scale_.bucket(before) || !leads_on(head, before)) {
        ahead_.add(head, bucket);
      }
    } else if (distance == found.distance) {
      found.paths += way.paths;
      more_.push_back({found.more, way.arc, way.tail});
      found.more = static_cast<std::uint32_t>(more_.size() - 1);
    }
  }

  /// Whether a vertex that is so far away may be between the source and others; if not, there is
  /// no need to settle it.
  [[nodiscard]] bool leads_on(std::uint32_t v, std::uint32_t coarse) const {
    return static_cast<std::int32_t>(coarse) < source_center_ + rows_->last(v);
  }

  [[nodiscard]] bool is_end(std::uint32_t v) const {
    return !leads_on(v, coarse_[v]) && v != source_ && rows_->stage().may_meet(v, source_);
  }

  template <class AddArc, class AddVertex>
  void go_back(AddArc add_arc, AddVertex add_vertex, base::Pulse& pulse) {
    for (std::uint32_t v = 0; v < rows_->size(); ++v) {
      if (is_end(v)) publish(found_[v], targets_[v] / found_[v].paths, add_arc);
    }
    for (auto i = order_.size() - 1; i > 0; --i) {
      const auto v = order_[i];
      const auto& here = found_[v];
      const double dependency = here.paths * here.sum;
      add_vertex(v, dependency);
      publish(here, (targets_[v] + rows_->members(v) * dependency) / here.paths, add_arc);
    }
    pulse.spend(rows_->size() + more_.size());
  }

  template <class AddArc>
  void publish(const Found& here, double share, AddArc& add_arc) {
    tell(here.arc, here.tail, share, add_arc);
    for (auto i = here.more; i != kNone; i = more_[i].next) {
      tell(more_[i].arc, more_[i].tail, share, add_arc);
    }
  }

  template <class AddArc>
  void tell(std::uint32_t arc, Id tail, double share, AddArc& add_arc) {
    found_[tail].sum += share;
    add_arc(arc, tail, found_[tail].paths * share);
  }

  const LengthRows<Length, Id>* rows_;
  LengthScale<Length> scale_;
  std::span<const double> targets_{};
  DistanceBuckets ahead_;
  NearestFirst<Length> in_bucket_;
  std::uint32_t source_ = 0;
  std::int32_t source_center_ = 0;     ///< how far it is from the centre
  std::vector<std::uint32_t> coarse_;  ///< distances in 32 bits, or more than they can be
  std::vector<Found> found_;
  std::vector<More> more_{};
  std::vector<Id> order_{};
};

}  // namespace citynet::measure
