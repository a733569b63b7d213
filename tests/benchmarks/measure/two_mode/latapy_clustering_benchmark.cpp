#include "citynet/measure/two_mode/latapy_clustering.hpp"

#include <benchmark/benchmark.h>

#include "memberships.hpp"

namespace citynet::benchmarks {
namespace {

void LatapyClustering(benchmark::State& state) {
  const auto incidence = memberships(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(measure::latapy_clustering(incidence));
  state.SetComplexityN(state.range(0));
}
BENCHMARK(LatapyClustering)
    ->RangeMultiplier(4)
    ->Range(1024, 16384)
    ->Complexity()
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace citynet::benchmarks
