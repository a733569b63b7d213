#include "formats/xml_source.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <optional>

#include "base/parallel.hpp"
#include "citynet/base/error.hpp"
#include "citynet/formats/encoding.hpp"
#include "citynet/formats/utf8.hpp"
#include "formats/code_points.hpp"
#include "formats/column_use.hpp"
#include "formats/xml_text.hpp"

namespace citynet::formats {
namespace {

[[noreturn]] void fail(const std::string& file, std::string_view text, std::size_t at,
                       const std::string& value, const std::string& rule) {
  const auto position = position_of(text, at);
  throw base::DataError({file, position.line, {}, position.character}, value, rule);
}

struct EncodingName {
  std::string_view name;
  std::optional<Encoding> encoding;  ///< none: ISO-8859-1, each byte is its own number
};
constexpr std::array kNames{
    EncodingName{"iso-8859-2", Encoding::iso_8859_2},
    EncodingName{"latin2", Encoding::iso_8859_2},
    EncodingName{"iso-8859-16", Encoding::iso_8859_16},
    EncodingName{"windows-1250", Encoding::cp1250},
    EncodingName{"cp1250", Encoding::cp1250},
    EncodingName{"windows-1252", Encoding::cp1252},
    EncodingName{"cp1252", Encoding::cp1252},
    EncodingName{"iso-8859-1", std::nullopt},
    EncodingName{"latin1", std::nullopt},
};

/// The word after `encoding=` of the XML declaration, in lower case; empty when there is none.
std::string declared_encoding(std::string_view bytes) {
  if (!bytes.starts_with("<?xml")) return {};
  const auto declaration = bytes.substr(0, std::min(bytes.find("?>"), std::size_t{400}));
  const auto at = declaration.find("encoding");
  if (at == declaration.npos) return {};
  const auto opening = declaration.find_first_of("\"'", at);
  if (opening == declaration.npos) return {};
  const auto closing = declaration.find(declaration[opening], opening + 1);
  if (closing == declaration.npos) return {};
  return in_lower_case(declaration.substr(opening + 1, closing - opening - 1));
}

std::string decode(std::string_view bytes, Encoding encoding, const std::string& file) {
  auto decoded = decode_text(bytes, encoding);
  if (!decoded.lost.empty()) {
    const auto& lost = decoded.lost.front();
    throw base::DataError({file, lost.line, {}, lost.character}, lost.name,
                          "it means nothing in " + std::string(to_string(encoding)));
  }
  return std::move(decoded.text);
}

std::string decode_latin_1(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 8);
  for (const char byte : bytes) append_utf8(text, static_cast<unsigned char>(byte));
  return text;
}

std::optional<Encoding> wide_encoding(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.substr(0, 2) == std::string_view("<\0", 2)) {
    return Encoding::utf_16_le;
  }
  if (bytes.starts_with("\xFE\xFF") || bytes.substr(0, 2) == std::string_view("\0<", 2)) {
    return Encoding::utf_16_be;
  }
  return std::nullopt;
}

struct Bytes {
  bool beyond_ascii = false, control = false;
};

/// One pass that the compiler can do for many bytes at a time.
Bytes look_over(std::string_view text) noexcept {
  unsigned char high = 0, odd = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    high = static_cast<unsigned char>(high | byte);
    odd =
        static_cast<unsigned char>(odd | static_cast<unsigned char>((byte < 0x20U) & (byte != 9U) &
                                                                    (byte != 10U) & (byte != 13U)));
  }
  return {(high & 0x80U) != 0, odd != 0};
}

/// Where a character begins, from here on; the text as a whole begins with one.
std::size_t begin_of_character(std::string_view text, std::size_t at) {
  const auto continues = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; };
  while (at > 0 && at < text.size() && continues(text[at])) ++at;
  return at;
}

bool has_only_characters(std::string_view text) {
  const auto seen = look_over(text);
  if (!seen.beyond_ascii && !seen.control) return true;
  return is_valid_utf8(text) && !first_non_xml(text);
}

/// Damage that is found somewhere is told where it is first.
[[noreturn]] void fail_on_character(std::string_view text, const std::string& file) {
  if (const auto invalid = first_invalid_utf8(text)) {
    const auto line_begin = text.rfind('\n', *invalid) + 1;
    const auto line = text.substr(line_begin, text.find('\n', *invalid) - line_begin);
    fail(file, text, *invalid, byte_name(text[*invalid]),
         explain_invalid_utf8(line, *invalid - line_begin));
  }
  const auto at = first_non_xml(text).value_or(0);
  fail(file, text, at, byte_name(text[at]), "XML 1.0 has no such character");
}

void check_characters(std::string_view text, const std::string& file, const base::RunControl& run) {
  constexpr std::size_t kPiece = std::size_t{1} << 16U, kBytesOfAStep = 8;
  std::atomic<bool> is_good{true};
  const auto pieces = (text.size() + kPiece - 1) / kPiece;
  base::for_each_block(pieces, run, [&](std::size_t piece, std::size_t last, base::Pulse& pulse) {
    for (; piece < last; ++piece) {
      const auto begin = begin_of_character(text, piece * kPiece);
      const auto end = begin_of_character(text, std::min(text.size(), (piece + 1) * kPiece));
      if (!has_only_characters(text.substr(begin, end - begin))) is_good = false;
      pulse.spend(kPiece / kBytesOfAStep);
    }
  });
  if (!is_good) fail_on_character(text, file);
}

}  // namespace

XmlSource::XmlSource(std::string_view bytes, const std::string& file, const base::RunControl& run) {
  text_ = bytes;
  const auto name = declared_encoding(bytes);
  if (bytes.starts_with("\xEF\xBB\xBF")) {
    text_.remove_prefix(3);
  } else if (const auto wide = wide_encoding(bytes)) {
    text_ = decoded_ = decode(bytes, *wide, file);
  } else if (!name.empty() && name != "utf-8" && name != "utf8" && name != "us-ascii" &&
             name != "ascii" && name != "utf-16") {
    // A declared UTF-16 that is none was put there by a program that wrote UTF-8 in the end.
    const auto* known = std::find_if(kNames.begin(), kNames.end(),
                                     [&](const auto& entry) { return entry.name == name; });
    if (known == kNames.end()) {
      fail(file, bytes, bytes.find("encoding"), name, "this encoding is not known here");
    }
    decoded_ = known->encoding ? decode(bytes, *known->encoding, file) : decode_latin_1(bytes);
    text_ = decoded_;
  }
  check_characters(text_, file, run);
}

}  // namespace citynet::formats
