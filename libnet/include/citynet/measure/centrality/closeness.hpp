#pragma once

#include <cstdint>
#include <vector>

#include "citynet/base/run_control.hpp"
#include "citynet/measure/direction.hpp"
#include "citynet/measure/result.hpp"
#include "citynet/view/lengths.hpp"

namespace citynet::view {
class Graph;
}

namespace citynet::measure {

/// What closeness does about vertices that cannot be reached.
enum class UnreachablePairs {
  /// Mean distance to those reached, times the share of the others that is reached: a city of a
  /// small component cannot score high by having few to reach. An isolate scores 0.
  wasserman_faust,
  /// Mean distance to those reached alone, whatever their number. Values of two components
  /// cannot be compared. An isolate has no distance at all: NaN.
  within_component,
};

struct ClosenessOptions {
  /// The one convention under which a disconnected graph can be ranked.
  UnreachablePairs unreachable = UnreachablePairs::wasserman_faust;
  Direction direction = Direction::out;  ///< directed graphs: how near the others are to reach
  view::Lengths lengths{};               ///< steps, as published; others must be asked for
  base::RunControl run{};
};

struct ClosenessScores : VertexScores {
  std::vector<std::uint32_t> reached{};  ///< per vertex, how many others it reaches
};

/// Closeness: how near the other cities are, in steps or in lengths.
///
///   c(v) = r / D * r / (n - 1)    (wasserman_faust)     r: number of others reached
///   c(v) = r / D                  (within_component)    D: sum of the distances to them
///
/// Every edge is one step unless `lengths` says otherwise; then values are in the inverse of the
/// unit of the lengths, and may be above 1. Isolates: see `UnreachablePairs`.
///
/// O(n m / 256) time where searches from many vertices go together, as they do in networks of few
/// steps, O(n m) at worst; m is that of the incidence where the graph is a complete projection.
/// With lengths O(n m + n^2 log n). The same bits for any number of threads.
/// Throws InvalidArgument for lengths that are missing or out of range; Cancelled.
/// Freeman 1978, doi:10.1016/0378-8733(78)90021-7; Wasserman & Faust 1994, section 5.2.2,
/// doi:10.1017/CBO9780511815478.
[[nodiscard]] ClosenessScores closeness(const view::Graph& graph,
                                        const ClosenessOptions& options = {});

}  // namespace citynet::measure
