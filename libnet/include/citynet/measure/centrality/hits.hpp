#pragma once

#include <cstddef>

#include "citynet/base/run_control.hpp"
#include "citynet/measure/centrality/eigenvector.hpp"
#include "citynet/measure/result.hpp"
#include "citynet/measure/tie_use.hpp"

namespace citynet::view {
class Graph;
}

namespace citynet::measure {

struct HitsOptions {
  TieUse ties = TieUse::presence;
  EigenvectorScale scale = EigenvectorScale::unit_length;  ///< of hubs and authorities each
  /// Stop when |A a - s h| and |A' h - s a| together are at most this share of s.
  double tolerance = 1e-13;
  std::size_t max_steps = 100'000;  ///< as for `eigenvector`
  base::RunControl run{};
};

struct HitsScores {
  VertexScores hubs{};
  VertexScores authorities{};
  double singular_value = 0;  ///< the largest, s; NaN when the graph has no vertices
};

/// Hubs and authorities: who points to those worth asking, and who is pointed to by those who know.
///
///   s h = A a,   s a = A' h,   s the largest singular value of A,  h, a >= 0
///
/// A holds 1 or the strength of the tie from row to column. This is eigenvector centrality of the
/// graph in which each city stands twice, once as a hub and once as an authority, and each tie
/// joins the hub of its source to the authority of its target; its components are solved apart.
/// When several attain s, the answer is not unique: the one given is the vector of ones projected
/// onto the space of all answers, and the status says so. So it is for every undirected graph whose
/// best connected component is bipartite: there either side may be the hubs. Without ties s is 0
/// and all values are equal.
///
/// In an undirected graph hubs and authorities are the same, and they are the eigenvector where
/// that is unique. O(m) time per step. A run that ends at `max_steps` has the status
/// `not_converged`. Throws InvalidArgument for missing strengths, for a tolerance or step limit
/// that is not positive; Cancelled.
/// Kleinberg 1999, doi:10.1145/324133.324140.
[[nodiscard]] HitsScores hits(const view::Graph& graph, const HitsOptions& options = {});

}  // namespace citynet::measure
