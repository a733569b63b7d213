#pragma once

#include <vector>

#include "citynet/base/run_control.hpp"
#include "citynet/view/graph.hpp"
#include "measure/paths/path_ends.hpp"

namespace citynet::measure {

/// Whether searching in the graph as it is, from those alone that are sources, costs less than
/// taking the graph apart first, which makes the searches of many cheaper. Counted by vertices,
/// arcs and sources and nothing else, so that an input goes the same way on every machine.
[[nodiscard]] bool are_few_for_steps(const view::Graph& graph, EndsOfVertices ends);
[[nodiscard]] bool are_few_for_lengths(const view::Graph& graph, EndsOfVertices ends);

[[nodiscard]] std::vector<view::Vertex> sources_among(EndsOfVertices ends);

/// As `vertex_step_sums`, in the graph as it is: O(sources m), and nothing before. The same bits
/// for any number of threads. Throws Cancelled.
[[nodiscard]] std::vector<double> few_source_sums(const view::Graph& graph,
                                                  const base::RunControl& run, EndsOfVertices ends);

}  // namespace citynet::measure
