#pragma once

#include <variant>
#include <vector>

namespace citynet::view {

/// One number per edge of a graph, in the order of its edge numbers; a larger number means
/// farther: hours of travel, kilometres, cost. The opposite of `EdgeStrengths`, and therefore
/// another type: a strength can never be taken for a length.
///
/// Between 1e-150 and 1e150, so that sums and inverses stay numbers. A length of 0 is refused: two
/// cities at distance 0 are one place, and along edges of length 0 there is no order in which one
/// of them could lie between others. Merge them, or give the edge a small length.
struct EdgeLengths {
  std::vector<double> values;
};

/// Every edge is one step.
struct Steps {};

/// The strengths of the graph, turned round: an edge of strength s has the length 1 / s^alpha.
///
/// alpha 1 makes a tie twice as strong half as long; alpha 0 gives steps; in between both the
/// number of ties on the way and their strengths matter.
/// Newman 2001, doi:10.1103/PhysRevE.64.016132 (alpha 1); Opsahl, Agneessens & Skvoretz 2010,
/// doi:10.1016/j.socnet.2010.03.006 (alpha).
struct InverseStrengths {
  double alpha = 1;  ///< finite and at least 0
};

/// How long the edges are for what follows shortest paths. A choice of the caller that nothing
/// makes silently: a graph with strengths is measured in steps until something else is asked for.
using Lengths = std::variant<Steps, InverseStrengths, EdgeLengths>;

}  // namespace citynet::view
