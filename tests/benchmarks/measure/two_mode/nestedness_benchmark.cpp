#include "citynet/measure/two_mode/nestedness.hpp"

#include <benchmark/benchmark.h>

#include "support/small_incidences.hpp"

namespace citynet::benchmarks {
namespace {

/// Many cities in few networks: four memberships each, in one network for every twenty cities.
view::TwoMode memberships(std::size_t cities) {
  return test::random_incidence(
      {.actors = cities, .targets = cities / 20, .cells = 4 * cities, .seed = 7});
}

void Nestedness(benchmark::State& state) {
  const auto incidence = memberships(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(measure::nestedness(incidence));
  state.SetComplexityN(state.range(0));
}
BENCHMARK(Nestedness)
    ->RangeMultiplier(4)
    ->Range(1024, 16384)
    ->Complexity()
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace citynet::benchmarks
