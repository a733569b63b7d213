#pragma once

#include <cstddef>

#include "view/incidence.hpp"

namespace citynet::view {

/// How many ties the incidence can have: no more than there are pairs of rows, and than its columns
/// have. `whole_rows`: those found from both ends count twice.
[[nodiscard]] std::size_t most_ties(const TwoMode::Incidence& arrays, bool whole_rows);

/// Consecutive rows to be projected in one go: behind the last of those from `first` on, as many as
/// cannot have more ties than are wanted, and at least one.
[[nodiscard]] Vertex last_row_at_once(const TwoMode::Incidence& arrays, bool whole_rows,
                                      Vertex first, std::size_t ties_at_once);

}  // namespace citynet::view
