#pragma once

#include <cstddef>
#include <vector>

#include "base/page_allocator.hpp"

namespace citynet::base {

/// Pages as small as the system has them, which go back to it at once.
struct OwnPages {
  static constexpr std::size_t kLeast = std::size_t{1} << 17U;  // less costs more than it saves
  static constexpr bool kSetsToZero = true;
  /// Throws bad_alloc.
  static void* take(std::size_t bytes);
  static void give_back(void* memory, std::size_t bytes) noexcept;
};

/// For large arrays that come and go while something is prepared. What a heap is given back it
/// keeps, in holes that the arrays of other threads cannot use and larger arrays do not fit into.
template <class T>
using OwnVector = std::vector<T, PageAllocator<T, OwnPages>>;

}  // namespace citynet::base
