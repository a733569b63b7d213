#pragma once

#include <vector>

#include "citynet/base/run_control.hpp"
#include "citynet/view/graph.hpp"

namespace citynet::measure {

/// How the levels of a breadth-first search are found. Each gives the same sums, up to the order
/// in which they are added.
enum class LevelSearch {
  chosen,  ///< by the size and the depth of the graph
  bits,    ///< from many sources at once
  queue,   ///< from one source after the other
};

/// For each vertex the sum over ordered pairs of others of the share of their shortest paths, in
/// steps, that leads over it. O(n m) at worst; far less where vertices are twins, simplicial or in
/// trees. The same bits for any number of threads. Throws Cancelled.
[[nodiscard]] std::vector<double> vertex_step_sums(const view::Graph& graph,
                                                   const base::RunControl& run,
                                                   LevelSearch search = LevelSearch::chosen);

/// The same for each edge, over all ordered pairs.
[[nodiscard]] std::vector<double> edge_step_sums(const view::Graph& graph,
                                                 const base::RunControl& run,
                                                 LevelSearch search = LevelSearch::chosen);

}  // namespace citynet::measure
