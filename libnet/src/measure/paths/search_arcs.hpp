#pragma once

#include <cstdint>
#include <span>

#include "base/own_pages.hpp"

namespace citynet::measure {

/// Compressed rows: the ends of the arcs of each.
struct SearchArcs {
  using Offsets = base::OwnVector<std::uint64_t>;
  using Ends = base::OwnVector<std::uint32_t>;
  Offsets offsets{0};
  Ends ends{};

  [[nodiscard]] std::size_t count(std::uint32_t row) const {
    return offsets[row + 1] - offsets[row];
  }
  [[nodiscard]] std::span<const std::uint32_t> of(std::uint32_t row) const {
    return std::span(ends).subspan(offsets[row], count(row));
  }
};

}  // namespace citynet::measure
