#include <algorithm>

#include "citynet/view/view.hpp"
#include "view/countries.hpp"
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
    if (!admits(selection_.actor_countries, countries_.of(affiliation.actor))) {
      return &Census::out_by_country;
    }
    if (selection_.without_targets.contains(target.key)) return &Census::out_by_target;
    if (affiliation.certainty() < selection_.least_certainty) return &Census::out_by_certainty;
    if (held == Truth::no) return &Census::out_by_period;
    if (held == Truth::unknown && selection_.unknown_dates == UnknownDates::exclude) {
      return &Census::out_by_undecided_dates;
    }
    return nullptr;
  }

 private:
  const model::Network& network_;
  const Selection& selection_;
  Countries countries_;
};

}  // namespace

View::View(std::shared_ptr<const Contents> contents) : contents_(std::move(contents)) {}
const model::Network& View::network() const noexcept { return contents_->network; }
const Selection& View::selection() const noexcept { return contents_->selection; }
const Census& View::census() const noexcept { return contents_->census; }
std::span<const model::AffiliationId> View::affiliations() const noexcept {
  return contents_->affiliations;
}

View select(const model::Network& network, const Selection& selection) {
  check(selection, network);
  auto contents = std::make_shared<View::Contents>();
  contents->network = network;
  contents->selection = selection;
  auto& census = contents->census;
  const Sieve sieve(network, selection);
  const auto affiliations = network.affiliations();
  for (std::size_t i = 0; i < affiliations.size(); ++i) {
    ++census.total;
    const auto held = held_during(affiliations[i], network, selection.period);
    if (const auto counter = sieve.reason(affiliations[i], held)) {
      ++(census.*counter);
      continue;
    }
    ++census.kept;
    if (held == Truth::unknown) ++census.kept_with_undecided_dates;
    contents->affiliations.emplace_back(i);
  }
  return View(std::move(contents));
}

View at(const model::Network& network, base::Day day, UnknownDates unknown_dates,
        Selection selection) {
  selection.period = OnDay{day};
  selection.unknown_dates = unknown_dates;
  return select(network, selection);
}

}  // namespace citynet::view
