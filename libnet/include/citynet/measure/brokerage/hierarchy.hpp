#pragma once

#include "citynet/measure/brokerage/constraint.hpp"

namespace citynet::measure {

struct HierarchyOptions {
  TieUse ties = TieUse::presence;
  base::RunControl run{};
};

/// Hierarchy: does a city's constraint come from one partner, or from all alike?
///
///   h(i) = sum over neighbours j of  r(j) ln r(j) / (n ln n),   r(j) = c(i, j) / (c(i) / n)
///
/// c(i, j): the share of j in the constraint c(i) over the n neighbours. 0: all weigh alike; near
/// 1: one of them has it all. Undefined (NaN) with fewer than two neighbours, where it is 0 / 0.
///
/// Ties, cost and errors: as for `constraint`.
/// Burt 1992, Structural Holes, ch. 2.
[[nodiscard]] VertexScores hierarchy(const view::Graph& graph,
                                     const HierarchyOptions& options = {});

}  // namespace citynet::measure
