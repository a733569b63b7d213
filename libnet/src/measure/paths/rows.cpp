#include "measure/paths/rows.hpp"

namespace citynet::measure {

Rows renumbered(const Rows& rows, std::span<const std::uint32_t> kept,
                std::span<const std::uint32_t> number) {
  return renumbered([&](std::uint32_t v) { return rows.row(v); }, kept, number);
}

void keep_rows(Rows& rows, std::span<const std::uint32_t> kept,
               std::span<const std::uint32_t> number) {
  std::size_t end = 0, row = 0;
  for (const auto v : kept) {
    const auto first = rows.offsets[v], last = rows.offsets[v + 1];
    rows.offsets[row++] = end;
    for (auto at = first; at < last; ++at) {
      const auto name = number[rows.targets[at]];
      if (name != kGone) rows.targets[end++] = name;
    }
  }
  rows.offsets[row] = end;
  rows.offsets.resize(row + 1);
  rows.targets.resize(end);
}

}  // namespace citynet::measure
