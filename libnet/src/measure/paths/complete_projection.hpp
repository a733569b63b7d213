#pragma once

#include "citynet/view/graph.hpp"
#include "citynet/view/two_mode.hpp"

namespace citynet::measure {

/// The incidence of which the graph holds every co-membership: two vertices are tied exactly when
/// their rows share a column, and vertex v is row v. Null when it was built from arrays, or when
/// the projection left a pair out - by a minimum, by `top`, by time, or because the scheme had no
/// strength for it.
///
/// Then, and only then, may the graph be searched through its incidence: two vertices are as far
/// apart as half the steps between their rows, and rows of equal columns have the same neighbours.
/// A directed scheme ties such a pair both ways. O(1), or O(cells) where grades were used.
[[nodiscard]] const view::TwoMode* incidence_if_complete(const view::Graph& graph);

}  // namespace citynet::measure
