#include "citynet/measure/two_mode/butterflies.hpp"

#include <benchmark/benchmark.h>

#include "memberships.hpp"

namespace citynet::benchmarks {
namespace {

void Butterflies(benchmark::State& state) {
  const auto incidence = memberships(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(measure::butterflies(incidence));
  state.SetComplexityN(state.range(0));
}
BENCHMARK(Butterflies)
    ->RangeMultiplier(4)
    ->Range(1024, 16384)
    ->Complexity()
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace citynet::benchmarks
