#pragma once

#include <cstdint>
#include <vector>

#include "citynet/base/run_control.hpp"
#include "citynet/view/graph.hpp"

namespace citynet::measure {

/// How many triangles each vertex of an undirected graph belongs to. O(m^1.5) time.
[[nodiscard]] std::vector<std::uint64_t> triangles_per_vertex(const view::Graph& graph,
                                                              const base::RunControl& run);

}  // namespace citynet::measure
