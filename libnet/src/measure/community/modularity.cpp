#include "citynet/measure/community/modularity.hpp"

#include <limits>
#include <vector>

#include "base/parallel.hpp"
#include "citynet/measure/groups.hpp"
#include "citynet/view/graph.hpp"
#include "measure/conventions.hpp"
#include "measure/requirements.hpp"

namespace citynet::measure {
namespace {

/// Sums over arcs: an undirected edge is two. In one community all sums are added up from the
/// same numbers in the same order, so that Q = 1 - 1 there without any rounding.
struct Sums {
  double total = 0;
  std::vector<double> inside, out, in;
};

Sums sums(const view::Graph& graph, const Groups& groups, TieUse ties, base::Pulse& pulse) {
  Sums sums;
  for (auto* values : {&sums.inside, &sums.out, &sums.in}) values->assign(groups.count(), 0.0);
  const double ends = graph.is_directed() ? 1.0 : 2.0;
  const auto edges = graph.edges();
  for (std::size_t edge = 0; edge < edges.size(); ++edge) {
    const double strength = ends * (ties == TieUse::strength ? graph.strengths()[edge] : 1.0);
    const auto a = groups.of[edges[edge].source];
    const auto b = groups.of[edges[edge].target];
    sums.total += strength;
    if (a == b) {
      sums.inside[a] += strength;
      sums.out[a] += strength;
      sums.in[a] += strength;
    } else if (graph.is_directed()) {
      sums.out[a] += strength;
      sums.in[b] += strength;
    } else {
      for (const auto group : {a, b}) {
        sums.out[group] += strength / 2;
        sums.in[group] += strength / 2;
      }
    }
    pulse.spend(1);
  }
  return sums;
}

}  // namespace

PartitionQuality modularity(const view::Graph& graph, std::span<const std::uint32_t> membership,
                            const ModularityOptions& options) {
  require_one_per_vertex(graph, membership);
  require_resolution(options.resolution);
  require_ties(graph, options.ties);
  base::SerialPulse pulse(options.run);
  PartitionQuality quality;
  quality.account.measure = "modularity";
  quality.account.conventions = {ties_followed(graph, Direction::out),
                                 strengths_used(options.ties),
                                 {"resolution", to_text(options.resolution)}};
  if (graph.edge_count() == 0) {
    quality.value = std::numeric_limits<double>::quiet_NaN();
    quality.account.status = Status::undefined;
    quality.account.note = "without edges there is nothing to compare with chance";
    pulse.finish();
    return quality;
  }
  const auto groups = groups_of(membership);
  const auto sum = sums(graph, groups, options.ties, pulse);
  for (std::size_t group = 0; group < groups.count(); ++group) {
    quality.value += sum.inside[group] / sum.total - options.resolution *
                                                         (sum.out[group] / sum.total) *
                                                         (sum.in[group] / sum.total);
  }
  pulse.finish();
  return quality;
}

}  // namespace citynet::measure
