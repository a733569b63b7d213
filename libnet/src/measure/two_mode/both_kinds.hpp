#pragma once

#include <optional>

#include "base/parallel.hpp"
#include "measure/two_mode/side.hpp"

namespace citynet::measure {

/// The counters of one thread, made when it first meets a vertex of the side.
class SharedNeighborsOfBoth {
 public:
  explicit SharedNeighborsOfBoth(const view::TwoMode& incidence)
      : actors_(actors_of(incidence)), targets_(targets_of(incidence)) {}

  /// Calls `use(side, v, shared)` for the item-th vertex, actors before targets.
  template <class Use>
  void with(std::size_t item, Use use) {
    const bool actor = item < actors_.size();
    const Side& side = actor ? actors_ : targets_;
    auto& shared = actor ? of_actors_ : of_targets_;
    if (!shared) shared.emplace(side);
    use(side, static_cast<std::uint32_t>(actor ? item : item - actors_.size()), *shared);
  }

 private:
  Side actors_, targets_;
  std::optional<SharedNeighbors> of_actors_{}, of_targets_{};
};

/// Calls `use(side, v, shared, pulse)` for every vertex of both kinds, in parallel; it may write
/// only what belongs to v. Throws Cancelled.
template <class Use>
void for_each_of_both_kinds(const view::TwoMode& incidence, const base::RunControl& run, Use use) {
  base::for_each_block(incidence.actor_count() + incidence.target_count(), run,
                       [&](std::size_t first, std::size_t last, base::Pulse& pulse) {
                         SharedNeighborsOfBoth counters(incidence);
                         for (auto item = first; item < last; ++item) {
                           counters.with(
                               item, [&](const Side& side, std::uint32_t v,
                                         SharedNeighbors& shared) { use(side, v, shared, pulse); });
                         }
                       });
}

}  // namespace citynet::measure
