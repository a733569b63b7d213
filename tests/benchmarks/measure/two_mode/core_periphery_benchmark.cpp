#include "citynet/measure/two_mode/core_periphery.hpp"

#include <benchmark/benchmark.h>

#include "memberships.hpp"

namespace citynet::benchmarks {
namespace {

void TwoModeCorePeriphery(benchmark::State& state) {
  const auto incidence = memberships(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(measure::core_periphery(incidence));
  state.SetComplexityN(state.range(0));
}
BENCHMARK(TwoModeCorePeriphery)
    ->RangeMultiplier(4)
    ->Range(256, 1024)
    ->Complexity()
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace citynet::benchmarks
