#pragma once

#include "citynet/measure/result.hpp"

namespace citynet::view {
class Graph;
}

namespace citynet::measure {

/// Density: which share of the ties that could be are there.
///
///   m / (n (n - 1) / 2),   m / (n (n - 1)) when directed
///
/// Strengths do not matter. Undefined (NaN) with fewer than two vertices, where no tie can be.
///
/// O(1) time. Nothing to choose and nothing to throw.
/// Wasserman & Faust 1994, section 4.1, doi:10.1017/CBO9780511815478.
[[nodiscard]] GraphScore density(const view::Graph& graph);

}  // namespace citynet::measure
