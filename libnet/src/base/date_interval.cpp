#include "citynet/base/date_interval.hpp"

#include <algorithm>

#include "citynet/base/edtf.hpp"
#include "citynet/base/error.hpp"

namespace citynet::base {
namespace {

constexpr Day kForeverAgo = Day::min();
constexpr Day kNever = Day::max();

/// All the pairs of a first and a last day that the words allow: any start from first_start to
/// last_start with any end from first_end to last_end that is not before it. If
/// `may_have_failed`, one more: it never happened.
///
/// The four limits are tight (each is reached by some pair), so that "every start is at or before
/// this day" and "every end is at or after it" can be read off them separately: an answer that
/// needs both is certain exactly when both are.
struct Possibilities {
  Day first_start, last_start, first_end, last_end;
  bool may_have_failed;
};

Possibilities tightened(Possibilities all) {
  // A start is never after the last possible end, an end never before the first possible start.
  all.last_start = std::min(all.last_start, all.last_end);
  all.first_end = std::max(all.first_end, all.first_start);
  return all;
}

Possibilities possibilities(const DateInterval& interval) {
  const Bound& start = interval.start();
  const Bound& end = interval.end();
  Possibilities all{kForeverAgo, kNever, kForeverAgo, kNever, start.planned};
  if (start.kind == Bound::Kind::open) all.last_start = kForeverAgo;
  if (start.date) {
    all.first_start = start.date->earliest_possible();
    all.last_start = start.date->latest_possible();
  }
  if (end.kind == Bound::Kind::open) all.first_end = kNever;
  if (end.date) {
    all.first_end = end.date->earliest_possible();
    // An end that is only announced may come later, or not at all. What took place on a date
    // that is only announced took place then or never.
    if (!end.planned || interval.is_single_date()) all.last_end = end.date->latest_possible();
  }
  return tightened(all);
}

Truth decide(bool certain, bool possible, bool may_have_failed) {
  if (!possible) return Truth::no;
  return certain && !may_have_failed ? Truth::yes : Truth::unknown;
}

/// Is there a day d with from <= d <= last on which it held?
Truth held_within(const Possibilities& all, Day from, Day last) {
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

Truth DateInterval::contains(Day day) const { return held_within(possibilities(*this), day, day); }

Truth DateInterval::overlaps(Day from, Day to) const {
  if (!(from < to)) {
    throw InvalidArgument(
        "to", to_string(to),
        "the window [from, to) starts on " + to_string(from) + " and must end after that day");
  }
  return held_within(possibilities(*this), from, to - std::chrono::days{1});
}

Truth DateInterval::began_by(Day day) const {
  const Possibilities all = possibilities(*this);
  return decide(all.last_start <= day, all.first_start <= day, all.may_have_failed);
}

Truth DateInterval::ended_before(Day day) const {
  const Possibilities all = possibilities(*this);
  return decide(all.last_end < day, all.first_end < day, all.may_have_failed);
}

}  // namespace citynet::base
