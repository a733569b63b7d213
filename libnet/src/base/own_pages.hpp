#pragma once

#include <cstddef>
#include <new>

#if defined(__linux__)
#include <sys/mman.h>
#endif

namespace citynet::base {

/// Memory for large arrays that come and go while something is prepared: from the system and back
/// to it at once. What a heap is given back it keeps, in holes that the arrays of other threads
/// cannot use and larger arrays do not fit into.
template <class T>
struct OwnPages {
  using value_type = T;

  OwnPages() = default;
  template <class U>
  OwnPages(const OwnPages<U>&) noexcept {}  // NOLINT(google-explicit-constructor)

  [[nodiscard]] T* allocate(std::size_t count) {
#if defined(__linux__)
    if (count * sizeof(T) >= kLeast) {
      void* memory = ::mmap(nullptr, count * sizeof(T), PROT_READ | PROT_WRITE,
                            MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
      if (memory == MAP_FAILED) throw std::bad_alloc();
      return static_cast<T*>(memory);
    }
#endif
    return static_cast<T*>(::operator new(count * sizeof(T)));
  }

  void deallocate(T* memory, std::size_t count) noexcept {
#if defined(__linux__)
    if (count * sizeof(T) >= kLeast) {
      static_cast<void>(::munmap(memory, count * sizeof(T)));
      return;
    }
#endif
    static_cast<void>(count);
    ::operator delete(memory);
  }

  friend bool operator==(OwnPages, OwnPages) { return true; }

 private:
  /// Smaller ones cost more than they save.
  static constexpr std::size_t kLeast = std::size_t{1} << 17U;
};

}  // namespace citynet::base
