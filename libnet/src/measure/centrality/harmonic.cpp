#include "citynet/measure/centrality/harmonic.hpp"

#include "citynet/view/graph.hpp"
#include "measure/centrality/distances.hpp"
#include "measure/conventions.hpp"

namespace citynet::measure {

VertexScores harmonic(const view::Graph& graph, const HarmonicOptions& options) {
  const auto n = graph.vertex_count();
  const double divisor = options.normalized && n > 1 ? static_cast<double>(n - 1) : 1.0;
  VertexScores scores;
  scores.values.resize(n);
  for_each_distance_count(graph, options.direction, options.run,
                          [&](view::Vertex v, std::span<const std::uint32_t> at_distance) {
                            double sum = 0;
                            double distance = 0;
                            for (const auto count : at_distance) {
                              distance += 1;
                              sum += static_cast<double>(count) / distance;
                            }
                            scores.values[v] = sum / divisor;
                          });
  scores.account.measure = "harmonic centrality";
  scores.account.conventions = {ties_followed(graph, options.direction),
                                strengths_used(TieUse::presence),
                                {"unreachable pairs", "nearness 0"},
                                scale(options.normalized, "n - 1")};
  return scores;
}

}  // namespace citynet::measure
