#include "formats/xml_text.hpp"

#include <array>
#include <cstdint>

#include "base/text_hash.hpp"
#include "citynet/base/error.hpp"
#include "formats/code_points.hpp"

namespace citynet::formats {
namespace {

/// What a byte asks for. Most bytes ask for nothing, and are copied in runs.
enum Care : unsigned char { none, text, attribute, forbidden, maybe_noncharacter };

constexpr std::array<unsigned char, 256> make_cares() {
  std::array<unsigned char, 256> cares{};
  for (std::size_t byte = 0; byte < 0x20; ++byte) cares[byte] = forbidden;
  cares['\t'] = cares['\n'] = cares['"'] = attribute;
  cares['\r'] = cares['&'] = cares['<'] = cares['>'] = text;
  cares[0xEF] = maybe_noncharacter;
  return cares;
}
constexpr auto kCares = make_cares();

Care care_of(char c) { return static_cast<Care>(kCares[static_cast<unsigned char>(c)]); }

/// Whether any of eight bytes has a care, in the words of `kCares`; may say yes where none has.
bool asks_for_care(std::uint64_t word) {
  constexpr std::uint64_t kOnes = 0x0101010101010101U;
  constexpr std::uint64_t kHighest = kOnes << 7U;
  const auto is_any = [](std::uint64_t bytes, std::uint64_t c) {
    const auto zero_where = bytes ^ (kOnes * c);
    return (zero_where - kOnes) & ~zero_where;
  };
  // Pairs of characters that differ in one bit: " and &, < and >.
  const auto found = is_any(word | (kOnes * 0x04U), 0x26U) | is_any(word | (kOnes * 0x02U), 0x3EU) |
                     is_any(word, 0xEFU) | ((word - kOnes * 0x20U) & ~word);
  return (found & kHighest) != 0;
}

/// U+FFFE and U+FFFF; surrogates cannot occur in well-formed UTF-8 (XML 1.0, production 2).
bool is_noncharacter(std::string_view text, std::size_t at) {
  return at + 2 < text.size() && text[at + 1] == '\xBF' &&
         (text[at + 2] == '\xBE' || text[at + 2] == '\xBF');
}

std::string_view escape_of(char c) {
  switch (c) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '\r': return "&#13;";
    case '"': return "&quot;";
    case '\t': return "&#9;";
    default: return "&#10;";
  }
}

template <bool in_attribute>
std::optional<std::size_t> append(std::string& out, std::string_view text) {
  const auto before = out.size();
  std::size_t copied = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto care = care_of(text[at]);
    if (care == none || (care == attribute && !in_attribute)) continue;
    if (care == forbidden || (care == maybe_noncharacter && is_noncharacter(text, at))) {
      out.resize(before);
      return at;
    }
    if (care == maybe_noncharacter) continue;
    out.append(text, copied, at - copied);
    out += escape_of(text[at]);
    copied = at + 1;
  }
  out.append(text, copied);
  return std::nullopt;
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

std::optional<std::size_t> append_xml_text(std::string& out, std::string_view text) {
  return append<false>(out, text);
}

std::optional<std::size_t> append_xml_attribute(std::string& out, std::string_view text) {
  return append<true>(out, text);
}

bool is_plain_xml_text(std::string_view text) noexcept {
  for (; text.size() >= 8; text.remove_prefix(8)) {
    if (asks_for_care(base::front_word(text))) return false;
  }
  constexpr auto kSpaces = std::uint64_t{0x2020202020202020U};
  return !asks_for_care(base::front_word(text) | (kSpaces << (8 * text.size())));
}

void refuse_xml_character(const std::string& where, std::string_view text, std::size_t offset) {
  throw base::InvalidArgument(where, std::string(text),
                              "XML 1.0 has no character " +
                                  character_name(front_code_point(text.substr(offset))) +
                                  ", at offset " + std::to_string(offset));
}

void append_named_xml_attribute(std::string& out, std::string_view name, std::string_view value,
                                std::string_view where) {
  out += ' ';
  out += name;
  out += "=\"";
  if (const auto bad = append_xml_attribute(out, value)) {
    refuse_xml_character(std::string(where), value, *bad);
  }
  out += '"';
}

std::optional<std::size_t> first_non_xml(std::string_view utf8) noexcept {
  for (std::size_t at = 0; at < utf8.size(); ++at) {
    const auto care = care_of(utf8[at]);
    if (care == forbidden || (care == maybe_noncharacter && is_noncharacter(utf8, at))) return at;
  }
  return std::nullopt;
}

}  // namespace citynet::formats
