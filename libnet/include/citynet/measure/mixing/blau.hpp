#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "citynet/base/run_control.hpp"
#include "citynet/measure/direction.hpp"
#include "citynet/measure/groups.hpp"
#include "citynet/measure/result.hpp"
#include "citynet/measure/tie_use.hpp"

namespace citynet::view {
class Graph;
}

namespace citynet::measure {

struct BlauOptions {
  Direction direction = Direction::all;  ///< directed graphs: whose neighbours; each counts once
  TieUse ties = TieUse::presence;  ///< `strength`: neighbours count by the strength of the tie
  /// Index of qualitative variation: divide by 1 - 1 / number of groups, so that 1 is reached.
  bool normalized = false;
  base::RunControl run{};
};

struct BlauScores : VertexScores {
  double composition = 0;  ///< of all vertices that have a group; NaN when none has
};

/// Blau's index of groups of these sizes: 1 - sum of squared shares, from whole numbers. NaN when
/// all are empty.
[[nodiscard]] double blau_index(std::span<const std::size_t> sizes);

/// Blau's index: from how many groups, and how evenly, do a city's partners come?
///
///   1 - sum over groups g of  p(g)^2,   p(g): the share of the neighbours that is in g
///
/// The chance that two neighbours, drawn with replacement, are of different groups; the sum alone
/// is Herfindahl's index of concentration. 0: all of one group. Normalised (IQV): divided by
/// 1 - 1 / k, k the number of groups in the graph; undefined (NaN) for k = 1. `composition` is the
/// same for the vertices of the graph themselves. Undefined (NaN) for a vertex without neighbours
/// that have a group.
///
/// O(n + m) time. Throws InvalidArgument when there is not one group or none per vertex and for
/// missing strengths; Cancelled.
/// Blau 1977, Inequality and Heterogeneity; Agresti & Agresti 1978, doi:10.2307/270810.
[[nodiscard]] BlauScores blau(const view::Graph& graph, const Groups& groups,
                              const BlauOptions& options = {});

}  // namespace citynet::measure
