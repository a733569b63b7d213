#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace citynet::formats {

/// The shortest text that reads back as the same bits, with a dot, whatever the locale.
[[nodiscard]] std::string to_text(double number);
[[nodiscard]] std::string to_text(std::int64_t number);

/// The number a whole text is, in digits with a dot, a sign and an exponent or without; empty for
/// anything else, also for what does not fit, `inf` and `nan`.
[[nodiscard]] std::optional<double> parse_real(std::string_view text) noexcept;
[[nodiscard]] std::optional<std::int64_t> parse_integer(std::string_view text) noexcept;

[[nodiscard]] bool is_finite(double number) noexcept;

}  // namespace citynet::formats
