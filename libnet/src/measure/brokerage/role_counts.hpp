#pragma once

#include <optional>
#include <span>
#include <vector>

#include "citynet/measure/brokerage/brokerage.hpp"
#include "citynet/view/graph.hpp"
#include "measure/brokerage/neighbor_pairs.hpp"

namespace citynet::measure {

/// The counts behind brokerage, for one graph and as many divisions into groups as are asked about:
/// what does not hang on the groups is made once.
class RoleCounts {
 public:
  RoleCounts(const view::Graph& graph, BrokerageCredit credit);

  /// NaN for a vertex without a group. There must be one group or none for each vertex.
  [[nodiscard]] std::vector<BrokerageRoles> of_vertices(const Groups& groups,
                                                        const base::RunControl& run) const;
  /// Whether they are those of this very graph.
  [[nodiscard]] bool are_of(const view::Graph& graph) const;

 private:
  view::Graph graph_;
  BrokerageCredit credit_;
  std::optional<NeighborPairs> pairs_{};  ///< of an undirected graph, where brokers count whole
};

/// Over the vertices that have a group.
[[nodiscard]] BrokerageRoles sum_of(std::span<const BrokerageRoles> vertices, const Groups& groups);

}  // namespace citynet::measure
