#include <array>
#include <charconv>
#include <cstring>

#include "formats/code_points.hpp"
#include "formats/xml_scanner.hpp"

namespace citynet::formats {
namespace {

struct Entity {
  std::string_view name;
  char character;
};
constexpr std::array kEntities{Entity{"amp", '&'}, Entity{"lt", '<'}, Entity{"gt", '>'},
                               Entity{"quot", '"'}, Entity{"apos", '\''}};

/// The number of `#39` or `#x27`; 0 for what is none.
char32_t character_number(std::string_view reference) {
  const bool hexadecimal = reference.starts_with("#x");
  reference.remove_prefix(hexadecimal ? 2 : 1);
  std::uint32_t number = 0;
  const auto* end = reference.data() + reference.size();
  const auto read = std::from_chars(reference.data(), end, number, hexadecimal ? 16 : 10);
  return read.ec == std::errc{} && read.ptr == end ? number : 0;
}

/// XML 1.0, production 2.
bool is_character(char32_t c) {
  return c == U'\t' || c == U'\n' || c == U'\r' || (c >= 0x20U && c <= 0xD7FFU) ||
         (c >= 0xE000U && c <= 0xFFFDU) || (c >= 0x10000U && c <= 0x10FFFFU);
}

bool needs_care(std::string_view raw, bool is_attribute) {
  if (std::memchr(raw.data(), '&', raw.size()) != nullptr) return true;
  if (std::memchr(raw.data(), '\r', raw.size()) != nullptr) return true;
  return is_attribute && (raw.find('\n') != raw.npos || raw.find('\t') != raw.npos);
}

}  // namespace

void XmlScanner::append_reference(std::string& out, std::string_view reference,
                                  std::size_t offset) const {
  for (const auto& entity : kEntities) {
    if (entity.name != reference) continue;
    out += entity.character;
    return;
  }
  if (!reference.starts_with('#')) {
    fail(offset, "&" + std::string(reference) + ";", "entities are not accepted");
  }
  const auto number = character_number(reference);
  if (!is_character(number)) {
    fail(offset, "&" + std::string(reference) + ";", "XML 1.0 has no such character");
  }
  append_utf8(out, number);
}

std::string_view XmlScanner::decoded(std::string_view raw, std::size_t offset, bool is_attribute) {
  if (raw.empty() || !needs_care(raw, is_attribute)) return raw;
  std::string& out = kept_.emplace_back();
  out.reserve(raw.size());
  for (std::size_t at = 0; at < raw.size(); ++at) {
    const char c = raw[at];
    if (c == '&') {
      const auto end = raw.substr(at, 70000).find(';');
      if (end == raw.npos) fail(offset + at, "&", "an ampersand is written as &amp;");
      append_reference(out, raw.substr(at + 1, end - 1), offset + at);
      at += end;
    } else if (c == '\r') {
      if (!raw.substr(at + 1).starts_with('\n')) out += is_attribute ? ' ' : '\n';
    } else if (is_attribute && (c == '\n' || c == '\t')) {
      out += ' ';
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace citynet::formats
