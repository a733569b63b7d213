#pragma once

#include <array>
#include <span>
#include <string_view>

namespace citynet::read {

/// What each character of a range is in small ASCII letters: one word per code point.
struct TransliteratedRange {
  char32_t first, last;
  std::string_view words;
};

[[nodiscard]] std::span<const TransliteratedRange> transliterated_ranges() noexcept;

}  // namespace citynet::read
