#pragma once

#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "citynet/model/network.hpp"
#include "citynet/view/selection.hpp"

namespace citynet::view {

/// Where every affiliation of the network went: kept plus all reasons equals the total. Each is
/// counted under the first rule that put it out, in the order of this list.
struct Census {
  std::size_t total = 0;
  std::size_t kept = 0;
  std::size_t kept_with_undecided_dates = 0;  ///< part of `kept`
  std::size_t out_by_status = 0;
  std::size_t out_by_kind = 0;
  std::size_t out_by_role = 0;
  std::size_t out_by_country = 0;
  std::size_t out_by_target = 0;
  std::size_t out_by_certainty = 0;
  std::size_t out_by_period = 0;
  std::size_t out_by_undecided_dates = 0;

  friend bool operator==(const Census&, const Census&) = default;
};

/// A network seen through a selection: which affiliations count, and why the others do not.
/// Immutable and cheap to copy; keeps the network alive.
class View {
 public:
  [[nodiscard]] const model::Network& network() const noexcept;
  [[nodiscard]] const Selection& selection() const noexcept;
  [[nodiscard]] const Census& census() const noexcept;
  /// The affiliations that count, in the order of the network.
  [[nodiscard]] std::span<const model::AffiliationId> affiliations() const noexcept;

  struct Contents;

 private:
  explicit View(std::shared_ptr<const Contents> contents);
  std::shared_ptr<const Contents> contents_;
  friend View select(const model::Network& network, const Selection& selection);
};

/// Looks at the network through the selection.
///
/// An affiliation without dates of its own takes those of its target: a city that took part in
/// an event did so when the event took place. O(affiliations).
[[nodiscard]] View select(const model::Network& network, const Selection& selection);

/// What held on one day; `Selection::period` of the given selection is replaced.
[[nodiscard]] View at(const model::Network& network, base::Day day, UnknownDates unknown_dates,
                      Selection selection = {});

}  // namespace citynet::view
