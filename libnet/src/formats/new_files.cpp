#include "formats/new_files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <utility>

#include "citynet/base/error.hpp"
#include "formats/descriptor.hpp"

namespace citynet::formats {
namespace {

/// Removes the unfinished file unless it took the place of the old one.
class Unfinished {
 public:
  explicit Unfinished(std::string path) : path_(std::move(path)) {}
  Unfinished(const Unfinished&) = delete;
  Unfinished& operator=(const Unfinished&) = delete;
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
    if (errno != ENOENT) fail_on_file(path, "cannot look at the file", errno);
    return {path, std::nullopt};
  }
  std::string real = path;
  if (S_ISLNK(status.st_mode)) {
    const std::unique_ptr<char, decltype(&std::free)> target(::realpath(path.c_str(), nullptr),
                                                             &std::free);
    if (!target) fail_on_file(path, "cannot follow the symbolic link", errno);
    real = target.get();
    if (::stat(real.c_str(), &status) != 0) fail_on_file(path, "cannot look at the file", errno);
  }
  if (!S_ISREG(status.st_mode)) {
    throw base::FileError(path, "not a regular file; only regular files are replaced");
  }
  return {real, status.st_mode & 07777U};
}

/// A name that nobody has yet in this folder; short, so that a long file name stays possible.
Descriptor create_beside(const Destination& destination, std::string& path_made) {
  static std::atomic<unsigned> counter{0};
  const mode_t mode = destination.mode ? 0600U : 0666U;
  for (int attempt = 0; attempt < 1000; ++attempt) {
    path_made = folder_of(destination.path) + "/.citynet-" + std::to_string(::getpid()) + "-" +
                std::to_string(counter++) + ".tmp";
    const int number =
        ::open(path_made.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode);
    if (number >= 0 || errno != EEXIST) return Descriptor(number);
  }
  return {};
}

void sync_folder(const std::string& path) {
  const Descriptor folder(::open(folder_of(path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!folder.is_open()) fail_on_file(path, "cannot open its folder", errno);
  // EINVAL: this file system cannot synchronise folders, and there is nothing else to do.
  if (::fsync(folder.number()) != 0 && errno != EINVAL) {
    fail_on_file(path, "cannot force its folder to the disk", errno);
  }
}

}  // namespace

/// Bytes after which the disk is told to begin.
constexpr std::size_t kOnItsWay = std::size_t{4} << 20U;

/// A file under a name of its own, first open, then complete and on the disk.
struct NewFiles::File {
  std::string path;  ///< as the caller named it
  Destination destination;
  Descriptor open;
  Unfinished unfinished;

  std::size_t length = 0;      ///< bytes so far
  std::size_t on_its_way = 0;  ///< of which the disk was told

  void put(std::string_view bytes) {
    length += bytes.size();
    while (!bytes.empty()) {
      const auto written = ::write(open.number(), bytes.data(), bytes.size());
      if (written < 0) {
        if (errno == EINTR) continue;
        fail_on_file(path, "cannot write", errno);
      }
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    if (length - on_its_way >= kOnItsWay) send_on_its_way();
  }

  /// Lets the disk begin with what is complete, while the rest is still made: less is left to wait
  /// for in the end. A wish, of which failures are met when all bytes are forced to the disk.
  void send_on_its_way() {
#ifdef SYNC_FILE_RANGE_WRITE
    static_cast<void>(::sync_file_range(open.number(), static_cast<off_t>(on_its_way),
                                        static_cast<off_t>(length - on_its_way),
                                        SYNC_FILE_RANGE_WRITE));
#endif
    on_its_way = length;
  }

  void wait_for_disk(const std::function<void()>& between) {
    send_on_its_way();  // all of it, so that the disk is never idle in between
#ifdef SYNC_FILE_RANGE_WRITE
    for (std::size_t at = 0; at < length; at += kOnItsWay) {
      const auto failed = ::sync_file_range(open.number(), static_cast<off_t>(at),
                                            static_cast<off_t>(std::min(kOnItsWay, length - at)),
                                            SYNC_FILE_RANGE_WAIT_BEFORE);
      // A failure of the disk is told once: who passes over it here, forces the bytes in vain.
      const bool is_unknown = errno == ENOSYS || errno == EINVAL || errno == ESPIPE;
      if (failed != 0 && !is_unknown) {
        fail_on_file(path, "cannot force the bytes to the disk", errno);
      }
      between();
    }
#else
    between();
#endif
  }

  void complete() {
    if (!open.is_open()) return;
    if (destination.mode && ::fchmod(open.number(), *destination.mode) != 0) {
      fail_on_file(path, "cannot keep the permission bits", errno);
    }
    if (::fsync(open.number()) != 0) {
      fail_on_file(path, "cannot force the bytes to the disk", errno);
    }
    if (!open.close()) fail_on_file(path, "cannot close", errno);
  }

  void put_in_place() {
    if (std::rename(unfinished.path().c_str(), destination.path.c_str()) != 0) {
      fail_on_file(path, "cannot put the new file in its place", errno);
    }
    unfinished.published();
    sync_folder(destination.path);
  }
};

NewFiles::NewFiles() = default;
NewFiles::~NewFiles() = default;

void NewFiles::complete_last() {
  if (!files_.empty()) files_.back()->complete();
}

void NewFiles::begin(const std::string& path) {
  if (std::any_of(files_.begin(), files_.end(),
                  [&](const auto& other) { return other->path == path; })) {
    throw base::InvalidArgument("path", path, "two files cannot have the same path");
  }
  complete_last();
  auto destination = destination_of(path);
  std::string path_made;
  auto open = create_beside(destination, path_made);
  if (!open.is_open()) fail_on_file(path, "cannot make a new file in its folder", errno);
  files_.emplace_back(
      new File{path, std::move(destination), std::move(open), Unfinished(std::move(path_made))});
}

void NewFiles::put(std::string_view bytes) { files_.back()->put(bytes); }

void NewFiles::wait_for_disk(const std::function<void()>& between) {
  if (!files_.empty()) files_.back()->wait_for_disk(between);
}

void NewFiles::put_in_place() {
  complete_last();
  for (auto& file : files_) file->put_in_place();
}

}  // namespace citynet::formats
