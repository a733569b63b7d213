#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace citynet::formats {

/// How many bytes the character at the front takes; 0 when it is not well-formed UTF-8.
/// The Unicode Standard 15.0, table 3-7.
[[nodiscard]] std::size_t well_formed_length(std::string_view bytes) noexcept;

/// The character at the front of well-formed text.
[[nodiscard]] char32_t front_code_point(std::string_view bytes) noexcept;

void append_utf8(std::string& text, char32_t code_point);

/// Line and character, both from 1, at which the byte `at` stands. A line ends with LF; each byte
/// that is not UTF-8 counts as one character.
struct TextPosition {
  std::size_t line = 1;
  std::size_t character = 1;
};
[[nodiscard]] TextPosition position_of(std::string_view bytes, std::size_t at) noexcept;

}  // namespace citynet::formats
