#pragma once

#include "citynet/measure/brokerage/effective_size.hpp"

namespace citynet::measure {

/// Efficiency: the share of a city's partners that are not redundant.
///
///   effective size(i) / number of neighbours of i
///
/// 1 when no two partners are tied. A neighbour of a directed graph counts once, whichever way the
/// ties go. Undefined cases, cost, errors and source: as for `effective_size`.
[[nodiscard]] VertexScores efficiency(const view::Graph& graph,
                                      const EffectiveSizeOptions& options = {});

}  // namespace citynet::measure
