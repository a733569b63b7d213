#include "formats/reading_book.hpp"

#include <algorithm>

#include "citynet/base/error.hpp"
#include "citynet/formats/utf8.hpp"
#include "formats/code_points.hpp"

namespace citynet::formats {

void ReadingBook::remark(std::string_view what, std::string_view rule, bool set_aside,
                         std::size_t at, std::size_t count) {
  // Looking up a place takes as long as the text before it, so only the first of a kind has one.
  const bool is_new = kinds_.emplace(std::string(what) + '\n' + std::string(rule)).second;
  const auto place = is_new ? place_of(at) : base::Place{};
  if (set_aside) {
    account_.remark_set_aside(what, rule, place, count);
  } else {
    account_.remark_kept(what, rule, place, count);
  }
}

base::Place ReadingBook::place_of(std::size_t at) const {
  if (at == kNowhere) return {account_.file(), {}, {}, {}};
  const auto position = position_of(bytes_, std::min(at, bytes_.size()));
  return {account_.file(), position.line, {}, position.character};
}

void ReadingBook::fail(std::size_t at, std::string_view value, const std::string& rule) const {
  throw base::DataError(place_of(at), std::string(value), rule);
}

void ReadingBook::check_text() const {
  if (const auto invalid = first_invalid_utf8(bytes_)) {
    fail(*invalid, byte_name(bytes_[*invalid]), explain_invalid_utf8(bytes_, *invalid));
  }
  if (const auto nul = bytes_.find('\0'); nul != std::string_view::npos) {
    fail(nul, "0x00", "a text holds no NUL byte");
  }
}

}  // namespace citynet::formats
