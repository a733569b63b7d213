#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>

#include "base/text_hash.hpp"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace citynet::formats {

/// Where two characters stand in 64 bytes, one bit for each byte, the first one lowest.
struct Stops {
  std::uint64_t delimiters = 0, newlines = 0;
};

#if defined(__SSE2__)  // a part of every x86-64
[[nodiscard]] inline Stops stops_in(const char* at, char delimiter) noexcept {
  Stops stops;
  const auto wanted = _mm_set1_epi8(delimiter), newline = _mm_set1_epi8('\n');
  for (unsigned i = 0; i < 64; i += 16) {
    const auto bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at + i));
    const auto bits = [&](__m128i what) {
      return std::uint64_t{
          static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, what)))};
    };
    stops.delimiters |= bits(wanted) << i;
    stops.newlines |= bits(newline) << i;
  }
  return stops;
}
#else
[[nodiscard]] inline Stops stops_in(const char* at, char delimiter) noexcept {
  constexpr std::uint64_t kOnes = 0x0101010101010101U;
  Stops stops;
  for (unsigned i = 0; i < 64; i += 8) {
    const auto word = base::word_at<std::uint64_t>(at + i);
    const auto bits = [&](char what) {
      const auto differs = word ^ (kOnes * static_cast<unsigned char>(what));
      // The highest bit of each byte that is 0, exactly; then the bits of all bytes side by side.
      const auto low = (differs & (kOnes * 0x7FU)) + (kOnes * 0x7FU);
      const auto zero = ~(low | differs | (kOnes * 0x7FU)) >> 7U;
      return (zero * 0x0102040810204080U) >> 56U;
    };
    stops.delimiters |= bits(delimiter) << i;
    stops.newlines |= bits('\n') << i;
  }
  return stops;
}
#endif

/// How many bytes at the front of a text are whole lines in valid UTF-8 without quote, NUL, and CR
/// but before LF.
[[nodiscard]] std::size_t plain_lines(std::string_view text);

/// Cuts plain lines, each with a line end, into fields of which there are `fields.size()` in each,
/// and calls `use(line without its end)` for one after the other. Returns how many bytes were
/// taken: up to the first line that has another number of fields, or that `use` answers with false.
template <class Use>
std::size_t each_plain_row(std::string_view text, char delimiter,
                           std::span<std::string_view> fields, const Use& use) {
  const char* const begin = text.data();
  const char* line = begin;
  const char* field = begin;
  std::size_t count = 0;
  std::array<char, 64> rest;
  for (std::size_t at = 0; at < text.size(); at += 64) {
    const char* block = begin + at;
    if (text.size() - at < rest.size()) {
      rest.fill('\0');
      std::memcpy(rest.data(), block, text.size() - at);
      block = rest.data();
    }
    const auto found = stops_in(block, delimiter);
    for (auto stops = found.delimiters | found.newlines; stops != 0; stops &= stops - 1) {
      const auto bit = static_cast<unsigned>(std::countr_zero(stops));
      const char* const stop = begin + at + bit;
      const bool ends = ((found.newlines >> bit) & 1U) != 0;
      if (count >= fields.size() || ends != (count + 1 == fields.size())) {
        return static_cast<std::size_t>(line - begin);
      }
      fields[count++] = {field, static_cast<std::size_t>(stop - field)};
      field = stop + 1;
      if (!ends) continue;
      auto& last = fields.back();
      if (last.ends_with('\r')) last.remove_suffix(1);
      if (!use(
              std::string_view(line, static_cast<std::size_t>(last.data() + last.size() - line)))) {
        return static_cast<std::size_t>(line - begin);
      }
      line = field;
      count = 0;
    }
  }
  return static_cast<std::size_t>(line - begin);
}

}  // namespace citynet::formats
