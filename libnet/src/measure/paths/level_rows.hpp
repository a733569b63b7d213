#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "measure/paths/path_stages.hpp"

namespace citynet::measure {

/// The arcs that lead on out of some vertices, and those that can come into them.
struct LevelArcs {
  std::uint64_t out = 0, in = 0;
};

/// A stage as searches read it, again and again: neighbours in numbers of `Id`, as narrow as its
/// vertices allow, those that lead on before those that are ends only.
template <class Id>
class LevelRows {
 public:
  explicit LevelRows(const PathStage& stage)
      : stage_(&stage),
        out_(stage.rows.targets.begin(), stage.rows.targets.end()),
        in_(stage.in_rows.targets.begin(), stage.in_rows.targets.end()) {
    const auto& inwards = stage.rows_inwards();
    inner_in_.reserve(stage.size());
    arcs_.reserve(stage.size());
    for (std::uint32_t v = 0; v < stage.size(); ++v) {
      const auto row = inwards.row(v);
      inner_in_.push_back(static_cast<std::uint32_t>(
          std::lower_bound(row.begin(), row.end(), stage.inner) - row.begin()));
      const std::uint64_t outwards = v < stage.inner ? stage.rows.degree(v) : 0;
      arcs_.push_back(outwards << kHalf | inner_in_.back());
    }
  }

  [[nodiscard]] const PathStage& stage() const { return *stage_; }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(arcs_.size()); }
  [[nodiscard]] std::uint32_t inner() const { return stage_->inner; }
  [[nodiscard]] double members(std::size_t v) const { return stage_->members[v]; }

  /// All neighbours, and where their slots begin.
  [[nodiscard]] std::span<const Id> out(std::size_t v) const {
    return {out_.data() + stage_->rows.offsets[v], stage_->rows.degree(v)};
  }
  [[nodiscard]] std::size_t first_slot(std::size_t v) const { return stage_->rows.offsets[v]; }
  /// The neighbours over which a path can come.
  [[nodiscard]] std::span<const Id> inner_in(std::size_t v) const {
    const auto& from = in_.empty() ? out_ : in_;
    return {from.data() + stage_->rows_inwards().offsets[v], inner_in_[v]};
  }

  [[nodiscard]] LevelArcs arcs(std::span<const Id> vertices) const {
    LevelArcs sum;
    for (const auto v : vertices) {
      sum.out += arcs_[v] >> kHalf;
      sum.in += arcs_[v] & kLower;
    }
    return sum;
  }

 private:
  static constexpr unsigned kHalf = 32;
  static constexpr std::uint64_t kLower = 0xffffffffU;

  const PathStage* stage_;
  std::vector<Id> out_, in_;
  std::vector<std::uint32_t> inner_in_{};
  std::vector<std::uint64_t> arcs_{};  ///< out and in of each vertex, side by side
};

/// What one source reaches, level by level: level d is order[begins[d]] to order[begins[d + 1]].
template <class Id>
struct Levels {
  std::span<const Id> order{};
  std::span<const std::uint32_t> begins{};
  bool inner_first = false;  ///< in each level those that may lie between others come first

  [[nodiscard]] std::size_t count() const { return begins.size() - 1; }
  [[nodiscard]] std::span<const Id> at(std::size_t level) const {
    return order.subspan(begins[level], begins[level + 1] - begins[level]);
  }
  /// Those of a level that are numbered below `inner`, and some others if these are not first.
  [[nodiscard]] std::span<const Id> inner_at(std::size_t level, std::uint32_t inner) const {
    const auto all = at(level);
    if (!inner_first) return all;
    const auto end = std::partition_point(all.begin(), all.end(), [&](Id v) { return v < inner; });
    return all.first(static_cast<std::size_t>(end - all.begin()));
  }
};

}  // namespace citynet::measure
