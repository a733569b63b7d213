#include "base/large_pages.hpp"

#include "base/own_pages.hpp"

// Sanitizers watch the heap and not what the system gives.
#if defined(__linux__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define CITYNET_MAPS_PAGES 1
#include <sys/mman.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <mutex>
#include <optional>
#else
#define CITYNET_MAPS_PAGES 0
#endif

namespace citynet::base {

#if CITYNET_MAPS_PAGES

namespace {

std::size_t whole_pages(std::size_t bytes) {
  return (bytes + kLargePage - 1) / kLargePage * kLargePage;
}

char* map(std::size_t size) {
  void* const mapped = ::mmap(nullptr, size, PROT_READ | PROT_WRITE,
                              MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (mapped == MAP_FAILED) throw std::bad_alloc();
  return static_cast<char*>(mapped);
}

char* map_large_pages(std::size_t size) {
  auto* const begin = map(size + kLargePage);
  // A large page begins at a multiple of its size: what lies before and behind goes back.
  const auto before =
      (kLargePage - reinterpret_cast<std::uintptr_t>(begin) % kLargePage) % kLargePage;
  if (before > 0) ::munmap(begin, before);
  ::munmap(begin + before + size, kLargePage - before);
  // Advice: when it is not taken, the memory is as good, only slower.
  static_cast<void>(::madvise(begin + before, size, MADV_HUGEPAGE));
  return begin + before;
}

/// What was given back and waits to be asked for, the oldest first. Neighbours are one piece, so
/// that what was cut becomes whole again.
class KeptPieces {
 public:
  /// One of the size that is wanted, cut from the smallest that is large enough.
  [[nodiscard]] std::optional<char*> take(std::size_t size) {
    auto* found = end_;
    for (auto* piece = pieces_.begin(); piece != end_; ++piece) {
      if (piece->size >= size && (found == end_ || piece->size < found->size)) found = piece;
    }
    if (found == end_) return std::nullopt;
    char* const begin = found->begin;
    shorten(found, size);
    return begin;
  }

  void keep(char* begin, std::size_t size) {
    if (size > kMost) {
      ::munmap(begin + kMost, size - kMost);
      size = kMost;
    }
    while (total_ + size > kMost) unmap(pieces_.begin(), total_ + size - kMost);
    Piece added{begin, size};
    for (auto* piece = pieces_.begin(); piece != end_;) {
      const bool is_before = piece->begin + piece->size == added.begin;
      if (!is_before && added.begin + added.size != piece->begin) {
        ++piece;
        continue;
      }
      added = {is_before ? piece->begin : added.begin, added.size + piece->size};
      shorten(piece, piece->size);
    }
    *end_++ = added;
    total_ += added.size;
  }

 private:
  struct Piece {
    char* begin;
    std::size_t size;
  };
  static constexpr std::size_t kMost = std::size_t{64} << 20U;

  /// Gives that much of a piece to the system, or all of it.
  void unmap(Piece* piece, std::size_t size) {
    size = std::min(size, piece->size);
    ::munmap(piece->begin, size);
    shorten(piece, size);
  }

  /// Takes that much off the front of a piece, which is gone when nothing is left.
  void shorten(Piece* piece, std::size_t size) {
    total_ -= size;
    *piece = {piece->begin + size, piece->size - size};
    if (piece->size > 0) return;
    std::copy(piece + 1, end_, piece);
    --end_;
  }

  std::array<Piece, kMost / kLargePage> pieces_{};  // a piece is whole large pages
  Piece* end_ = pieces_.begin();
  std::size_t total_ = 0;
};

constinit std::mutex mutex;
constinit KeptPieces kept;

}  // namespace

/// Who finds the list taken does not wait: so nobody can wait for ever, as in a process that was
/// forked while another thread had it.
void* take_large_pages(std::size_t bytes) {
  const auto size = whole_pages(bytes);
  {
    const std::unique_lock lock(mutex, std::try_to_lock);
    if (lock) {
      if (const auto piece = kept.take(size)) return *piece;
    }
  }
  return map_large_pages(size);
}

void give_back_large_pages(void* memory, std::size_t bytes) noexcept {
  const auto size = whole_pages(bytes);
  {
    const std::unique_lock lock(mutex, std::try_to_lock);
    if (lock) return kept.keep(static_cast<char*>(memory), size);
  }
  ::munmap(memory, size);
}

void* OwnPages::take(std::size_t bytes) { return map(bytes); }

void OwnPages::give_back(void* memory, std::size_t bytes) noexcept { ::munmap(memory, bytes); }

#else

void* take_large_pages(std::size_t bytes) {
  return ::operator new (bytes, std::align_val_t{kLargePage});
}

void give_back_large_pages(void* memory, std::size_t) noexcept {
  ::operator delete (memory, std::align_val_t{kLargePage});
}

void* OwnPages::take(std::size_t bytes) { return ::operator new(bytes); }

void OwnPages::give_back(void* memory, std::size_t) noexcept { ::operator delete(memory); }

#endif

}  // namespace citynet::base
