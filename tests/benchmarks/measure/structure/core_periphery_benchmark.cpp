#include "citynet/measure/structure/core_periphery.hpp"

#include <benchmark/benchmark.h>

#include "support/small_graphs.hpp"

namespace citynet::benchmarks {
namespace {

// Every division of 12 to 20 vertices: doubles with each vertex.
void ProvenCore(benchmark::State& state) {
  const auto vertices = static_cast<std::size_t>(state.range(0));
  const auto graph = test::random_graph({.vertices = vertices, .edges = 3 * vertices, .seed = 7});
  for (auto _ : state) benchmark::DoNotOptimize(measure::core_periphery(graph));
}
BENCHMARK(ProvenCore)->DenseRange(12, 20, 4)->Unit(benchmark::kMillisecond);

void ClimbedCore(benchmark::State& state) {
  const auto vertices = static_cast<std::size_t>(state.range(0));
  const auto graph = test::random_graph({.vertices = vertices, .edges = 8 * vertices, .seed = 7});
  for (auto _ : state) benchmark::DoNotOptimize(measure::core_periphery(graph));
}
BENCHMARK(ClimbedCore)->RangeMultiplier(2)->Range(128, 512)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace citynet::benchmarks
