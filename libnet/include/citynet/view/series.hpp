#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "citynet/view/view.hpp"

namespace citynet::view {

enum class TimeUnit { days, months, years };

/// A stretch of the calendar: `{6, TimeUnit::months}`. Months and years keep the day of the month,
/// or take the last day of a month that is too short: a month after 31 January is 28 February.
struct TimeStep {
  std::size_t count = 1;
  TimeUnit unit = TimeUnit::years;
  friend bool operator==(const TimeStep&, const TimeStep&) = default;
};

/// Reads `1 year`, `6 months`, `30 days`; throws InvalidArgument.
[[nodiscard]] TimeStep parse_time_step(std::string_view text);
/// `1 year`, `6 months`
[[nodiscard]] std::string to_string(const TimeStep& step);
/// The day `times` steps after (before, when negative) the given one. Throws InvalidArgument when
/// that is not in the years 0000 to 9999.
[[nodiscard]] base::Day add(base::Day day, const TimeStep& step, int times = 1);

/// One selection of a series, and how to call it in a table or below an axis.
struct LabelledSelection {
  std::string label;
  Selection selection;
  friend bool operator==(const LabelledSelection&, const LabelledSelection&) = default;
};

/// A stretch of time with a name, `until` being the first day that no longer belongs to it.
struct Phase {
  std::string name;
  base::Day from, until;
  friend bool operator==(const Phase&, const Phase&) = default;
};

// Each function repeats the given selection with another period. Throws InvalidArgument for steps
// of nothing, for `from` not before `until`, and for more than 100,000 selections.

/// Windows of one width, a step apart: what held on at least one day of each. Windows that would
/// reach beyond `until` are left out. With a step smaller than the width neighbours overlap; with
/// an equal one they touch and no day is in two of them. Each window begins at a multiple of the
/// step after `from`, so that short months do not add up to a drift. The label is the year, the
/// month, the years or else the first and last day: `2014`, `2014-03`, `2014/2016`,
/// `2014-03-15/2014-04-14`.
[[nodiscard]] std::vector<LabelledSelection> rolling(const Selection& selection, base::Day from,
                                                     base::Day until, const TimeStep& width,
                                                     const TimeStep& step);

/// One window for each phase, under its name. Phases may leave gaps and may overlap; names differ.
[[nodiscard]] std::vector<LabelledSelection> phases(const Selection& selection,
                                                    const std::vector<Phase>& named);

/// Everything that had begun by `from`, a step later, two steps later ... to `last` at most.
[[nodiscard]] std::vector<LabelledSelection> cumulative(const Selection& selection, base::Day from,
                                                        base::Day last, const TimeStep& step);

/// What held on `from`, a step later, two steps later ... to `last` at most.
[[nodiscard]] std::vector<LabelledSelection> snapshots(const Selection& selection, base::Day from,
                                                       base::Day last, const TimeStep& step,
                                                       bool past_happenings = true);

struct LabelledView {
  std::string label;
  View view;
};

/// Looks at the network through each selection. O(selections x affiliations).
[[nodiscard]] std::vector<LabelledView> select(const model::Network& network,
                                               const std::vector<LabelledSelection>& series);

}  // namespace citynet::view
