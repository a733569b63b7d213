#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "citynet/base/run_control.hpp"
#include "citynet/formats/document_view.hpp"
#include "citynet/formats/graph_document.hpp"
#include "citynet/formats/graph_reading.hpp"

namespace citynet::formats {

/// One text of a graph that takes several files (`cities.net`, `cities.clu`).
struct NamedText {
  /// What stands in the place of the extension of the path that was asked for: `.clu`,
  /// `_nodes.csv`. Empty: the file has that path itself.
  std::string suffix{};
  std::string text{};
};

/// Something of a document that a format has no place for, or that it holds in another way.
struct WritingRemark {
  std::string what;       ///< `edge attribute 'role'`
  std::string rule;       ///< why, and what was written instead, in a sentence
  std::size_t count = 1;  ///< how many values, nodes or edges this touches
};

struct GraphWriting {
  std::vector<NamedText> texts{};
  std::vector<WritingRemark> remarks{};  ///< nothing is left out in silence
};

struct GraphWriteOptions {
  std::string profile{};  ///< one of the format; empty: its first
  std::string name{};     ///< of the graph, where a format has a place for it
};

/// Where a writer puts the texts of a graph, piece by piece, so that none of them has to stand in
/// memory as a whole.
class GraphSink {
 public:
  GraphSink() = default;
  GraphSink(const GraphSink&) = delete;
  GraphSink& operator=(const GraphSink&) = delete;
  virtual ~GraphSink() = default;

  /// Begins the text of this suffix (see `NamedText`); what is put afterwards belongs to it.
  virtual void begin(const std::string& suffix) = 0;
  virtual void put(std::string_view piece) = 0;
  /// Told how much was done that made no text, in arcs visited; throws where the writer should
  /// stop.
  virtual void spend(std::size_t /*work*/) {}
};

/// What a reader is given.
struct GraphSource {
  std::string_view bytes;           ///< as they stand in the file
  std::string file = "(text)";      ///< how messages name it
  std::vector<NamedText> beside{};  ///< further files of the same graph, by suffix
  base::RunControl run{};  ///< CSV, GraphML and GEXF heed it, the others are read in one go
};

/// A format of graph files: one row of the table that everything that reads and writes goes by.
struct GraphFormat {
  std::string name;                        ///< `graphml`
  std::string title;                       ///< `GraphML`
  std::vector<std::string> extensions{};   ///< `.graphml`, with the dot; the usual one first
  std::vector<std::string> profiles{};     ///< for whom it can be written; the usual one first
  std::vector<std::string> read_beside{};  ///< suffixes of files that the reader takes if there
  /// Whether these bytes look like this format; asked where several formats share an extension.
  bool (*recognizes)(std::string_view bytes) = nullptr;
  /// Null when the format is only read.
  std::vector<WritingRemark> (*write)(const DocumentView& view, const GraphWriteOptions& options,
                                      GraphSink& sink) = nullptr;
  /// Null when the format is only written.
  GraphReading (*read)(const GraphSource& source, const ReadingLimits& limits) = nullptr;
};

/// All formats, in the order in which they are offered.
[[nodiscard]] std::span<const GraphFormat> graph_formats();

/// The format of this name. Throws InvalidArgument, naming the closest ones.
[[nodiscard]] const GraphFormat& graph_format(std::string_view name);

/// The format that the extension of the path stands for, the first of several; `.gz` is passed
/// over. Throws InvalidArgument, naming the extensions there are.
[[nodiscard]] const GraphFormat& graph_format_of(std::string_view path);

/// The format of a file that is there: by its extension and, where that leaves a choice or none, by
/// what stands in it. Throws InvalidArgument.
[[nodiscard]] const GraphFormat& graph_format_of(std::string_view path, std::string_view bytes);

/// The texts of a document in a format. Throws InvalidArgument as `check_document`, for a profile
/// the format does not have, for a format that is only read, and as its writer says.
[[nodiscard]] GraphWriting write_graph(const GraphDocument& document, const GraphFormat& format,
                                       const GraphWriteOptions& options = {});

[[nodiscard]] GraphWriting write_graph(const DocumentView& view, const GraphFormat& format,
                                       const GraphWriteOptions& options = {});

/// The same, piece by piece. Where it throws, the sink holds a part that means nothing.
std::vector<WritingRemark> write_graph(const DocumentView& view, const GraphFormat& format,
                                       const GraphWriteOptions& options, GraphSink& sink);

/// What stands in a file of this format. Throws DataError with line and column for what cannot be
/// read, or goes beyond a limit, and InvalidArgument for a format that is only written.
[[nodiscard]] GraphReading read_graph(const GraphSource& source, const GraphFormat& format,
                                      const ReadingLimits& limits = {});

}  // namespace citynet::formats
