#pragma once

#include <span>

#include "citynet/base/run_control.hpp"
#include "citynet/measure/result.hpp"
#include "citynet/view/graph.hpp"
#include "citynet/view/lengths.hpp"

namespace citynet::measure {

struct BetweennessSubsetOptions {
  /// Divide by the number of chosen pairs of which the vertex is no end: its share of the traffic
  /// it could carry.
  bool normalized = true;
  view::Lengths lengths{};  ///< as for `betweenness`
  base::RunControl run{};
};

/// Betweenness for some pairs only: which cities join, say, the capitals to the ports.
///
///   b(v) = sum over pairs of a source s and a target t, both other than v, of
///          paths(s, t | v) / paths(s, t)
///
/// The paths run through the whole graph. An undirected pair counts once, also when each of its
/// ends is a source and a target; with all vertices as both, this is `betweenness`. Normalised:
/// divided by the number of such pairs without v, 0 when there is none. Lengths, unreachable
/// pairs, path counts: as for `betweenness`.
///
/// O(k m) time, k being the number of sources, or of targets if these are fewer and pairs are not
/// ordered. From few of them the graph is searched as it is; from more, vertices in trees, twins
/// and those between no others cost less, as for `betweenness`. Which way is taken, and so the last
/// digits, depends on k, n and m alone. The same bits for any number of threads. Throws
/// InvalidArgument for a source or target that is no vertex or stands twice, and for wrong lengths;
/// Cancelled.
/// Brandes 2008, doi:10.1016/j.socnet.2007.11.001.
[[nodiscard]] VertexScores betweenness_subset(const view::Graph& graph,
                                              std::span<const view::Vertex> sources,
                                              std::span<const view::Vertex> targets,
                                              const BetweennessSubsetOptions& options = {});

}  // namespace citynet::measure
