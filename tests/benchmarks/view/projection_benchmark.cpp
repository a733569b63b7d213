#include "citynet/view/projection.hpp"

#include <benchmark/benchmark.h>

#include "citynet/base/random.hpp"

namespace citynet::benchmarks {
namespace {

using view::Scheme;
using view::TwoMode;

/// As many columns as rows and four cells in each row, as in collaborations of organisations.
TwoMode sparse_incidence(std::uint32_t rows) {
  base::RandomStream random(7);
  std::vector<std::uint32_t> r, c;
  view::CellGrades grades;
  for (std::uint32_t row = 0; row < rows; ++row) {
    for (int i = 0; i < 4; ++i) {
      r.push_back(row);
      c.push_back(static_cast<std::uint32_t>(random.below(rows)));
      grades.values.push_back(1 + static_cast<double>(random.below(3)));
    }
  }
  return TwoMode::from_cells(rows, rows, r, c, grades,
                             {.repeated_cells = view::RepeatedCells::keep_first});
}

void run(benchmark::State& state, const view::ProjectionOptions& options) {
  const auto incidence = sparse_incidence(static_cast<std::uint32_t>(state.range(0)));
  std::size_t pairs = 0;
  for (auto _ : state) pairs = project(incidence, options).projection()->account.met;
  state.counters["pairs"] = static_cast<double>(pairs);
  state.SetComplexityN(state.range(0));
}

void Count(benchmark::State& state) { run(state, {}); }
void Newman(benchmark::State& state) { run(state, {.scheme = Scheme::newman}); }
void GradedCosine(benchmark::State& state) {
  run(state, {.scheme = Scheme::cosine, .cells = view::CellUse::grade});
}
void TenStrongest(benchmark::State& state) { run(state, {.scheme = Scheme::newman, .top = 10}); }

BENCHMARK(Count)
    ->RangeMultiplier(4)
    ->Range(4096, 65536)
    ->Complexity()
    ->Unit(benchmark::kMillisecond);
BENCHMARK(Newman)->Arg(65536)->Unit(benchmark::kMillisecond);
BENCHMARK(GradedCosine)->Arg(65536)->Unit(benchmark::kMillisecond);
BENCHMARK(TenStrongest)->Arg(65536)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace citynet::benchmarks
