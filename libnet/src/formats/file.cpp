#include "citynet/formats/file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <span>

#include "base/large_pages.hpp"
#include "base/parallel.hpp"
#include "formats/descriptor.hpp"
#include "formats/large_file.hpp"
#include "formats/new_files.hpp"

namespace citynet::formats {

namespace {

Descriptor opened(const std::string& path) {
  Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.is_open()) fail_on_file(path, "cannot open", errno);
  return file;
}

/// 0 where that cannot be told.
std::size_t size_of(const Descriptor& file) {
  struct stat status {};
  const bool is_known = ::fstat(file.number(), &status) == 0 && S_ISREG(status.st_mode);
  return is_known ? static_cast<std::size_t>(status.st_size) : 0;
}

/// From front to back; the text grows when the file does while it is read.
std::string read_all(const Descriptor& file, const std::string& path) {
  constexpr std::size_t kLeast = std::size_t{1} << 16U;
  std::string bytes;
  // One byte more, so that the end of the file is seen without growing.
  bytes.resize(std::max(kLeast, size_of(file) + 1));
  for (std::size_t read = 0;;) {
    if (read == bytes.size()) bytes.resize(2 * read);
    const auto got = ::read(file.number(), bytes.data() + read, bytes.size() - read);
    if (got == 0) {
      bytes.resize(read);
      return bytes;
    }
    if (got > 0) {
      read += static_cast<std::size_t>(got);
    } else if (errno != EINTR) {
      fail_on_file(path, "cannot read", errno);
    }
  }
}

/// False where the file ends before, or cannot be read.
bool read_piece(const Descriptor& file, std::size_t at, std::span<char> piece) {
  while (!piece.empty()) {
    const auto got = ::pread(file.number(), piece.data(), piece.size(), static_cast<off_t>(at));
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return false;
    at += static_cast<std::size_t>(got);
    piece = piece.subspan(static_cast<std::size_t>(got));
  }
  return true;
}

}  // namespace

LargeBytes::LargeBytes(std::size_t size)
    : data_(static_cast<char*>(base::take_large_pages(size))), size_(size) {}

LargeBytes::~LargeBytes() {
  if (data_ != nullptr) base::give_back_large_pages(data_, size_);
}

std::string read_file(const std::string& path) { return read_all(opened(path), path); }

/// Each thread reads pieces of its own into their place. A file that is no more as long as was said
/// is read from front to back.
FileBytes read_large_file(const std::string& path, const base::RunControl& run) {
  constexpr std::size_t kPiece = std::size_t{2} << 20U;  // a large page
  const auto file = opened(path);
  const auto size = size_of(file);
  if (size <= kPiece) return {read_all(file, path), {}};
  LargeBytes bytes(size);
  std::atomic<bool> is_whole{true};
  const auto pieces = (size + kPiece - 1) / kPiece;
  base::for_each_block(pieces, run, [&](std::size_t piece, std::size_t last, base::Pulse& pulse) {
    for (; piece < last && is_whole; ++piece) {
      const auto begin = piece * kPiece, end = std::min(size, begin + kPiece);
      if (!read_piece(file, begin, {bytes.data() + begin, end - begin})) is_whole = false;
      pulse.spend(kPiece);
    }
  });
  char further = 0;
  if (is_whole && ::pread(file.number(), &further, 1, static_cast<off_t>(size)) == 0) {
    return {{}, std::move(bytes)};
  }
  return {read_all(file, path), {}};
}

void write_file_atomically(const std::string& path, std::string_view bytes) {
  const NewFile file{path, bytes};
  write_files_atomically({&file, 1});
}

void write_files_atomically(std::span<const NewFile> files) {
  NewFiles made;
  for (const auto& file : files) {
    made.begin(file.path);
    made.put(file.bytes);
  }
  made.put_in_place();
}

}  // namespace citynet::formats
