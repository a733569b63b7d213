#include "citynet/formats/utf8.hpp"

#include <vector>

#include "citynet/formats/encoding.hpp"
#include "formats/code_points.hpp"
#include "formats/eight_bit.hpp"

namespace citynet::formats {
namespace {

/// What the byte would be in the encoding the text seems to have, or, where the bytes do not
/// decide, in the two likeliest that give different characters.
std::string suspected_characters(std::string_view bytes, char byte) {
  const auto guess = guess_encoding(bytes);
  const auto candidates = guess.encoding ? std::vector{*guess.encoding} : guess.candidates;
  std::string text;
  char32_t named = 0;
  for (const auto encoding : candidates) {
    const auto character = decode_byte(encoding, static_cast<unsigned char>(byte));
    if (!is_eight_bit(encoding) || character == 0 || character == named) continue;
    text += (named == 0 ? "; in " : ", in ") + std::string(to_string(encoding)) + " it would be '";
    append_utf8(text, character);
    text += "'";
    if (named != 0) break;
    named = character;
  }
  return text;
}

}  // namespace

std::optional<std::size_t> first_invalid_utf8(std::string_view bytes) noexcept {
  std::size_t at = 0;
  while (at < bytes.size()) {
    if (static_cast<unsigned char>(bytes[at]) < 0x80U) {
      ++at;
      continue;
    }
    const auto length = well_formed_length(bytes.substr(at));
    if (length == 0) return at;
    at += length;
  }
  return std::nullopt;
}

bool is_valid_utf8(std::string_view bytes) noexcept { return !first_invalid_utf8(bytes); }

std::string byte_name(char byte) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  const auto value = static_cast<unsigned char>(byte);
  return std::string("0x") + kDigits[value >> 4U] + kDigits[value & 0xFU];
}

std::string explain_invalid_utf8(std::string_view bytes, std::size_t at) {
  const char byte = bytes[at];
  const std::string text = "byte " + byte_name(byte) + " is not UTF-8";
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    return text + "; the text begins with the mark of UTF-16";
  }
  return text + suspected_characters(bytes, byte);
}

}  // namespace citynet::formats
