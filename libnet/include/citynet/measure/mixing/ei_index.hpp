#pragma once

#include <vector>

#include "citynet/base/run_control.hpp"
#include "citynet/measure/groups.hpp"
#include "citynet/measure/result.hpp"
#include "citynet/measure/tie_use.hpp"

namespace citynet::view {
class Graph;
}

namespace citynet::measure {

struct EiIndexOptions {
  TieUse ties = TieUse::presence;  ///< `strength` adds up strengths in the place of ties
  base::RunControl run{};
};

/// Ties to other groups and inside the own group, and what follows from them.
struct ExternalInternal {
  double external = 0;
  double internal = 0;

  /// (external - internal) / (external + internal); NaN without ties.
  [[nodiscard]] double index() const noexcept;
};

struct EiIndex {
  ExternalInternal graph{};
  std::vector<ExternalInternal> groups{};    ///< per group
  std::vector<ExternalInternal> vertices{};  ///< per vertex
  /// The index of every vertex; NaN without ties and without a group.
  VertexScores scores{};
  Account account{};
};

/// E-I index: is cooperation across groups, or inside them?
///
///   (E - I) / (E + I),   E: ties to other groups, I: ties inside
///
/// From -1, all inside, to 1, all across. In the graph and in a group each tie counts once: E of a
/// group are the ties with one end in it, I those with both. At a vertex its ties count, both ways
/// in a directed graph. It depends on the sizes of the groups - with many small ones most pairs are
/// external - so judge it by `ei_index_significance`. Undefined (NaN) where there are no ties.
///
/// O(n + m) time. Throws InvalidArgument when there is not one group or none per vertex and for
/// missing strengths; Cancelled.
/// Krackhardt & Stern 1988, doi:10.2307/2786835.
[[nodiscard]] EiIndex ei_index(const view::Graph& graph, const Groups& groups,
                               const EiIndexOptions& options = {});

}  // namespace citynet::measure
