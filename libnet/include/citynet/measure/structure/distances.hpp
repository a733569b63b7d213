#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "citynet/base/run_control.hpp"
#include "citynet/measure/direction.hpp"
#include "citynet/measure/result.hpp"
#include "citynet/view/lengths.hpp"

namespace citynet::view {
class Graph;
}

namespace citynet::measure {

struct DistancesOptions {
  view::Lengths lengths{};               ///< steps; others must be asked for
  Direction direction = Direction::out;  ///< directed graphs: how far the others are to reach
  /// How wide a bin of the histogram is, finite and greater than 0. Empty: one step; with lengths,
  /// which have no natural width, no histogram.
  std::optional<double> bin_width{};
  base::RunControl run{};
};

struct Distances {
  VertexScores eccentricity{};  ///< the largest distance from each vertex; NaN if it reaches none
  double diameter = 0;          ///< the largest distance; NaN without a path
  double radius = 0;            ///< the smallest eccentricity; NaN without a path
  double mean = 0;              ///< over the pairs with a path; NaN without one
  std::uint64_t reachable_pairs = 0;
  std::uint64_t unreachable_pairs = 0;
  /// histogram[k] counts the pairs whose distance is above k - 1 and at most k bins wide; in steps,
  /// those at distance k. histogram[0] is always 0.
  std::vector<std::uint64_t> histogram{};
  Account account{};
};

/// Distances: how far the cities are from each other, in one summary.
///
///   eccentricity(v) = max d(v, u),   diameter = max d,   radius = min eccentricity,
///   mean = sum of d / number of pairs,   over the pairs that have a path
///
/// Every edge is one step unless `lengths` says otherwise. Pairs are unordered, ordered when the
/// ties of a directed graph are followed out or in. Pairs without a path are counted and left out
/// of everything else, so that a diameter is the largest among those of the components. A graph
/// in which no vertex reaches another has no distances: all NaN, status `undefined`.
///
/// O(n m / 256) time where searches from many vertices go together, as they do in networks of few
/// steps, O(n m) at worst; m is that of the incidence where the graph is a complete projection.
/// With lengths O(n m + n^2 log n). The same bits for any number of threads.
/// Throws InvalidArgument for lengths or a width out of range, and for a width so small that more
/// than 1,000,000 bins would be needed; Cancelled.
/// Wasserman & Faust 1994, section 4.3, doi:10.1017/CBO9780511815478.
[[nodiscard]] Distances distances(const view::Graph& graph, const DistancesOptions& options = {});

}  // namespace citynet::measure
