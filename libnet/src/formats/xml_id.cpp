#include <algorithm>

#include "citynet/base/error.hpp"
#include "citynet/formats/graphml.hpp"
#include "citynet/formats/utf8.hpp"
#include "formats/code_points.hpp"

namespace citynet::formats {
namespace {

bool is_name_token_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
         c == '-' || c == '_' || c == ':';
}

std::string escaped_code_point(char32_t c) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string digits;
  for (; c != 0 || digits.size() < 4; c >>= 4U) digits.insert(0, 1, kDigits[c & 0xFU]);
  return "_x" + digits + "_";
}

}  // namespace

bool is_xml_name_token(std::string_view text) noexcept {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_name_token_character);
}

std::string to_xml_id(std::string_view text) {
  if (text.empty()) return "_x_";
  if (const auto invalid = first_invalid_utf8(text)) {
    throw base::InvalidArgument("text", std::string(text), explain_invalid_utf8(text, *invalid));
  }
  std::string id;
  for (std::size_t at = 0; at < text.size(); at += well_formed_length(text.substr(at))) {
    const bool opens_an_escape = text.substr(at, 2) == "_x";
    if (is_name_token_character(text[at]) && !opens_an_escape) {
      id += text[at];
    } else {
      id += escaped_code_point(front_code_point(text.substr(at)));
    }
  }
  return id;
}

}  // namespace citynet::formats
