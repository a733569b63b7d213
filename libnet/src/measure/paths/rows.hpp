#pragma once

#include <algorithm>
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
/// neighbours whose number is `kGone` are left out. `row_of(v)` are the neighbours of v.
template <class RowOf>
[[nodiscard]] Rows renumbered(RowOf row_of, std::span<const std::uint32_t> kept,
                              std::span<const std::uint32_t> number) {
  Rows result;
  result.offsets.reserve(kept.size() + 1);
  for (const auto v : kept) {
    const auto size =
        std::ranges::count_if(row_of(v), [&](std::uint32_t u) { return number[u] != kGone; });
    result.offsets.push_back(result.offsets.back() + static_cast<std::size_t>(size));
  }
  result.targets.reserve(result.offsets.back());
  for (const auto v : kept) {
    const auto first = static_cast<std::ptrdiff_t>(result.targets.size());
    for (const auto u : row_of(v)) {
      if (number[u] != kGone) result.targets.push_back(number[u]);
    }
    std::sort(result.targets.begin() + first, result.targets.end());
  }
  return result;
}

[[nodiscard]] Rows renumbered(const Rows& rows, std::span<const std::uint32_t> kept,
                              std::span<const std::uint32_t> number);

/// As `renumbered` does where `kept` ascends, in the memory that the rows have: nothing moves but
/// towards the beginning.
void keep_rows(Rows& rows, std::span<const std::uint32_t> kept,
               std::span<const std::uint32_t> number);

}  // namespace citynet::measure
