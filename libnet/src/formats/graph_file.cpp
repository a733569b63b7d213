#include "citynet/formats/graph_file.hpp"

#include <filesystem>

#include "base/parallel.hpp"
#include "citynet/base/stage.hpp"
#include "citynet/formats/file.hpp"
#include "formats/large_file.hpp"
#include "formats/new_files.hpp"

namespace citynet::formats {
namespace {

GraphReading read_bytes(const std::string& path, std::string_view bytes, const GraphFormat& format,
                        const ReadingLimits& limits, const base::RunControl& run) {
  GraphSource source{bytes, path, {}, base::stage(run, 0.1, 1)};
  for (const auto& suffix : format.read_beside) {
    const auto other = path_beside(path, suffix);
    if (other == path || !std::filesystem::is_regular_file(other)) continue;
    source.beside.push_back({suffix, read_file(other)});
  }
  return read_graph(source, format, limits);
}

/// The name of the file, without its folder and its extension.
std::string stem_of(const std::string& path) {
  const auto name = path.substr(path.rfind('/') + 1);
  const auto dot = name.rfind('.');
  return dot == 0 || name == ".." ? name : name.substr(0, dot);
}

/// Puts texts into files that belong together. How long they will be is not known before: half of
/// the share is said to be done as soon as there is something to say.
class TextsInFiles final : public GraphSink {
 public:
  TextsInFiles(const std::string& path, std::vector<std::string>& paths,
               const base::RunControl& run)
      : path_(path), paths_(paths), pulse_(run) {
    pulse_.set_share(0.5);
  }

  void begin(const std::string& suffix) override {
    wait_for_disk();
    paths_.push_back(path_beside(path_, suffix));
    files_.begin(paths_.back());
  }
  void put(std::string_view piece) override {
    constexpr std::size_t kMost = std::size_t{1} << 20U;
    while (!piece.empty()) {
      const auto part = piece.substr(0, kMost);
      pulse_.spend(part.size());
      files_.put(part);
      piece.remove_prefix(part.size());
    }
  }
  void spend(std::size_t work) override { pulse_.spend(work); }
  void put_in_place() {
    wait_for_disk();
    pulse_.finish();  // who is asked to stop now still leaves the old files
    files_.put_in_place();
  }

 private:
  /// The longest wait of all, in which nobody would hear who wants to stop it.
  void wait_for_disk() {
    constexpr std::size_t kPart = std::size_t{1} << 20U;  // arcs would be visited in that time
    files_.wait_for_disk([this] { pulse_.spend(kPart); });
  }

  const std::string& path_;
  std::vector<std::string>& paths_;
  base::SerialPulse pulse_;
  NewFiles files_{};
};

}  // namespace

std::string path_beside(const std::string& path, const std::string& suffix) {
  if (suffix.empty()) return path;
  std::filesystem::path whole(path);
  whole.replace_extension();
  return whole.string() + suffix;
}

WrittenGraph write_graph_file(const DocumentView& view, const std::string& path,
                              const GraphFormat& format, GraphWriteOptions options,
                              const std::vector<NamedText>& beside, const base::RunControl& run) {
  if (options.name.empty()) options.name = stem_of(path);
  WrittenGraph written;
  TextsInFiles sink(path, written.paths, run);
  written.remarks = write_graph(view, format, options, sink);
  for (const auto& [suffix, text] : beside) {
    sink.begin(suffix);
    sink.put(text);
  }
  sink.put_in_place();
  return written;
}

WrittenGraph write_graph_file(const GraphDocument& document, const std::string& path,
                              const GraphFormat& format, GraphWriteOptions options,
                              const std::vector<NamedText>& beside, const base::RunControl& run) {
  return write_graph_file(view_of(document), path, format, std::move(options), beside, run);
}

GraphReading read_graph_file(const std::string& path, const ReadingLimits& limits,
                             const base::RunControl& run) {
  const auto file = read_large_file(path, base::stage(run, 0, 0.1));
  const auto bytes = file.view();
  return read_bytes(path, bytes, graph_format_of(path, bytes), limits, run);
}

GraphReading read_graph_file(const std::string& path, const GraphFormat& format,
                             const ReadingLimits& limits, const base::RunControl& run) {
  const auto file = read_large_file(path, base::stage(run, 0, 0.1));
  return read_bytes(path, file.view(), format, limits, run);
}

}  // namespace citynet::formats
