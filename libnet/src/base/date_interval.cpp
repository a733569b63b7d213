#include "citynet/base/date_interval.hpp"

#include <algorithm>

#include "citynet/base/edtf.hpp"
#include "citynet/base/error.hpp"

namespace citynet::base {
namespace {

constexpr Day kForeverAgo = Day::min();
constexpr Day kNever = Day::max();

/// "Every start is at or before this day" and "every end is at or after it" can be read off the
/// limits separately, because they are tight: an answer that needs both is certain exactly when
/// both are.
using Limits = DateInterval::Limits;

Limits tightened(Limits all) {
  // A start is never after the last possible end, an end never before the first possible start.
  all.last_start = std::min(all.last_start, all.last_end);
  all.first_end = std::max(all.first_end, all.first_start);
  return all;
}

Truth decide(bool certain, bool possible, bool may_have_failed) {
  if (!possible) return Truth::no;
  return certain && !may_have_failed ? Truth::yes : Truth::unknown;
}

/// Is there a day d with from <= d <= last on which it held?
Truth held_within(const Limits& all, Day from, Day last) {
  return decide(all.last_start <= last && all.first_end >= from,
                all.first_start <= last && all.last_end >= from, all.may_have_failed);
}

void require_consistent(const Bound& bound, const char* argument) {
  if ((bound.kind == Bound::Kind::dated) != bound.date.has_value()) {
    throw InvalidArgument(argument, bound.date ? to_edtf(*bound.date) : "",
                          "a bound has a date exactly when its kind is dated");
  }
}

}  // namespace

DateInterval::DateInterval(Bound start, Bound end) : start_(start), end_(end) {
  require_consistent(start_, "start");
  require_consistent(end_, "end");
  if (!start_.date || !end_.date) return;
  const Day first_start = start_.date->earliest_possible();
  const Day last_end = end_.date->latest_possible();
  if (last_end < first_start) {
    throw InvalidArgument("interval", to_edtf(*start_.date) + "/" + to_edtf(*end_.date),
                          "the end (at the latest " + to_string(last_end) +
                              ") is before the start (at the earliest " + to_string(first_start) +
                              ")");
  }
}

DateInterval DateInterval::during(PartialDate date, bool planned) {
  DateInterval interval;
  interval.start_ = Bound::at(date, planned);
  interval.end_ = interval.start_;
  interval.single_date_ = true;
  return interval;
}

DateInterval::Limits DateInterval::limits() const {
  Limits all{kForeverAgo, kNever, kForeverAgo, kNever, start_.planned};
  if (start_.kind == Bound::Kind::open) all.last_start = kForeverAgo;
  if (start_.date) {
    all.first_start = start_.date->earliest_possible();
    all.last_start = start_.date->latest_possible();
  }
  if (end_.kind == Bound::Kind::open) all.first_end = kNever;
  if (end_.date) {
    all.first_end = end_.date->earliest_possible();
    // An end that is only announced may come later, or not at all. What took place on a date
    // that is only announced took place then or never.
    if (!end_.planned || single_date_) all.last_end = end_.date->latest_possible();
  }
  return tightened(all);
}

Truth DateInterval::contains(Day day) const { return held_within(limits(), day, day); }

Truth DateInterval::overlaps(Day from, Day to) const {
  if (!(from < to)) {
    throw InvalidArgument(
        "to", to_string(to),
        "the window [from, to) starts on " + to_string(from) + " and must end after that day");
  }
  return held_within(limits(), from, to - std::chrono::days{1});
}

Truth DateInterval::began_by(Day day) const {
  const Limits all = limits();
  return decide(all.last_start <= day, all.first_start <= day, all.may_have_failed);
}

Truth DateInterval::ended_before(Day day) const {
  const Limits all = limits();
  return decide(all.last_end < day, all.first_end < day, all.may_have_failed);
}

}  // namespace citynet::base
