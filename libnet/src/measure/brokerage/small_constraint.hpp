#pragma once

#include <vector>

#include "citynet/base/run_control.hpp"
#include "citynet/view/graph.hpp"

namespace citynet::measure {

/// Constraint over neighbours of an undirected graph of at most 64 vertices whose ties count 1; NaN
/// for an isolate. With d(i) the neighbours of i,
///
///   c(i) = sum over neighbours j of ((1 + sum over q tied to both of 1 / d(q)) / d(i))^2,
///
/// where the inner sum is the same for i and j. Rows are words, and who is tied to both an `and`.
/// O(ties + triangles); on the calling thread alone. Throws Cancelled.
[[nodiscard]] std::vector<double> small_constraint(const view::Graph& graph,
                                                   const base::RunControl& run);

}  // namespace citynet::measure
