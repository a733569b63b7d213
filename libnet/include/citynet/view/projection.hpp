#pragma once

#include "citynet/base/run_control.hpp"
#include "citynet/view/graph.hpp"
#include "citynet/view/two_mode.hpp"

namespace citynet::view {

/// Ties two actors for each network, project, event ... both are affiliated with.
///
///   strength(a, b) = number of columns in which both a and b have a cell
///
/// Vertices are the rows of the incidence, in the same order and with the keys of the entities;
/// an actor that shares nothing stays as an isolated vertex. A column with k actors makes
/// k(k-1)/2 ties: one event with everybody in it makes everybody a neighbour of everybody, so
/// look at `without_targets` before believing a dense picture.
/// O(sum of k^2) time; one dense row of memory. Throws Cancelled.
[[nodiscard]] Graph project(const TwoMode& incidence, const base::RunControl& run = {});

/// Both steps in one: the incidence of the view, then its projection onto `options.actors`.
[[nodiscard]] Graph project(const View& view, const TwoModeOptions& options = {},
                            const base::RunControl& run = {});

}  // namespace citynet::view
