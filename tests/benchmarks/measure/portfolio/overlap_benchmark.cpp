#include "citynet/measure/portfolio/overlap.hpp"

#include <benchmark/benchmark.h>

#include <random>

#include "citynet/view/two_mode.hpp"

namespace citynet::benchmarks {
namespace {

/// Cities in eight of as many networks, drawn by chance.
view::TwoMode incidence(std::uint32_t cities) {
  std::mt19937 random(7);
  std::vector<std::uint32_t> rows, columns;
  for (std::uint32_t city = 0; city < cities; ++city) {
    for (int i = 0; i < 8; ++i) {
      rows.push_back(city);
      columns.push_back(static_cast<std::uint32_t>(random() % cities));
    }
  }
  return view::TwoMode::from_cells(cities, cities, rows, columns,
                                   {view::RepeatedCells::keep_first, {}, {}});
}

void Overlap(benchmark::State& state) {
  const auto drawn = incidence(static_cast<std::uint32_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(measure::overlap(drawn));
  state.SetComplexityN(state.range(0));
}
BENCHMARK(Overlap)
    ->RangeMultiplier(2)
    ->Range(1024, 16384)
    ->Complexity(benchmark::oN)
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace citynet::benchmarks
