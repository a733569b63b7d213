#pragma once

#include <cstddef>

#include "view/incidence.hpp"

namespace citynet::view {

/// Consecutive rows that are projected in one go.
struct RowsAtOnce {
  Vertex last;            ///< the row behind them
  std::size_t most_ties;  ///< they cannot have more
};

/// Rows from `first` on, as many as cannot have more ties than are wanted, and at least one.
[[nodiscard]] RowsAtOnce rows_at_once(const TwoMode::Incidence& arrays, bool whole_rows,
                                      Vertex first, std::size_t ties_at_once);

}  // namespace citynet::view
