#include "citynet/base/random.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cstdint>
#include <map>
#include <set>
#include <vector>

#include "base/philox.hpp"

namespace citynet::base {
namespace {

using Words = std::array<std::uint32_t, 4>;

// The three known answers for philox4x32-10 that Random123 publishes (tests/kat_vectors).
TEST(Philox, GivesThePublishedAnswers) {
  constexpr std::uint32_t kOnes = 0xffffffffU;
  EXPECT_EQ(detail::philox4x32({0, 0, 0, 0}, {0, 0}),
            (Words{0x6627e8d5U, 0xe169c58dU, 0xbc57ac4cU, 0x9b00dbd8U}));
  EXPECT_EQ(detail::philox4x32({kOnes, kOnes, kOnes, kOnes}, {kOnes, kOnes}),
            (Words{0x408f276dU, 0x41c83b0eU, 0xa20bc7c6U, 0x6d5451fdU}));
  EXPECT_EQ(detail::philox4x32({0x243f6a88U, 0x85a308d3U, 0x13198a2eU, 0x03707344U},
                               {0xa4093822U, 0x299f31d0U}),
            (Words{0xd16cfe09U, 0x94fdccebU, 0x5001e420U, 0x24126ea1U}));
}

TEST(RandomStream, StartsWithThePublishedAnswerForSeedZero) {
  RandomStream random(0);
  EXPECT_EQ(random.bits(), 0xe169c58d'6627e8d5ULL);
  EXPECT_EQ(random.bits(), 0x9b00dbd8'bc57ac4cULL);
}

TEST(RandomStream, IsAFunctionOfSeedStreamAndPositionAlone) {
  constexpr std::uint64_t kSeed = 0x0123456789abcdefULL;
  constexpr std::uint64_t kStream = 0xfedcba9876543210ULL;
  RandomStream random(kSeed, kStream);
  for (std::uint32_t block = 0; block < 100; ++block) {
    const Words words =
        detail::philox4x32({block, 0, 0x76543210U, 0xfedcba98U}, {0x89abcdefU, 0x01234567U});
    EXPECT_EQ(random.bits(), (std::uint64_t{words[1]} << 32U) | words[0]);
    EXPECT_EQ(random.bits(), (std::uint64_t{words[3]} << 32U) | words[2]);
  }
}

TEST(RandomStream, RepeatsItselfFromTheSameSeedAndDiffersBetweenStreams) {
  RandomStream a(7, 1);
  RandomStream b(7, 1);
  RandomStream other_stream(7, 2);
  RandomStream other_seed(8, 1);
  std::set<std::uint64_t> seen;
  for (int i = 0; i < 1000; ++i) {
    const std::uint64_t bits = a.bits();
    EXPECT_EQ(bits, b.bits());
    seen.insert({bits, other_stream.bits(), other_seed.bits()});
  }
  EXPECT_EQ(seen.size(), 3000U);
}

TEST(RandomStream, BelowTakesTheHighWordOfTheProductAndRejectsTheSurplus) {
  __extension__ using Wide = unsigned __int128;
  constexpr std::uint64_t kMany = std::uint64_t{1} << 63U;
  for (const std::uint64_t bound :
       {std::uint64_t{1}, std::uint64_t{2}, std::uint64_t{3}, std::uint64_t{10},
        std::uint64_t{0xffffffffU}, std::uint64_t{0x1'0000'0001U}, kMany + 1, kMany + kMany / 2,
        ~std::uint64_t{0}}) {
    RandomStream random(11, bound);
    RandomStream words(11, bound);
    const auto surplus = static_cast<std::uint64_t>((Wide{1} << 64U) % bound);
    for (int i = 0; i < 200; ++i) {
      Wide product = Wide{words.bits()} * bound;
      while (static_cast<std::uint64_t>(product) < surplus) product = Wide{words.bits()} * bound;
      EXPECT_EQ(random.below(bound), static_cast<std::uint64_t>(product >> 64U)) << bound;
    }
  }
}

TEST(RandomStream, BelowGivesEveryAnswerAboutEquallyOften) {
  constexpr std::uint64_t kBound = 10;
  constexpr int kDraws = 100'000;
  std::array<int, kBound> counts{};
  RandomStream random(2014);
  for (int i = 0; i < kDraws; ++i) ++counts.at(random.below(kBound));
  double chi_square = 0;
  for (const int count : counts) {
    const double difference = count - kDraws / 10.0;
    chi_square += difference * difference / (kDraws / 10.0);
  }
  // 9 degrees of freedom: 27.88 is exceeded with a chance of 0.001.
  EXPECT_LT(chi_square, 27.88);
}

TEST(RandomStream, UnitIsAMultipleOfTwoToMinus53BelowOne) {
  RandomStream random(3);
  RandomStream words(3);
  double sum = 0;
  for (int i = 0; i < 10'000; ++i) {
    const double x = random.unit();
    EXPECT_EQ(x * 0x1.0p53, static_cast<double>(words.bits() >> 11U));
    EXPECT_GE(x, 0.0);
    EXPECT_LT(x, 1.0);
    sum += x;
  }
  EXPECT_NEAR(sum / 10'000, 0.5, 4 * 0.0029);  // four standard errors of the mean
}

TEST(RandomStream, ShuffleGivesEveryOrderAboutEquallyOften) {
  std::map<std::vector<int>, int> counts;
  RandomStream random(5);
  for (int i = 0; i < 24'000; ++i) {
    std::vector<int> items{1, 2, 3, 4};
    random.shuffle(std::span<int>(items));
    ++counts[items];
  }
  ASSERT_EQ(counts.size(), 24U);
  for (const auto& [order, count] : counts) EXPECT_NEAR(count, 1000, 150);
}

TEST(RandomStream, ShuffleLeavesNoItemsAndOneItemAlone) {
  RandomStream random(5);
  std::vector<int> none;
  std::vector<int> one{1};
  random.shuffle(std::span<int>(none));
  random.shuffle(std::span<int>(one));
  EXPECT_EQ(one, std::vector<int>{1});
}

}  // namespace
}  // namespace citynet::base
