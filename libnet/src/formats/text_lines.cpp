#include "formats/text_lines.hpp"

#include <algorithm>

#include "formats/reading_book.hpp"

namespace citynet::formats {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace

bool TextLines::next(TextPiece& line) {
  if (at_ >= bytes_.size()) return false;
  const auto end = std::min(bytes_.find_first_of("\r\n", at_), bytes_.size());
  line = {at_, bytes_.substr(at_, end - at_)};
  at_ = end + (bytes_.substr(end).starts_with("\r\n") ? 2U : 1U);
  return true;
}

void split_words(const TextPiece& line, bool comma_parts, const ReadingBook& book,
                 std::vector<TextPiece>& words) {
  words.clear();
  const auto& text = line.text;
  const std::string_view gaps = comma_parts ? " \t," : " \t";
  for (std::size_t at = 0;;) {
    at = text.find_first_not_of(gaps, at);
    if (at == std::string_view::npos) return;
    const bool is_quoted = text[at] == '"';
    const auto begin = at + (is_quoted ? 1U : 0U);
    auto end = is_quoted ? text.find('"', begin) : text.find_first_of(gaps, begin);
    if (end == std::string_view::npos) {
      if (is_quoted) {
        book.fail(line.at + at, text.substr(at, 100),
                  "a quote that opens here is closed on the same line");
      }
      end = text.size();
    }
    words.push_back({line.at + begin, text.substr(begin, end - begin), is_quoted});
    at = end + (is_quoted ? 1U : 0U);
  }
}

bool equal_ignoring_case(std::string_view a, std::string_view b) noexcept {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return lower(x) == lower(y); });
}

bool starts_ignoring_case(std::string_view text, std::string_view start) noexcept {
  return equal_ignoring_case(text.substr(0, start.size()), start);
}

}  // namespace citynet::formats
