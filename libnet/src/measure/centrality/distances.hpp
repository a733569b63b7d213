#pragma once

#include <cstdint>
#include <functional>
#include <span>

#include "citynet/base/run_control.hpp"
#include "citynet/measure/direction.hpp"
#include "citynet/view/graph.hpp"

namespace citynet::measure {

/// Told of each vertex how many others lie at distance 1, 2, ... from it. Called from several
/// threads, for different vertices.
using UseDistances =
    std::function<void(view::Vertex v, std::span<const std::uint32_t> at_distance)>;

/// Calls `use` for every vertex of the graph; the ties of a directed graph are followed as
/// `direction` says. One breadth-first search per vertex, O(n m) in all. Throws Cancelled.
void for_each_distance_count(const view::Graph& graph, Direction direction,
                             const base::RunControl& run, const UseDistances& use);

}  // namespace citynet::measure
