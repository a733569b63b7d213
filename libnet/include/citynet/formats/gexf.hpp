#pragma once

#include "citynet/formats/graph_format.hpp"

namespace citynet::formats {

/// Writes GEXF 1.3, which Gephi, Gephi Lite and graphology read with the times of nodes and edges.
///
/// Labels, strengths (as `weight`), places (`x`, `y`) and directions stand where GEXF has them,
/// everything else in attributes. Where a column is used as start or end, the graph is dynamic: an
/// element has a spell from the first to the last day that its EDTF dates allow, both included, or
/// several; an unknown or open side is left out. The dates themselves are attributes too.
/// Remarks: values of the whole graph, which stand in the description; numbers that are not finite;
/// dates of which no day can be made.
/// Throws InvalidArgument for text with a character that XML 1.0 does not have. Linear time.
/// https://gexf.net
[[nodiscard]] GraphWriting write_gexf(const GraphDocument& document,
                                      const GraphWriteOptions& options = {});

/// Reads GEXF 1.1 to 1.3, static and dynamic. What is not well-formed is refused with line and
/// column, what a document has no place for is in the ledger.
///
/// Kept in their own way: nodes in nodes and `pid` as in GraphML; spells as `start` and `end`;
/// places, colours, sizes and forms as columns; attributes of elements that are not of GEXF as
/// text. Of values that change in time the first one is kept. Limits and refusals as in
/// `read_graphml`.
[[nodiscard]] GraphReading read_gexf(const GraphSource& source, const ReadingLimits& limits = {});

/// The row of the table of formats.
[[nodiscard]] GraphFormat gexf_format();

}  // namespace citynet::formats
