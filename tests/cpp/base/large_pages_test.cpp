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
    give_back_large_pages(memory, bytes);
  }
}

// Of other systems and of sanitizers it is memory of the heap.
#if defined(__linux__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)

bool is_mapped(void* memory) {
  unsigned char in_core = 0;
  return ::mincore(memory, 1, &in_core) == 0;
}

/// Takes a piece as large as all that is kept, which so is none, and gives it to the system.
void keep_nothing() {
  void* const all = take_large_pages(64 * kMiB);
  give_back_large_pages(all, 64 * kMiB);
  void* const kept = take_large_pages(64 * kMiB);
  ASSERT_EQ(kept, all);
  ::munmap(kept, 64 * kMiB);
}

TEST(LargePages, AreKeptForTheNextWhoAsksForAsMuch) {
  keep_nothing();
  void* const first = take_large_pages(40 * kMiB);
  give_back_large_pages(first, 40 * kMiB);
  void* const second = take_large_pages(40 * kMiB);
  EXPECT_EQ(second, first);
  void* const third = take_large_pages(40 * kMiB);
  EXPECT_NE(third, second);
  give_back_large_pages(second, 40 * kMiB);
  give_back_large_pages(third, 40 * kMiB);
}

TEST(LargePages, AreCutFromTheSmallestPieceAndBecomeWholeAgain) {
  keep_nothing();
  auto* const small = static_cast<char*>(take_large_pages(10 * kMiB));
  auto* const piece = static_cast<char*>(take_large_pages(44 * kMiB));
  auto* const between = static_cast<char*>(take_large_pages(2 * kMiB));
  give_back_large_pages(piece, 44 * kMiB);
  void* const first = take_large_pages(12 * kMiB);
  EXPECT_EQ(first, piece);
  give_back_large_pages(small, 10 * kMiB);
  EXPECT_EQ(take_large_pages(9 * kMiB), small);
  void* const second = take_large_pages(20 * kMiB);
  EXPECT_EQ(second, piece + 12 * kMiB);
  // What lies before and behind is kept already when the middle comes back.
  give_back_large_pages(first, 12 * kMiB);
  give_back_large_pages(second, 20 * kMiB);
  EXPECT_EQ(take_large_pages(44 * kMiB), piece);
  give_back_large_pages(piece, 44 * kMiB);
  give_back_large_pages(small, 9 * kMiB);
  give_back_large_pages(between, 2 * kMiB);
}

TEST(LargePages, AreKeptUpTo64MiBTheLastOnesFirst) {
  keep_nothing();
  auto* const first = static_cast<char*>(take_large_pages(40 * kMiB));
  void* const second = take_large_pages(40 * kMiB);
  auto* const too_large = static_cast<char*>(take_large_pages(66 * kMiB));
  give_back_large_pages(first, 40 * kMiB);
  EXPECT_TRUE(is_mapped(first));
  give_back_large_pages(second, 40 * kMiB);
  EXPECT_FALSE(is_mapped(first + 14 * kMiB));
  EXPECT_TRUE(is_mapped(first + 16 * kMiB));
  EXPECT_TRUE(is_mapped(second));
  give_back_large_pages(too_large, 66 * kMiB);
  EXPECT_FALSE(is_mapped(first + 16 * kMiB));
  EXPECT_FALSE(is_mapped(second));
  EXPECT_TRUE(is_mapped(too_large));
  EXPECT_FALSE(is_mapped(too_large + 64 * kMiB));
}

TEST(LargePages, AreKeptInAsManyPiecesAsThereAreLargePages) {
  keep_nothing();
  auto* const all = static_cast<char*>(take_large_pages(130 * kMiB));
  // Every second page, so that none has a neighbour.
  const auto page = [&](std::size_t number) { return all + 2 * number * kLargePage; };
  for (std::size_t number = 0; number <= 32; ++number) {
    give_back_large_pages(page(number), kLargePage);
  }
  EXPECT_FALSE(is_mapped(page(0)));
  for (std::size_t number = 1; number <= 32; ++number) EXPECT_TRUE(is_mapped(page(number)));
  for (std::size_t number = 0; number < 32; ++number) {
    ::munmap(page(number) + kLargePage, kLargePage);
  }
  keep_nothing();
  EXPECT_FALSE(is_mapped(page(32)));
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
