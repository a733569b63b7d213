#pragma once

#include <string>

#include "formats/graphml_plan.hpp"

namespace citynet::formats {

/// All that stands before the contents of the graph: the root, the keys, and the tag of the graph,
/// still open.
[[nodiscard]] std::string graphml_head(const GraphmlPlan& plan);

}  // namespace citynet::formats
