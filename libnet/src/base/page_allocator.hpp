#pragma once

#include <cstddef>
#include <new>
#include <utility>

namespace citynet::base {

/// Memory for vectors: from `Pages` where it is `Pages::kLeast` bytes or more, from the heap where
/// it is less.
template <class T, class Pages>
struct PageAllocator {
  using value_type = T;

  PageAllocator() = default;
  template <class U>
  PageAllocator(const PageAllocator<U, Pages>&) noexcept {}  // NOLINT(google-explicit-constructor)

  [[nodiscard]] T* allocate(std::size_t count) {
    const std::size_t bytes = count * sizeof(T);
    return static_cast<T*>(bytes < Pages::kLeast ? ::operator new(bytes) : Pages::take(bytes));
  }

  void deallocate(T* memory, std::size_t count) noexcept {
    const std::size_t bytes = count * sizeof(T);
    if (bytes < Pages::kLeast) {
      ::operator delete(memory);
    } else {
      Pages::give_back(memory, bytes);
    }
  }

  /// Numbers are not set to 0 when a vector grows: whoever resizes one writes every place.
  template <class U>
  void construct(U* place) requires(!Pages::kSetsToZero) {
    ::new (static_cast<void*>(place)) U;
  }
  template <class U, class... Arguments>
  void construct(U* place, Arguments&&... arguments) {
    ::new (static_cast<void*>(place)) U(std::forward<Arguments>(arguments)...);
  }

  friend bool operator==(PageAllocator, PageAllocator) { return true; }
};

}  // namespace citynet::base
