#pragma once

#include <vector>

#include "citynet/base/run_control.hpp"
#include "citynet/view/graph.hpp"
#include "measure/paths/path_ends.hpp"

namespace citynet::measure {

/// How the levels of a breadth-first search are found. Each gives the same sums, up to the order
/// in which they are added.
enum class LevelSearch {
  chosen,  ///< by the size and the depth of the graph
  bits,    ///< from many sources at once
  queue,   ///< from one source after the other
};

/// For each vertex the sum over pairs of others, a source and a target, of the share of their
/// shortest paths, in steps, that leads over it. O(sources m) at worst; far less where vertices are
/// twins, simplicial or in trees. The same bits for any number of threads. Throws Cancelled.
[[nodiscard]] std::vector<double> vertex_step_sums(const view::Graph& graph,
                                                   const base::RunControl& run,
                                                   LevelSearch search = LevelSearch::chosen,
                                                   EndsOfVertices ends = {});

/// The same for each edge, with everyone as source and target.
[[nodiscard]] std::vector<double> edge_step_sums(const view::Graph& graph,
                                                 const base::RunControl& run,
                                                 LevelSearch search = LevelSearch::chosen);

}  // namespace citynet::measure
