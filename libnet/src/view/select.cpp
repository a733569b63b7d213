#include <algorithm>

#include "citynet/view/view.hpp"
#include "view/countries.hpp"
#include "view/partners.hpp"
#include "view/timing.hpp"
#include "view/view_contents.hpp"

namespace citynet::view {
namespace {

using base::Truth;
using model::Affiliation;

/// An empty set of a selection means "all".
template <class Value, class Key>
bool admits(const std::set<Value>& allowed, const Key& value) {
  return allowed.empty() || allowed.contains(value);
}

class Sieve {
 public:
  Sieve(const model::Network& network, const Selection& selection)
      : network_(network), selection_(selection), countries_(network) {}

  /// The counter of the first rule that puts the affiliation out; null when it stays.
  std::size_t Census::*reason(const Affiliation& affiliation, Truth held) const {
    const auto& target = network_[affiliation.target];
    if (!selection_.statuses.contains(affiliation.status)) return &Census::out_by_status;
    if (!admits(selection_.target_kinds, target.kind) ||
        !admits(selection_.actor_kinds, network_[affiliation.actor].kind)) {
      return &Census::out_by_kind;
    }
    if (!admits(selection_.roles, affiliation.role) ||
        selection_.without_roles.contains(affiliation.role)) {
      return &Census::out_by_role;
    }
    if (!admits_grade(affiliation.grade)) return &Census::out_by_grade;
    if (!admits(selection_.actor_countries, countries_.of(affiliation.actor)) ||
        !admits(selection_.target_countries, countries_.of(affiliation.target))) {
      return &Census::out_by_country;
    }
    const auto& actor = network_[affiliation.actor];
    if (!admits(selection_.actors, actor.key) || selection_.without_actors.contains(actor.key)) {
      return &Census::out_by_actor;
    }
    if (!admits(selection_.targets, target.key) ||
        selection_.without_targets.contains(target.key)) {
      return &Census::out_by_target;
    }
    const auto certainty = heard_certainty(affiliation);
    if (!certainty) return &Census::out_by_source;
    if (*certainty < selection_.least_certainty) return &Census::out_by_certainty;
    if (held == Truth::no) return &Census::out_by_period;
    if (held == Truth::unknown && selection_.unknown_dates == UnknownDates::exclude) {
      return &Census::out_by_undecided_dates;
    }
    return nullptr;
  }

 private:
  bool admits_grade(const std::optional<double>& grade) const {
    if (!selection_.least_grade && !selection_.most_grade) return true;
    return grade && *grade >= selection_.least_grade.value_or(*grade) &&
           *grade <= selection_.most_grade.value_or(*grade);
  }

  /// The certainty of the most trusted statement by a source that is heard; none without such.
  std::optional<model::Certainty> heard_certainty(const Affiliation& affiliation) const {
    if (selection_.sources.empty() && selection_.without_sources.empty()) {
      return affiliation.certainty();
    }
    std::optional<model::Certainty> highest;
    for (const auto& statement : affiliation.statements) {
      const auto& key = network_[statement.source].key;
      if (!admits(selection_.sources, key) || selection_.without_sources.contains(key)) continue;
      highest = std::max(highest.value_or(statement.certainty), statement.certainty);
    }
    return highest;
  }

