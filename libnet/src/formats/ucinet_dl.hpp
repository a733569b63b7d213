#pragma once

#include "citynet/formats/graph_format.hpp"

namespace citynet::formats {

/// The data language of UCINET (S. P. Borgatti, M. G. Everett, L. C. Freeman, UCINET for Windows).
///
/// Profiles: `edgelist` (`edgelist1`, for two modes `edgelist2`, with strengths), `nodelist`
/// (without strengths), `matrix` (`fullmatrix`), and `labels`, an edge list with the labels of
/// nodes where the others have their ids. An undirected edge is written in both directions.
/// A name with spaces or commas is put in quotes.
/// `igraph` is an edge list as igraph reads it right: DL says nothing of directions, and igraph
/// asks its user (`directed = FALSE`), so that an undirected edge stands once; two modes are one
/// list of nodes; a name that would need quotes is refused. Who reads such a file without being
/// told so, as UCINET and `read_dl` do, finds a directed graph. Refused: quotes and line ends in
/// names; parallel edges in a matrix; NaN and infinite numbers.
std::vector<WritingRemark> put_dl(const DocumentView& document, const GraphWriteOptions& options,
                                  GraphSink& sink);

/// Reads full matrices (several are relations of one document), half matrices, edge lists and node
/// lists of one and two modes. A matrix equal to its mirror image is an undirected graph, any other
/// a directed one.
[[nodiscard]] GraphReading read_dl(const GraphSource& source, const ReadingLimits& limits);

[[nodiscard]] bool looks_like_dl(std::string_view bytes);

}  // namespace citynet::formats
