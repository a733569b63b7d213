#include <algorithm>

#include "view/spells.hpp"

namespace citynet::view {
namespace {

using base::Day;
using Limits = base::DateInterval::Limits;

/// Days from first to last, both included; none when last is before first.
struct Run {
  Day first, last;
};

double length(const Run& run) {
  return run.last < run.first ? 0 : static_cast<double>((run.last - run.first).count() + 1);
}

Run common(const Run& a, const Run& b) {
  return {std::max(a.first, b.first), std::min(a.last, b.last)};
}

/// On these days it held for sure; it may be none.
Run core(const Limits& limits) { return {limits.last_start, limits.first_end}; }
/// On no other day can it have held.
Run whole(const Limits& limits) { return {limits.first_start, limits.last_end}; }

bool has_core(const Limits& limits) {
  return !limits.may_have_failed && limits.last_start <= limits.first_end;
}

/// Is there a day in both, whichever days the ends were? By Helly's theorem on the line the window,
/// to which the limits were cut, need not be asked apart.
bool surely_meet(const Limits& a, const Limits& b) {
  return !a.may_have_failed && !b.may_have_failed && a.last_start <= b.first_end &&
         b.last_start <= a.first_end;
}

/// The days of several runs as separate runs in ascending order; those that touch are joined.
std::vector<Run> united(std::vector<Run> runs) {
  std::sort(runs.begin(), runs.end(), [](const Run& x, const Run& y) { return x.first < y.first; });
  std::vector<Run> merged;
  for (const auto& run : runs) {
    if (!merged.empty() && run.first <= merged.back().last + std::chrono::days{1}) {
      merged.back().last = std::max(merged.back().last, run.last);
    } else {
      merged.push_back(run);
    }
  }
  return merged;
}

double common_days(const std::vector<Run>& a, const std::vector<Run>& b) {
  double days = 0;
  for (const auto& x : a) {
    for (const auto& y : b) days += length(common(x, y));
  }
  return days;
}

double all_days(const std::vector<Run>& a, const std::vector<Run>& b) {
  auto runs = a;
  runs.insert(runs.end(), b.begin(), b.end());
  double days = 0;
  for (const auto& run : united(std::move(runs))) days += length(run);
  return days;
}

std::vector<Run> cores(std::span<const Spell> spells) {
  std::vector<Run> runs;
  for (const auto& spell : spells) {
    if (has_core(spell.limits)) runs.push_back(core(spell.limits));
  }
  return united(std::move(runs));
}

std::vector<Run> wholes(std::span<const Spell> spells) {
  std::vector<Run> runs;
  for (const auto& spell : spells) runs.push_back(whole(spell.limits));
  return united(std::move(runs));
}

/// Share of the union when each of the two is one interval with a core and they meet for sure: as
/// a function of each of the four ends it rises and then falls, so it is smallest in a corner.
double smallest_share(const Limits& a, const Limits& b) {
  double smallest = 1;
  for (const auto start_a : {a.first_start, a.last_start}) {
    for (const auto end_a : {a.first_end, a.last_end}) {
      for (const auto start_b : {b.first_start, b.last_start}) {
        for (const auto end_b : {b.first_end, b.last_end}) {
          const double shared = length(common({start_a, end_a}, {start_b, end_b}));
          const Run either{std::min(start_a, start_b), std::max(end_a, end_b)};
          smallest = std::min(smallest, shared / length(either));
        }
      }
    }
  }
  return smallest;
}

/// Starts as close to each other and as early as they can be, ends as close and as late.
double largest_share(const Limits& a, const Limits& b) {
  const Day start = std::max(a.first_start, b.first_start);
  const Day end = std::min(a.last_end, b.last_end);
  const Day earliest = std::min({a.last_start, b.last_start, start});
  const Day latest = std::max({a.first_end, b.first_end, end});
  const double shared = length({start, end});
  return shared == 0 ? 0 : shared / length({earliest, latest});
}

OverlapRange of_one_date(const Limits& limits, OverlapMeasure measure) {
  if (measure != OverlapMeasure::days) return {limits.may_have_failed ? 0.0 : 1.0, 1};
  const double sure = limits.may_have_failed ? 0 : std::max(1.0, length(core(limits)));
  return {sure, length(whole(limits))};
}

OverlapRange of_two_spells(const Spell& a, const Spell& b, OverlapMeasure measure) {
  if (a.date_of && a.date_of == b.date_of) return of_one_date(a.limits, measure);
  const double possible_days = length(common(whole(a.limits), whole(b.limits)));
  if (possible_days == 0) return {};
  const bool sure = surely_meet(a.limits, b.limits);
  const bool sharp = has_core(a.limits) && has_core(b.limits);
  switch (measure) {
    case OverlapMeasure::indicator: return {sure ? 1.0 : 0.0, 1};
    case OverlapMeasure::days: {
      const double days = sharp ? length(common(core(a.limits), core(b.limits))) : 0;
      return {std::max(days, sure ? 1.0 : 0.0), possible_days};
    }
    case OverlapMeasure::share_of_union: {
      OverlapRange share{0, largest_share(a.limits, b.limits)};
      if (sure && sharp) {
        share.lower = smallest_share(a.limits, b.limits);
      } else if (sure) {
        share.lower = 1 / all_days({whole(a.limits)}, {whole(b.limits)});
      }
      return share;
    }
  }
  return {};
}

/// Spells as the days on which they held for sure: two vague spells that touch may together be
/// less vague.
bool any_surely_meet(std::span<const Spell> a, std::span<const Spell> b,
                     const std::vector<Run>& cores_a, const std::vector<Run>& cores_b) {
  const auto fixed = [](const Run& run) {
    return Limits{run.first, run.first, run.last, run.last, false};
  };
  const auto meets = [](const Spell& x, const Spell& y) {
    return of_two_spells(x, y, OverlapMeasure::indicator).lower > 0;
  };
  for (const auto& x : a) {
    for (const auto& y : b) {
      if (meets(x, y)) return true;
    }
    for (const auto& run : cores_b) {
      if (surely_meet(x.limits, fixed(run))) return true;
    }
  }
  for (const auto& y : b) {
    for (const auto& run : cores_a) {
      if (surely_meet(y.limits, fixed(run))) return true;
    }
  }
  return false;
}

}  // namespace

OverlapRange overlap_of(std::span<const Spell> a, std::span<const Spell> b,
                        OverlapMeasure measure) {
  if (a.empty() || b.empty()) return {};
  if (a.size() == 1 && b.size() == 1) return of_two_spells(a[0], b[0], measure);
  const auto wholes_a = wholes(a), wholes_b = wholes(b);
  const double possible_days = common_days(wholes_a, wholes_b);
  if (possible_days == 0) return {};
  const auto cores_a = cores(a), cores_b = cores(b);
  const double sure = any_surely_meet(a, b, cores_a, cores_b) ? 1 : 0;
  if (measure == OverlapMeasure::indicator) return {sure, 1};
  const double sure_days = std::max(sure, common_days(cores_a, cores_b));
  if (measure == OverlapMeasure::days) return {sure_days, possible_days};
  const double union_at_least = std::max(possible_days, all_days(cores_a, cores_b));
  return {sure_days / all_days(wholes_a, wholes_b), possible_days / union_at_least};
}

}  // namespace citynet::view
