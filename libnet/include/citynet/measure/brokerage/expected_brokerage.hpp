#pragma once

#include <vector>

#include "citynet/measure/brokerage/brokerage.hpp"

namespace citynet::measure {

/// How the variance of the sums over the whole graph is computed; those of one vertex have but one
/// formula.
enum class GraphVariance {
  exact,  ///< with the covariances of all triples that have an arc in common
  /// As R's sna 2.7 has it, which for coordinators and the total passes over triples that have two
  /// arcs in common, and for representatives and gatekeepers over those of which one needs the arc
  /// that the other must not have; all other figures are exact.
  published,
};

struct ExpectedBrokerageOptions {
  GraphVariance graph_variance = GraphVariance::exact;  ///< `published` to compare with sna
  base::RunControl run{};
};

/// One number for each role and one for all of them.
struct RolesAndTotal {
  BrokerageRoles roles{};
  double total = 0;
};

/// Where counts of brokerage lie among those of random graphs.
struct BrokerageMoments {
  RolesAndTotal expected{};
  RolesAndTotal sd{};
  RolesAndTotal z{};  ///< (count - expected) / sd; NaN where sd is 0
};

struct ExpectedBrokerage {
  Brokerage observed{};
  std::vector<BrokerageMoments> vertices{};  ///< NaN for a vertex without a group
  BrokerageMoments graph{};
  Account account{};
};

/// Expected brokerage: how many roles would chance alone give to a city of its group?
///
/// Normal theory conditional on size and density: every arc is there with the chance
/// d = arcs / n (n - 1), whatever the others do, and the groups are as they are. A triple is
/// brokered with the chance p = d^2 (1 - d). When T triples could give a role to a vertex, and in S
/// ordered pairs of them the source or the goal is the same,
///
///   mean  T p        variance  T p (1 - p) + S d^3 (1 - d)^3
///
/// The density is that of the arcs, so an undirected graph is judged as if its arcs came one by
/// one. Nobody has shown that the counts are near normal: z tells how far, `brokerage_significance`
/// how likely. With fewer than two vertices that have a group, and where a role is impossible, z is
/// undefined (NaN).
///
/// O(groups) beside `brokerage`, whose whole credit it uses. Errors as there.
/// Gould & Fernandez 1989, doi:10.2307/270949.
[[nodiscard]] ExpectedBrokerage expected_brokerage(const view::Graph& graph, const Groups& groups,
                                                   const ExpectedBrokerageOptions& options = {});

}  // namespace citynet::measure
