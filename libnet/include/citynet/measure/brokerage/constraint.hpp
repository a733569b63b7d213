#pragma once

#include "citynet/base/run_control.hpp"
#include "citynet/measure/result.hpp"
#include "citynet/measure/tie_use.hpp"

namespace citynet::view {
class Graph;
}

namespace citynet::measure {

/// Over whom constraint is summed up.
enum class ConstraintOver {
  neighbors,  ///< those with a tie to the vertex, as NetworkX and igraph have it
  two_steps,  ///< those reached through a neighbour, too: their p is 0, the indirect part is not
};

struct ConstraintOptions {
  TieUse ties = TieUse::presence;
  ConstraintOver over = ConstraintOver::neighbors;  ///< the usual reading of "contacts"
  base::RunControl run{};
};

/// Constraint: how far do all roads of a city lead to the same few partners?
///
///   c(i) = sum over j of  (p(i, j) + sum over q of p(i, q) p(q, j))^2,   q other than i and j
///   p(i, j) = (a(i, j) + a(j, i)) / sum over k of (a(i, k) + a(k, i))
///
/// Low for a city whose partners do not know each other: it spans structural holes. 1 with a
/// single partner who has no other; above 1 is possible in small groups. Ties of a directed graph
/// count both ways together; a holds 1 or the strength. Strengths may be scaled by any factor.
/// Undefined (NaN) for an isolate.
///
/// O(sum of squared degrees) time, a dense row per thread; the same bits for any number of
/// threads. Throws InvalidArgument for missing strengths; Cancelled.
/// Burt 1992, Structural Holes, ch. 2.
[[nodiscard]] VertexScores constraint(const view::Graph& graph,
                                      const ConstraintOptions& options = {});

}  // namespace citynet::measure
