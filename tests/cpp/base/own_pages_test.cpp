#include "base/own_pages.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>

#if defined(__linux__)
#include <sys/mman.h>
#endif

namespace citynet::base {
namespace {

TEST(OwnPages, HoldVectorsThatBeginWithZeros) {
  for (const std::size_t size : {10U, 100'000U, 3'000'000U}) {
    for (int again = 0; again < 2; ++again) {  // what one has written, the next one does not see
      OwnVector<std::uint32_t> numbers(size);
      EXPECT_TRUE(std::ranges::all_of(numbers, [](auto number) { return number == 0; }));
      std::ranges::fill(numbers, 7U);
      numbers.resize(2 * size);
      EXPECT_EQ(std::ranges::count(numbers, 7U), static_cast<std::ptrdiff_t>(size));
      EXPECT_EQ(numbers.back(), 0U);
    }
  }
}

// Of other systems and of sanitizers it is memory of the heap.
#if defined(__linux__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)

TEST(OwnPages, GoBackToTheSystemAtOnce) {
  void* const memory = OwnPages::take(OwnPages::kLeast);
  unsigned char in_core = 0;
  EXPECT_EQ(::mincore(memory, 1, &in_core), 0);
  OwnPages::give_back(memory, OwnPages::kLeast);
  EXPECT_NE(::mincore(memory, 1, &in_core), 0);
}

#endif

}  // namespace
}  // namespace citynet::base
