#include "view/cell_sort.hpp"

#include <algorithm>

namespace citynet::view {
namespace {

using Numbers = std::span<const std::uint32_t>;
using Offsets = base::LargeVector<std::uint32_t>;

constexpr std::size_t kAhead = 16;  // cells, about as long as memory takes to answer

Offsets offsets_of(std::size_t count, Numbers numbers) {
  Offsets offsets;
  offsets.assign(count + 1, 0);
  for (const auto number : numbers) ++offsets[number + 1];
  for (std::size_t i = 0; i < count; ++i) offsets[i + 1] += offsets[i];
  return offsets;
}

/// The positions of cells in the order of their columns.
Offsets by_column(std::size_t column_count, Numbers columns) {
  auto next = offsets_of(column_count, columns);
  Offsets positions(columns.size());
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const auto soon = std::min(i + kAhead, columns.size() - 1);
    __builtin_prefetch(positions.data() + next[columns[soon]], 1);
    positions[next[columns[i]]++] = static_cast<std::uint32_t>(i);
  }
  return positions;
}

/// Calls `use(position)` for cells in the order of their columns, and `soon(position)` some before.
template <class Use, class Soon>
void each_by_column(std::size_t column_count, Numbers columns, const Use& use, const Soon& soon) {
  const auto count = columns.size();
  if (std::is_sorted(columns.begin(), columns.end())) {
    for (std::size_t i = 0; i < count; ++i) {
      soon(std::min(i + kAhead, count - 1));
      use(i);
    }
  } else {
    const auto positions = by_column(column_count, columns);
    for (std::size_t i = 0; i < count; ++i) {
      soon(positions[std::min(i + kAhead, count - 1)]);
      use(positions[i]);
    }
  }
}

}  // namespace

SortedCells sort_cells(std::size_t row_count, std::size_t column_count, Numbers rows,
                       Numbers columns) {
  SortedCells sorted{offsets_of(row_count, rows),
                     base::LargeVector<SortedCells::Cell>(rows.size())};
  auto next = sorted.row_offsets;
  each_by_column(
      column_count, columns,
      [&](std::size_t i) {
        sorted.cells[next[rows[i]]++] = {columns[i], static_cast<std::uint32_t>(i)};
      },
      [&](std::size_t i) { __builtin_prefetch(sorted.cells.data() + next[rows[i]], 1); });
  return sorted;
}

}  // namespace citynet::view
