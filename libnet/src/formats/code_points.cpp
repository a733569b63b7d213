#include "formats/code_points.hpp"

#include <algorithm>

namespace citynet::formats {
namespace {

unsigned byte_at(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}

bool continues(std::string_view bytes, std::size_t first, std::size_t last) {
  for (std::size_t i = first; i <= last; ++i) {
    if ((byte_at(bytes, i) & 0xC0U) != 0x80U) return false;
  }
  return true;
}

/// The second byte is narrower after these first ones: no overlong forms, no surrogates, nothing
/// beyond U+10FFFF.
bool is_allowed_second(unsigned first, unsigned second) {
  switch (first) {
    case 0xE0: return second >= 0xA0;
    case 0xED: return second <= 0x9F;
    case 0xF0: return second >= 0x90;
    case 0xF4: return second <= 0x8F;
    default: return true;
  }
}

}  // namespace

std::size_t well_formed_length(std::string_view bytes) noexcept {
  if (bytes.empty()) return 0;
  const unsigned first = byte_at(bytes, 0);
  if (first < 0x80U) return 1;
  std::size_t length = 0;
  if (first >= 0xC2U && first <= 0xDFU) length = 2;
  if (first >= 0xE0U && first <= 0xEFU) length = 3;
  if (first >= 0xF0U && first <= 0xF4U) length = 4;
  if (length == 0 || bytes.size() < length || !continues(bytes, 1, length - 1)) return 0;
  return is_allowed_second(first, byte_at(bytes, 1)) ? length : 0;
}

char32_t front_code_point(std::string_view bytes) noexcept {
  const auto length = well_formed_length(bytes);
  if (length <= 1) return bytes.empty() ? U'\0' : char32_t{byte_at(bytes, 0)};
  char32_t code_point = byte_at(bytes, 0) & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    code_point = (code_point << 6U) | (byte_at(bytes, i) & 0x3FU);
  }
  return code_point;
}

void append_utf8(std::string& text, char32_t code_point) {
  const auto append = [&text](char32_t byte) { text += static_cast<char>(byte); };
  if (code_point < 0x80U) {
    append(code_point);
  } else if (code_point < 0x800U) {
    append(0xC0U | (code_point >> 6U));
    append(0x80U | (code_point & 0x3FU));
  } else {
    if (code_point < 0x10000U) {
      append(0xE0U | (code_point >> 12U));
    } else {
      append(0xF0U | (code_point >> 18U));
      append(0x80U | ((code_point >> 12U) & 0x3FU));
    }
    append(0x80U | ((code_point >> 6U) & 0x3FU));
    append(0x80U | (code_point & 0x3FU));
  }
}

TextPosition position_of(std::string_view bytes, std::size_t at) noexcept {
  const auto before = bytes.substr(0, at);
  TextPosition position;
  position.line += static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
  const auto line_feed = before.rfind('\n');
  auto rest = line_feed == std::string_view::npos ? before : before.substr(line_feed + 1);
  while (!rest.empty()) {
    rest.remove_prefix(std::max<std::size_t>(1, well_formed_length(rest)));
    ++position.character;
  }
  return position;
}

}  // namespace citynet::formats
