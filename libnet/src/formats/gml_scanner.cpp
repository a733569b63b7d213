#include "formats/gml_scanner.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "formats/code_points.hpp"
#include "formats/gml.hpp"
#include "formats/number_text.hpp"
#include "formats/text_lines.hpp"

namespace citynet::formats {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// `inf`, `+INF`, `-Inf`, `NAN`, as igraph and NetworkX write them.
bool special_real(std::string_view text, double& number) {
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  if (equal_ignoring_case(text, "inf")) {
    number = negative ? -kInfinity : kInfinity;
    return true;
  }
  if (!equal_ignoring_case(text, "nan")) return false;
  number = std::numeric_limits<double>::quiet_NaN();
  return true;
}

char32_t reference(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, char32_t>, 5> kNamed{
      {{"amp", U'&'}, {"lt", U'<'}, {"gt", U'>'}, {"quot", U'"'}, {"apos", U'\''}}};
  for (const auto& [known, character] : kNamed) {
    if (name == known) return character;
  }
  if (!name.starts_with('#')) return 0;
  name.remove_prefix(1);
  const bool hexadecimal = name.starts_with('x') || name.starts_with('X');
  if (hexadecimal) name.remove_prefix(1);
  if (name.empty() || name.size() > 8) return 0;
  char32_t number = 0;
  for (const char c : name) {
    char32_t digit = 16;
    if (is_digit(c)) digit = static_cast<char32_t>(c - '0');
    if (c >= 'a' && c <= 'f') digit = static_cast<char32_t>(c - 'a' + 10);
    if (c >= 'A' && c <= 'F') digit = static_cast<char32_t>(c - 'A' + 10);
    const char32_t base = hexadecimal ? 16 : 10;
    if (digit >= base) return 0;
    number = number * base + digit;
    if (number > 0x10FFFF) return 0;
  }
  return number >= 0xD800 && number <= 0xDFFF ? 0 : number;
}

}  // namespace

std::string decoded_gml(std::string_view text, std::size_t& unknown) {
  std::string decoded;
  decoded.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] != '&') {
      const auto end = std::min(text.find('&', at), text.size());
      decoded += text.substr(at, end - at);
      at = end;
      continue;
    }
    const auto end = text.substr(at, 12).find(';');
    const auto character =
        end == std::string_view::npos ? char32_t{0} : reference(text.substr(at + 1, end - 1));
    if (character == 0) {
      ++unknown;
      decoded += text[at++];
      continue;
    }
    append_utf8(decoded, character);
    at += end + 1;
  }
  return decoded;
}

void GmlScanner::skip_space() {
  while (at_ < bytes_.size()) {
    const char c = bytes_[at_];
    if (c == '#') {
      at_ = std::min(bytes_.find_first_of("\r\n", at_), bytes_.size());
    } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v') {
      ++at_;
    } else {
      return;
    }
  }
}

GmlToken GmlScanner::read_quoted() {
  const auto begin = at_ + 1;
  const auto end = bytes_.find('"', begin);
  if (end == std::string_view::npos) {
    book_->fail(at_, bytes_.substr(at_, 60), "the quote that opens here is never closed");
  }
  at_ = end + 1;
  return {GmlTokenKind::text, begin, bytes_.substr(begin, end - begin), 0, 0};
}

GmlToken GmlScanner::read_word() {
  const auto begin = at_;
  while (at_ < bytes_.size()) {
    const char c = bytes_[at_];
    const bool inside = is_letter(c) || is_digit(c) || c == '+' || c == '-' || c == '.' ||
                        static_cast<unsigned char>(c) >= 0x80U;
    if (!inside) break;
    ++at_;
  }
  const auto text = bytes_.substr(begin, at_ - begin);
  if (text.empty()) {
    book_->fail(begin, bytes_.substr(begin, 1), "a key, a number, a text in quotes or a bracket");
  }
  GmlToken token{GmlTokenKind::key, begin, text, 0, 0};
  if (special_real(text, token.real)) {
    token.kind = GmlTokenKind::real;
    return token;
  }
  if (is_letter(text.front()) || static_cast<unsigned char>(text.front()) >= 0x80U) return token;
  if (const auto whole = parse_integer(text)) {
    token.kind = GmlTokenKind::integer;
    token.whole = *whole;
    return token;
  }
  const auto real = parse_real(text);
  if (!real || text.find_first_of(".eE") == std::string_view::npos) {
    book_->fail(begin, text, "a number has digits, a dot and an exponent, and fits into 64 bits");
  }
  token.kind = GmlTokenKind::real;
  token.real = *real;
  return token;
}

GmlToken GmlScanner::next() {
  skip_space();
  if (at_ >= bytes_.size()) return {GmlTokenKind::end, bytes_.size(), {}, 0, 0};
  const char c = bytes_[at_];
  if (c == '[') return {GmlTokenKind::open, at_++, "[", 0, 0};
  if (c == ']') return {GmlTokenKind::close, at_++, "]", 0, 0};
  return c == '"' ? read_quoted() : read_word();
}

}  // namespace citynet::formats
