#pragma once

#include <span>
#include <string>

#include "citynet/view/graph.hpp"

namespace citynet::view {

/// The keys that vertices were given with the arrays of a graph, where they stand, as long as any
/// copy of the graph lives. Empty where there were none, so that vertices answer to their numbers,
/// and for a projected graph, whose incidence has them.
[[nodiscard]] std::span<const std::string> given_keys(const Graph& graph) noexcept;

}  // namespace citynet::view
