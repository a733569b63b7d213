#include "citynet/base/random.hpp"

#include "base/philox.hpp"

namespace citynet::base {
namespace {

constexpr std::uint32_t low(std::uint64_t x) { return static_cast<std::uint32_t>(x); }
constexpr std::uint32_t high(std::uint64_t x) { return static_cast<std::uint32_t>(x >> 32U); }
constexpr std::uint64_t join(std::uint32_t low_half, std::uint32_t high_half) {
  return (std::uint64_t{high_half} << 32U) | low_half;
}

struct Product {
  std::uint64_t high, low;
};

/// All 128 bits of a * b, without the 128-bit integer that not every compiler has.
constexpr Product multiply(std::uint64_t a, std::uint64_t b) {
  const std::uint64_t low_low = std::uint64_t{low(a)} * low(b);
  const std::uint64_t low_high = std::uint64_t{low(a)} * high(b);
  const std::uint64_t high_low = std::uint64_t{high(a)} * low(b);
  const std::uint64_t high_high = std::uint64_t{high(a)} * high(b);
  const std::uint64_t middle = high(low_low) + std::uint64_t{low(low_high)} + low(high_low);
  return {high_high + high(low_high) + high(high_low) + high(middle),
          join(low(low_low), low(middle))};
}

}  // namespace

std::uint64_t RandomStream::bits() noexcept {
  if (left_ == 0) {
    const auto words = detail::philox4x32({low(block_), high(block_), low(stream_), high(stream_)},
                                          {low(seed_), high(seed_)});
    buffer_ = {join(words[0], words[1]), join(words[2], words[3])};
    left_ = 2;
    ++block_;
  }
  return buffer_[2U - left_--];
}

std::uint64_t RandomStream::below(std::uint64_t bound) noexcept {
  // Lemire 2019, doi:10.1145/3230636: the high word of a product is even once the few low words
  // that would give some answers one chance more are drawn again.
  Product product = multiply(bits(), bound);
  if (product.low < bound) {
    const std::uint64_t surplus = (0 - bound) % bound;
    while (product.low < surplus) product = multiply(bits(), bound);
  }
  return product.high;
}

double RandomStream::unit() noexcept { return static_cast<double>(bits() >> 11U) * 0x1.0p-53; }

}  // namespace citynet::base
