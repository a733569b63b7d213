#pragma once

#include <cstddef>
#include <cstdint>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace citynet::view {

#if defined(__SSE2__)

/// One bit for each of 16 numbers whose comparison has all bits of its place.
inline std::uint64_t bits_of(__m128i a, __m128i b, __m128i c, __m128i d) {
  const auto bytes = _mm_packs_epi16(_mm_packs_epi32(a, b), _mm_packs_epi32(c, d));
  return static_cast<std::uint32_t>(_mm_movemask_epi8(bytes));
}

/// Which of 64 numbers are not 0, the first as the lowest bit.
inline std::uint64_t nonzero(const std::uint32_t* numbers) {
  const auto is_zero = [&](std::size_t at) {
    const auto* four = reinterpret_cast<const __m128i*>(numbers + at);
    return _mm_cmpeq_epi32(_mm_loadu_si128(four), _mm_setzero_si128());
  };
  std::uint64_t zeros = 0;
  for (unsigned at = 0; at < 64; at += 16) {
    zeros |= bits_of(is_zero(at), is_zero(at + 4), is_zero(at + 8), is_zero(at + 12)) << at;
  }
  return ~zeros;
}
inline std::uint64_t nonzero(const char8_t* numbers) {
  std::uint64_t zeros = 0;
  for (unsigned at = 0; at < 64; at += 16) {
    const auto* sixteen = reinterpret_cast<const __m128i*>(numbers + at);
    const auto is_zero = _mm_cmpeq_epi8(_mm_loadu_si128(sixteen), _mm_setzero_si128());
    zeros |= std::uint64_t{static_cast<std::uint32_t>(_mm_movemask_epi8(is_zero))} << at;
  }
  return ~zeros;
}
inline std::uint64_t nonzero(const double* numbers) {
  const auto is_zero = [&](std::size_t at) {
    const auto zero = _mm_setzero_pd();
    const auto low = _mm_cmpeq_pd(_mm_loadu_pd(numbers + at), zero);
    const auto high = _mm_cmpeq_pd(_mm_loadu_pd(numbers + at + 2), zero);
    // Of both halves of each answer, which are the same, one.
    return _mm_castps_si128(
        _mm_shuffle_ps(_mm_castpd_ps(low), _mm_castpd_ps(high), _MM_SHUFFLE(2, 0, 2, 0)));
  };
  std::uint64_t zeros = 0;
  for (unsigned at = 0; at < 64; at += 16) {
    zeros |= bits_of(is_zero(at), is_zero(at + 4), is_zero(at + 8), is_zero(at + 12)) << at;
  }
  return ~zeros;
}

#else

/// Which of 64 numbers are not 0, the first as the lowest bit.
template <class Number>
std::uint64_t nonzero(const Number* numbers) {
  std::uint64_t bits = 0;
  for (unsigned at = 0; at < 64; ++at) bits |= std::uint64_t{numbers[at] != 0} << at;
  return bits;
}

#endif

}  // namespace citynet::view
