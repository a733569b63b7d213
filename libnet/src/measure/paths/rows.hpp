#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace citynet::measure {

/// Compressed rows of neighbours, each ascending.
struct Rows {
  std::vector<std::size_t> offsets{0};
  std::vector<std::uint32_t> targets{};

  [[nodiscard]] std::size_t size() const { return offsets.size() - 1; }
  [[nodiscard]] std::size_t degree(std::size_t v) const { return offsets[v + 1] - offsets[v]; }
  [[nodiscard]] std::span<const std::uint32_t> row(std::size_t v) const {
    return {targets.data() + offsets[v], degree(v)};
  }
};

/// The mark of a vertex that has no number in some numbering.
constexpr auto kGone = static_cast<std::uint32_t>(-1);

/// The rows of the vertices `kept`, in this order, with what `number` makes of their neighbours;
/// neighbours whose number is `kGone` are left out.
[[nodiscard]] Rows renumbered(const Rows& rows, std::span<const std::uint32_t> kept,
                              std::span<const std::uint32_t> number);

}  // namespace citynet::measure
