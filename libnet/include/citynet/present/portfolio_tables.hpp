#pragma once

#include "citynet/measure/portfolio/concentration.hpp"
#include "citynet/measure/portfolio/coverage.hpp"
#include "citynet/measure/portfolio/gaps.hpp"
#include "citynet/measure/portfolio/overlap.hpp"
#include "citynet/present/table.hpp"
#include "citynet/view/two_mode.hpp"

namespace citynet::present {

// Each throws InvalidArgument when the result is of another incidence, as far as numbers tell.

/// One row per pair of columns: first, second, shared, jaccard, containment, of_first, of_second;
/// the highest Jaccard first.
[[nodiscard]] Table to_table(const measure::Overlap& overlap, const view::TwoMode& incidence);

/// One row per column in the greedy order: target, size, adds, covered, share.
[[nodiscard]] Table to_table(const measure::Coverage& coverage, const view::TwoMode& incidence);

/// One row per column: target, size, labelled, groups, herfindahl, blau, largest, largest_share.
[[nodiscard]] Table to_table(const measure::Concentration& concentration,
                             const view::TwoMode& incidence);

/// One row per pair of groups: actor_group, target_group, actors, targets, gap. The column
/// target_group is left out when targets are not grouped.
[[nodiscard]] Table to_table(const measure::Gaps& gaps);

}  // namespace citynet::present
