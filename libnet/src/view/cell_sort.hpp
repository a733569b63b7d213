#pragma once

#include <cstdint>
#include <span>

#include "view/counting_sort.hpp"

namespace citynet::view {

/// What who sorts cells wants to know beside their order.
enum class Known {
  nothing,
  positions,  ///< which of those that were given stands in each place
  places,     ///< in which place each stands of those that were given
};

/// Cells in the order of one of their ends, those of equal ends as they were given.
struct CellsByEnd {
  Offsets offsets{};                          ///< of each end
  base::LargeVector<std::uint32_t> others{};  ///< the other end of each cell
  base::LargeVector<std::uint32_t> known{};   ///< positions or places, of each cell
};

/// Cells by `ends`, all of them below `end_count`; `others` stand beside them.
/// O(cells + end_count).
[[nodiscard]] CellsByEnd cells_by_end(std::size_t end_count, std::span<const std::uint32_t> ends,
                                      std::span<const std::uint32_t> others, Known known,
                                      const base::RunControl& run);

/// Cells that lie by one end, by the other: `others` are below `other_count`, and come from the
/// ends that `offsets` tell. Within an end they ascend.
[[nodiscard]] CellsByEnd turned(std::span<const std::uint32_t> offsets,
                                std::span<const std::uint32_t> others, std::size_t other_count,
                                Known known, const base::RunControl& run);

/// The offsets of ends that ascend. O(cells + end_count).
[[nodiscard]] Offsets offsets_in_order(std::size_t end_count, std::span<const std::uint32_t> ends,
                                       const base::RunControl& run);

}  // namespace citynet::view
