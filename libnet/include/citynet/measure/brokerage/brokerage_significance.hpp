#pragma once

#include <vector>

#include "citynet/measure/brokerage/brokerage.hpp"
#include "citynet/measure/null_model.hpp"

namespace citynet::measure {

struct BrokerageSignificanceOptions {
  BrokerageCredit credit = BrokerageCredit::whole;
  NullModel model{};  ///< empty: `permuted_groups`
  SignificanceOptions significance{};
};

struct RoleSignificance {
  Significance coordinator{}, consultant{}, representative{}, gatekeeper{}, liaison{}, total{};
};

struct BrokerageSignificance {
  std::vector<RoleSignificance> vertices{};  ///< NaN for a vertex without a group
  RoleSignificance graph{};
  Account account{};
};

/// Significance of brokerage: do cities mediate between groups more than it would happen if the
/// same groups were dealt out at random?
///
/// Every role of every vertex and of the graph against the null model; see `significance` for p
/// and z and for cost and determinism, `brokerage` for the roles and errors. A vertex keeps its
/// ties under permuted groups, so its total stays the same and p is 1: only the division into
/// roles is tested. Another null model, such as one that moves ties and keeps degrees, is any
/// function of the type `NullModel`.
[[nodiscard]] BrokerageSignificance brokerage_significance(
    const view::Graph& graph, const Groups& groups,
    const BrokerageSignificanceOptions& options = {});

}  // namespace citynet::measure
