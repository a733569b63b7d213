#include "citynet/formats/utf8.hpp"

#include "formats/central_european.hpp"
#include "formats/code_points.hpp"

namespace citynet::formats {
namespace {

std::string guess(CentralEuropean encoding, std::string_view name, char byte) {
  std::string character;
  append_utf8(character, decode(encoding, byte));
  return std::string(name) + " it would be '" + character + "'";
}

std::string guesses(std::string_view bytes, char byte) {
  const auto windows = oddities(CentralEuropean::cp1250, bytes);
  const auto iso = oddities(CentralEuropean::iso_8859_2, bytes);
  std::string text;
  if (windows && (!iso || *windows <= *iso)) {
    text += "; in " + guess(CentralEuropean::cp1250, "cp1250", byte);
  }
  if (iso && (!windows || *iso <= *windows)) {
    text += text.empty() ? "; in " : ", in ";
    text += guess(CentralEuropean::iso_8859_2, "ISO-8859-2", byte);
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
  return text + guesses(bytes, byte);
}

}  // namespace citynet::formats
