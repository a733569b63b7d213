#pragma once

#include "citynet/measure/mixing/participation.hpp"

namespace citynet::measure {

/// Within-module z: how well tied is a city inside its module, against the others there?
///
///   z(v) = (k(v, s) - mean of k(u, s)) / standard deviation of k(u, s),   u in s, the module of v
///
/// k(v, s): ties of v to its own module. The deviation is that of the module (divided by its size,
/// not by one less). From 2.5 on, Guimera & Amaral speak of a hub. Undefined (NaN) where all
/// members of the module are alike, and without a module; some programs say 0 there.
///
/// Directions, strengths, cost and errors: as for `participation`.
/// Guimera & Amaral 2005, doi:10.1038/nature03288.
[[nodiscard]] VertexScores within_module_z(const view::Graph& graph, const Groups& modules,
                                           const ParticipationOptions& options = {});

}  // namespace citynet::measure
