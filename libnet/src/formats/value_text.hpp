#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace citynet::formats {

/// Without the spaces, tabs and line ends around it.
[[nodiscard]] std::string_view trimmed(std::string_view text) noexcept;

// As XML Schema writes them: with spaces around them, a plus sign, INF and NaN.

/// `true` and `false` in any case, `1` and `0`; spaces around them do not matter.
[[nodiscard]] std::optional<bool> parse_xml_truth(std::string_view text) noexcept;

/// A whole number that a 64-bit integer holds.
[[nodiscard]] std::optional<std::int64_t> parse_xml_integer(std::string_view text) noexcept;

/// A number with a dot that a double holds, and all spellings of INF and NaN.
[[nodiscard]] std::optional<double> parse_xml_real(std::string_view text) noexcept;

}  // namespace citynet::formats
