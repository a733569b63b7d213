#pragma once

#include <cstddef>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "citynet/measure/groups.hpp"
#include "citynet/measure/result.hpp"

namespace citynet::view {
class TwoMode;
}

namespace citynet::measure {

struct GapsOptions {
  /// Groups that are looked for though no actor, or no column, has them: all countries of a
  /// region, all topics of a programme.
  std::set<std::string> expected_actor_groups{};
  std::set<std::string> expected_target_groups{};
};

/// One group of actors in one group of columns.
struct GroupCoverage {
  std::string actor_group, target_group;
  std::size_t actors = 0;   ///< of the group, with a cell in a column of the other group
  std::size_t targets = 0;  ///< columns of the group with an actor of the other group
  [[nodiscard]] bool is_gap() const noexcept { return actors == 0; }
  friend bool operator==(const GroupCoverage&, const GroupCoverage&) = default;
};

struct Gaps {
  std::vector<GroupCoverage> groups{};  ///< every pair of groups, ascending by name
  std::size_t unlabelled_actors = 0, unlabelled_targets = 0;
  Account account{};
};

/// Gaps: which countries no network reaches, and which topics no network of a country's cities
/// deals with.
///
/// Every group of actors is crossed with every group of columns; a pair without any cell is a gap.
/// Actors and columns with an empty label are of unknown group and only counted: what looks like a
/// gap may be one of them. With no labels for the columns they are one group named "".
///
/// O(cells log groups + actor groups x target groups). Throws InvalidArgument unless there is one
/// label per actor and one, or none at all, per column.
[[nodiscard]] Gaps gaps(const view::TwoMode& incidence, std::span<const std::string> actor_groups,
                        std::span<const std::string> target_groups = {},
                        const GapsOptions& options = {});

/// The same for groups as other measures take them; `target_groups` without any element means that
/// the columns are one group.
[[nodiscard]] Gaps gaps(const view::TwoMode& incidence, const Groups& actor_groups,
                        const Groups& target_groups = {}, const GapsOptions& options = {});

}  // namespace citynet::measure
