#pragma once

#include <vector>

#include "citynet/formats/graph_format.hpp"
#include "formats/column_collector.hpp"

namespace citynet::formats {

/// Pajek networks, partitions and vectors (V. Batagelj, A. Mrvar, "Pajek: Reference Manual").
///
/// Written: `*Vertices n` (`n n1` for two modes), `*Arcs` and `*Edges` with a strength, the label
/// of an edge, the parameters Pajek knows, and `[first-last]` years; a text column `relation` makes
/// `*Arcs :k "name"`. Columns of communities, modes and other classes are partitions, columns of
/// numbers vectors: beside the network (`.clu`, `.vec`; further ones `_name.clu`, `_name.vec`), or
/// in one text with it in the profile `project`, which also keeps their names. A vertex has one
/// text: its label where labels are distinct, its id otherwise and in the profiles `ids`
/// and `igraph`, of which the second leaves the years out, since igraph stops at them. The profile
/// `pajek` puts a byte order mark in front, by which the program Pajek knows UTF-8.
/// Refused: quotes and line ends in labels, which Pajek cannot escape; NaN and infinite numbers.
std::vector<WritingRemark> put_pajek(const DocumentView& document, const GraphWriteOptions& options,
                                     GraphSink& sink);

/// Reads networks, one- and two-mode, with arcs, edges, lists of them, matrices, relations, years,
/// partitions and vectors; further networks and other sections are set aside.
/// The labels are the ids where they are distinct, the numbers otherwise.
[[nodiscard]] GraphReading read_pajek(const GraphSource& source, const ReadingLimits& limits);

/// The numbers of a partition (`.clu`) or a vector (`.vec`), one for each of `count` vertices.
[[nodiscard]] std::vector<FileValue> read_pajek_column(const GraphSource& source, bool is_vector,
                                                       std::size_t count);

[[nodiscard]] bool looks_like_pajek(std::string_view bytes);

/// `[2004-2010,2012-*]` of the bounds of a node or edge; empty where it holds always.
/// `exact` becomes false where the bounds say more than years can.
[[nodiscard]] std::string pajek_intervals(const std::string& starts, const std::string& ends,
                                          bool& exact);

/// The bounds an interval of Pajek says; false where the text is none.
bool read_pajek_intervals(std::string_view text, std::string& starts, std::string& ends);

/// The words of Pajek for the looks of vertices and of lines.
[[nodiscard]] bool is_pajek_vertex_word(std::string_view word) noexcept;
[[nodiscard]] bool is_pajek_line_word(std::string_view word) noexcept;
[[nodiscard]] bool is_pajek_shape(std::string_view word) noexcept;

}  // namespace citynet::formats
