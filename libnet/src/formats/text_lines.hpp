#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace citynet::formats {

class ReadingBook;

/// A stretch of a text and where it begins.
struct TextPiece {
  std::size_t at = 0;
  std::string_view text{};
  bool is_quoted = false;  ///< it stood in quotes, which are left out of `text`
};

/// Cuts a text into lines that end with LF, CRLF or CR, so that files of every system read alike.
class TextLines {
 public:
  explicit TextLines(std::string_view bytes) : bytes_(bytes) {}

  /// The next line without its end; false at the end of the text.
  bool next(TextPiece& line);

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
};

/// The words of a line, parted by spaces and tabs (and commas, if `comma_parts`); a word in double
/// quotes may hold them. Throws DataError for a quote that is not closed on its line.
void split_words(const TextPiece& line, bool comma_parts, const ReadingBook& book,
                 std::vector<TextPiece>& words);

/// Whether two texts are the same but for ASCII capitals.
[[nodiscard]] bool equal_ignoring_case(std::string_view a, std::string_view b) noexcept;
[[nodiscard]] bool starts_ignoring_case(std::string_view text, std::string_view start) noexcept;

}  // namespace citynet::formats
