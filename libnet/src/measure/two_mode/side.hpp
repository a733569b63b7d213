#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "citynet/view/two_mode.hpp"

namespace citynet::measure {

/// An incidence seen from one of its kinds, so that a kernel is written once for both: the vertices
/// are of this side, their neighbours of the other.
class Side {
 public:
  enum class Kind { actors, targets };

  Side(const view::TwoMode& incidence, Kind kind) : incidence_(&incidence), kind_(kind) {}

  [[nodiscard]] Side other() const {
    return {*incidence_, kind_ == Kind::actors ? Kind::targets : Kind::actors};
  }
  [[nodiscard]] bool of_actors() const { return kind_ == Kind::actors; }
  [[nodiscard]] std::size_t size() const {
    return kind_ == Kind::actors ? incidence_->actor_count() : incidence_->target_count();
  }
  /// Of a vertex of this side, ascending.
  [[nodiscard]] std::span<const std::uint32_t> neighbors(std::uint32_t v) const {
    return kind_ == Kind::actors ? incidence_->targets_of(v) : incidence_->actors_of(v);
  }
  /// Of a vertex of the other side: who on this side has it as a neighbour, ascending.
  [[nodiscard]] std::span<const std::uint32_t> members(std::uint32_t x) const {
    return kind_ == Kind::actors ? incidence_->actors_of(x) : incidence_->targets_of(x);
  }
  /// The cell of v and its neighbour at a position.
  [[nodiscard]] std::uint32_t cell(std::uint32_t v, std::size_t position) const {
    return kind_ == Kind::actors ? incidence_->first_cell(v) + static_cast<std::uint32_t>(position)
                                 : incidence_->cells_of(v)[position];
  }

 private:
  const view::TwoMode* incidence_;
  Kind kind_;
};

[[nodiscard]] inline Side actors_of(const view::TwoMode& incidence) {
  return {incidence, Side::Kind::actors};
}
[[nodiscard]] inline Side targets_of(const view::TwoMode& incidence) {
  return {incidence, Side::Kind::targets};
}

/// The work of one sweep over all wedges vertex - neighbour - vertex of a side.
[[nodiscard]] inline double wedges(const Side& side) {
  double sum = 0;
  for (std::uint32_t x = 0; x < side.other().size(); ++x) {
    const auto size = static_cast<double>(side.members(x).size());
    sum += size * size;
  }
  return sum;
}

/// How many neighbours a vertex shares with each other one of its side, for one vertex at a time.
/// The arrays are allocated once; only what was touched is wiped.
class SharedNeighbors {
 public:
  explicit SharedNeighbors(const Side& side)
      : side_(side), count_(side.size(), 0), met_(side.size() + 1) {}

  /// Counts for v; returns the number of wedges looked at.
  std::size_t count_from(std::uint32_t v) {
    for (const auto u : met()) count_[u] = 0;
    std::size_t work = 1, last = 0;
    count_[v] = 1;  // so that it is not taken for one that is met
    for (const auto x : side_.neighbors(v)) {
      const auto members = side_.members(x);
      for (const auto u : members) {
        // Written in any case, kept if it is new: whether it is cannot be foreseen.
        met_[last] = u;
        last += count_[u]++ == 0 ? 1U : 0U;
      }
      work += members.size();
    }
    count_[v] = 0;
    met_count_ = last;
    return work;
  }

  /// Who shares at least one neighbour with v, in the order of the incidence; without v.
  [[nodiscard]] std::span<const std::uint32_t> met() const {
    return std::span(met_).first(met_count_);
  }
  [[nodiscard]] std::uint32_t operator[](std::uint32_t u) const { return count_[u]; }

 private:
  Side side_;
  std::vector<std::uint32_t> count_, met_;
  std::size_t met_count_ = 0;
};

}  // namespace citynet::measure
