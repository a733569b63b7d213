#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace citynet::formats {

/// The encodings in which tables about European cities arrive.
enum class Encoding { utf_8, utf_16_le, utf_16_be, cp1250, iso_8859_2, iso_8859_16, cp1252 };

/// `utf-8`, `utf-16-le`, `utf-16-be`, `cp1250`, `iso-8859-2`, `iso-8859-16`, `cp1252`
[[nodiscard]] std::string_view to_string(Encoding encoding) noexcept;
/// The encoding of this name; empty for any other word.
[[nodiscard]] std::optional<Encoding> parse_encoding(std::string_view word) noexcept;

/// What the bytes of a file say about their encoding.
struct EncodingGuess {
  std::optional<Encoding> encoding{};  ///< empty when the bytes do not decide
  std::vector<Encoding> candidates{};  ///< what it may be, the likeliest first
  std::size_t mark_bytes = 0;          ///< length of the byte order mark
  std::string reason{};                ///< in words, for a person
};

/// Reads the encoding off the bytes: a byte order mark, then strict UTF-8, then UTF-16 without a
/// mark, then the 8-bit encodings.
///
/// An 8-bit encoding is out when a byte has no meaning in it. The others are compared by how well
/// the letters fit one of some twenty European languages, and by letters where none belong (a
/// capital after a small letter, a sign inside a word). It counts as decided when the best one
/// fits well and clearly better than every other that would give another text. Otherwise the
/// guess stays empty: Romanian in ISO-8859-2 and in ISO-8859-16 are the same bytes, and a
/// person has to say which it is. Linear time.
[[nodiscard]] EncodingGuess guess_encoding(std::string_view bytes);

/// A byte, or half a character, that has no meaning in the encoding.
struct LostByte {
  std::size_t offset = 0;     ///< in the file, from 0
  std::size_t line = 1;       ///< from 1
  std::size_t character = 1;  ///< in the line, from 1
  std::string name{};         ///< `0x81`

  friend bool operator==(const LostByte&, const LostByte&) = default;
};

/// A text in UTF-8, without its byte order mark.
struct DecodedText {
  std::string text{};
  std::vector<LostByte> lost{};  ///< each stands as one U+FFFD in the text
};

/// Turns bytes into UTF-8; what has no meaning becomes U+FFFD and is listed. Linear time.
[[nodiscard]] DecodedText decode_text(std::string_view bytes, Encoding encoding);

}  // namespace citynet::formats
