#include "citynet/measure/centrality/closeness.hpp"

#include <benchmark/benchmark.h>

#include "citynet/view/projection.hpp"
#include "memberships.hpp"
#include "ratio.hpp"
#include "support/small_graphs.hpp"
#if CITYNET_WITH_IGRAPH
#include "support/igraph_referee.hpp"
#endif

namespace citynet::benchmarks {
namespace {

view::Graph sparse_graph(std::size_t vertices) {
  return test::random_graph({.vertices = vertices, .edges = 8 * vertices, .seed = 7});
}

void Closeness(benchmark::State& state) {
  const auto graph = sparse_graph(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(measure::closeness(graph));
  state.SetComplexityN(state.range(0));
}
BENCHMARK(Closeness)
    ->RangeMultiplier(2)
    ->Range(256, 2048)
    ->Complexity(benchmark::oNSquared)
    ->Unit(benchmark::kMillisecond);

/// A complete projection, searched through its incidence.
void ClosenessOfAProjection(benchmark::State& state) {
  const auto graph = view::project(memberships(static_cast<std::size_t>(state.range(0))));
  for (auto _ : state) benchmark::DoNotOptimize(measure::closeness(graph));
  state.SetComplexityN(state.range(0));
}
BENCHMARK(ClosenessOfAProjection)
    ->RangeMultiplier(2)
    ->Range(1024, 8192)
    ->Complexity(benchmark::oNSquared)
    ->Unit(benchmark::kMillisecond);

/// Long ways: the fronts of 256 searches meet only where these start side by side.
void ClosenessOfALattice(benchmark::State& state) {
  const auto side = static_cast<std::size_t>(state.range(0));
  const auto graph = test::grid(side, side);
  for (auto _ : state) benchmark::DoNotOptimize(measure::closeness(graph));
  state.SetComplexityN(state.range(0) * state.range(0));
}
BENCHMARK(ClosenessOfALattice)
    ->RangeMultiplier(2)
    ->Range(32, 128)
    ->Complexity(benchmark::oNSquared)
    ->Unit(benchmark::kMillisecond);

#if CITYNET_WITH_IGRAPH
// The time of igraph contains the copy of the graph into its own form, as any caller of ours
// would have to pay for it.
void ClosenessAgainstIgraph(benchmark::State& state) {
  const auto graph = sparse_graph(2000);
  compare(
      state, [&] { return measure::closeness(graph); },
      [&] {
        return test::igraph_referee::closeness_within_component(graph, measure::Direction::all);
      });
}
BENCHMARK(ClosenessAgainstIgraph)->Unit(benchmark::kMillisecond)->MinTime(3);

void ClosenessOfAProjectionAgainstIgraph(benchmark::State& state) {
  const auto graph = view::project(memberships(2000));
  compare(
      state, [&] { return measure::closeness(graph); },
      [&] {
        return test::igraph_referee::closeness_within_component(graph, measure::Direction::all);
      });
}
BENCHMARK(ClosenessOfAProjectionAgainstIgraph)->Unit(benchmark::kMillisecond)->MinTime(3);

void ClosenessOfALatticeAgainstIgraph(benchmark::State& state) {
  const auto graph = test::grid(50, 50);
  compare(
      state, [&] { return measure::closeness(graph); },
      [&] {
        return test::igraph_referee::closeness_within_component(graph, measure::Direction::all);
      });
}
BENCHMARK(ClosenessOfALatticeAgainstIgraph)->Unit(benchmark::kMillisecond)->MinTime(3);
#endif

}  // namespace
}  // namespace citynet::benchmarks
