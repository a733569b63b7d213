#include "formats/number_text.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace citynet::formats {
namespace {

template <class Number>
std::string shortest(Number number) {
  std::array<char, 32> text{};  // the longest double is -2.2250738585072014e-308, 24 characters
  const auto [end, error] = std::to_chars(text.data(), text.data() + text.size(), number);
  return {text.data(), end};
}

}  // namespace

std::string to_text(double number) { return shortest(number); }
std::string to_text(std::int64_t number) { return shortest(number); }

bool is_finite(double number) noexcept { return std::isfinite(number); }

}  // namespace citynet::formats
