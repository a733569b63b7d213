#pragma once

#include <span>

#include "citynet/base/run_control.hpp"
#include "citynet/measure/direction.hpp"
#include "citynet/measure/result.hpp"

namespace citynet::view {
class Graph;
}

namespace citynet::measure {

/// The centrality that centralization is about.
enum class CentralityKind { degree, betweenness, closeness };

struct CentralizationOptions {
  Direction direction = Direction::out;  ///< directed graphs, degree and closeness: as there
  base::RunControl run{};
};

/// Centralization: how much the network hangs on one city; 1 for a star, 0 when all are alike.
///
///   sum over v of (max c - c(v)) / the largest such sum among graphs of n vertices
///
/// with c the measure of the same name in steps and by presence (closeness as Wasserman & Faust
/// scale it, so that disconnected graphs have a value too). The largest sum is that of a star:
///
///   degree       (n - 1)(n - 2);     directed, out or in (n - 1)^2, all 2 (n - 1)(n - 2)
///   betweenness  n - 1, when c is normalised
///   closeness    (n - 1)(n - 2) / (2 n - 3);     directed, out or in n - 1
///
/// Undefined (NaN) where the largest sum is 0: with fewer than three vertices, or two when it is
/// that of a directed star.
///
/// Cost, promises and errors are those of the centrality.
/// Freeman 1978, doi:10.1016/0378-8733(78)90021-7.
[[nodiscard]] GraphScore centralization(const view::Graph& graph, CentralityKind of,
                                        const CentralizationOptions& options = {});

/// The same of any scores, with the largest possible sum as the caller knows it.
///
/// Undefined (NaN) without scores. Throws InvalidArgument for a score that is not finite, and for a
/// largest sum that is not finite and greater than 0.
[[nodiscard]] GraphScore centralization(std::span<const double> scores, double largest_sum);

}  // namespace citynet::measure
