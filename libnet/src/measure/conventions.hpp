#pragma once

#include "citynet/measure/direction.hpp"
#include "citynet/measure/groups.hpp"
#include "citynet/measure/result.hpp"
#include "citynet/measure/tie_use.hpp"
#include "citynet/view/graph.hpp"

/// Conventions that several measures share, in the same words everywhere.
namespace citynet::measure {

/// "ties: undirected", "ties: directed, followed out".
[[nodiscard]] Convention ties_followed(const view::Graph& graph, Direction direction);
/// "tie strengths: not used" or "... used".
[[nodiscard]] Convention strengths_used(TieUse ties);
/// "scale: raw" or the divisor in words.
[[nodiscard]] Convention scale(bool normalized, const char* divisor);
/// "vertices without a group: left out with their ties (3 of 39)".
[[nodiscard]] Convention without_group(const Groups& groups);

}  // namespace citynet::measure
