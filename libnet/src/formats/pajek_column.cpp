#include <algorithm>

#include "formats/number_text.hpp"
#include "formats/pajek.hpp"
#include "formats/reading_book.hpp"
#include "formats/text_lines.hpp"

namespace citynet::formats {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

}  // namespace

std::vector<FileValue> read_pajek_column(const GraphSource& source, bool is_vector,
                                         std::size_t count) {
  const ReadingBook book(source, "pajek");
  book.check_text();
  std::vector<FileValue> values;
  std::vector<TextPiece> words;
  TextLines lines(source.bytes);
  for (TextPiece line; lines.next(line);) {
    if (line.text.starts_with(kByteOrderMark)) line.text.remove_prefix(kByteOrderMark.size());
    split_words(line, false, book, words);
    if (words.empty() || words[0].text.starts_with('*') || words[0].text.starts_with('%')) continue;
    const auto real = parse_real(words[0].text);
    const auto whole = parse_integer(words[0].text);
    if (values.size() == count || !real || (!is_vector && !whole)) {
      book.fail(line.at, line.text, "a partition or vector has one number for each vertex");
    }
    if (is_vector) {
      values.emplace_back(*real);
    } else {
      values.emplace_back(*whole);
    }
  }
  if (values.size() == count) return values;
  book.fail(source.bytes.size(), std::to_string(values.size()),
            "there are fewer numbers than vertices, " + std::to_string(count));
}

bool looks_like_pajek(std::string_view bytes) {
  TextLines lines(bytes.substr(0, std::min<std::size_t>(bytes.size(), 65536)));
  for (TextPiece line; lines.next(line);) {
    auto text = line.text;
    if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
    if (starts_ignoring_case(text, "*network") || starts_ignoring_case(text, "*vertices")) {
      return true;
    }
  }
  return false;
}

}  // namespace citynet::formats
