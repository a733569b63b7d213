#include "view/cell_sort.hpp"

#include <algorithm>

namespace citynet::view {
namespace {

using Numbers = std::span<const std::uint32_t>;

/// Writes cells whose other end `end` tells, which is asked in ascending order.
template <Known what, class End>
struct Write {
  std::uint32_t* others;
  std::uint32_t* known;
  End end;

  void soon(std::size_t place) const {
    __builtin_prefetch(others + place, 1);
    if constexpr (what == Known::positions) __builtin_prefetch(known + place, 1);
  }
  void put(std::size_t place, std::size_t i) {
    others[place] = end(i);
    if constexpr (what == Known::positions) known[place] = static_cast<std::uint32_t>(i);
    if constexpr (what == Known::places) known[i] = static_cast<std::uint32_t>(place);
  }
};

/// `end_from(i)` makes what tells the other ends from i on.
template <Known what, class EndFrom>
CellsByEnd sorted(std::size_t end_count, Numbers ends, const base::RunControl& run,
                  const EndFrom& end_from) {
  CellsByEnd cells;
  cells.others.resize(ends.size());
  if (what != Known::nothing) cells.known.resize(ends.size());
  using End = decltype(end_from(0));
  cells.offsets = place_by_counting(
      ends.size(), end_count, run, [ends](std::size_t i) { return ends[i]; },
      [&](std::size_t first) {
        return Write<what, End>{cells.others.data(), cells.known.data(), end_from(first)};
      });
  return cells;
}

template <class EndFrom>
CellsByEnd sorted(std::size_t end_count, Numbers ends, Known known, const base::RunControl& run,
                  const EndFrom& end_from) {
  switch (known) {
    case Known::positions: return sorted<Known::positions>(end_count, ends, run, end_from);
    case Known::places: return sorted<Known::places>(end_count, ends, run, end_from);
    case Known::nothing: break;
  }
  return sorted<Known::nothing>(end_count, ends, run, end_from);
}

/// The end, of those that `offsets` tell, which a cell lies by.
class EndOfCell {
 public:
  EndOfCell(Numbers offsets, std::size_t cell)
      : offsets_(offsets.data()),
        end_(static_cast<std::uint32_t>(std::upper_bound(offsets.begin(), offsets.end(), cell) -
                                        offsets.begin() - 1)) {}

  std::uint32_t operator()(std::size_t cell) {
    while (offsets_[end_ + 1] <= cell) ++end_;
    return end_;
  }

 private:
  const std::uint32_t* offsets_;
  std::uint32_t end_;
};

}  // namespace

CellsByEnd cells_by_end(std::size_t end_count, Numbers ends, Numbers others, Known known,
                        const base::RunControl& run) {
  return sorted(end_count, ends, known, run,
                [others](std::size_t) { return [others](std::size_t i) { return others[i]; }; });
}

CellsByEnd turned(Numbers offsets, Numbers others, std::size_t other_count, Known known,
                  const base::RunControl& run) {
  return sorted(other_count, others, known, run,
                [offsets](std::size_t first) { return EndOfCell(offsets, first); });
}

Offsets offsets_in_order(std::size_t end_count, Numbers ends, const base::RunControl& run) {
  const auto count = static_cast<std::uint32_t>(ends.size());
  Offsets offsets(end_count + 1);
  const auto begin = [&](std::size_t first, std::size_t last, std::uint32_t cell) {
    std::fill(offsets.begin() + static_cast<std::ptrdiff_t>(first),
              offsets.begin() + static_cast<std::ptrdiff_t>(last), cell);
  };
  begin(0, ends.empty() ? end_count + 1 : ends.front() + std::size_t{1}, 0);
  base::for_each_block(ends.size(), run,
                       [&](std::size_t cell, std::size_t last, base::Pulse& pulse) {
                         for (cell = std::max<std::size_t>(cell, 1); cell < last; ++cell) {
                           pulse.spend(1);
                           if (ends[cell] == ends[cell - 1]) continue;
                           begin(ends[cell - 1] + std::size_t{1}, ends[cell] + std::size_t{1},
                                 static_cast<std::uint32_t>(cell));
                         }
                       });
  if (!ends.empty()) begin(ends.back() + std::size_t{1}, end_count + 1, count);
  return offsets;
}

}  // namespace citynet::view
