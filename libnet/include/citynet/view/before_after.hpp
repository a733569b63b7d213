#pragma once

#include <variant>

#include "citynet/view/series.hpp"
#include "citynet/view/view.hpp"

namespace citynet::view {

/// Compares two days: what held on the eve, and what holds later. What began and ended in between
/// is in neither; past happenings count on both days unless `past_happenings` is false.
struct CompareDays {
  base::Day later;
  bool past_happenings = true;
};

/// Compares two windows of one width that touch at the day: what held at some time in the one and
/// in the other. What lasted over the day is in both; an event is in the window of its date.
struct CompareWindows {
  TimeStep width;
};

/// How "before" and "after" are meant. There is no default: the two give different networks.
using Comparison = std::variant<CompareDays, CompareWindows>;

struct BeforeAfter {
  View before, after;
};

/// A network before and after a day, such as 24 February 2022, the day itself belonging to the
/// time after. `Selection::period` of the given selection is replaced.
///
/// CompareDays looks at day - 1 and at `later`; CompareWindows at [day - width, day) and
/// [day, day + width). An affiliation whose dates do not decide is in both or in neither, so that
/// only dated ones can come or go; `View::undecided` says which. Throws InvalidArgument when
/// `later` is before the day, and as `select`.
[[nodiscard]] BeforeAfter before_after(const model::Network& network, base::Day day,
                                       const Comparison& comparison, UnknownDates unknown_dates,
                                       Selection selection = {});

}  // namespace citynet::view
