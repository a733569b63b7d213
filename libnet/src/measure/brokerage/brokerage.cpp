#include "citynet/measure/brokerage/brokerage.hpp"

#include "citynet/view/graph.hpp"
#include "measure/brokerage/role_counts.hpp"
#include "measure/conventions.hpp"
#include "measure/requirements.hpp"

namespace citynet::measure {

Brokerage brokerage(const view::Graph& graph, const Groups& groups,
                    const BrokerageOptions& options) {
  require_groups(groups, graph.vertex_count());
  const bool whole = options.credit == BrokerageCredit::whole;
  Brokerage result;
  result.vertices = RoleCounts(graph, options.credit).of_vertices(groups, options.run);
  result.graph = sum_of(result.vertices, groups);
  result.integral = whole;
  result.account.measure = "brokerage";
  result.account.conventions = {
      ties_followed(graph, Direction::out),
      strengths_used(TieUse::presence),
      {"pairs", graph.is_directed() ? "ordered" : "ordered: an edge is two arcs"},
      {"credit", whole ? "1 to each broker" : "1 / number of brokers between the two"},
      without_group(groups)};
  return result;
}

}  // namespace citynet::measure
