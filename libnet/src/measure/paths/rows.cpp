#include "measure/paths/rows.hpp"

#include <algorithm>

namespace citynet::measure {

Rows renumbered(const Rows& rows, std::span<const std::uint32_t> kept,
                std::span<const std::uint32_t> number) {
  Rows result;
  result.offsets.reserve(kept.size() + 1);
  for (const auto v : kept) {
    for (const auto u : rows.row(v)) {
      if (number[u] != kGone) result.targets.push_back(number[u]);
    }
    const auto first = static_cast<std::ptrdiff_t>(result.offsets.back());
    std::sort(result.targets.begin() + first, result.targets.end());
    result.offsets.push_back(result.targets.size());
  }
  return result;
}

}  // namespace citynet::measure
