#pragma once

#include <benchmark/benchmark.h>
#include <time.h>

namespace citynet::benchmarks {

/// Processor time of this thread: other work on the machine disturbs it least.
inline double thread_seconds() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

template <class Call>
double seconds_of(Call call) {
  const double start = thread_seconds();
  benchmark::DoNotOptimize(call());
  return thread_seconds() - start;
}

/// Runs both in turn, so that a slow spell of the machine meets both, and reports how many times
/// as long as ours theirs takes ("ratio").
template <class Ours, class Theirs>
void compare(benchmark::State& state, Ours ours, Theirs theirs) {
  double our_seconds = 0, their_seconds = 0;
  for (auto _ : state) {
    our_seconds += seconds_of(ours);
    their_seconds += seconds_of(theirs);
  }
  const auto runs = static_cast<double>(state.iterations());
  state.counters["ours_s"] = our_seconds / runs;
  state.counters["igraph_s"] = their_seconds / runs;
  state.counters["ratio"] = their_seconds / our_seconds;
}

}  // namespace citynet::benchmarks
