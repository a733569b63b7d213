#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace citynet::measure {

/// Compressed rows: the ends of the arcs of each.
struct SearchArcs {
  std::vector<std::uint64_t> offsets{0};
  std::vector<std::uint32_t> ends{};

  [[nodiscard]] std::size_t count(std::uint32_t row) const {
    return offsets[row + 1] - offsets[row];
  }
  [[nodiscard]] std::span<const std::uint32_t> of(std::uint32_t row) const {
    return std::span(ends).subspan(offsets[row], count(row));
  }
};

}  // namespace citynet::measure