  const model::Network& network_;
  const Selection& selection_;
  Countries countries_;
};

/// Asks the rules that look at one affiliation alone.
void sift(View::Contents& contents) {
  auto& census = contents.census;
  const auto& selection = contents.selection;
  const Sieve sieve(contents.network, selection);
  const auto affiliations = contents.network.affiliations();
  for (std::size_t i = 0; i < affiliations.size(); ++i) {
    ++census.total;
    const auto held = held_during(affiliations[i], contents.network, selection.period);
    if (const auto counter = sieve.reason(affiliations[i], held)) {
      ++(census.*counter);
      continue;
    }
    contents.affiliations.emplace_back(i);
    if (held == Truth::unknown) contents.undecided.emplace_back(i);
  }
}

/// Asks the rules that look at how many distinct partners there are.
void sift_by_partners(View::Contents& contents) {
  const auto& selection = contents.selection;
  auto& census = contents.census;
  if (selection.without_largest == 0 && selection.least_actor_degree == 0 &&
      selection.least_target_degree == 0) {
    return;
  }
  const auto before = contents.affiliations.size();
  Partners partners(contents.network, std::move(contents.affiliations));
  contents.dropped_largest = partners.drop_largest(selection.without_largest);
  const auto between = partners.affiliations().size();
  partners.keep_degrees(selection.least_actor_degree, selection.least_target_degree);
  contents.affiliations = partners.affiliations();
  census.out_by_size = before - between;
  census.out_by_degree = between - contents.affiliations.size();
  std::erase_if(contents.undecided, [&](model::AffiliationId id) {
    return !std::binary_search(contents.affiliations.begin(), contents.affiliations.end(), id);
  });
}

bool is_outside(base::Day day, const ObservationWindow& window) {
  return day < window.from || day >= window.to;
}

TimeObserved time_observed_of(const Period& period, const ObservationWindow& window) {
  if (const auto* on = std::get_if<OnDay>(&period)) {
    return is_outside(on->day, window) ? TimeObserved::none : TimeObserved::all;
  }
  if (const auto* limit = std::get_if<UpTo>(&period)) {
    if (limit->day < window.from) return TimeObserved::none;
    return limit->day < window.to ? TimeObserved::all : TimeObserved::part;
  }
  if (const auto* asked = std::get_if<During>(&period)) {
    if (asked->to <= window.from || asked->from >= window.to) return TimeObserved::none;
    return asked->from >= window.from && asked->to <= window.to ? TimeObserved::all
                                                                : TimeObserved::part;
  }
  return TimeObserved::all;
}

}  // namespace

std::string_view to_string(TimeObserved observed) noexcept {
  switch (observed) {
    case TimeObserved::all: return "all";
    case TimeObserved::part: return "part";
    case TimeObserved::none: return "none";
    case TimeObserved::unknown: return "unknown";
  }
  return "";
}

View::View(std::shared_ptr<const Contents> contents) : contents_(std::move(contents)) {}
const model::Network& View::network() const noexcept { return contents_->network; }
const Selection& View::selection() const noexcept { return contents_->selection; }
const Census& View::census() const noexcept { return contents_->census; }
std::span<const model::AffiliationId> View::affiliations() const noexcept {
  return contents_->affiliations;
}

std::span<const model::AffiliationId> View::undecided() const noexcept {
  return contents_->undecided;
}
std::span<const model::EntityId> View::dropped_largest() const noexcept {
  return contents_->dropped_largest;
}

std::optional<ObservationWindow> View::observed() const noexcept {
  if (contents_->selection.observed) return contents_->selection.observed;
  const auto named = contents_->network.observed();
  if (!named) return std::nullopt;
  return ObservationWindow{named->first, named->last + std::chrono::days{1}};
}

TimeObserved View::time_observed() const noexcept {
  const auto window = observed();
  return window ? time_observed_of(contents_->selection.period, *window) : TimeObserved::unknown;
}

View select(const model::Network& network, const Selection& selection) {
  check(selection, network);
  auto contents = std::make_shared<View::Contents>();
  contents->network = network;
  contents->selection = selection;
  sift(*contents);
  sift_by_partners(*contents);
  contents->census.kept = contents->affiliations.size();
  contents->census.kept_with_undecided_dates = contents->undecided.size();
  return View(std::move(contents));
}

View at(const model::Network& network, base::Day day, UnknownDates unknown_dates,
        Selection selection) {
  selection.period = OnDay{day};
  selection.unknown_dates = unknown_dates;
  return select(network, selection);
}

}  // namespace citynet::view
