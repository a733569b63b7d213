#include "citynet/measure/centrality/pagerank.hpp"

#include <benchmark/benchmark.h>

#include "citynet/view/projection.hpp"
#include "memberships.hpp"
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

void PageRank(benchmark::State& state) {
  const auto graph = sparse_graph(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(measure::pagerank(graph));
  state.SetComplexityN(state.range(0));
}
BENCHMARK(PageRank)
    ->RangeMultiplier(4)
    ->Range(1024, 65536)
    ->Complexity(benchmark::oN)
    ->Unit(benchmark::kMillisecond);

/// Numbers of shared columns as strengths: through the incidence.
void PageRankOfAProjection(benchmark::State& state) {
  const auto graph = view::project(memberships(static_cast<std::size_t>(state.range(0))));
  for (auto _ : state) {
    benchmark::DoNotOptimize(measure::pagerank(graph, {.ties = measure::TieUse::strength}));
  }
  state.SetComplexityN(state.range(0));
}
BENCHMARK(PageRankOfAProjection)
    ->RangeMultiplier(2)
    ->Range(1024, 16384)
    ->Complexity(benchmark::oN)
    ->Unit(benchmark::kMillisecond);

#if CITYNET_WITH_IGRAPH
// The time of igraph contains the copy of the graph into its own form, as any caller of ours
// would have to pay for it.
void PageRankAgainstIgraph(benchmark::State& state) {
  const auto graph = sparse_graph(50000);
  compare(
      state, [&] { return measure::pagerank(graph); },
      [&] { return test::igraph_referee::pagerank(graph, .85, false); });
}
BENCHMARK(PageRankAgainstIgraph)->Unit(benchmark::kMillisecond)->MinTime(3);

// PRPACK stops at 1e-10.
void PageRankOfAProjectionAgainstIgraph(benchmark::State& state) {
  const auto graph = view::project(memberships(8000));
  compare(
      state,
      [&] {
        return measure::pagerank(graph, {.ties = measure::TieUse::strength, .tolerance = 1e-10});
      },
      [&] { return test::igraph_referee::pagerank(graph, .85, true); });
}
BENCHMARK(PageRankOfAProjectionAgainstIgraph)->Unit(benchmark::kMillisecond)->MinTime(3);
#endif

}  // namespace
}  // namespace citynet::benchmarks
