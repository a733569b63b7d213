#include "citynet/measure/brokerage/brokerage_significance.hpp"

#include <iterator>

#include "measure/requirements.hpp"

namespace citynet::measure {
namespace {

void append(std::vector<double>& values, const BrokerageRoles& roles) {
  values.insert(values.end(), {roles.coordinator, roles.consultant, roles.representative,
                               roles.gatekeeper, roles.liaison, roles.total()});
}

/// The next six of a list.
RoleSignificance take(std::vector<Significance>::const_iterator& next) {
  RoleSignificance roles;
  for (auto* role : {&roles.coordinator, &roles.consultant, &roles.representative,
                     &roles.gatekeeper, &roles.liaison, &roles.total}) {
    *role = *next++;
  }
  return roles;
}

}  // namespace

BrokerageSignificance brokerage_significance(const view::Graph& graph, const Groups& groups,
                                             const BrokerageSignificanceOptions& options) {
  require_groups(groups, graph.vertex_count());
  const GroupedGraph observed{graph, groups};
  const auto model = options.model ? options.model : permuted_groups(observed);
  const auto credit = options.credit;
  auto judged = significance(
      observed, model,
      [credit](const GroupedGraph& sample, const base::RunControl& run) {
        const auto roles = brokerage(sample.graph, sample.groups, {.credit = credit, .run = run});
        std::vector<double> values;
        for (const auto& vertex : roles.vertices) append(values, vertex);
        append(values, roles.graph);
        return values;
      },
      options.significance);
  BrokerageSignificance result;
  auto next = judged.values.cbegin();
  for (std::size_t v = 0; v < graph.vertex_count(); ++v) result.vertices.push_back(take(next));
  result.graph = take(next);
  result.account = std::move(judged.account);
  result.account.measure = "significance of brokerage";
  result.account.conventions.push_back(
      {"null model", options.model ? "as given" : "permuted groups"});
  result.account.conventions.push_back({"credit", credit == BrokerageCredit::whole
                                                      ? "1 to each broker"
                                                      : "1 / number of brokers between the two"});
  return result;
}

}  // namespace citynet::measure
