#include "measure/paths/decimal.hpp"

#include <array>
#include <charconv>
#include <string>
#include <string_view>

namespace citynet::measure {

Decimal shortest_decimal(double value) {
  // "1.25e-01": at most 17 digits, which a 64-bit number holds.
  std::array<char, 32> buffer{};
  const auto written = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                     std::chars_format::scientific);
  const std::string_view text(buffer.data(), static_cast<std::size_t>(written.ptr - buffer.data()));
  const auto exponent_mark = text.find('e');
  Decimal decimal;
  int digits_after_point = 0;
  for (const char c : text.substr(0, exponent_mark)) {
    if (c == '.') continue;
    decimal.mantissa = decimal.mantissa * 10 + static_cast<std::uint64_t>(c - '0');
    ++digits_after_point;
  }
  --digits_after_point;
  auto exponent_text = text.substr(exponent_mark + 1);
  if (exponent_text.front() == '+') exponent_text.remove_prefix(1);
  std::from_chars(exponent_text.data(), exponent_text.data() + exponent_text.size(),
                  decimal.exponent);
  decimal.exponent -= digits_after_point;
  while (decimal.mantissa != 0 && decimal.mantissa % 10 == 0) {
    decimal.mantissa /= 10;
    ++decimal.exponent;
  }
  return decimal;
}

double power_of_ten(int exponent) {
  const auto text = "1e" + std::to_string(exponent);
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

}  // namespace citynet::measure
