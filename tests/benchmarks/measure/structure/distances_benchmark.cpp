#include "citynet/measure/structure/distances.hpp"

#include <benchmark/benchmark.h>

#include "support/small_graphs.hpp"

namespace citynet::benchmarks {
namespace {

void Distances(benchmark::State& state) {
  const auto vertices = static_cast<std::size_t>(state.range(0));
  const auto graph = test::random_graph({.vertices = vertices, .edges = 8 * vertices, .seed = 7});
  for (auto _ : state) benchmark::DoNotOptimize(measure::distances(graph));
  state.SetComplexityN(state.range(0));
}
BENCHMARK(Distances)
    ->RangeMultiplier(2)
    ->Range(256, 2048)
    ->Complexity(benchmark::oNSquared)
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace citynet::benchmarks
