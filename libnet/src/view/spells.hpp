#pragma once

#include <span>
#include <vector>

#include "citynet/base/date_interval.hpp"
#include "citynet/view/time_overlap.hpp"
#include "citynet/view/two_mode.hpp"

namespace citynet::view {

/// One spell of an actor in a target, within the window.
struct Spell {
  base::DateInterval::Limits limits;
  /// The happening whose date the affiliation takes, as it has none: two such spells of one
  /// happening are the same days, whichever these are.
  std::optional<model::EntityId> date_of{};
};

/// How long two actors were in something at the same time: every pair of ends the sources allow.
[[nodiscard]] OverlapRange overlap_of(std::span<const Spell> a, std::span<const Spell> b,
                                      OverlapMeasure measure);

/// The spells of every cell of an incidence.
class Spells {
 public:
  /// Throws InvalidArgument when the incidence has no records, no bound was chosen, or days are
  /// asked for and nothing is dated.
  Spells(const TwoMode& incidence, const TimeOverlap& options);

  [[nodiscard]] OverlapRange together(std::uint32_t cell, std::uint32_t other) const {
    return overlap_of(of(cell), of(other), measure_);
  }
  /// The chosen end of that range.
  [[nodiscard]] double counted(std::uint32_t cell, std::uint32_t other) const {
    const auto range = together(cell, other);
    return lower_ ? range.lower : range.upper;
  }
  [[nodiscard]] std::span<const Spell> of(std::uint32_t cell) const {
    return std::span(spells_).subspan(offsets_[cell], offsets_[cell + 1] - offsets_[cell]);
  }

 private:
  OverlapMeasure measure_;
  bool lower_;
  std::vector<std::size_t> offsets_{0};
  std::vector<Spell> spells_{};
};

}  // namespace citynet::view
