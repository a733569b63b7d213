#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace citynet::formats {

/// How a text came to harm before it reached us.
enum class DamageKind {
  lost,     ///< U+FFFD: a program gave up on the bytes; nothing brings them back
  misread,  ///< cp1250 or ISO-8859-2 taken for cp1252: `Wroc³aw`
  doubled,  ///< UTF-8 taken for an 8-bit encoding: `WrocĹ‚aw`
  control,  ///< a control character where text should be
};

[[nodiscard]] std::string_view to_string(DamageKind kind) noexcept;
[[nodiscard]] std::optional<DamageKind> parse_damage_kind(std::string_view word) noexcept;

/// One damaged stretch of a text.
struct Damage {
  DamageKind kind{};
  std::size_t offset = 0;      ///< byte of the UTF-8 text where it begins, from 0
  std::size_t length = 0;      ///< in bytes
  std::size_t characters = 0;  ///< the same length in characters
  std::size_t line = 1;        ///< from 1
  std::size_t character = 1;   ///< in the line, from 1
  std::string text{};          ///< what stands there; the first 60 characters of a long stretch
  std::optional<std::string> repair{};  ///< what probably stood there, as an offer

  friend bool operator==(const Damage&, const Damage&) = default;
};

/// Finds what is damaged in a text, in the order of the text. A stretch is a run of U+FFFD or of
/// control characters, a whole word that was misread, or the characters that are doubled.
///
/// What is found is likely, not proven: `WrocĹ‚aw` could be somebody's name. So repairs are
/// offers, and nothing is changed. Words are misread when a sign such as `³`, `¹` or `¿` stands
/// inside them and the same bytes make letters only in cp1250 or ISO-8859-2; doubled characters
/// are two or more in a row whose bytes are the UTF-8 of letters or marks of European languages.
/// Linear time.
[[nodiscard]] std::vector<Damage> find_damage(std::string_view utf8);

/// The text with the repairs that are offered put in.
[[nodiscard]] std::string repaired(std::string_view utf8, std::span<const Damage> damage);

}  // namespace citynet::formats
