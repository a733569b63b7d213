#include "base/large_pages.hpp"

#include <gtest/gtest.h>

#include <cstdint>

#if defined(__linux__)
#include <sys/mman.h>
#endif

namespace citynet::base {
namespace {

constexpr std::size_t kMiB = std::size_t{1} << 20U;

TEST(LargePages, AreWrittenAndReadToTheirLastByte) {
  for (const std::size_t bytes : {4 * kMiB, 4 * kMiB + 1, 9 * kMiB - 1}) {
    auto* const memory = static_cast<unsigned char*>(take_large_pages(bytes));
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(memory) % kLargePage, 0U);
    for (std::size_t at = 0; at < bytes; ++at) memory[at] = static_cast<unsigned char>(at % 251);
    EXPECT_EQ(memory[bytes - 1], (bytes - 1) % 251);
    give_back_large_pages(memory, bytes, Afterwards::kept);
  }
}

// Of other systems and of sanitizers it is memory of the heap.
#if defined(__linux__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)

bool is_mapped(void* memory) {
  unsigned char in_core = 0;
  return ::mincore(memory, 1, &in_core) == 0;
}

TEST(LargePages, AreKeptForTheNextWhoAsksForAsMuch) {
  void* const first = take_large_pages(40 * kMiB);
  give_back_large_pages(first, 40 * kMiB, Afterwards::kept);
  void* const second = take_large_pages(40 * kMiB);
  EXPECT_EQ(second, first);
  void* const third = take_large_pages(40 * kMiB);
  EXPECT_NE(third, second);
  give_back_large_pages(second, 40 * kMiB, Afterwards::system);
  give_back_large_pages(third, 40 * kMiB, Afterwards::system);
}

TEST(LargePages, AreCutFromAPieceThatIsNotTwiceAsLarge) {
  auto* const piece = static_cast<char*>(take_large_pages(50 * kMiB));
  give_back_large_pages(piece, 50 * kMiB, Afterwards::kept);
  void* const quarter = take_large_pages(12 * kMiB);
  EXPECT_NE(quarter, piece);
  void* const most = take_large_pages(30 * kMiB);
  EXPECT_EQ(most, piece);
  EXPECT_TRUE(is_mapped(piece + 28 * kMiB));
  EXPECT_FALSE(is_mapped(piece + 30 * kMiB));
  give_back_large_pages(quarter, 12 * kMiB, Afterwards::system);
  give_back_large_pages(most, 30 * kMiB, Afterwards::system);
}

TEST(LargePages, AreKeptUpTo64MiBTheLastOnesFirst) {
  void* const first = take_large_pages(40 * kMiB);
  void* const second = take_large_pages(40 * kMiB);
  void* const too_large = take_large_pages(66 * kMiB);
  give_back_large_pages(first, 40 * kMiB, Afterwards::kept);
  EXPECT_TRUE(is_mapped(first));
  give_back_large_pages(second, 40 * kMiB, Afterwards::kept);
  EXPECT_FALSE(is_mapped(first));
  EXPECT_TRUE(is_mapped(second));
  give_back_large_pages(too_large, 66 * kMiB, Afterwards::kept);
  EXPECT_FALSE(is_mapped(too_large));
  EXPECT_EQ(take_large_pages(40 * kMiB), second);
  give_back_large_pages(second, 40 * kMiB, Afterwards::system);
  EXPECT_FALSE(is_mapped(second));
}

#endif

TEST(LargePages, HoldVectorsThatGrowAndShrink) {
  LargeVector<std::uint32_t> numbers;
  for (std::uint32_t i = 0; i < 3'000'000; ++i) numbers.push_back(i);
  numbers.resize(10);
  numbers.shrink_to_fit();
  EXPECT_EQ(numbers.back(), 9U);
  EXPECT_EQ(numbers.size(), 10U);
}

}  // namespace
}  // namespace citynet::base
