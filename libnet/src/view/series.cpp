#include "citynet/view/series.hpp"

#include <algorithm>
#include <charconv>
#include <set>

#include "citynet/base/error.hpp"

namespace citynet::view {
namespace {

using base::Day;
using std::chrono::year_month_day;

constexpr std::size_t kMostSelections = 100'000;
constexpr std::string_view kRule = "a whole number from 1 and days, months or years: '6 months'";

void check(const char* argument, const TimeStep& step) {
  if (step.count == 0) throw base::InvalidArgument(argument, to_string(step), "more than nothing");
}

void check_room(std::size_t count) {
  if (count < kMostSelections) return;
  throw base::InvalidArgument(
      "step", "too small",
      "a series has at most " + std::to_string(kMostSelections) + " selections");
}

Day days_later(Day day, std::int64_t days) {
  // Far less than what `std::chrono` can count, far more than the calendar has.
  constexpr std::int64_t kFar = 4'000'000;
  return day + std::chrono::days{std::clamp(days, -kFar, kFar)};
}

/// The same day of the month so many months later, or the last day of a month that is too short.
Day months_later(Day day, std::int64_t months) {
  const year_month_day from(day);
  const std::int64_t count = std::int64_t{int{from.year()}} * 12 +
                             static_cast<std::int64_t>(unsigned{from.month()}) - 1 +
                             std::clamp<std::int64_t>(months, -150'000, 150'000);
  const auto year = count >= 0 ? count / 12 : -((11 - count) / 12);
  const std::chrono::year_month month{
      std::chrono::year{static_cast<int>(year)},
      std::chrono::month{static_cast<unsigned>(count - year * 12 + 1)}};
  const year_month_day last(month / std::chrono::last);
  return std::chrono::sys_days{month / std::min(from.day(), last.day())};
}

bool is_first_of_month(const year_month_day& day) { return unsigned{day.day()} == 1; }
bool is_first_of_year(const year_month_day& day) {
  return is_first_of_month(day) && unsigned{day.month()} == 1;
}

/// Perhaps beyond the calendar, where nothing may be written down.
Day moved(Day day, const TimeStep& step, int times) {
  const auto count =
      static_cast<std::int64_t>(std::min<std::size_t>(step.count, 4'000'000)) * times;
  if (step.unit == TimeUnit::days) return days_later(day, count);
  return months_later(day, step.unit == TimeUnit::years ? count * 12 : count);
}

/// As EDTF writes it, as short as it can be: the year, the month, the years, or the two days.
std::string label_of(const During& window) {
  const year_month_day from(window.from), to(window.to);
  const auto last = base::to_string(window.to - std::chrono::days{1});
  const auto first = base::to_string(window.from);
  constexpr std::size_t kYear = 4, kMonth = 7;
  for (const auto& [applies, digits] :
       {std::pair(is_first_of_year(from) && is_first_of_year(to), kYear),
        std::pair(is_first_of_month(from) && is_first_of_month(to), kMonth)}) {
    if (!applies) continue;
    const auto begin = first.substr(0, digits), end = last.substr(0, digits);
    return begin == end ? begin : begin + "/" + end;
  }
  return first == last ? first : first + "/" + last;
}

LabelledSelection with_period(const Selection& selection, std::string label, Period period) {
  LabelledSelection made{std::move(label), selection};
  made.selection.period = std::move(period);
  return made;
}

/// One selection for `from`, a step later ... to `last` at most.
template <class MakePeriod>
std::vector<LabelledSelection> on_days(const Selection& selection, Day from, Day last,
                                       const TimeStep& step, MakePeriod make) {
  check("step", step);
  if (last < from) {
    throw base::InvalidArgument("last", base::to_string(last),
                                "not before the first day, " + base::to_string(from));
  }
  std::vector<LabelledSelection> series;
  for (int i = 0;; ++i) {
    const auto day = moved(from, step, i);
    if (day > last) return series;
    check_room(series.size());
    series.push_back(with_period(selection, base::to_string(day), make(day)));
  }
}

}  // namespace

TimeStep parse_time_step(std::string_view text) {
  TimeStep step;
  const auto* end = text.data() + text.size();
  const auto [rest, error] = std::from_chars(text.data(), end, step.count);
  const std::string_view unit(rest, static_cast<std::size_t>(end - rest));
  if (error == std::errc{} && step.count > 0) {
    for (const auto& [word, meaning] : {std::pair(std::string_view("day"), TimeUnit::days),
                                        std::pair(std::string_view("month"), TimeUnit::months),
                                        std::pair(std::string_view("year"), TimeUnit::years)}) {
      step.unit = meaning;
      if (unit == " " + std::string(word) || unit == " " + std::string(word) + "s") return step;
    }
  }
  throw base::InvalidArgument("step", std::string(text), std::string(kRule));
}

std::string to_string(const TimeStep& step) {
  const char* unit = step.unit == TimeUnit::days     ? " day"
                     : step.unit == TimeUnit::months ? " month"
                                                     : " year";
  return std::to_string(step.count) + unit + (step.count == 1 ? "" : "s");
}

Day add(Day day, const TimeStep& step, int times) {
  const auto made = moved(day, step, times);
  if (made < base::day(0, 1, 1) || made > base::day(9999, 12, 31)) {
    throw base::InvalidArgument(
        "step", to_string(step),
        "leads from " + base::to_string(day) + " out of the calendar, the years 0000 to 9999");
  }
  return made;
}

std::vector<LabelledSelection> rolling(const Selection& selection, Day from, Day until,
                                       const TimeStep& width, const TimeStep& step) {
  check("width", width);
  check("step", step);
  if (!(from < until)) {
    throw base::InvalidArgument("until", base::to_string(until),
                                "after the first day, " + base::to_string(from));
  }
  std::vector<LabelledSelection> series;
  for (int i = 0;; ++i) {
    const auto begin = moved(from, step, i);
    if (begin >= until) return series;
    const During window{begin, moved(begin, width, 1)};
    if (window.to > until) return series;
    check_room(series.size());
    series.push_back(with_period(selection, label_of(window), window));
  }
}

std::vector<LabelledSelection> phases(const Selection& selection, const std::vector<Phase>& named) {
  std::vector<LabelledSelection> series;
  std::set<std::string> names;
  for (const auto& [name, from, until] : named) {
    if (name.empty() || !names.insert(name).second) {
      throw base::InvalidArgument("phases", name, "each phase has a name of its own");
    }
    if (!(from < until)) {
      throw base::InvalidArgument("phases", name + " until " + base::to_string(until),
                                  "a phase ends after it begins, here on " + base::to_string(from));
    }
    series.push_back(with_period(selection, name, During{from, until}));
  }
  return series;
}

std::vector<LabelledSelection> cumulative(const Selection& selection, Day from, Day last,
                                          const TimeStep& step) {
  return on_days(selection, from, last, step, [](Day day) { return UpTo{day}; });
}

std::vector<LabelledSelection> snapshots(const Selection& selection, Day from, Day last,
                                         const TimeStep& step, bool past_happenings) {
  return on_days(selection, from, last, step, [&](Day day) { return OnDay{day, past_happenings}; });
}

std::vector<LabelledView> select(const model::Network& network,
                                 const std::vector<LabelledSelection>& series) {
  std::vector<LabelledView> views;
  views.reserve(series.size());
  for (const auto& [label, selection] : series)
    views.push_back({label, select(network, selection)});
  return views;
}

}  // namespace citynet::view
