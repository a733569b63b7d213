#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "citynet/view/two_mode.hpp"

/// Incidences that tests of two-mode measures share.
namespace citynet::test {

using Cells = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

[[nodiscard]] view::TwoMode incidence(std::size_t actors, std::size_t targets, const Cells& cells);
[[nodiscard]] view::TwoMode incidence(std::size_t actors, std::size_t targets, const Cells& cells,
                                      const std::vector<double>& grades);
/// One text per actor, one mark per target: "x" or "1" is a cell.
[[nodiscard]] view::TwoMode incidence(const std::vector<std::string>& rows);
/// Every actor in every target.
[[nodiscard]] view::TwoMode complete_incidence(std::size_t actors, std::size_t targets);

/// Davis, Gardner & Gardner 1941: 18 women, 14 events, in ascending order of their keys.
[[nodiscard]] view::TwoMode southern_women_incidence();
/// The number of an actor or a target; throws when there is none.
[[nodiscard]] std::size_t actor_of(const view::TwoMode& incidence, const std::string& key);
[[nodiscard]] std::size_t target_of(const view::TwoMode& incidence, const std::string& key);

struct RandomIncidence {
  std::size_t actors = 0, targets = 0;
  std::size_t cells = 0;  ///< drawn; repetitions are dropped
  std::uint64_t seed = 0;
  bool with_grades = false;  ///< whole numbers 1 to 8
};

/// The same incidence for the same numbers on every machine.
[[nodiscard]] view::TwoMode random_incidence(const RandomIncidence& wanted);

/// Actor i becomes actor actors[i], target k target targets[k].
[[nodiscard]] view::TwoMode renamed(const view::TwoMode& incidence,
                                    const std::vector<std::uint32_t>& actors,
                                    const std::vector<std::uint32_t>& targets);
/// With more actors and targets that have no cell.
[[nodiscard]] view::TwoMode with_isolates(const view::TwoMode& incidence, std::size_t actors,
                                          std::size_t targets);
/// Both side by side: those of `second` come after those of `first`.
[[nodiscard]] view::TwoMode side_by_side(const view::TwoMode& first, const view::TwoMode& second);
/// Actors and targets in each other's place.
[[nodiscard]] view::TwoMode swapped(const view::TwoMode& incidence);

using UseIncidence = std::function<void(const view::TwoMode&)>;

/// Every incidence of up to 3 x 4 and up to 4 x 3, and one of each of 4 x 4 that is not another
/// with its rows in another order: 14,160 in all.
void for_every_small_incidence(const UseIncidence& use);

/// 2 x 3: 0-1 1-2
[[nodiscard]] std::string text(const view::TwoMode& incidence);

}  // namespace citynet::test
