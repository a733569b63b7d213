#pragma once

#include <cstdint>
#include <string>

namespace citynet::formats {

/// The shortest text that reads back as the same bits, with a dot, whatever the locale.
[[nodiscard]] std::string to_text(double number);
[[nodiscard]] std::string to_text(std::int64_t number);

[[nodiscard]] bool is_finite(double number) noexcept;

}  // namespace citynet::formats
