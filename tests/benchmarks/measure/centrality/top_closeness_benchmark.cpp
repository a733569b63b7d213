#include "citynet/measure/centrality/top_closeness.hpp"

#include <benchmark/benchmark.h>

#include "citynet/measure/centrality/closeness.hpp"
#include "citynet/view/projection.hpp"
#include "memberships.hpp"
#include "ratio.hpp"
#include "support/small_graphs.hpp"

namespace citynet::benchmarks {
namespace {

void TopTenInCloseness(benchmark::State& state) {
  const auto vertices = static_cast<std::size_t>(state.range(0));
  const auto graph = test::random_graph({.vertices = vertices, .edges = 8 * vertices, .seed = 7});
  for (auto _ : state) benchmark::DoNotOptimize(measure::top_closeness(graph, 10));
  state.SetComplexityN(state.range(0));
}
BENCHMARK(TopTenInCloseness)
    ->RangeMultiplier(2)
    ->Range(1024, 8192)
    ->Complexity()
    ->Unit(benchmark::kMillisecond);

/// How many times as long the scores of all take, which is called "igraph_s" for want of a peer.
void TopTenInClosenessOfAProjection(benchmark::State& state) {
  const auto graph = view::project(memberships(8000));
  compare(
      state, [&] { return measure::top_closeness(graph, 10); },
      [&] { return measure::closeness(graph); });
}
BENCHMARK(TopTenInClosenessOfAProjection)->Unit(benchmark::kMillisecond)->MinTime(1);

}  // namespace
}  // namespace citynet::benchmarks
