#include "view/spells.hpp"

#include <algorithm>

#include "citynet/base/error.hpp"
#include "view/incidence.hpp"

namespace citynet::view {
namespace {

using base::Day;
using Limits = base::DateInterval::Limits;

constexpr Limits kAlways{Day::min(), Day::min(), Day::max(), Day::max(), false};

Limits both(const Limits& a, const Limits& b) {
  return {std::max(a.first_start, b.first_start), std::max(a.last_start, b.last_start),
          std::min(a.first_end, b.first_end), std::min(a.last_end, b.last_end),
          a.may_have_failed || b.may_have_failed};
}

/// First and last day that count.
struct Window {
  Limits limits;
  bool is_known = true;  ///< false: the whole calendar, as nothing says otherwise
};

Window window_of(const View& view, const TimeOverlap& options) {
  const auto from_to = [](Day first, Day last, bool is_known = true) {
    return Window{{first, first, last, last, false}, is_known};
  };
  if (options.window) {
    if (!(options.window->from < options.window->to)) {
      throw base::InvalidArgument(
          "window",
          base::to_string(options.window->from) + " to " + base::to_string(options.window->to),
          "a window ends after it begins (its end is the first day that no longer counts)");
    }
    return from_to(options.window->from, options.window->to - std::chrono::days{1});
  }
  const auto& period = view.selection().period;
  if (const auto* window = std::get_if<During>(&period)) {
    return from_to(window->from, window->to - std::chrono::days{1});
  }
  const auto observed = view.network().observed();
  Day first = observed ? observed->first : base::day(0, 1, 1);
  Day last = observed ? observed->last : base::day(9999, 12, 31);
  if (const auto* on = std::get_if<OnDay>(&period)) last = on->day;
  if (const auto* limit = std::get_if<UpTo>(&period)) last = limit->day;
  // Nothing that the data name lies before the day: the day itself is left.
  first = std::min(first, last);
  return from_to(first, last, observed.has_value());
}

/// The days on which the unit of an affiliation stood for the actor in the row.
std::vector<Limits> stood_for(const model::Network& network, model::EntityId unit,
                              model::EntityId actor) {
  if (unit == actor) return {kAlways};
  std::vector<Limits> times;
  for (const auto& [acting, represented, valid, statements] : network.representations()) {
    if (acting == unit && represented == actor) times.push_back(valid.limits());
  }
  return times;
}

Spell spell_of(const model::Network& network, const model::Affiliation& affiliation) {
  if (affiliation.valid != base::DateInterval{}) return {affiliation.valid.limits()};
  const auto& target = network[affiliation.target];
  const auto existence = target.existence.limits();
  if (model::is_happening(target.kind)) return {existence, affiliation.target};
  // Undated, in something that lasts: at some time while that existed, nobody knows when.
  return {{existence.first_start, existence.last_end, existence.first_start, existence.last_end,
           existence.may_have_failed}};
}

void check(const TwoMode& incidence, const TimeOverlap& options) {
  if (!options.bound) {
    throw base::InvalidArgument("bound", "none",
                                "partial dates allow more than one answer: ask for the lower "
                                "bound (what is sure) or the upper one (what is not ruled out)");
  }
  if (!incidence.has_view() || TwoModeAssembler::arrays(incidence).is_meta_path) {
    throw base::InvalidArgument("overlap", std::string(to_string(options.measure)),
                                "being in something at the same time needs dated records behind "
                                "each cell; arrays and meta-paths have none");
  }
}

}  // namespace

std::string_view to_string(OverlapMeasure measure) noexcept {
  switch (measure) {
    case OverlapMeasure::indicator: return "indicator";
    case OverlapMeasure::days: return "days";
    case OverlapMeasure::share_of_union: return "share_of_union";
  }
  return "indicator";
}

std::string_view to_string(OverlapBound bound) noexcept {
  return bound == OverlapBound::lower ? "lower" : "upper";
}

Spells::Spells(const TwoMode& incidence, const TimeOverlap& options)
    : measure_(options.measure), lower_(options.bound == OverlapBound::lower) {
  check(incidence, options);
  const auto& network = incidence.view().network();
  const auto window = window_of(incidence.view(), options);
  if (measure_ != OverlapMeasure::indicator && !window.is_known) {
    throw base::InvalidArgument("overlap", std::string(to_string(measure_)),
                                "days can be counted only within a window, and nothing in this "
                                "network is dated: give a window");
  }
  const bool turned = incidence.is_transposed();
  for (std::uint32_t row = 0; row < incidence.actor_count(); ++row) {
    const auto columns = incidence.targets_of(row);
    for (std::uint32_t i = 0; i < columns.size(); ++i) {
      const auto actor = turned ? incidence.target(columns[i]) : incidence.actor(row);
      for (const auto id : incidence.behind(incidence.first_cell(row) + i)) {
        const auto spell = spell_of(network, network[id]);
        for (const auto& time : stood_for(network, network[id].actor, actor)) {
          const Spell counted{both(both(spell.limits, time), window.limits), spell.date_of};
          // What lies outside of the window for sure is no spell.
          if (counted.limits.first_start <= counted.limits.last_end) spells_.push_back(counted);
        }
      }
      offsets_.push_back(spells_.size());
    }
  }
}

}  // namespace citynet::view
