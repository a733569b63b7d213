#pragma once

#include <cstddef>
#include <vector>

#include "base/page_allocator.hpp"

namespace citynet::base {

inline constexpr std::size_t kLargePage = std::size_t{2} << 20U;

/// Memory in pages of 2 MiB where the system has them. Not from the heap: what that keeps of large
/// pieces was touched in small pages here and there, and stays like that. Throws bad_alloc.
[[nodiscard]] void* take_large_pages(std::size_t bytes);
/// `bytes` as they were asked for. They are kept for the next who asks: pages that were written
/// before are quicker than new ones. No more than 64 MiB, of all that was given back the last.
void give_back_large_pages(void* memory, std::size_t bytes) noexcept;

struct LargePages {
  static constexpr std::size_t kLeast = kLargePage / 2;  // less would waste most of a page
  static constexpr bool kSetsToZero = false;
  static void* take(std::size_t bytes) { return take_large_pages(bytes); }
  static void give_back(void* memory, std::size_t bytes) noexcept {
    give_back_large_pages(memory, bytes);
  }
};

/// For the arrays of large graphs: large pages spare both the thousands of faults at the first
/// touch and most misses of the address cache later. Numbers are not set to 0 when it grows.
template <class T>
using LargeVector = std::vector<T, PageAllocator<T, LargePages>>;

}  // namespace citynet::base
