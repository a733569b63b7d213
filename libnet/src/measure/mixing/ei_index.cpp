#include "citynet/measure/mixing/ei_index.hpp"

#include <limits>

#include "base/parallel.hpp"
#include "citynet/view/graph.hpp"
#include "measure/conventions.hpp"
#include "measure/requirements.hpp"

namespace citynet::measure {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

void add_edge(EiIndex& result, const view::Graph::Edge& edge, const Groups& groups,
              double strength) {
  const auto a = groups.of[edge.source], b = groups.of[edge.target];
  if (a == Groups::kNone || b == Groups::kNone) return;
  const auto counted = a == b ? &ExternalInternal::internal : &ExternalInternal::external;
  result.graph.*counted += strength;
  result.groups[a].*counted += strength;
  if (a != b) result.groups[b].*counted += strength;
  result.vertices[edge.source].*counted += strength;
  result.vertices[edge.target].*counted += strength;
}

}  // namespace

double ExternalInternal::index() const noexcept {
  const double ties = external + internal;
  return ties > 0 ? (external - internal) / ties : kNaN;
}

EiIndex ei_index(const view::Graph& graph, const Groups& groups, const EiIndexOptions& options) {
  require_groups(groups, graph.vertex_count());
  require_ties(graph, options.ties);
  base::SerialPulse pulse(options.run);
  EiIndex result;
  result.groups.resize(groups.count());
  result.vertices.resize(graph.vertex_count());
  for (std::size_t edge = 0; edge < graph.edge_count(); ++edge) {
    add_edge(result, graph.edges()[edge], groups,
             options.ties == TieUse::strength ? graph.strengths()[edge] : 1.0);
    pulse.spend(1);
  }
  for (const auto& vertex : result.vertices) result.scores.values.push_back(vertex.index());
  result.account.measure = "E-I index";
  result.account.conventions = {ties_followed(graph, Direction::all), strengths_used(options.ties),
                                without_group(groups)};
  result.scores.account = result.account;
  if (result.graph.external + result.graph.internal == 0) {
    result.account.status = Status::undefined;
    result.account.note = "there are no ties between vertices that have a group";
  }
  pulse.finish();
  return result;
}

}  // namespace citynet::measure
