#pragma once

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <limits>
#include <span>
#include <type_traits>
#include <vector>

#include "base/parallel.hpp"
#include "measure/brokerage/constraint_row.hpp"

namespace citynet::measure {

/// `of_row(row, neighbors)` for the row of constraint of every vertex, each thread having its own
/// (`make_row()`); NaN for an isolate. Each vertex is computed on its own, so the bits do not
/// depend on the blocks.
template <class MakeRow, class OfRow>
std::vector<double> constraint_of_vertices(const MutualTies& ties, const base::RunControl& run,
                                           MakeRow make_row, OfRow of_row) {
  std::vector<double> values(ties.vertex_count(), std::numeric_limits<double>::quiet_NaN());
  // Made before the threads are: what these allocate is memory that no other thread uses again.
  std::vector<std::invoke_result_t<MakeRow&>> rows;
  constexpr std::size_t kMost = 64;  // there are no more blocks
  const auto count = std::min({base::thread_count(run), values.size(), kMost});
  rows.reserve(count);
  while (rows.size() < count) rows.push_back(make_row());
  std::atomic<std::size_t> next{0};
  base::for_each_block_in_order(
      values.size(), run, [&] { return &rows[next++]; },
      [&](auto* row, std::size_t first, std::size_t last, base::Pulse& pulse) {
        for (auto v = first; v < last; ++v) {
          const auto i = static_cast<view::Vertex>(v);
          pulse.spend(row->compute(i));
          if (!ties.neighbors(i).empty()) values[v] = of_row(*row, ties.neighbors(i));
        }
      },
      [](auto*, std::size_t) {});
  return values;
}

/// As above for the constraint of neighbours alone, with the ends of ties in numbers of `Id`.
template <class Id, class OfRow>
std::vector<double> constraint_by_pairs(const MutualTies& ties, const base::RunControl& run,
                                        OfRow of_row) {
  const NeighborPairsIn<Id> pairs(ties);
  return constraint_of_vertices(
      ties, run, [&] { return NeighborConstraint<Id>(ties, pairs); }, of_row);
}

/// The same in the narrowest numbers; `of_row` takes all kinds of rows.
template <class OfRow>
std::vector<double> constraint_of_neighbors(const MutualTies& ties, const base::RunControl& run,
                                            OfRow of_row) {
  // The faster row divides by sums of strengths, which must not be so small that 1 / sum is none.
  constexpr double kInvertible = 1e-290;
  for (view::Vertex v = 0; v < ties.vertex_count(); ++v) {
    if (ties.neighbors(v).empty() || ties.sum(v) >= kInvertible) continue;
    return constraint_of_vertices(
        ties, run, [&] { return TwoStepConstraint(ties); }, of_row);
  }
  const bool is_narrow = ties.vertex_count() <= std::numeric_limits<std::uint16_t>::max();
  return is_narrow ? constraint_by_pairs<std::uint16_t>(ties, run, of_row)
                   : constraint_by_pairs<view::Vertex>(ties, run, of_row);
}

}  // namespace citynet::measure
