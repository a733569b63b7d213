#pragma once

#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

#include "measure/two_mode/side.hpp"

namespace citynet::measure {

/// How many four-paths have v in the middle: two different neighbours of v, and beyond each a
/// vertex of the side, these two different from each other and from v. `shared` counts from v.
[[nodiscard]] std::uint64_t four_paths_around(const Side& side, std::uint32_t v,
                                              const SharedNeighbors& shared);

/// Counts closed four-paths by their ends i and m, without walking along them. With w(i, j) the
/// number of neighbours that two vertices share, there are
///
///   sum over j of w(i, j) w(j, m), less those with the same neighbour twice,
///
/// from i to m. All are closed when w(i, m) > 2; when it is 1 or 2, those are not that pass all
/// that i and m share.
class ClosedFourPaths {
 public:
  explicit ClosedFourPaths(const Side& side);

  /// Those that end at i. To be summed over all i and halved: what is subtracted for a pair of ends
  /// is booked now at one, now at the other, so that a single value can be below 0. `shared` counts
  /// from i.
  [[nodiscard]] std::int64_t ending_at(std::uint32_t i, const SharedNeighbors& shared);
  /// The number of cells looked at since the last time.
  [[nodiscard]] std::size_t take_work() { return std::exchange(work_, 1); }

 private:
  void spread(std::uint32_t i, const SharedNeighbors& shared);
  void wipe(std::uint32_t i);
  [[nodiscard]] std::int64_t between(std::uint32_t i, std::uint32_t m,
                                     const SharedNeighbors& shared);
  [[nodiscard]] std::int64_t open_paths_of_double_meetings();
  void count_companions(std::uint32_t a);

  Side side_;
  std::vector<std::int64_t> reach_;  ///< of x: sum of w(i, j) over its members j
  std::vector<std::uint32_t> touched_{};
  std::vector<bool> of_source_;            ///< neighbours of i
  std::vector<std::uint32_t> companions_;  ///< of x: how many members it has in common with a
  std::vector<std::uint32_t> companions_met_{};
  /// What i and m share, for all m that share two with i.
  std::vector<std::pair<std::uint32_t, std::uint32_t>> double_meetings_{};
  std::size_t work_ = 1;
};

}  // namespace citynet::measure
