#pragma once

#include "citynet/base/run_control.hpp"
#include "citynet/view/graph.hpp"
#include "measure/paths/path_ends.hpp"
#include "measure/paths/path_lengths.hpp"
#include "measure/paths/path_sums.hpp"

namespace citynet::measure {

/// For each vertex the sum over pairs of others, a source and a target, of the share of their
/// shortest paths that leads over it, found in the way that is the quickest for such a graph and
/// such lengths. `ends` says who is source and target; with nobody named it is everyone, and an
/// undirected pair is met from both ends. The same bits for any number of threads. Throws
/// Cancelled.
[[nodiscard]] PathSums vertex_path_sums(const view::Graph& graph, const PathLengths& lengths,
                                        const base::RunControl& run, EndsOfVertices ends = {});

/// The same for each edge, with everyone as source and target.
[[nodiscard]] PathSums edge_path_sums(const view::Graph& graph, const PathLengths& lengths,
                                      const base::RunControl& run);

}  // namespace citynet::measure
