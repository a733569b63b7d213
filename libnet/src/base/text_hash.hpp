#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace citynet::base {

/// The first bytes at `at` as a number, the first one lowest.
template <class Word>
[[nodiscard]] Word word_at(const char* at) noexcept {
  Word word = 0;
  std::memcpy(&word, at, sizeof(Word));
  if constexpr (std::endian::native == std::endian::big) {
    if constexpr (sizeof(Word) == 8) return __builtin_bswap64(word);
    return __builtin_bswap32(word);
  }
  return word;
}

/// The first eight bytes of a text as a number; of a shorter one all of them and zeros. Reads no
/// byte outside of the text.
[[nodiscard]] inline std::uint64_t front_word(std::string_view text) noexcept {
  const auto size = text.size();
  const char* at = text.data();
  if (size >= 8) return word_at<std::uint64_t>(at);
  if (size >= 4) {
    const std::uint64_t front = word_at<std::uint32_t>(at);
    const std::uint64_t back = word_at<std::uint32_t>(at + size - 4);
    return front | (back << (8 * (size - 4)));
  }
  std::uint64_t word = 0;
  for (std::size_t i = 0; i < size; ++i) {
    word |= std::uint64_t{static_cast<unsigned char>(at[i])} << (8 * i);
  }
  return word;
}

/// The same with the first byte highest: of two texts that differ in it, the one that comes first
/// has the smaller number. Where it is equal the texts themselves decide.
[[nodiscard]] inline std::uint64_t ordered_front_word(std::string_view text) noexcept {
  return __builtin_bswap64(front_word(text));
}

/// A number made of all bytes of a text, for tables that are looked up and never walked through.
/// The seed differs from run to run, so that nobody can write a file whose texts all meet.
[[nodiscard]] inline std::uint64_t text_hash(std::string_view text, std::uint64_t seed) noexcept {
  constexpr std::uint64_t kOdd = 0x9E3779B97F4A7C15U;
  std::uint64_t hash = (seed ^ text.size()) * kOdd;
  while (text.size() > 8) {
    hash = (hash ^ front_word(text)) * kOdd;
    hash ^= hash >> 32U;
    text.remove_prefix(8);
  }
  hash = (hash ^ front_word(text)) * kOdd;
  hash = (hash ^ (hash >> 32U)) * kOdd;
  return hash ^ (hash >> 29U);
}

/// A seed for `text_hash`: where the system put the table in memory.
[[nodiscard]] inline std::uint64_t seed_of(const void* table) noexcept {
  return static_cast<std::uint64_t>(reinterpret_cast<std::uintptr_t>(table)) >> 4U;
}

}  // namespace citynet::base
