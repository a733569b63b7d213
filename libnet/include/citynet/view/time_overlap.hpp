#pragma once

#include <optional>
#include <string_view>

#include "citynet/base/date.hpp"

namespace citynet::view {

/// What it counts that two actors were in something at the same time.
enum class OverlapMeasure {
  indicator,       ///< 1 if there was a day on which both were in, else 0
  days,            ///< the number of days on which both were in
  share_of_union,  ///< those days, divided by the days on which at least one of them was in
};

/// Dates that are partial or unknown allow more than one answer. There is no default: the choice
/// changes results, so the caller makes it.
enum class OverlapBound {
  lower,  ///< what is sure
  upper,  ///< what cannot be ruled out
};

[[nodiscard]] std::string_view to_string(OverlapMeasure measure) noexcept;
[[nodiscard]] std::string_view to_string(OverlapBound bound) noexcept;

/// Counts a shared column only as far as the two were in it at the same time.
///
/// Several spells of one actor in one column are the union of their days; first and last days are
/// included, as in EDTF. An affiliation without dates takes those of a happening (an event ...) it
/// belongs to, and two of those of one happening were there together, whenever it was; with
/// anything else that lasts it may have held at any time while its target existed. What a unit
/// did counts for the city it represents only while it represents it.
///
/// Time outside of a window does not count, which makes open ends finite. Without `window` it is
/// the period of the view: [from, to) of `During`, the days from the first one that the data name
/// up to the day of `OnDay` or `UpTo`, and all days between the first and the last that the data
/// name for `AnyTime`. `days` and `share_of_union` refuse a network in which nothing is dated.
///
/// Bounds: each start and each end may be any day that the words of the source allow
/// (`DateInterval::limits`), independently of all others; a planned interval may also never have
/// come about. With one spell per cell both bounds are reached, but for the lower bound of
/// `share_of_union` where an interval is so vague that no single day is sure. With several spells
/// they are never on the wrong side: the truth lies between them.
struct TimeOverlap {
  OverlapMeasure measure = OverlapMeasure::indicator;
  std::optional<OverlapBound> bound{};  ///< must be set
  struct Window {
    base::Day from, to;  ///< [from, to)
    friend bool operator==(const Window&, const Window&) = default;
  };
  std::optional<Window> window{};

  friend bool operator==(const TimeOverlap&, const TimeOverlap&) = default;
};

/// Two numbers between which the truth lies; equal when the dates decide.
struct OverlapRange {
  double lower = 0, upper = 0;
  friend bool operator==(const OverlapRange&, const OverlapRange&) = default;
};

}  // namespace citynet::view
