#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>

namespace citynet::base {

/// A 32-bit index that cannot be mixed up with an index of another kind of thing.
template <class Tag>
struct Id {
  std::uint32_t value = 0;

  constexpr Id() = default;
  constexpr explicit Id(std::uint32_t index) : value(index) {}
  constexpr explicit Id(std::size_t index) : value(static_cast<std::uint32_t>(index)) {}

  friend constexpr auto operator<=>(Id, Id) = default;
};

}  // namespace citynet::base

template <class Tag>
struct std::hash<citynet::base::Id<Tag>> {
  std::size_t operator()(citynet::base::Id<Tag> id) const noexcept { return id.value; }
};
