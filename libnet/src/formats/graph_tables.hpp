#pragma once

#include "citynet/formats/graph_format.hpp"
#include "formats/csv_scanner.hpp"

namespace citynet::formats {

/// CSV tables of edges and nodes, with the headers Gephi knows: Source, Target, Type, Id, Label,
/// Weight; Id, Label. The edges stand in the file itself, the nodes beside it in `_nodes.csv`; the
/// profile `edges` leaves the nodes out. Reals have a dot, so that they stay reals.
std::vector<WritingRemark> put_tables(const DocumentView& document,
                                      const GraphWriteOptions& options, GraphSink& sink);

/// The same; the table of edges has this suffix.
std::vector<WritingRemark> put_tables(const DocumentView& document,
                                      const GraphWriteOptions& options,
                                      const std::string& suffix_of_edges, GraphSink& sink);

/// Reads a table of edges with the table of nodes beside it, a table of nodes alone, or pairs of
/// keys without a header, perhaps with a strength. Delimiters are told by the first line. A column
/// has the narrowest type that keeps every digit as it stands. Without a column Type, edges of a
/// table go from Source to Target, and pairs have no direction. Rows without an id, a source or a
/// target, with too few or too many fields, and nodes that occur again are set aside.
[[nodiscard]] GraphReading read_tables(const GraphSource& source, const ReadingLimits& limits);

/// How tables are read; none of it changes what is read, and tests hold one against the other.
struct TablesWay {
  CsvPace pace = CsvPace::quick;
  std::size_t least_part = std::size_t{1} << 18U;  ///< bytes that are worth a part of their own
};
[[nodiscard]] GraphReading read_tables(const GraphSource& source, const ReadingLimits& limits,
                                       const TablesWay& way);

[[nodiscard]] bool looks_like_tables(std::string_view bytes);

}  // namespace citynet::formats
