#include "citynet/measure/centrality/betweenness.hpp"

#include <benchmark/benchmark.h>

#include <string>

#include "citynet/measure/centrality/approximate_betweenness.hpp"
#include "citynet/view/projection.hpp"
#include "ratio.hpp"
#include "support/small_graphs.hpp"
#include "support/small_incidences.hpp"
#if CITYNET_WITH_IGRAPH
#include "support/igraph_referee.hpp"
#endif

namespace citynet::benchmarks {
namespace {

view::Graph sparse_graph(std::size_t vertices) {
  return test::random_graph({.vertices = vertices, .edges = 8 * vertices, .seed = 7});
}

void Betweenness(benchmark::State& state) {
  const auto graph = sparse_graph(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(measure::betweenness(graph));
  state.SetComplexityN(state.range(0));
}
BENCHMARK(Betweenness)
    ->RangeMultiplier(2)
    ->Range(256, 2048)
    ->Complexity(benchmark::oNSquared)
    ->Unit(benchmark::kMillisecond);

/// Lengths of one decimal place, all different from steps.
std::vector<double> decimal_lengths(const view::Graph& graph) {
  std::vector<double> lengths;
  for (std::size_t e = 0; e < graph.edge_count(); ++e) {
    lengths.push_back(static_cast<double>(1 + e * 7 % 97) / 10);
  }
  return lengths;
}

void BetweennessAlongLengths(benchmark::State& state) {
  const auto graph = sparse_graph(static_cast<std::size_t>(state.range(0)));
  const measure::BetweennessOptions options{.lengths = view::EdgeLengths{decimal_lengths(graph)}};
  for (auto _ : state) benchmark::DoNotOptimize(measure::betweenness(graph, options));
  state.SetComplexityN(state.range(0));
}
BENCHMARK(BetweennessAlongLengths)
    ->RangeMultiplier(2)
    ->Range(256, 2048)
    ->Complexity(benchmark::oNSquared)
    ->Unit(benchmark::kMillisecond);

/// A projection with the twins and the vertices of one event that affiliations make.
view::Graph projection(std::size_t actors) {
  return view::project(test::random_incidence(
      {.actors = actors, .targets = actors / 3, .cells = 2 * actors, .seed = 7}));
}

void BetweennessOfAProjection(benchmark::State& state) {
  const auto graph = projection(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(measure::betweenness(graph));
  state.SetComplexityN(state.range(0));
}
BENCHMARK(BetweennessOfAProjection)
    ->RangeMultiplier(2)
    ->Range(512, 4096)
    ->Complexity(benchmark::oNSquared)
    ->Unit(benchmark::kMillisecond);

void ApproximateBetweenness(benchmark::State& state) {
  const auto graph = sparse_graph(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(measure::approximate_betweenness(graph));
}
BENCHMARK(ApproximateBetweenness)
    ->RangeMultiplier(4)
    ->Range(1024, 16384)
    ->Unit(benchmark::kMillisecond);

#if CITYNET_WITH_IGRAPH
// The time of igraph contains the copy of the graph into its own form, as any caller of ours
// would have to pay for it.
void BetweennessAgainstIgraph(benchmark::State& state) {
  const auto graph = sparse_graph(2000);
  compare(
      state, [&] { return measure::betweenness(graph); },
      [&] { return test::igraph_referee::betweenness(graph); });
}
BENCHMARK(BetweennessAgainstIgraph)->Unit(benchmark::kMillisecond)->MinTime(3);

/// Where there is nothing to take apart but levels are few, where vertices are twins, where levels
/// are many - the weak spot -, and where everything is small.
view::Graph graph_named(const std::string& name) {
  if (name == "projection") return projection(3000);
  if (name == "grid") return test::grid(40, 50);
  if (name == "karate club") return test::karate_club();
  return sparse_graph(2000);
}

void BetweennessOfSeveralAgainstIgraph(benchmark::State& state, const std::string& name) {
  const auto graph = graph_named(name);
  compare(
      state, [&] { return measure::betweenness(graph); },
      [&] { return test::igraph_referee::betweenness(graph); });
}
BENCHMARK_CAPTURE(BetweennessOfSeveralAgainstIgraph, projection, "projection")->MinTime(2);
BENCHMARK_CAPTURE(BetweennessOfSeveralAgainstIgraph, grid, "grid")->MinTime(2);
BENCHMARK_CAPTURE(BetweennessOfSeveralAgainstIgraph, karate_club, "karate club")->MinTime(1);

void EdgeBetweennessOfSeveralAgainstIgraph(benchmark::State& state, const std::string& name) {
  const auto graph = graph_named(name);
  compare(
      state, [&] { return measure::edge_betweenness(graph); },
      [&] { return test::igraph_referee::edge_betweenness(graph); });
}
BENCHMARK_CAPTURE(EdgeBetweennessOfSeveralAgainstIgraph, sparse, "sparse")->MinTime(2);
BENCHMARK_CAPTURE(EdgeBetweennessOfSeveralAgainstIgraph, projection, "projection")->MinTime(2);
BENCHMARK_CAPTURE(EdgeBetweennessOfSeveralAgainstIgraph, grid, "grid")->MinTime(2);

void BetweennessAlongLengthsAgainstIgraph(benchmark::State& state) {
  const auto graph = sparse_graph(2000);
  const auto lengths = decimal_lengths(graph);
  const measure::BetweennessOptions options{.lengths = view::EdgeLengths{lengths}};
  compare(
      state, [&] { return measure::betweenness(graph, options); },
      [&] { return test::igraph_referee::betweenness(graph, lengths); });
}
BENCHMARK(BetweennessAlongLengthsAgainstIgraph)->Unit(benchmark::kMillisecond)->MinTime(3);
#endif

}  // namespace
}  // namespace citynet::benchmarks
