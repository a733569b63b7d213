#include "read/value_type.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <limits>

#include "citynet/base/date.hpp"
#include "citynet/base/error.hpp"

namespace citynet::read {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool are_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

/// `from_chars` knows no plus sign.
std::string_view without_plus(std::string_view text) {
  if (text.size() > 1 && text[0] == '+' && text[1] != '-') text.remove_prefix(1);
  return text;
}

std::optional<std::string> broken_integer(std::string_view text) {
  text = without_plus(text);
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error == std::errc::result_out_of_range) return "a whole number fits into 64 bits";
  if (error != std::errc{} || end != text.data() + text.size()) return "a whole number";
  return std::nullopt;
}

std::optional<std::string> broken_year(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  if (text.size() == 4 && are_digits(text)) return std::nullopt;
  return "a year has four digits";
}

std::optional<std::string> broken_yearmonth(std::string_view text) {
  if (text.size() != 7 || !are_digits(text.substr(0, 4)) || text[4] != '-' ||
      !are_digits(text.substr(5))) {
    return "a year and a month are written YYYY-MM";
  }
  const auto month = text.substr(5);
  if (month >= "01" && month <= "12") return std::nullopt;
  return "a month is 01 to 12";
}

std::optional<std::string> broken_date(const std::string& text) {
  try {
    (void)base::parse_day(text);
    return std::nullopt;
  } catch (const base::InvalidArgument& error) {
    return error.rule();
  }
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

std::optional<std::string> broken_boolean(const formats::Field& field, const std::string& text) {
  for (const auto* words : {&field.true_values, &field.false_values}) {
    if (std::find(words->begin(), words->end(), text) != words->end()) return std::nullopt;
  }
  return "one of " + joined(field.true_values) + ", " + joined(field.false_values);
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// RFC 3986 as far as it catches slips: a scheme, a colon, and no space, quote or control sign.
std::optional<std::string> broken_uri(std::string_view text) {
  const auto colon = text.find(':');
  const auto scheme = text.substr(0, colon);
  const bool has_scheme = colon != std::string_view::npos && colon + 1 < text.size() &&
                          is_letter(text[0]) &&
                          std::all_of(scheme.begin(), scheme.end(), [](char c) {
                            return is_letter(c) || is_digit(c) || c == '+' || c == '-' || c == '.';
                          });
  if (!has_scheme) return "an address begins with its scheme, as in https://";
  const bool has_stray = std::any_of(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) <= 0x20U) || c == '"' || c == '<' || c == '>';
  });
  if (has_stray) return "an address holds no space, quote, angle bracket or control character";
  return std::nullopt;
}

bool equals_ignoring_case(std::string_view text, std::string_view capitals) {
  return std::equal(text.begin(), text.end(), capitals.begin(), capitals.end(), [](char a, char b) {
    return (a >= 'a' && a <= 'z' ? static_cast<char>(a - 'a' + 'A') : a) == b;
  });
}

}  // namespace

std::optional<double> parse_number(std::string_view text) {
  if (equals_ignoring_case(text, "NAN")) return std::numeric_limits<double>::quiet_NaN();
  if (equals_ignoring_case(text, "INF")) return std::numeric_limits<double>::infinity();
  if (equals_ignoring_case(text, "-INF")) return -std::numeric_limits<double>::infinity();
  text = without_plus(text);
  // `from_chars` has further words for infinity, which Table Schema has not.
  if (text.find_first_not_of("+-.0123456789eE") != std::string_view::npos) return std::nullopt;
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::optional<std::string> broken_type_rule(const formats::Field& field, const std::string& text) {
  if (field.is_uri) return broken_uri(text);
  if (field.type == "integer") return broken_integer(text);
  if (field.type == "year") return broken_year(text);
  if (field.type == "yearmonth") return broken_yearmonth(text);
  if (field.type == "date") return broken_date(text);
  if (field.type == "boolean") return broken_boolean(field, text);
  if (field.type == "number" && !parse_number(text)) return "a number, with a dot";
  return std::nullopt;
}

}  // namespace citynet::read
