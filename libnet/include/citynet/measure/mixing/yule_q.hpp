#pragma once

#include <vector>

#include "citynet/base/run_control.hpp"
#include "citynet/measure/groups.hpp"
#include "citynet/measure/result.hpp"

namespace citynet::view {
class Graph;
}

namespace citynet::measure {

struct YuleQOptions {
  base::RunControl run{};
};

/// Pairs of vertices by two questions: one group, and tied?
struct PairTable {
  double tied_inside = 0;     ///< a
  double untied_inside = 0;   ///< b
  double tied_outside = 0;    ///< c
  double untied_outside = 0;  ///< d

  /// (a d - b c) / (a d + b c); NaN when both products are 0.
  [[nodiscard]] double yule_q() const noexcept;
};

struct YuleQ {
  PairTable graph{};
  std::vector<PairTable> groups{};    ///< pairs with an end in the group
  std::vector<PairTable> vertices{};  ///< pairs of the vertex with all others
  /// Q of every vertex; NaN where it is undefined and without a group.
  VertexScores scores{};
  Account account{};
};

/// Yule's Q: how much likelier is a tie inside a group than across, whatever the sizes?
///
///   Q = (a d - b c) / (a d + b c)
///
/// a, c: pairs that are tied, inside a group and across; b, d: pairs that are not. 1 means that no
/// tie leads across, or that all pairs inside are tied; 0 that groups do not matter; -1 the
/// opposite of 1. Pairs are ordered in a directed graph; those of a vertex go both ways there.
/// Strengths do not matter. Undefined (NaN) when both products are 0: with one group, with every
/// vertex in its own, in an edgeless and in a complete graph.
///
/// O(n + m) time. Throws InvalidArgument when there is not one group or none per vertex; Cancelled.
/// Yule 1912, doi:10.2307/2340126.
[[nodiscard]] YuleQ yule_q(const view::Graph& graph, const Groups& groups,
                           const YuleQOptions& options = {});

}  // namespace citynet::measure
