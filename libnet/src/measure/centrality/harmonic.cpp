#include "citynet/measure/centrality/harmonic.hpp"

#include "citynet/view/graph.hpp"
#include "measure/conventions.hpp"
#include "measure/paths/distances_from.hpp"
#include "measure/paths/path_account.hpp"

namespace citynet::measure {

VertexScores harmonic(const view::Graph& graph, const HarmonicOptions& options) {
  const auto lengths = path_lengths(graph, options.lengths);
  const auto n = graph.vertex_count();
  const double divisor = options.normalized && n > 1 ? static_cast<double>(n - 1) : 1.0;
  VertexScores scores;
  scores.values.resize(n);
  for_each_distances_from(graph, lengths, options.direction, options.run,
                          [&](view::Vertex v, const DistancesFrom& from) {
                            double sum = 0;
                            from.for_each([&](double distance, std::uint32_t count) {
                              sum += static_cast<double>(count) / distance;
                            });
                            scores.values[v] = sum / divisor;
                          });
  scores.account.measure = "harmonic centrality";
  scores.account.conventions =
      distance_conventions(graph, options.direction, options.lengths, lengths);
  scores.account.conventions.push_back({"unreachable pairs", "nearness 0"});
  scores.account.conventions.push_back(scale(options.normalized, "n - 1"));
  return scores;
}

}  // namespace citynet::measure
