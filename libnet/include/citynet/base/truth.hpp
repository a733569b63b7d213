#pragma once

#include <string_view>

namespace citynet::base {

/// Three-valued answer: sources that are silent or imprecise make `unknown` a real result.
///
/// An enumeration and not `std::optional<bool>`, because `if (optional)` reads "is it known"
/// where everybody means "is it true".
enum class Truth { no, unknown, yes };

/// Both must hold: `no` wins over `unknown`, `unknown` over `yes`.
[[nodiscard]] constexpr Truth both(Truth a, Truth b) noexcept { return a < b ? a : b; }
/// One is enough: `yes` wins over `unknown`, `unknown` over `no`.
[[nodiscard]] constexpr Truth either(Truth a, Truth b) noexcept { return a < b ? b : a; }

[[nodiscard]] constexpr std::string_view to_string(Truth truth) noexcept {
  switch (truth) {
    case Truth::no: return "no";
    case Truth::unknown: return "unknown";
    case Truth::yes: return "yes";
  }
  return "unknown";
}

}  // namespace citynet::base
