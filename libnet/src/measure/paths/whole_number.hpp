#pragma once

#include <cstdint>
#include <optional>

namespace citynet::measure {

/// A whole number of 128 bits. Standard C++ has none; GCC and clang do on every machine that the
/// project supports.
__extension__ using WholeNumber = unsigned __int128;

[[nodiscard]] inline std::optional<WholeNumber> product(WholeNumber a, WholeNumber b) {
  WholeNumber result = 0;
  if (__builtin_mul_overflow(a, b, &result)) return std::nullopt;
  return result;
}

/// a to the power of n.
[[nodiscard]] inline std::optional<WholeNumber> power(WholeNumber a, unsigned n) {
  WholeNumber result = 1;
  for (unsigned i = 0; i < n; ++i) {
    const auto next = product(result, a);
    if (!next) return std::nullopt;
    result = *next;
  }
  return result;
}

[[nodiscard]] inline WholeNumber greatest_common_divisor(WholeNumber a, WholeNumber b) {
  while (b != 0) {
    const auto rest = a % b;
    a = b;
    b = rest;
  }
  return a;
}

[[nodiscard]] inline std::optional<WholeNumber> least_common_multiple(WholeNumber a,
                                                                      WholeNumber b) {
  return product(a / greatest_common_divisor(a, b), b);
}

}  // namespace citynet::measure
