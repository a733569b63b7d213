#include "view/accounts.hpp"

#include <algorithm>

#include "view/timing.hpp"

namespace citynet::view {

Accounts::Accounts(const View& view, model::EntityKind actors, Represented represented)
    : view_(view), actors_(actors) {
  if (represented == Represented::apart) return;
  const auto& network = view.network();
  for (const auto& [unit, whole, valid, statements] : network.representations()) {
    if (network[whole].kind != actors) continue;
    const auto held = held_during(valid, view.selection().period);
    const bool counts =
        held == base::Truth::yes ||
        (held == base::Truth::unknown && view.selection().unknown_dates == UnknownDates::include);
    if (counts) represented_by_.emplace_back(unit, whole);
  }
  std::sort(represented_by_.begin(), represented_by_.end());
  represented_by_.erase(std::unique(represented_by_.begin(), represented_by_.end()),
                        represented_by_.end());
}

std::size_t Accounts::first_of(model::EntityId actor) const {
  const auto at = std::lower_bound(represented_by_.begin(), represented_by_.end(),
                                   std::pair(actor, model::EntityId{}));
  return static_cast<std::size_t>(at - represented_by_.begin());
}

}  // namespace citynet::view
