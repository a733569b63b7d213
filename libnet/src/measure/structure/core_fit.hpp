#pragma once

#include "citynet/measure/structure/core_periphery.hpp"
#include "citynet/view/graph.hpp"

namespace citynet::measure {

/// The fit of `core_periphery` alone, for those who ask about many graphs.
[[nodiscard]] double core_fit(const view::Graph& graph, const CorePeripheryOptions& options);

}  // namespace citynet::measure
