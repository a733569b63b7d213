#include "measure/paths/rows.hpp"

namespace citynet::measure {

Rows renumbered(const Rows& rows, std::span<const std::uint32_t> kept,
                std::span<const std::uint32_t> number) {
  return renumbered([&](std::uint32_t v) { return rows.row(v); }, kept, number);
}

}  // namespace citynet::measure
