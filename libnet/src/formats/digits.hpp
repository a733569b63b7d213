#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>

namespace citynet::formats {

/// The decimal digits of a number, made without a loop or a branch for each of them: files of
/// graphs are full of small whole numbers.
class Digits {
 public:
  explicit Digits(std::uint32_t number) noexcept {
    if (number >= kEightDigits) [[unlikely]] {
      make_long(number);
      return;
    }
    const auto digits = padded(number);
    const auto zero_bits = static_cast<unsigned>(std::countr_zero(digits | kLast)) & ~7U;
    size_ = 8 - zero_bits / 8;
    front_ = (digits | kZeros) >> zero_bits;
  }

  [[nodiscard]] std::size_t size() const noexcept { return size_; }

  /// How many bytes `copy_to` writes, the digits first.
  static constexpr std::size_t kWritten = 16;
  void copy_to(char* to) const noexcept {
    const auto put = [](char* at, std::uint64_t word) {
      if constexpr (std::endian::native == std::endian::big) word = __builtin_bswap64(word);
      std::memcpy(at, &word, sizeof(word));
    };
    put(to, front_);
    put(to + 8, back_);
  }

 private:
  static constexpr std::uint32_t kEightDigits = 100'000'000;
  static constexpr std::uint64_t kZeros = 0x3030303030303030U;
  static constexpr std::uint64_t kLast = std::uint64_t{1} << 56U;  ///< of a 0 one digit stays

  [[gnu::noinline]] void make_long(std::uint32_t number) noexcept {
    const Digits front(number / kEightDigits);
    const auto back = padded(number % kEightDigits) | kZeros;
    size_ = front.size_ + 8;
    front_ = front.front_ | (back << (8 * front.size_));
    back_ = back >> (64 - 8 * front.size_);
  }

  /// Eight digits from 0 to 9, the first in the lowest byte: two halves of four, then four pairs,
  /// then each digit, all of them at once. Divisions are multiplications and shifts, exact for what
  /// they divide.
  static std::uint64_t padded(std::uint32_t number) noexcept {
    const std::uint64_t halves = number / 10'000U | (std::uint64_t{number % 10'000U} << 32U);
    const auto hundreds = ((halves * 10'486U) >> 20U) & 0x0000'007F'0000'007FU;
    const auto pairs = hundreds | ((halves - 100U * hundreds) << 16U);
    const auto tens = ((pairs * 103U) >> 10U) & 0x000F'000F'000F'000FU;
    return tens | ((pairs - 10U * tens) << 8U);
  }

  std::uint64_t front_ = 0, back_ = 0;
  std::size_t size_ = 0;
};

[[nodiscard]] inline std::string text_of(const Digits& digits) {
  std::string text(Digits::kWritten, ' ');
  digits.copy_to(text.data());
  text.resize(digits.size());
  return text;
}

}  // namespace citynet::formats
