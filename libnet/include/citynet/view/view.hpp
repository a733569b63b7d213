#pragma once

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
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
  std::size_t out_by_grade = 0;
  std::size_t out_by_country = 0;  ///< of the actor or of the target
  std::size_t out_by_actor = 0;
  std::size_t out_by_target = 0;
  std::size_t out_by_source = 0;
  std::size_t out_by_certainty = 0;
  std::size_t out_by_period = 0;
  std::size_t out_by_undecided_dates = 0;
  std::size_t out_by_size = 0;    ///< with one of the largest targets
  std::size_t out_by_degree = 0;  ///< the actor or the target has too few partners

  friend bool operator==(const Census&, const Census&) = default;
};

/// How much of the time that a view asks for was observed.
enum class TimeObserved {
  all,
  part,
  none,     ///< what the view shows or lacks there was not looked at
  unknown,  ///< nothing in the network is dated and no window was stated
};

[[nodiscard]] std::string_view to_string(TimeObserved observed) noexcept;

/// A network seen through a selection: which affiliations count, and why the others do not.
/// Immutable and cheap to copy; keeps the network alive.
class View {
 public:
  [[nodiscard]] const model::Network& network() const noexcept;
  [[nodiscard]] const Selection& selection() const noexcept;
  [[nodiscard]] const Census& census() const noexcept;
  /// The affiliations that count, in the order of the network.
  [[nodiscard]] std::span<const model::AffiliationId> affiliations() const noexcept;
  /// Those among them whose dates do not decide whether they held; ascending.
  [[nodiscard]] std::span<const model::AffiliationId> undecided() const noexcept;
  /// What `Selection::without_largest` took out, the largest first.
  [[nodiscard]] std::span<const model::EntityId> dropped_largest() const noexcept;

  /// When the data looked at the world: as the selection states, else the days the records name.
  [[nodiscard]] std::optional<ObservationWindow> observed() const noexcept;
  /// How much of the period that is asked for was observed. Of a day, all or none; of `UpTo` a day
  /// before the window none, after its end a part; of any time, all.
  [[nodiscard]] TimeObserved time_observed() const noexcept;

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

/// The selection in plain words, and what else a reader must know of the view: that it asks for a
/// time that was not observed, which targets went for their size, that the network is hypothetical.
[[nodiscard]] std::string describe(const View& view);

/// What held on one day; `Selection::period` of the given selection is replaced.
[[nodiscard]] View at(const model::Network& network, base::Day day, UnknownDates unknown_dates,
                      Selection selection = {});

}  // namespace citynet::view
