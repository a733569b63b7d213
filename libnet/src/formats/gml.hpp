#pragma once

#include "citynet/formats/graph_format.hpp"

namespace citynet::formats {

/// GML (M. Himsolt, "GML: A portable Graph File Format").
///
/// Profiles: `networkx`, in ASCII with `&#324;` for other characters, as the format says; `igraph`
/// and `gephi`, in UTF-8, since these programs do not decode entities. A node has a 32-bit `id`,
/// its own where all ids are such numbers; otherwise a running number, and its id as `name`. A dot
/// in the name of a column opens a list (`graphics.x` is `graphics [ x 1.0 ]`); other characters
/// that keys do not have become `_`. Whole numbers beyond 32 bits are texts, truth values 1 and 0.
/// A strength is `weight`.
/// Refused: NaN in the profile `networkx` and subnormal numbers in `igraph`, which cannot read
/// them, and two columns that would get the same key.
std::vector<WritingRemark> put_gml(const DocumentView& document, const GraphWriteOptions& options,
                                   GraphSink& sink);

/// Reads the first graph of a text; lists inside nodes and edges become columns with dots in their
/// names. Ids may be words too. Nodes are named by `name` where each has one of its own, otherwise
/// by `id`. An edge with `directed` makes the graph a mixed one.
[[nodiscard]] GraphReading read_gml(const GraphSource& source, const ReadingLimits& limits);

[[nodiscard]] bool looks_like_gml(std::string_view bytes);

/// The text with the five predefined and all numeric references decoded; other references stay,
/// and are counted.
[[nodiscard]] std::string decoded_gml(std::string_view text, std::size_t& unknown);

}  // namespace citynet::formats
