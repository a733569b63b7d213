#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/large_pages.hpp"

namespace citynet::view {

/// Cells in the order of their rows, those of a row by column, equal ones as they were given.
struct SortedCells {
  struct Cell {
    std::uint32_t column;
    std::uint32_t position;  ///< in what was given
  };
  base::LargeVector<std::uint32_t> row_offsets{};
  base::LargeVector<Cell> cells{};
};

/// Two counting sorts, by column and then by row; the first is left out when columns come in order.
/// O(cells + rows + columns). All numbers are below the counts.
[[nodiscard]] SortedCells sort_cells(std::size_t row_count, std::size_t column_count,
                                     std::span<const std::uint32_t> rows,
                                     std::span<const std::uint32_t> columns);

}  // namespace citynet::view
