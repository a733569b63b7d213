#pragma once

#include <string>
#include <vector>

#include "citynet/measure/result.hpp"

namespace citynet::view {
class Graph;
}

namespace citynet::measure {

/// Scores by key, so that those of two graphs can be laid beside each other.
struct KeyedScores {
  std::vector<std::string> keys{};  ///< distinct
  std::vector<double> values{};     ///< one per key; NaN is an undefined score
};

/// Groups by key: communities, components, countries.
struct KeyedGroups {
  std::vector<std::string> keys{};    ///< distinct
  std::vector<std::string> groups{};  ///< one per key
};

/// The scores of the vertices by their keys. Throws InvalidArgument unless there is one per vertex.
[[nodiscard]] KeyedScores keyed(const view::Graph& graph, const VertexScores& scores);

}  // namespace citynet::measure
