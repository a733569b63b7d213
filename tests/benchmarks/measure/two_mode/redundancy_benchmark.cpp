#include "citynet/measure/two_mode/redundancy.hpp"

#include <benchmark/benchmark.h>

#include "memberships.hpp"

namespace citynet::benchmarks {
namespace {

void Redundancy(benchmark::State& state) {
  const auto incidence = memberships(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(measure::redundancy(incidence));
  state.SetComplexityN(state.range(0));
}
BENCHMARK(Redundancy)
    ->RangeMultiplier(4)
    ->Range(1024, 16384)
    ->Complexity()
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace citynet::benchmarks
