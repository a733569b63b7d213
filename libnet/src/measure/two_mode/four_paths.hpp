#pragma once

#include <cstdint>
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
/// that i and m share. Over all m that meet i, the sum is one over the other side,
///
///   sum over x of reach(x) ends(x),   reach(x): sum of w(i, j) over the members j of x
///                                     ends(x): how many members of x meet i
///
/// so that one sweep over what i can reach in three steps is enough.
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
  /// Of a vertex of the other side.
  struct Passed {
    std::int64_t reach = 0;
    std::int64_t ends = 0;
  };

  void spread(std::uint32_t i, const SharedNeighbors& shared);
  [[nodiscard]] std::int64_t sum_and_wipe();
  [[nodiscard]] std::int64_t not_closed(std::uint32_t i, const SharedNeighbors& shared);
  void note_double_meeting(std::uint32_t m, std::uint32_t x);
  [[nodiscard]] std::int64_t open_paths_of_double_meetings();
  void count_companions(std::uint32_t a);

  Side side_;
  std::vector<Passed> passed_;
  std::vector<std::uint32_t> touched_;  ///< of which `touched_count_` are in use
  std::size_t touched_count_ = 0;
  std::vector<std::uint32_t> first_;       ///< of m: the first neighbour met that i shares with it
  std::vector<std::uint32_t> companions_;  ///< of x: how many members it has in common with a
  std::vector<std::uint32_t> companions_met_{};
  /// What i and m share, for all m that share two with i.
  std::vector<std::pair<std::uint32_t, std::uint32_t>> double_meetings_{};
  std::size_t work_ = 1;
};

}  // namespace citynet::measure
