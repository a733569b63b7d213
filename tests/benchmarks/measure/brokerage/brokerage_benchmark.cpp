#include "citynet/measure/brokerage/brokerage.hpp"

#include <benchmark/benchmark.h>

#include <cstdint>
#include <vector>

#include "support/small_graphs.hpp"

namespace citynet::benchmarks {
namespace {

void brokerage(benchmark::State& state, measure::BrokerageCredit credit) {
  const auto vertices = static_cast<std::size_t>(state.range(0));
  const auto graph = test::random_graph({.vertices = vertices, .edges = 16 * vertices, .seed = 7});
  std::vector<std::uint32_t> of;
  for (std::uint32_t v = 0; v < vertices; ++v) of.push_back(v % 20);
  const auto groups = measure::groups_of(of);
  for (auto _ : state) {
    benchmark::DoNotOptimize(measure::brokerage(graph, groups, {.credit = credit}));
  }
  state.SetComplexityN(state.range(0));
}

void BrokerageCounts(benchmark::State& state) { brokerage(state, measure::BrokerageCredit::whole); }
void BrokerageShares(benchmark::State& state) { brokerage(state, measure::BrokerageCredit::share); }
BENCHMARK(BrokerageCounts)
    ->RangeMultiplier(4)
    ->Range(1024, 16384)
    ->Complexity(benchmark::oN)
    ->Unit(benchmark::kMillisecond);
BENCHMARK(BrokerageShares)
    ->RangeMultiplier(4)
    ->Range(1024, 16384)
    ->Complexity(benchmark::oN)
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace citynet::benchmarks
