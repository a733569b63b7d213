#include "base/in_quotes.hpp"

#include <cstddef>

namespace citynet::base {
namespace {

constexpr std::size_t kLongest = 120;

bool continues_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

std::string_view shortened(std::string_view value) {
  if (value.size() <= kLongest) return value;
  std::size_t end = kLongest;
  // Bytes that are no UTF-8 at all may continue for ever; four is the longest character.
  while (end > kLongest - 4 && continues_character(value[end])) --end;
  return value.substr(0, end);
}

void append_escaped(std::string& text, char c) {
  constexpr std::string_view kHexDigits = "0123456789abcdef";
  const auto byte = static_cast<unsigned char>(c);
  if (c == '\n') {
    text += "\\n";
  } else if (c == '\r') {
    text += "\\r";
  } else if (c == '\t') {
    text += "\\t";
  } else if (byte < 0x20U || byte == 0x7FU) {
    text += "\\x";
    text += kHexDigits[byte >> 4U];
    text += kHexDigits[byte & 0xFU];
  } else {
    text += c;
  }
}

}  // namespace

std::string in_quotes(std::string_view value) {
  const std::string_view shown = shortened(value);
  std::string text = "'";
  for (const char c : shown) append_escaped(text, c);
  text += "'";
  if (shown.size() < value.size()) text += "... (" + std::to_string(value.size()) + " bytes)";
  return text;
}

}  // namespace citynet::base
