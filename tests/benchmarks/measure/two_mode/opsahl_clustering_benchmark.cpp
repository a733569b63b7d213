#include "citynet/measure/two_mode/opsahl_clustering.hpp"

#include <benchmark/benchmark.h>

#include "memberships.hpp"

namespace citynet::benchmarks {
namespace {

void OpsahlClustering(benchmark::State& state) {
  const auto incidence = memberships(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(measure::opsahl_clustering(incidence));
  state.SetComplexityN(state.range(0));
}
BENCHMARK(OpsahlClustering)
    ->RangeMultiplier(4)
    ->Range(1024, 16384)
    ->Complexity()
    ->Unit(benchmark::kMillisecond);

void OpsahlLocalClustering(benchmark::State& state) {
  const auto incidence = memberships(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(measure::opsahl_local_clustering(incidence));
  state.SetComplexityN(state.range(0));
}
BENCHMARK(OpsahlLocalClustering)
    ->RangeMultiplier(4)
    ->Range(256, 1024)
    ->Complexity()
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace citynet::benchmarks
