#include "citynet/formats/file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <climits>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <optional>
#include <set>
#include <system_error>
#include <utility>
#include <vector>

#include "citynet/base/error.hpp"

namespace citynet::formats {
namespace {

[[noreturn]] void fail(const std::string& path, const std::string& step, int error) {
  throw base::FileError(path, step + ": " + std::generic_category().message(error));
}

/// An open file that is closed on every way out.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }

  [[nodiscard]] int number() const { return number_; }
  [[nodiscard]] bool is_open() const { return number_ >= 0; }

  /// Closes now; a disk may report here that earlier bytes never arrived.
  [[nodiscard]] bool close() {
    const int number = number_;
    number_ = -1;
    return ::close(number) == 0;
  }

 private:
  int number_;
};

/// Removes the unfinished file unless it took the place of the old one.
class Unfinished {
 public:
  explicit Unfinished(std::string path) : path_(std::move(path)) {}
  Unfinished(const Unfinished&) = delete;
  Unfinished& operator=(const Unfinished&) = delete;
  Unfinished(Unfinished&& other) noexcept
      : path_(std::move(other.path_)), published_(std::exchange(other.published_, true)) {}
  Unfinished& operator=(Unfinished&&) = delete;
  ~Unfinished() {
    if (!published_) ::unlink(path_.c_str());
  }

  [[nodiscard]] const std::string& path() const { return path_; }
  void published() { published_ = true; }

 private:
  std::string path_;
  bool published_ = false;
};

std::string folder_of(const std::string& path) {
  const auto slash = path.rfind('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

/// The file that is really written, and its permission bits when it exists.
struct Destination {
  std::string path;
  std::optional<mode_t> mode{};
};

Destination destination_of(const std::string& path) {
  struct stat status {};
  if (::lstat(path.c_str(), &status) != 0) {
    if (errno != ENOENT) fail(path, "cannot look at the file", errno);
    return {path, std::nullopt};
  }
  std::string real = path;
  if (S_ISLNK(status.st_mode)) {
    const std::unique_ptr<char, decltype(&std::free)> target(::realpath(path.c_str(), nullptr),
                                                             &std::free);
    if (!target) fail(path, "cannot follow the symbolic link", errno);
    real = target.get();
    if (::stat(real.c_str(), &status) != 0) fail(path, "cannot look at the file", errno);
  }
  if (!S_ISREG(status.st_mode)) {
    throw base::FileError(path, "not a regular file; only regular files are replaced");
  }
  return {real, status.st_mode & 07777U};
}

/// A name that nobody has yet in this folder; short, so that a long file name stays possible.
int create_beside(const Destination& destination, std::string& path_made) {
  static std::atomic<unsigned> counter{0};
  const mode_t mode = destination.mode ? 0600U : 0666U;
  for (int attempt = 0; attempt < 1000; ++attempt) {
    path_made = folder_of(destination.path) + "/.citynet-" + std::to_string(::getpid()) + "-" +
                std::to_string(counter++) + ".tmp";
    const int number =
        ::open(path_made.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode);
    if (number >= 0 || errno != EEXIST) return number;
  }
  return -1;
}

void write_all(int number, std::string_view bytes, const std::string& path) {
  while (!bytes.empty()) {
    const auto written = ::write(number, bytes.data(), bytes.size());
    if (written < 0) {
      if (errno == EINTR) continue;
      fail(path, "cannot write", errno);
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

void sync_folder(const std::string& path) {
  const Descriptor folder(::open(folder_of(path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!folder.is_open()) fail(path, "cannot open its folder", errno);
  // EINVAL: this file system cannot synchronise folders, and there is nothing else to do.
  if (::fsync(folder.number()) != 0 && errno != EINVAL) {
    fail(path, "cannot force its folder to the disk", errno);
  }
}

/// A file that is whole and on the disk, under a name of its own.
struct CompleteFile {
  std::string path;  ///< as the caller named it
  Destination destination;
  Unfinished unfinished;

  void put_in_place() {
    if (std::rename(unfinished.path().c_str(), destination.path.c_str()) != 0) {
      fail(path, "cannot put the new file in its place", errno);
    }
    unfinished.published();
    sync_folder(destination.path);
  }
};

CompleteFile complete_beside(const std::string& path, std::string_view bytes) {
  auto destination = destination_of(path);
  std::string path_made;
  Descriptor file(create_beside(destination, path_made));
  if (!file.is_open()) fail(path, "cannot make a new file in its folder", errno);
  Unfinished unfinished(std::move(path_made));
  write_all(file.number(), bytes, path);
  if (destination.mode && ::fchmod(file.number(), *destination.mode) != 0) {
    fail(path, "cannot keep the permission bits", errno);
  }
  if (::fsync(file.number()) != 0) fail(path, "cannot force the bytes to the disk", errno);
  if (!file.close()) fail(path, "cannot close", errno);
  return {path, std::move(destination), std::move(unfinished)};
}

}  // namespace

std::string read_file(const std::string& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.is_open()) fail(path, "cannot open", errno);
  std::string bytes;
  struct stat status {};
  if (::fstat(file.number(), &status) == 0 && status.st_size > 0) {
    bytes.reserve(static_cast<std::size_t>(status.st_size));
  }
  std::array<char, 65536> block{};
  for (;;) {
    const auto got = ::read(file.number(), block.data(), block.size());
    if (got == 0) return bytes;
    if (got > 0) {
      bytes.append(block.data(), static_cast<std::size_t>(got));
    } else if (errno != EINTR) {
      fail(path, "cannot read", errno);
    }
  }
}

void write_file_atomically(const std::string& path, std::string_view bytes) {
  complete_beside(path, bytes).put_in_place();
}

void write_files_atomically(std::span<const NewFile> files) {
  std::set<std::string_view> paths;
  for (const auto& file : files) {
    if (paths.insert(file.path).second) continue;
    throw base::InvalidArgument("path", file.path, "two files cannot have the same path");
  }
  std::vector<CompleteFile> complete;
  for (const auto& file : files) complete.push_back(complete_beside(file.path, file.bytes));
  for (auto& file : complete) file.put_in_place();
}

}  // namespace citynet::formats
