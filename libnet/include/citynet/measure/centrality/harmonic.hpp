#pragma once

#include "citynet/base/run_control.hpp"
#include "citynet/measure/direction.hpp"
#include "citynet/measure/result.hpp"
#include "citynet/view/lengths.hpp"

namespace citynet::view {
class Graph;
}

namespace citynet::measure {

struct HarmonicOptions {
  bool normalized = true;  ///< divide by n - 1: the mean nearness, 1 for a city tied to all
  Direction direction = Direction::out;  ///< directed graphs: how near the others are to reach
  view::Lengths lengths{};               ///< steps, as published; others must be asked for
  base::RunControl run{};
};

/// Harmonic centrality: how near the other cities are on average, where "cannot be reached" is
/// simply nearness 0.
///
///   h(v) = sum over u != v of 1 / distance(v, u),   1 / infinity = 0
///
/// Every edge is one step unless `lengths` says otherwise; then values are in the inverse of the
/// unit of the lengths, and may be above 1. An isolate scores 0, and so does the vertex of a graph
/// with one vertex.
///
/// O(n m / 256) time where searches from many vertices go together, as they do in networks of few
/// steps, O(n m) at worst; m is that of the incidence where the graph is a complete projection.
/// With lengths O(n m + n^2 log n). The same bits for any number of threads.
/// Throws InvalidArgument for lengths that are missing or out of range; Cancelled.
/// Marchiori & Latora 2000, doi:10.1016/S0378-4371(00)00311-3; Boldi & Vigna 2014,
/// doi:10.1080/15427951.2013.865686.
[[nodiscard]] VertexScores harmonic(const view::Graph& graph, const HarmonicOptions& options = {});

}  // namespace citynet::measure
