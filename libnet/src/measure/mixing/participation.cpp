#include "citynet/measure/mixing/participation.hpp"

#include <cmath>
#include <limits>

#include "base/parallel.hpp"
#include "citynet/view/graph.hpp"
#include "measure/conventions.hpp"
#include "measure/mixing/ties_by_group.hpp"
#include "measure/requirements.hpp"

namespace citynet::measure {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

double spread(const TiesByGroup& ties) {
  const double all = ties.all();
  if (all == 0) return kNaN;
  double concentration = 0;
  for (const auto group : ties.met()) concentration += std::pow(ties.to(group) / all, 2);
  return 1 - concentration;
}

}  // namespace

VertexScores participation(const view::Graph& graph, const Groups& modules,
                           const ParticipationOptions& options) {
  require_groups(modules, graph.vertex_count());
  require_ties(graph, options.ties);
  base::SerialPulse pulse(options.run);
  VertexScores scores;
  TiesByGroup ties(graph, modules, options.ties, options.direction);
  for (view::Vertex v = 0; v < graph.vertex_count(); ++v) {
    ties.look_at(v, pulse);
    scores.values.push_back(modules.has_group(v) ? spread(ties) : kNaN);
  }
  scores.account.measure = "participation coefficient";
  scores.account.conventions = {ties_followed(graph, options.direction),
                                strengths_used(options.ties), without_group(modules)};
  pulse.finish();
  return scores;
}

}  // namespace citynet::measure
