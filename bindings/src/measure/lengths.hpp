#pragma once

#include <optional>
#include <variant>

#include "citynet/view/lengths.hpp"
#include "support/numbers.hpp"

namespace citynet::bindings {

/// How long the ties are: None for one step each, InverseStrengths, or one number per edge.
using LengthsLike = std::optional<std::variant<view::InverseStrengths, ArrayLike>>;

[[nodiscard]] inline view::Lengths lengths_of(const LengthsLike& lengths) {
  if (!lengths) return view::Steps{};
  if (const auto* map = std::get_if<view::InverseStrengths>(&*lengths)) return *map;
  return view::EdgeLengths{real_numbers("lengths", std::get<ArrayLike>(*lengths))};
}

}  // namespace citynet::bindings
