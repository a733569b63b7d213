#pragma once

#include <vector>

#include "citynet/formats/graph_format.hpp"

namespace citynet::formats {

// One row each; the writers and readers are where the rows are made.

/// The table, in the order in which formats are offered; `graph_formats` keeps it.
[[nodiscard]] std::vector<GraphFormat> all_graph_formats();

}  // namespace citynet::formats
