#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace citynet::formats {

/// Files that come into being piece by piece, under names of their own, and take their places
/// together when all of them are on the disk: see `write_files_atomically`. What did not take its
/// place is removed in the end.
class NewFiles {
 public:
  NewFiles();
  NewFiles(const NewFiles&) = delete;
  NewFiles& operator=(const NewFiles&) = delete;
  ~NewFiles();

  /// Ends the file before, if there is one, and begins the next. Throws FileError, and
  /// InvalidArgument for a path that came before.
  void begin(const std::string& path);
  /// Adds to the file that was begun last.
  void put(std::string_view bytes);
  /// Waits for the disk to have what was put so far into the file that was begun last, and calls
  /// `between` every few MiB, which may end it all by throwing. Where a system cannot tell, and for
  /// the rest, the wait is inside of what ends the file.
  void wait_for_disk(const std::function<void()>& between);
  /// Ends the last file; then each takes its place.
  void put_in_place();

 private:
  struct File;
  void complete_last();

  std::vector<std::unique_ptr<File>> files_{};
};

}  // namespace citynet::formats
