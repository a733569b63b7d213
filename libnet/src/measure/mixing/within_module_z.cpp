#include "citynet/measure/mixing/within_module_z.hpp"

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

/// Mean and standard deviation of the numbers of each module.
struct ByModule {
  ByModule(const std::vector<double>& ties, const Groups& modules)
      : mean(modules.count(), 0), sd(modules.count(), 0), alike(modules.count(), true) {
    const auto sizes = modules.sizes();
    std::vector<double> first(modules.count(), kNaN);
    for (std::size_t v = 0; v < ties.size(); ++v) {
      if (!modules.has_group(v)) continue;
      const auto s = modules.of[v];
      if (std::isnan(first[s])) first[s] = ties[v];
      if (ties[v] != first[s]) alike[s] = false;
      mean[s] += ties[v] / static_cast<double>(sizes[s]);
    }
    for (std::size_t v = 0; v < ties.size(); ++v) {
      if (!modules.has_group(v)) continue;
      const auto s = modules.of[v];
      sd[s] += std::pow(ties[v] - mean[s], 2) / static_cast<double>(sizes[s]);
    }
    for (auto& value : sd) value = std::sqrt(value);
  }

  std::vector<double> mean, sd;
  std::vector<bool> alike;  // exactly: the deviation may keep a rounding
};

}  // namespace

VertexScores within_module_z(const view::Graph& graph, const Groups& modules,
                             const ParticipationOptions& options) {
  require_groups(modules, graph.vertex_count());
  require_ties(graph, options.ties);
  base::SerialPulse pulse(options.run);
  std::vector<double> inside(graph.vertex_count(), kNaN);
  TiesByGroup ties(graph, modules, options.ties, options.direction);
  for (view::Vertex v = 0; v < graph.vertex_count(); ++v) {
    if (!modules.has_group(v)) continue;
    ties.look_at(v, pulse);
    inside[v] = ties.to(modules.of[v]);
  }
  const ByModule module(inside, modules);
  VertexScores scores;
  for (view::Vertex v = 0; v < graph.vertex_count(); ++v) {
    const auto s = modules.of[v];
    const bool defined = modules.has_group(v) && !module.alike[s];
    scores.values.push_back(defined ? (inside[v] - module.mean[s]) / module.sd[s] : kNaN);
  }
  scores.account.measure = "within-module z";
  scores.account.conventions = {ties_followed(graph, options.direction),
                                strengths_used(options.ties),
                                {"standard deviation", "of the module, divided by its size"},
                                without_group(modules)};
  pulse.finish();
  return scores;
}

}  // namespace citynet::measure
