#include "citynet/measure/centrality/degree.hpp"

#include "base/parallel.hpp"
#include "citynet/view/graph.hpp"
#include "measure/conventions.hpp"
#include "measure/requirements.hpp"

namespace citynet::measure {
namespace {

/// How many ties each vertex has; of an undirected graph the lengths of its rows.
std::vector<double> tie_counts(const view::Graph& graph, Direction direction) {
  const auto n = graph.vertex_count();
  const bool out = !graph.is_directed() || direction != Direction::in;
  const bool in = graph.is_directed() && direction != Direction::out;
  std::vector<double> values(n, 0.0);
  const auto offsets = graph.offsets();
  for (view::Vertex v = 0; v < n; ++v) {
    if (out) values[v] += static_cast<double>(offsets[v + 1] - offsets[v]);
    if (in) values[v] += static_cast<double>(graph.in_neighbors(v).size());
  }
  return values;
}

/// For every vertex, what its edges out, in or both add up to.
template <class OfEdges>
std::vector<double> sum_over_edges(const view::Graph& graph, Direction direction,
                                   base::SerialPulse& pulse, OfEdges of_edges) {
  const auto n = graph.vertex_count();
  const bool both = graph.is_directed() && direction == Direction::all;
  std::vector<double> values(n, 0.0);
  for (view::Vertex v = 0; v < n; ++v) {
    if (direction != Direction::in || both) values[v] += of_edges(graph.edges_of(v));
    if (direction == Direction::in || both) values[v] += of_edges(graph.in_edges_of(v));
    pulse.spend(1 + graph.edges_of(v).size());
  }
  pulse.finish();
  return values;
}

}  // namespace

VertexScores degree(const view::Graph& graph, const DegreeOptions& options) {
  base::SerialPulse pulse(options.run);
  VertexScores scores;
  scores.values = tie_counts(graph, options.direction);
  pulse.finish();
  scores.integral = !options.normalized;
  if (options.normalized && scores.values.size() > 1) {
    for (auto& value : scores.values) value /= static_cast<double>(scores.values.size() - 1);
  }
  scores.account.measure = "degree";
  scores.account.conventions = {ties_followed(graph, options.direction),
                                strengths_used(TieUse::presence),
                                scale(options.normalized, "n - 1")};
  return scores;
}

VertexScores vertex_strength(const view::Graph& graph, const VertexStrengthOptions& options) {
  require_strengths(graph);
  base::SerialPulse pulse(options.run);
  VertexScores scores;
  const auto strengths = graph.strengths();
  scores.values = sum_over_edges(graph, options.direction, pulse, [strengths](auto edges) {
    double sum = 0;
    for (const auto edge : edges) sum += strengths[edge];
    return sum;
  });
  scores.account.measure = "vertex strength";
  scores.account.conventions = {ties_followed(graph, options.direction),
                                strengths_used(TieUse::strength), scale(false, "")};
  return scores;
}

}  // namespace citynet::measure
