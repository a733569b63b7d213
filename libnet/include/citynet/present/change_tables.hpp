#pragma once

#include <span>
#include <string>

#include "citynet/measure/change/change.hpp"
#include "citynet/measure/change/flows.hpp"
#include "citynet/measure/change/persistence.hpp"
#include "citynet/measure/change/rank_change.hpp"
#include "citynet/measure/change/standardized_change.hpp"
#include "citynet/present/table.hpp"
#include "citynet/view/two_mode.hpp"

namespace citynet::present {

/// How many were kept, gained and lost: a row for actors, targets and cells (vertices and edges);
/// columns what, before, after, kept, gained, lost, jaccard, turnover.
[[nodiscard]] Table to_table(const measure::TwoModeChange& change);
[[nodiscard]] Table to_table(const measure::GraphChange& change);

/// One row per cell: actor, target, fate, before, after (grades). Where the incidences have views
/// also actor_name, target_name, target_kind, and before_decided and after_decided: whether the
/// dates of an affiliation behind the cell decide that it held, missing where there is no cell.
[[nodiscard]] Table cell_table(const measure::TwoModeChange& change, const view::TwoMode& before,
                               const view::TwoMode& after);

/// One row per target: target, fate, before, after (actors), joined, left, and by key who joiners
/// and leavers are; with views also target_name and target_kind.
[[nodiscard]] Table target_table(const measure::TwoModeChange& change, const view::TwoMode& before,
                                 const view::TwoMode& after);

/// The cells by kind of target; columns target_kind and as `to_table`. Throws InvalidArgument when
/// an incidence has no view.
[[nodiscard]] Table kind_table(const measure::TwoModeChange& change, const view::TwoMode& before,
                               const view::TwoMode& after);

/// One row per edge: source, target, fate, before, after (strengths).
[[nodiscard]] Table edge_table(const measure::GraphChange& change);

/// Wave by wave, from and to being labels; otherwise as `to_table`. Throws InvalidArgument unless
/// there is one label more than changes, or neither.
[[nodiscard]] Table series_table(std::span<const measure::TwoModeChange> changes,
                                 std::span<const std::string> labels);

/// A bump chart as a long table: one row per key and wave in which it has a rank; columns key,
/// wave, label, rank, tied_with, score, rise (over all waves). Throws InvalidArgument unless there
/// is one label per wave.
[[nodiscard]] Table to_table(const measure::RankChange& change,
                             std::span<const std::string> labels);

/// One row per key in both waves: key, before, after, z_before, z_after, change, standardized,
/// exceptional; the largest gain first.
[[nodiscard]] Table to_table(const measure::StandardizedChange& change);

/// One row per tie: first, second, windows, first_seen, last_seen, longest_run.
[[nodiscard]] Table to_table(const measure::Persistence& persistence);

/// An alluvial plot as a table: from_wave, to_wave, from_group, to_group (missing: not there),
/// count, keys. Throws InvalidArgument for a flow without labels.
[[nodiscard]] Table to_table(std::span<const measure::Flow> flows,
                             std::span<const std::string> labels);

}  // namespace citynet::present
