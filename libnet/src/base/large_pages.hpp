#pragma once

#include <cstddef>
#include <new>
#include <utility>
#include <vector>

namespace citynet::base {

inline constexpr std::size_t kLargePage = std::size_t{2} << 20U;

/// Memory in pages of 2 MiB where the system has them. Not from the heap: what that keeps of large
/// pieces was touched in small pages here and there, and stays like that. Throws bad_alloc.
[[nodiscard]] void* take_large_pages(std::size_t bytes);
/// What becomes of memory that is given back.
enum class Afterwards {
  kept,    ///< for the next who asks: pages that were written before are quicker than new ones
  system,  ///< nobody will ask for as much so soon
};
/// `bytes` as they were asked for. No more than 64 MiB are kept, of all that was given back the
/// last.
void give_back_large_pages(void* memory, std::size_t bytes, Afterwards afterwards) noexcept;

/// Memory for the arrays of large graphs: large pages spare both the thousands of faults at the
/// first touch and most misses of the address cache later. Numbers are not set to 0 when a vector
/// grows: whoever resizes one writes every place.
template <class T>
struct LargePages {
  using value_type = T;

  LargePages() = default;
  template <class U>
  LargePages(const LargePages<U>&) noexcept {}  // NOLINT(google-explicit-constructor)

  [[nodiscard]] T* allocate(std::size_t count) {
    const std::size_t bytes = count * sizeof(T);
    return static_cast<T*>(bytes < kLeast ? ::operator new(bytes) : take_large_pages(bytes));
  }

  void deallocate(T* memory, std::size_t count) noexcept {
    const std::size_t bytes = count * sizeof(T);
    if (bytes < kLeast) {
      ::operator delete(memory);
    } else {
      give_back_large_pages(memory, bytes, Afterwards::kept);
    }
  }

  template <class U>
  void construct(U* place) {
    ::new (static_cast<void*>(place)) U;
  }
  template <class U, class... Arguments>
  void construct(U* place, Arguments&&... arguments) {
    ::new (static_cast<void*>(place)) U(std::forward<Arguments>(arguments)...);
  }

  friend bool operator==(LargePages, LargePages) { return true; }

 private:
  static constexpr std::size_t kLeast =
      2 * kLargePage;  ///< smaller ones would waste most of a page
};

template <class T>
using LargeVector = std::vector<T, LargePages<T>>;

}  // namespace citynet::base
