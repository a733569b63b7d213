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

template <class Number>
std::optional<Number> parse(std::string_view text) noexcept {
  if (text.starts_with("+-")) return std::nullopt;
  if (text.starts_with('+')) text.remove_prefix(1);
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

}  // namespace

std::optional<double> parse_real(std::string_view text) noexcept {
  const auto number = parse<double>(text);
  // `inf` and `nan` are words, not digits.
  return number && std::isfinite(*number) ? number : std::nullopt;
}

std::optional<std::int64_t> parse_integer(std::string_view text) noexcept {
  return parse<std::int64_t>(text);
}

std::string to_text(double number) { return shortest(number); }
std::string to_text(std::int64_t number) { return shortest(number); }

bool is_finite(double number) noexcept { return std::isfinite(number); }

}  // namespace citynet::formats
