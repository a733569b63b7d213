#include "citynet/measure/centrality/betweenness_subset.hpp"

#include <benchmark/benchmark.h>

#include "support/small_graphs.hpp"

namespace citynet::benchmarks {
namespace {

void BetweennessSubset(benchmark::State& state) {
  const auto vertices = static_cast<std::size_t>(state.range(0));
  const auto graph = test::random_graph({.vertices = vertices, .edges = 8 * vertices, .seed = 7});
  std::vector<view::Vertex> some;
  for (view::Vertex v = 0; v < 32; ++v) some.push_back(v);
  for (auto _ : state) benchmark::DoNotOptimize(measure::betweenness_subset(graph, some, some));
  state.SetComplexityN(state.range(0));
}
BENCHMARK(BetweennessSubset)
    ->RangeMultiplier(4)
    ->Range(1024, 16384)
    ->Complexity(benchmark::oN)
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace citynet::benchmarks
