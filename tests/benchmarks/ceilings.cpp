#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <vector>

#include "citynet/base/random.hpp"

// What this machine can do at all, in the same run as the kernels: independent gathers from a
// working set of a given size, a stream of reads, and the merging of two sorted rows. A kernel is
// held against the one that bounds it.
namespace citynet::benchmarks {
namespace {

std::vector<std::uint32_t> places(std::size_t count, std::size_t below) {
  base::RandomStream random(7);
  std::vector<std::uint32_t> drawn(count);
  for (auto& place : drawn) place = static_cast<std::uint32_t>(random.below(below));
  return drawn;
}

void CeilingGather(benchmark::State& state) {
  const auto values = static_cast<std::size_t>(state.range(0)) / sizeof(std::uint32_t);
  const std::vector<std::uint32_t> table(values, 1);
  const auto wanted = places(std::size_t{1} << 20U, values);
  for (auto _ : state) {
    std::uint64_t sum = 0;
    for (const auto place : wanted) sum += table[place];
    benchmark::DoNotOptimize(sum);
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(wanted.size()));
}
BENCHMARK(CeilingGather)
    ->Arg(std::int64_t{1} << 18)
    ->Arg(std::int64_t{1} << 20)
    ->Arg(std::int64_t{1} << 22)
    ->Arg(std::int64_t{1} << 26);

/// Bytes read one after the other.
void CeilingStream(benchmark::State& state) {
  const std::vector<std::uint64_t> table(static_cast<std::size_t>(state.range(0)) / 8, 1);
  for (auto _ : state) {
    benchmark::DoNotOptimize(std::accumulate(table.begin(), table.end(), std::uint64_t{0}));
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(CeilingStream)->Arg(std::int64_t{1} << 26);

/// Entries of two sorted rows that are passed to find what both hold.
void CeilingMerge(benchmark::State& state) {
  constexpr std::size_t kRow = 4096;
  auto first = places(kRow, std::size_t{1} << 15U),
       second = places(2 * kRow, std::size_t{1} << 15U);
  second.erase(second.begin(), second.begin() + kRow);
  std::sort(first.begin(), first.end());
  std::sort(second.begin(), second.end());
  for (auto _ : state) {
    std::size_t i = 0, j = 0, shared = 0;
    while (i < kRow && j < kRow) {
      const auto a = first[i], b = second[j];
      shared += a == b ? 1 : 0;
      i += a <= b ? 1 : 0;
      j += b <= a ? 1 : 0;
    }
    benchmark::DoNotOptimize(shared);
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(2 * kRow));
}
BENCHMARK(CeilingMerge);

}  // namespace
}  // namespace citynet::benchmarks
