#pragma once

#include <array>
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

  /// Eight digits from 0 to 9, the first in the lowest byte. Four at a time are looked up, in 40 kB
  /// that stay in the near caches: computing them took twice as long.
  static std::uint64_t padded(std::uint32_t number) noexcept {
    return kFour[number / 10'000U] | std::uint64_t{kFour[number % 10'000U]} << 32U;
  }
  static constexpr auto kFour = [] {
    std::array<std::uint32_t, 10'000> four{};
    for (std::uint32_t n = 0; n < four.size(); ++n) {
      four[n] = n / 1000 | (n / 100 % 10) << 8U | (n / 10 % 10) << 16U | (n % 10) << 24U;
    }
    return four;
  }();

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
