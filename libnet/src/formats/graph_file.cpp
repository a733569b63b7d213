#include "citynet/formats/graph_file.hpp"

#include <filesystem>

#include "citynet/formats/file.hpp"

namespace citynet::formats {
namespace {

GraphReading read_bytes(const std::string& path, const std::string& bytes,
                        const GraphFormat& format, const ReadingLimits& limits) {
  GraphSource source{bytes, path, {}};
  for (const auto& suffix : format.read_beside) {
    const auto other = path_beside(path, suffix);
    if (other == path || !std::filesystem::is_regular_file(other)) continue;
    source.beside.push_back({suffix, read_file(other)});
  }
  return read_graph(source, format, limits);
}

}  // namespace

std::string path_beside(const std::string& path, const std::string& suffix) {
  if (suffix.empty()) return path;
  std::filesystem::path whole(path);
  whole.replace_extension();
  return whole.string() + suffix;
}

WrittenGraph write_graph_file(const GraphDocument& document, const std::string& path,
                              const GraphFormat& format, GraphWriteOptions options,
                              const std::vector<NamedText>& beside) {
  if (options.name.empty()) options.name = std::filesystem::path(path).stem().string();
  auto writing = write_graph(document, format, options);
  writing.texts.insert(writing.texts.end(), beside.begin(), beside.end());
  std::vector<NewFile> files;
  WrittenGraph written{{}, std::move(writing.remarks)};
  for (const auto& text : writing.texts) {
    written.paths.push_back(path_beside(path, text.suffix));
    files.push_back({written.paths.back(), text.text});
  }
  write_files_atomically(files);
  return written;
}

GraphReading read_graph_file(const std::string& path, const ReadingLimits& limits) {
  const auto bytes = read_file(path);
  return read_bytes(path, bytes, graph_format_of(path, bytes), limits);
}

GraphReading read_graph_file(const std::string& path, const GraphFormat& format,
                             const ReadingLimits& limits) {
  return read_bytes(path, read_file(path), format, limits);
}

}  // namespace citynet::formats
