#pragma once

#include <span>
#include <string>
#include <string_view>

namespace citynet::formats {

/// The bytes of a file. Throws FileError with the system's own words (no such file, a folder,
/// no permission).
[[nodiscard]] std::string read_file(const std::string& path);

/// Puts `bytes` in the place of what the file held, or leaves the old file as it was: a reader,
/// and the disk after a power failure, sees either the old bytes or all of the new ones.
///
/// The bytes go to a new file in the same folder, are forced to the disk, and take the name of
/// the old file in one step; then the folder is forced to the disk too (where the file system
/// knows how). The permission bits of an existing file are kept. A symbolic link is written
/// through: the file it points to is replaced, the link stays. Refused: anything that is not a
/// regular file (a folder, a device, a pipe) and a link that points to nothing.
///
/// Throws FileError, naming the step that failed; nothing is left behind then.
void write_file_atomically(const std::string& path, std::string_view bytes);

/// A path and what it is to hold.
struct NewFile {
  std::string path;
  std::string_view bytes;
};

/// The same for files that belong together: all of them are complete and on the disk before the
/// first one takes its place, so that a full disk or an error leaves all old files. Each file is
/// whole at every moment; a power failure between two of the last steps can leave the first new
/// beside the second old. Throws InvalidArgument when a path stands twice.
void write_files_atomically(std::span<const NewFile> files);

}  // namespace citynet::formats
