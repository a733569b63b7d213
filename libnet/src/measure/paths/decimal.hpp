#pragma once

#include <cstdint>

namespace citynet::measure {

/// mantissa * 10^exponent; the mantissa has no zero at its end.
struct Decimal {
  std::uint64_t mantissa = 0;
  int exponent = 0;
};

/// The shortest decimal that a double greater than 0 reads back from: what a person or a file
/// wrote, if it had at most 15 digits. 0.1 is 1 * 10^-1 and not the binary fraction beside it.
[[nodiscard]] Decimal shortest_decimal(double value);

/// The double next to 10^exponent.
[[nodiscard]] double power_of_ten(int exponent);

}  // namespace citynet::measure
