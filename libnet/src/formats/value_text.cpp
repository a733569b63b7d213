#include "formats/value_text.hpp"

#include <charconv>

#include "formats/column_use.hpp"

namespace citynet::formats {
namespace {

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

/// `from_chars` takes no plus sign; XML Schema does.
std::string_view without_plus(std::string_view text) {
  const bool plus = text.size() > 1 && text[0] == '+' && text[1] != '-' && text[1] != '+';
  return plus ? text.substr(1) : text;
}

template <class Number>
std::optional<Number> parse(std::string_view text) noexcept {
  text = without_plus(trimmed(text));
  Number number{};
  const auto* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, number);
  if (text.empty() || read.ec != std::errc{} || read.ptr != end) return std::nullopt;
  return number;
}

}  // namespace

std::string_view trimmed(std::string_view text) noexcept {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

std::optional<bool> parse_xml_truth(std::string_view text) noexcept {
  text = trimmed(text);
  if (text == "true" || text == "1") return true;
  if (text == "false" || text == "0") return false;
  if (text.size() > 5) return std::nullopt;
  const auto small = in_lower_case(text);
  if (small == "true") return true;
  if (small == "false") return false;
  return std::nullopt;
}

std::optional<std::int64_t> parse_xml_integer(std::string_view text) noexcept {
  return parse<std::int64_t>(text);
}

std::optional<double> parse_xml_real(std::string_view text) noexcept { return parse<double>(text); }

}  // namespace citynet::formats
