#include "formats/xml_text.hpp"

#include "citynet/base/error.hpp"
#include "citynet/formats/utf8.hpp"
#include "formats/code_points.hpp"

namespace citynet::formats {
namespace {

/// XML 1.0, production 2. Surrogates cannot occur in well-formed UTF-8.
bool is_xml_char(char32_t c) {
  return c == U'\t' || c == U'\n' || c == U'\r' || (c >= 0x20U && c != 0xFFFEU && c != 0xFFFFU);
}

std::string character_name(char32_t c) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string name = "U+";
  for (int shift = 12; shift >= 0; shift -= 4) {
    name += kDigits[(c >> static_cast<unsigned>(shift)) & 0xFU];
  }
  return name;
}

}  // namespace

std::string escaped_xml_text(std::string_view text, const std::string& where) {
  if (const auto invalid = first_invalid_utf8(text)) {
    throw base::InvalidArgument(
        where, std::string(text),
        explain_invalid_utf8(text, *invalid) + ", at offset " + std::to_string(*invalid));
  }
  std::string escaped;
  escaped.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto c = front_code_point(text.substr(at));
    const auto length = well_formed_length(text.substr(at));
    if (!is_xml_char(c)) {
      throw base::InvalidArgument(
          where, std::string(text),
          "XML 1.0 has no character " + character_name(c) + ", at offset " + std::to_string(at));
    }
    switch (c) {
      case U'&': escaped += "&amp;"; break;
      case U'<': escaped += "&lt;"; break;
      case U'>': escaped += "&gt;"; break;
      case U'\r': escaped += "&#13;"; break;
      default: escaped += text.substr(at, length);
    }
    at += length;
  }
  return escaped;
}

}  // namespace citynet::formats
