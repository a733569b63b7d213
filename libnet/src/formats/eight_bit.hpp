#pragma once

#include <span>
#include <string>

#include "citynet/formats/encoding.hpp"

namespace citynet::formats {

/// The 8-bit ones among the encodings.
[[nodiscard]] std::span<const Encoding> eight_bit_encodings() noexcept;
[[nodiscard]] bool is_eight_bit(Encoding encoding) noexcept;

/// The character a byte stands for in an 8-bit encoding; 0 where it has no printable one.
[[nodiscard]] char32_t decode_byte(Encoding encoding, unsigned char byte) noexcept;

/// The byte of a character in an 8-bit encoding; 0 when there is none.
[[nodiscard]] unsigned char encode_byte(Encoding encoding, char32_t character) noexcept;

/// Letters of the Latin script as far as the 8-bit encodings have them.
[[nodiscard]] bool is_latin_letter(char32_t c) noexcept;
[[nodiscard]] bool is_latin_capital(char32_t c) noexcept;
[[nodiscard]] char32_t latin_small(char32_t c) noexcept;

}  // namespace citynet::formats
