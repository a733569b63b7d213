#pragma once

#include "citynet/base/run_control.hpp"
#include "citynet/measure/direction.hpp"
#include "citynet/measure/groups.hpp"
#include "citynet/measure/result.hpp"
#include "citynet/measure/tie_use.hpp"

namespace citynet::view {
class Graph;
}

namespace citynet::measure {

struct ParticipationOptions {
  Direction direction = Direction::all;
  TieUse ties = TieUse::presence;  ///< `strength`: vertex strength in the place of degree
  base::RunControl run{};
};

/// Participation coefficient: does a city tie one module, or spread over all of them?
///
///   P(v) = 1 - sum over modules s of  (k(v, s) / k(v))^2
///
/// k(v, s): ties of v to module s, k(v): all ties. 0: all ties to one module; near 1: spread
/// evenly. With `within_module_z` it tells connectors from provincial hubs. In a directed graph
/// `all` counts a tie that goes both ways twice. Undefined (NaN) without ties and without a module;
/// some programs say 0 there.
///
/// O(n + m) time. Throws InvalidArgument when there is not one group or none per vertex and for
/// missing strengths; Cancelled.
/// Guimera & Amaral 2005, doi:10.1038/nature03288.
[[nodiscard]] VertexScores participation(const view::Graph& graph, const Groups& modules,
                                         const ParticipationOptions& options = {});

}  // namespace citynet::measure
