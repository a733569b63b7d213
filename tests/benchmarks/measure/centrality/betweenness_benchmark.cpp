#include "citynet/measure/centrality/betweenness.hpp"

#include <benchmark/benchmark.h>

#include "ratio.hpp"
#include "support/small_graphs.hpp"
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
#endif

}  // namespace
}  // namespace citynet::benchmarks
