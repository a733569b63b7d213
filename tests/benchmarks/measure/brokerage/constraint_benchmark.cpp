#include "citynet/measure/brokerage/constraint.hpp"

#include <benchmark/benchmark.h>

#include "support/small_graphs.hpp"

namespace citynet::benchmarks {
namespace {

void Constraint(benchmark::State& state) {
  const auto vertices = static_cast<std::size_t>(state.range(0));
  const auto graph = test::random_graph({.vertices = vertices, .edges = 16 * vertices, .seed = 7});
  for (auto _ : state) benchmark::DoNotOptimize(measure::constraint(graph));
  state.SetComplexityN(state.range(0));
}
BENCHMARK(Constraint)
    ->RangeMultiplier(4)
    ->Range(1024, 16384)
    ->Complexity(benchmark::oN)
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace citynet::benchmarks
