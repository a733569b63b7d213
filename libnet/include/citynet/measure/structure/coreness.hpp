#pragma once

#include "citynet/base/run_control.hpp"
#include "citynet/measure/result.hpp"

namespace citynet::view {
class Graph;
}

namespace citynet::measure {

struct CorenessOptions {
  base::RunControl run{};
};

/// Coreness: how deep inside the network a city sits.
///
///   the largest k such that v belongs to a set of vertices with at least k ties each among them
///
/// Strengths do not matter. An isolate has coreness 0.
///
/// O(n + m) time. Throws InvalidArgument for a directed graph; Cancelled.
/// Seidman 1983, doi:10.1016/0378-8733(83)90028-X; Batagelj & Zaversnik 2011,
/// doi:10.1007/s11634-010-0079-y.
[[nodiscard]] VertexScores coreness(const view::Graph& graph, const CorenessOptions& options = {});

}  // namespace citynet::measure
