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
/// `direction` says. Breadth-first searches from 256 vertices at once, through the incidence where
/// the graph is a complete projection; one per vertex where the fronts of neighbours hardly ever
/// meet, as on a long road, and in graphs of at most 64 vertices, whose levels are single words.
/// O(n m) in all, with a 256th of it walked at best. Throws Cancelled.
void for_each_distance_count(const view::Graph& graph, Direction direction,
                             const base::RunControl& run, const UseDistances& use);

}  // namespace citynet::measure
