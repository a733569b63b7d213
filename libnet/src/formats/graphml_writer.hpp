#pragma once

#include <vector>

#include "citynet/formats/graph_format.hpp"

namespace citynet::formats {

/// `write_graphml`, piece by piece: memory for the keys and one block of text.
std::vector<WritingRemark> put_graphml(const DocumentView& view, const GraphWriteOptions& options,
                                       GraphSink& sink);

}  // namespace citynet::formats
