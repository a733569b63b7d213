#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace citynet::formats {

/// Appends the text as it stands between two tags: `&`, `<` and `>` escaped, CR as `&#13;` (a
/// reader would turn it into LF). Returns the offset of the first character outside of XML 1.0
/// `Char`, which no escape can carry; nothing is appended then. The text is UTF-8.
[[nodiscard]] std::optional<std::size_t> append_xml_text(std::string& out, std::string_view text);

/// The same between double quotes: also `"`, TAB and LF, which a reader would make a space.
[[nodiscard]] std::optional<std::size_t> append_xml_attribute(std::string& out,
                                                              std::string_view text);

/// Whether the text stands between two tags as it is: there is nothing to escape or to refuse. May
/// say no for a text that is.
[[nodiscard]] bool is_plain_xml_text(std::string_view text) noexcept;

/// Throws InvalidArgument that names `where` and the character at `offset`.
[[noreturn]] void refuse_xml_character(const std::string& where, std::string_view text,
                                       std::size_t offset);

/// Appends ` name="value"`. Throws InvalidArgument that names `where` for a character that XML has
/// no place for.
void append_named_xml_attribute(std::string& out, std::string_view name, std::string_view value,
                                std::string_view where);

/// The offset of the first byte at which a character begins that XML 1.0 does not have.
[[nodiscard]] std::optional<std::size_t> first_non_xml(std::string_view utf8) noexcept;

}  // namespace citynet::formats
