#include "citynet/measure/brokerage/brokerage_significance.hpp"

#include <iterator>

#include "measure/brokerage/role_counts.hpp"
#include "measure/requirements.hpp"

namespace citynet::measure {
namespace {

constexpr std::size_t kRoles = 6;  // with their total

void append(std::vector<double>& values, const BrokerageRoles& roles) {
  values.insert(values.end(), {roles.coordinator, roles.consultant, roles.representative,
                               roles.gatekeeper, roles.liaison, roles.total()});
}

std::vector<double> values_of(const RoleCounts& counts, const Groups& groups,
                              const base::RunControl& run) {
  const auto vertices = counts.of_vertices(groups, run);
  std::vector<double> values;
  values.reserve(kRoles * (vertices.size() + 1));
  for (const auto& vertex : vertices) append(values, vertex);
  append(values, sum_of(vertices, groups));
  return values;
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
  const RoleCounts of_data(graph, options.credit);
  auto judged = significance(
      observed, model,
      [&of_data, credit = options.credit](const GroupedGraph& sample, const base::RunControl& run) {
        require_groups(sample.groups, sample.graph.vertex_count());
        if (of_data.are_of(sample.graph)) return values_of(of_data, sample.groups, run);
        return values_of(RoleCounts(sample.graph, credit), sample.groups, run);
      },
      options.significance);
  BrokerageSignificance result;
  result.vertices.reserve(graph.vertex_count());
  auto next = judged.values.cbegin();
  for (std::size_t v = 0; v < graph.vertex_count(); ++v) result.vertices.push_back(take(next));
  result.graph = take(next);
  result.account = std::move(judged.account);
  result.account.measure = "significance of brokerage";
  result.account.conventions.push_back(
      {"null model", options.model ? "as given" : "permuted groups"});
  result.account.conventions.push_back({"credit", options.credit == BrokerageCredit::whole
                                                      ? "1 to each broker"
                                                      : "1 / number of brokers between the two"});
  return result;
}

}  // namespace citynet::measure
