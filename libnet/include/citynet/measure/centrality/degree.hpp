#pragma once

#include "citynet/base/run_control.hpp"
#include "citynet/measure/direction.hpp"
#include "citynet/measure/result.hpp"

namespace citynet::view {
class Graph;
}

namespace citynet::measure {

struct DegreeOptions {
  Direction direction = Direction::all;  ///< directed graphs: how many ties there are at all
  bool normalized = false;  ///< divide by n - 1; off, because "17 partners" can be read as it is
  base::RunControl run{};
};

/// Degree: how many ties a city has.
///
///   d(v) = number of edges at v
///
/// Strengths do not matter; `vertex_strength` sums those. In a directed graph `all` counts a tie
/// that goes both ways twice. Normalised: the share of the other n - 1 vertices (up to 2 for
/// `all` in a directed graph); 0 when there is no other vertex.
///
/// O(n) time. Throws Cancelled.
/// Freeman 1978, doi:10.1016/0378-8733(78)90021-7.
[[nodiscard]] VertexScores degree(const view::Graph& graph, const DegreeOptions& options = {});

struct VertexStrengthOptions {
  Direction direction = Direction::all;  ///< as for `degree`
  base::RunControl run{};
};

/// Vertex strength: how much tie strength a city has in all.
///
///   s(v) = sum of the strengths of the edges at v
///
/// 0 for a vertex without edges. O(n + m) time.
/// Throws InvalidArgument when the graph has no strengths; Cancelled.
/// Barrat et al. 2004, doi:10.1073/pnas.0400087101.
[[nodiscard]] VertexScores vertex_strength(const view::Graph& graph,
                                           const VertexStrengthOptions& options = {});

}  // namespace citynet::measure
