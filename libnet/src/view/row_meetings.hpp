#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

#include "base/large_pages.hpp"
#include "base/parallel.hpp"
#include "citynet/base/stage.hpp"
#include "view/incidence.hpp"

namespace citynet::view {

/// Whom each row meets in its columns: all others, or those of later rows only, so that every pair
/// is met once.
template <class Term>
class RowMeetings {
 public:
  enum class With { all, later };

  RowMeetings(const TwoMode& incidence, Term term, With with, const base::RunControl& run)
      : arrays_(TwoModeAssembler::arrays(incidence)), term_(term), with_(with) {
    if (with == With::all) return;
    behind_.resize(arrays_.columns.size());
    base::for_each_block(behind_.size(), base::stage(run, 0, 0),
                         [&](std::size_t at, std::size_t last, base::Pulse& pulse) {
                           pulse.spend(last - at);
                           for (; at < last; ++at) {
                             behind_[arrays_.column_cells[at]] = static_cast<std::uint32_t>(at + 1);
                           }
                         });
  }

  /// Where those begin whom the row of a cell meets in the column of the cell; the row itself may
  /// be among them where it meets all.
  [[nodiscard]] std::uint32_t begin(std::uint32_t cell) const {
    return with_ == With::all ? arrays_.column_offsets[arrays_.columns[cell]] : behind_[cell];
  }

  /// Adds what the row shares with each whom it meets in the columns of the cells from `first` to
  /// before `last` to the sum that `touch` gives, or counts them with `touch` where each adds 1,
  /// and returns how many these may be.
  template <class Touch>
  std::size_t add(Vertex row, std::uint32_t first, std::uint32_t last, const Touch touch,
                  base::Pulse& pulse) const {
    const auto met = [&] {
      if (with_ == With::all) return add_each<With::all>(row, first, last, touch, pulse);
      if constexpr (Term::kCounts) return count_later(first, last, touch, pulse);
      return add_each<With::later>(row, first, last, touch, pulse);
    }();
    return std::min(met, arrays_.actor_count);
  }

 private:
  static constexpr std::size_t kAhead = 16;   ///< cells, about as long as memory takes to answer
  static constexpr std::uint32_t kLine = 16;  ///< members that come in one line of memory
  static constexpr std::size_t kListed = 512;

  /// In large incidences the members of each column lie far from those of the last one. Always
  /// inline: compilers take a function that only prefetches for one that does nothing.
  [[gnu::always_inline]] void fetch_ahead(std::uint32_t cell) const {
    if (cell + kAhead >= arrays_.columns.size()) return;
    const auto column = arrays_.columns[cell + kAhead];
    __builtin_prefetch(&arrays_.column_offsets[column + 1]);
    if (with_ == With::later) __builtin_prefetch(arrays_.rows.data() + behind_[cell + kAhead]);
  }

  /// A row that meets all is passed over where it stands among them.
  template <With with, class Touch>
  std::size_t add_each(Vertex row, std::uint32_t first, std::uint32_t last, const Touch touch,
                       base::Pulse& pulse) const {
    std::size_t met = 0;
    for (auto cell = first; cell < last; ++cell) {
      fetch_ahead(cell);
      const auto column = arrays_.columns[cell];
      [[maybe_unused]] const auto add = term_.in(cell, column);
      const auto begin = with == With::all ? arrays_.column_offsets[column] : behind_[cell];
      const auto end = arrays_.column_offsets[column + 1];
      for (auto at = begin; at < end; ++at) {
        if (with == With::all && arrays_.rows[at] == row) continue;
        if constexpr (Term::kCounts) {
          touch(arrays_.rows[at]);
        } else {
          add(touch(arrays_.rows[at]), at);
        }
      }
      met += end - begin;
      pulse.spend(end - begin + 1);
    }
    return met;
  }

  /// The same where each adds 1. Those of columns with few are put into one list: a loop over it
  /// ends once, and not for each column at a place that no processor foresees.
  template <class Touch>
  std::size_t count_later(std::uint32_t first, std::uint32_t last, const Touch touch,
                          base::Pulse& pulse) const {
    std::array<Vertex, kListed + kLine> listed;
    std::size_t count = 0, met = 0;
    const auto count_listed = [&] {
      for (std::size_t i = 0; i < count; ++i) touch(listed[i]);
      pulse.spend(count);
      met += count;
      count = 0;
    };
    const auto* const members = arrays_.rows.data();
    const auto lines_end = arrays_.rows.size() - std::min<std::size_t>(arrays_.rows.size(), kLine);
    for (auto cell = first; cell < last; ++cell) {
      fetch_ahead(cell);
      const auto begin = behind_[cell];
      const auto end = arrays_.column_offsets[arrays_.columns[cell] + 1];
      if (end - begin <= kLine && begin < lines_end) {
        // A whole line, always; the next ones go over those that are of another column.
        std::memcpy(listed.data() + count, members + begin, kLine * sizeof(Vertex));
        count += end - begin;
        if (count >= kListed) count_listed();
      } else {
        for (auto at = begin; at < end; ++at) touch(members[at]);
        met += end - begin;
        pulse.spend(end - begin);
      }
    }
    pulse.spend(last - first);
    count_listed();
    return met;
  }

  const TwoMode::Incidence& arrays_;
  Term term_;
  With with_;
  /// For each cell, where those of its column begin that are in later rows.
  base::LargeVector<std::uint32_t> behind_{};
};

}  // namespace citynet::view
