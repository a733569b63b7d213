#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/parallel.hpp"
#include "measure/two_mode/side.hpp"

namespace citynet::measure {

/// How often vertices of a side meet in their neighbours, for what needs two meetings: butterflies
/// and redundant pairs. A vertex with one neighbour meets nobody twice, so that those - most, in
/// real collaborations - are left out of the lists that are swept. The others are known by their
/// rank, most neighbours first: what is counted often stands close together. O(cells) to make.
class RepeatedMeetings {
 public:
  explicit RepeatedMeetings(const Side& side);

  /// Calls `use(cell, degree, ranks, met)` for each cell of each vertex v with two or more
  /// neighbours: `degree` is how many it has, `ranks` are those of the members of the neighbour
  /// that have two or more, v among them, and `met[rank]` is how many neighbours such a one shares
  /// with v, for v itself its degree. In parallel; `use` may write only what belongs to the cell.
  /// O(sum over the other side of squared degrees). Throws Cancelled.
  template <class Use>
  void each_cell(const base::RunControl& run, const Use& use) const {
    base::for_each_block(side_.size(), run,
                         [&](std::size_t first, std::size_t last, base::Pulse& pulse) {
                           Met met(ranked_, 0);
                           for (auto v = static_cast<std::uint32_t>(first); v < last; ++v) {
                             // The lists of one vertex lie far from those of another. Not a
                             // function: compilers take one that only prefetches for one that
                             // does nothing.
                             if (v + kAhead < last) {
                               for (const auto x : side_.neighbors(v + kAhead)) {
                                 __builtin_prefetch(ranks_.data() + offsets_[x]);
                               }
                             }
                             pulse.spend(cells_of(v, met, use));
                           }
                         });
  }

 private:
  using Met = std::vector<std::uint32_t>;
  static constexpr std::uint32_t kAhead = 3;  ///< vertices, about as long as memory takes to answer

  void fill_ranks(std::vector<std::uint32_t>& rank_of);

  [[nodiscard]] std::span<const std::uint32_t> ranks(std::uint32_t x) const {
    return std::span(ranks_).subspan(offsets_[x], offsets_[x + 1] - offsets_[x]);
  }

  /// Returns the number of wedges looked at.
  template <class Use>
  std::size_t cells_of(std::uint32_t v, Met& met, const Use& use) const {
    const auto neighbors = side_.neighbors(v);
    if (neighbors.size() < 2) return 1;
    std::size_t work = 1;
    for (const auto x : neighbors) {
      for (const auto u : ranks(x)) ++met[u];
      work += 2 * ranks(x).size();
    }
    for (std::size_t i = 0; i < neighbors.size(); ++i) {
      use(side_.cell(v, i), neighbors.size(), ranks(neighbors[i]), met);
    }
    for (const auto x : neighbors) {
      for (const auto u : ranks(x)) met[u] = 0;
    }
    return work;
  }

  Side side_;
  std::size_t ranked_ = 0;                           ///< vertices with two or more neighbours
  std::vector<std::uint32_t> offsets_{0}, ranks_{};  ///< by vertex of the other side
};

}  // namespace citynet::measure
