#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>

namespace citynet::formats {

/// The decimal digits of a number, looked up three at a time, without a loop or a branch that
/// depends on how many there are: files of graphs are full of small whole numbers.
class Digits {
 public:
  explicit Digits(std::uint32_t number) noexcept {
    const auto thousands = number / kThousand;
    if (thousands < kThousand) [[likely]] {
      const auto rest = number - thousands * kThousand;
      const bool is_short = thousands == 0;
      start_with(is_short ? rest : thousands);
      back_ = kGroups[rest];  // of a short one it lies behind the end
      size_ = front_size_ + (is_short ? 0U : 3U);
    } else {
      start_with_millions(number / kMillion);
      const auto rest = number % kMillion;
      back_ = kGroups[rest / kThousand] | std::uint64_t{kGroups[rest % kThousand]} << 24U;
      size_ = front_size_ + 6U;
    }
  }

  [[nodiscard]] std::size_t size() const noexcept { return size_; }

  /// How many bytes `copy_to` writes at most, the digits first.
  static constexpr std::size_t kWritten = 12;
  void copy_to(char* to) const noexcept {
    put(to, front_);
    put(to + front_size_, back_);
  }

 private:
  static constexpr std::uint32_t kThousand = 1000, kMillion = 1'000'000;

  using Groups = std::array<std::uint32_t, kThousand>;
  /// Three digits, the first in the lowest byte.
  static constexpr Groups kGroups = [] {
    Groups groups{};
    for (std::uint32_t i = 0; i < kThousand; ++i) {
      groups[i] = 0x303030U + (i / 100U) + (i / 10U % 10U << 8U) + (i % 10U << 16U);
    }
    return groups;
  }();
  /// The same without leading zeros, and in the highest byte how many digits that leaves.
  static constexpr Groups kStarts = [] {
    Groups starts{};
    for (std::uint32_t i = 0; i < kThousand; ++i) {
      const auto zeros = i < 10U ? 2U : (i < 100U ? 1U : 0U);
      starts[i] = (kGroups[i] >> (8U * zeros)) | ((3U - zeros) << 24U);
    }
    return starts;
  }();

  void start_with(std::uint32_t number) noexcept {
    front_ = kStarts[number];
    front_size_ = front_ >> 24U;
  }
  void start_with_millions(std::uint32_t millions) noexcept {
    if (millions < kThousand) return start_with(millions);
    front_ = (kStarts[millions / kThousand] & 0xFFU) | (kGroups[millions % kThousand] << 8U);
    front_size_ = 4;
  }

  template <class Word>
  static void put(char* at, Word word) noexcept {
    if constexpr (std::endian::native == std::endian::big) {
      word =
          static_cast<Word>(sizeof(Word) == 8 ? __builtin_bswap64(word) : __builtin_bswap32(word));
    }
    std::memcpy(at, &word, sizeof(Word));
  }

  std::uint32_t front_ = 0, front_size_ = 0;  ///< at most four digits
  std::uint64_t back_ = 0;                    ///< at most six, behind the digits in front
  std::size_t size_ = 0;
};

[[nodiscard]] inline std::string text_of(const Digits& digits) {
  std::string text(Digits::kWritten, ' ');
  digits.copy_to(text.data());
  text.resize(digits.size());
  return text;
}

}  // namespace citynet::formats
