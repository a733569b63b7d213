#include "citynet/measure/centrality/hits.hpp"

#include <benchmark/benchmark.h>

#include "support/small_graphs.hpp"

namespace citynet::benchmarks {
namespace {

void Hits(benchmark::State& state) {
  const auto vertices = static_cast<std::size_t>(state.range(0));
  const auto graph = test::random_graph({.vertices = vertices, .edges = 8 * vertices, .seed = 7});
  for (auto _ : state) benchmark::DoNotOptimize(measure::hits(graph));
  state.SetComplexityN(state.range(0));
}
BENCHMARK(Hits)
    ->RangeMultiplier(4)
    ->Range(1024, 65536)
    ->Complexity(benchmark::oN)
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace citynet::benchmarks
