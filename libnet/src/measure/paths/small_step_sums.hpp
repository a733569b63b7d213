#pragma once

#include <vector>

#include "citynet/base/run_control.hpp"
#include "citynet/view/graph.hpp"
#include "measure/paths/path_ends.hpp"

namespace citynet::measure {

/// As `vertex_step_sums`, for graphs of at most 64 vertices: Brandes' sums over sets of vertices
/// that are one word each. O(sources m) at worst; on the calling thread alone, so that the bits are
/// the same for any number of threads. Throws Cancelled.
[[nodiscard]] std::vector<double> small_step_sums(const view::Graph& graph,
                                                  const base::RunControl& run,
                                                  EndsOfVertices ends = {});

}  // namespace citynet::measure
