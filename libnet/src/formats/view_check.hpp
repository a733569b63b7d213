#pragma once

#include "citynet/formats/graph_format.hpp"

namespace citynet::formats {

/// As the public one, on the way to a sink, which may end it.
void check_view(const DocumentView& view, GraphSink& sink);

}  // namespace citynet::formats
