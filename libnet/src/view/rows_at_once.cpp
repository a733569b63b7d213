#include "view/rows_at_once.hpp"

#include <algorithm>

namespace citynet::view {
namespace {

constexpr std::size_t kAhead = 16;  // cells, about as long as memory takes to answer

/// Whom a row meets in its columns, each time that it does; no more than `enough` are counted.
std::size_t met_by(const TwoMode::Incidence& arrays, Vertex row, std::size_t enough) {
  std::size_t met = 0;
  for (auto cell = arrays.row_offsets[row]; cell < arrays.row_offsets[row + 1]; ++cell) {
    const auto soon = std::min(cell + kAhead, arrays.columns.size() - 1);
    __builtin_prefetch(&arrays.column_offsets[arrays.columns[soon]]);
    const auto column = arrays.columns[cell];
    met += arrays.column_offsets[column + 1] - arrays.column_offsets[column] - 1;
    if (met >= enough) return enough;
  }
  return met;
}

}  // namespace

std::size_t most_ties(const TwoMode::Incidence& arrays, bool whole_rows) {
  const auto rows = arrays.actor_count;
  std::size_t pairs = 0;
  for (std::size_t column = 0; column < arrays.target_count; ++column) {
    const std::size_t size = arrays.column_offsets[column + 1] - arrays.column_offsets[column];
    pairs += size < 2 ? 0 : size * (size - 1) / 2;
  }
  return std::min(pairs, rows < 2 ? 0 : rows * (rows - 1) / 2) * (whole_rows ? 2 : 1);
}

Vertex last_row_at_once(const TwoMode::Incidence& arrays, bool whole_rows, Vertex first,
                        std::size_t ties_at_once) {
  std::size_t most = 0;
  auto row = first;
  for (; row < arrays.actor_count; ++row) {
    const auto met = met_by(arrays, row, arrays.actor_count - (whole_rows ? 1 : row + 1));
    if (row > first && met > ties_at_once - std::min(ties_at_once, most)) break;
    most += met;
  }
  return row;
}

}  // namespace citynet::view
