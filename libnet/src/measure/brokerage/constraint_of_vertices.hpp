#pragma once

#include <limits>
#include <span>
#include <vector>

#include "base/parallel.hpp"
#include "measure/brokerage/constraint_row.hpp"

namespace citynet::measure {

/// `of_row(row, neighbors)` for the row of constraint of every vertex; NaN for an isolate. Each
/// vertex is computed on its own, so the bits do not depend on the blocks.
template <class OfRow>
std::vector<double> constraint_of_vertices(const view::Graph& graph, TieUse use,
                                           const base::RunControl& run, OfRow of_row) {
  const MutualTies ties(graph, use);
  std::vector<double> values(graph.vertex_count(), std::numeric_limits<double>::quiet_NaN());
  base::for_each_block_in_order(
      values.size(), run, [&ties] { return ConstraintRow(ties); },
      [&](ConstraintRow& row, std::size_t first, std::size_t last, base::Pulse& pulse) {
        for (auto v = first; v < last; ++v) {
          const auto i = static_cast<view::Vertex>(v);
          pulse.spend(row.compute(i));
          if (!ties.neighbors(i).empty()) values[v] = of_row(row, ties.neighbors(i));
        }
      },
      [](ConstraintRow&, std::size_t) {});
  return values;
}

}  // namespace citynet::measure
