#pragma once

#include <string>
#include <vector>

#include "citynet/formats/graph_format.hpp"

namespace citynet::formats {

/// What was written: the files, the one that was asked for first, and what they do not hold.
struct WrittenGraph {
  std::vector<std::string> paths{};
  std::vector<WritingRemark> remarks{};
};

/// Writes a document, and the files `beside` it, whole or not at all (see
/// `write_files_atomically`). The name of the graph is that of the file when `options` has none.
/// Throws as `write_graph`, FileError, and Cancelled where `run.progress` asks for it, between two
/// pieces of text; the old files are then as they were. One thread writes.
WrittenGraph write_graph_file(const DocumentView& view, const std::string& path,
                              const GraphFormat& format, GraphWriteOptions options = {},
                              const std::vector<NamedText>& beside = {},
                              const base::RunControl& run = {});
WrittenGraph write_graph_file(const GraphDocument& document, const std::string& path,
                              const GraphFormat& format, GraphWriteOptions options = {},
                              const std::vector<NamedText>& beside = {},
                              const base::RunControl& run = {});

/// Reads a file, and those beside it that the format takes, in the format its path and its bytes
/// tell, or in the given one. Throws as `read_graph`, and FileError.
[[nodiscard]] GraphReading read_graph_file(const std::string& path,
                                           const ReadingLimits& limits = {},
                                           const base::RunControl& run = {});
[[nodiscard]] GraphReading read_graph_file(const std::string& path, const GraphFormat& format,
                                           const ReadingLimits& limits = {},
                                           const base::RunControl& run = {});

/// The path with this in the place of its extension: `out/cities.net` and `.clu` give
/// `out/cities.clu`. An empty suffix leaves the path as it is.
[[nodiscard]] std::string path_beside(const std::string& path, const std::string& suffix);

}  // namespace citynet::formats
