#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "formats/reading_book.hpp"

namespace citynet::formats {

enum class GmlTokenKind { end, key, integer, real, text, open, close };

struct GmlToken {
  GmlTokenKind kind = GmlTokenKind::end;
  std::size_t at = 0;
  std::string_view text{};  ///< as it stands in the file, without quotes
  std::int64_t whole = 0;
  double real = 0;
};

/// Cuts GML into keys, numbers, texts and brackets. Comments begin with # on a line.
class GmlScanner {
 public:
  GmlScanner(std::string_view bytes, const ReadingBook& book) : bytes_(bytes), book_(&book) {}

  /// The next token; throws DataError for what is none.
  GmlToken next();

 private:
  void skip_space();
  GmlToken read_quoted();
  GmlToken read_word();

  std::string_view bytes_;
  const ReadingBook* book_;
  std::size_t at_ = 0;
};

}  // namespace citynet::formats
