#pragma once

#include "citynet/formats/graph_format.hpp"

namespace citynet::formats {

/// The data language of UCINET (S. P. Borgatti, M. G. Everett, L. C. Freeman, UCINET for Windows).
///
/// Profiles: `edgelist` (`edgelist1`, for two modes `edgelist2`, with strengths), `nodelist`
/// (without strengths), `matrix` (`fullmatrix`), and `labels`, an edge list with the labels of
/// nodes where the others have their ids. An undirected edge is written in both directions.
/// A name with spaces or commas is put in quotes. igraph reads edge lists and node lists, and
/// neither quotes nor numbers in a matrix beyond 0 and 1.
/// Refused: quotes and line ends in names; parallel edges in a matrix; NaN and infinite numbers.
[[nodiscard]] GraphWriting write_dl(const GraphDocument& document,
                                    const GraphWriteOptions& options);

/// Reads full matrices (several are relations of one document), half matrices, edge lists and node
/// lists of one and two modes. A matrix equal to its mirror image is an undirected graph, any other
/// a directed one.
[[nodiscard]] GraphReading read_dl(const GraphSource& source, const ReadingLimits& limits);

[[nodiscard]] bool looks_like_dl(std::string_view bytes);

}  // namespace citynet::formats
