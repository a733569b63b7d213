#include "formats/plain_rows.hpp"

#include "citynet/formats/utf8.hpp"

namespace citynet::formats {
namespace {

/// What stands somewhere in a text, in one pass that the compiler can do for many bytes at a time.
struct Seen {
  bool beyond_ascii = false, odd = false, returns = false;
};

Seen look_over(std::string_view text) noexcept {
  unsigned char high = 0, odd = 0, returns = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    high = static_cast<unsigned char>(high | byte);
    odd = static_cast<unsigned char>(odd | static_cast<unsigned char>((byte == 0U) | (c == '"')));
    returns = static_cast<unsigned char>(returns | static_cast<unsigned char>(c == '\r'));
  }
  return {(high & 0x80U) != 0, odd != 0, returns != 0};
}

std::size_t first_odd(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '"' || text[at] == '\0') return at;
  }
  return text.size();
}

std::size_t first_lone_return(std::string_view text) {
  for (auto at = text.find('\r'); at != text.npos; at = text.find('\r', at + 1)) {
    if (at + 1 == text.size() || text[at + 1] != '\n') return at;
  }
  return text.size();
}

}  // namespace

std::size_t plain_lines(std::string_view text) {
  const auto seen = look_over(text);
  auto good = text.size();
  if (seen.odd) good = std::min(good, first_odd(text));
  if (seen.returns) good = std::min(good, first_lone_return(text));
  if (seen.beyond_ascii) {
    if (const auto damaged = first_invalid_utf8(text)) good = std::min(good, *damaged);
  }
  const auto newline = text.substr(0, good).rfind('\n');
  return newline == text.npos ? 0 : newline + 1;
}

}  // namespace citynet::formats
