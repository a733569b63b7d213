#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "base/text_hash.hpp"

namespace citynet::formats {

/// Bytes that may be read behind the last character that ends something.
inline constexpr std::size_t kPlainSlack = 32;

/// What ends a plain stretch of a text: characters that have a meaning, or that a strict reader has
/// to look at. The end itself (`<` or a quote) is among them.
enum class Stop {
  value,  ///< of an attribute, between double quotes: `"` `&` `<` `>` and control characters
  text,   ///< between tags: `<` `&` `]` and carriage return
};

/// The length of the plain stretch at the front of `at`, eight bytes at a time. A byte that stops
/// it must come, with `kPlainSlack` bytes behind it that may be read.
template <Stop stop>
[[nodiscard]] inline std::size_t plain_length(const char* at) noexcept {
  constexpr std::uint64_t kOnes = 0x0101010101010101U;
  // The highest bit of each byte that is 0; right for the lowest such byte, which is all we ask.
  const auto zero = [](std::uint64_t word) { return (word - kOnes) & ~word & (kOnes << 7U); };
  const auto is = [&](std::uint64_t word, std::uint64_t c) { return zero(word ^ (kOnes * c)); };
  for (std::size_t length = 0;; length += 8) {
    const auto word = base::word_at<std::uint64_t>(at + length);
    std::uint64_t found = 0;
    if constexpr (stop == Stop::value) {
      // Pairs of characters that differ in one bit: " and &, < and >.
      found = is(word | (kOnes * 0x04U), 0x26U) | is(word | (kOnes * 0x02U), 0x3EU) |
              ((word - kOnes * 0x20U) & ~word & (kOnes << 7U));
    } else {
      found = is(word, 0x3CU) | is(word, 0x26U) | is(word, 0x5DU) | is(word, 0x0DU);
    }
    if (found != 0) return length + (static_cast<std::size_t>(std::countr_zero(found)) >> 3U);
  }
}

/// ASCII names without a prefix, by character.
enum PlainName : unsigned char { plain_part = 1, plain_start = 2 };
inline constexpr auto kPlainNames = [] {
  std::array<unsigned char, 256> kinds{};
  for (std::size_t c = 0; c < 128; ++c) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    const bool part = letter || (c >= '0' && c <= '9') || c == '-' || c == '.';
    if (part) kinds[c] = static_cast<unsigned char>(plain_part | (letter ? plain_start : 0));
  }
  return kinds;
}();
[[nodiscard]] inline bool is(char c, PlainName kind) noexcept {
  return (kPlainNames[static_cast<unsigned char>(c)] & kind) != 0;
}

/// Passes over a value between double quotes, the second quote included.
[[nodiscard]] inline bool pass_value(const char*& at, std::string_view& value) noexcept {
  value = {at, plain_length<Stop::value>(at)};
  at += value.size();
  return *at++ == '"';
}

/// Passes over these characters, if they come next.
template <std::size_t size>
[[nodiscard]] inline bool passes(const char*& at, const char (&literal)[size]) noexcept {
  if (std::memcmp(at, literal, size - 1) != 0) return false;
  at += size - 1;
  return true;
}

}  // namespace citynet::formats
