#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace citynet::formats {

/// Where the first byte stands that does not belong to well-formed UTF-8; empty when all do.
/// Strict (RFC 3629): no surrogates, no overlong forms, nothing beyond U+10FFFF.
[[nodiscard]] std::optional<std::size_t> first_invalid_utf8(std::string_view bytes) noexcept;

[[nodiscard]] bool is_valid_utf8(std::string_view bytes) noexcept;

/// What to tell the owner of a text that is not UTF-8: `byte 0xB3 is not UTF-8; in cp1250 it
/// would be 'ł'`. The 8-bit encodings of Central Europe (cp1250, ISO-8859-2) are named when the
/// whole text reads as words in them, both when both do. This is a hint for a person; the
/// library never repairs or converts.
/// `at` is the position `first_invalid_utf8` gave.
[[nodiscard]] std::string explain_invalid_utf8(std::string_view bytes, std::size_t at);

/// The number of a byte as messages show it: `0xB3`.
[[nodiscard]] std::string byte_name(char byte);

}  // namespace citynet::formats
