#pragma once

#include "citynet/present/table.hpp"
#include "citynet/view/graph.hpp"

namespace citynet::bindings {

/// Columns source, target and, where the graph has strengths, strength: one row per edge.
[[nodiscard]] present::Table edge_table(const view::Graph& graph);

}  // namespace citynet::bindings
