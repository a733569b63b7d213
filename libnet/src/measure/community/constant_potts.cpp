#include "citynet/measure/community/constant_potts.hpp"

#include <vector>

#include "base/parallel.hpp"
#include "citynet/measure/groups.hpp"
#include "citynet/view/graph.hpp"
#include "measure/conventions.hpp"
#include "measure/requirements.hpp"

namespace citynet::measure {

PartitionQuality constant_potts(const view::Graph& graph, std::span<const std::uint32_t> membership,
                                const ConstantPottsOptions& options) {
  require_undirected(graph, "constant Potts quality");
  require_one_per_vertex(graph, membership);
  require_resolution(options.resolution);
  require_ties(graph, options.ties);
  base::SerialPulse pulse(options.run);
  const auto groups = groups_of(membership);
  std::vector<double> inside(groups.count(), 0.0);
  std::vector<double> members(groups.count(), 0.0);
  for (const auto group : groups.of) members[group] += 1;
  const auto edges = graph.edges();
  for (std::size_t edge = 0; edge < edges.size(); ++edge) {
    pulse.spend(1);
    const auto group = groups.of[edges[edge].source];
    if (group != groups.of[edges[edge].target]) continue;
    inside[group] += options.ties == TieUse::strength ? graph.strengths()[edge] : 1.0;
  }
  PartitionQuality quality;
  for (std::size_t group = 0; group < groups.count(); ++group) {
    const double pairs = members[group] * (members[group] - 1) / 2;
    quality.value += inside[group] - options.resolution * pairs;
  }
  quality.account.measure = "constant Potts quality";
  quality.account.conventions = {ties_followed(graph, Direction::all),
                                 strengths_used(options.ties),
                                 {"resolution", to_text(options.resolution)}};
  pulse.finish();
  return quality;
}

}  // namespace citynet::measure
