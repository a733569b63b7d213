#include "citynet/measure/change/keyed.hpp"

#include "citynet/base/error.hpp"
#include "measure/change/shared_keys.hpp"

namespace citynet::measure {

KeyedScores keyed(const view::Graph& graph, const VertexScores& scores) {
  if (scores.values.size() != graph.vertex_count()) {
    throw base::InvalidArgument(
        "scores", std::to_string(scores.values.size()) + " values",
        "there is one score per vertex (" + std::to_string(graph.vertex_count()) + ")");
  }
  return {vertex_keys(graph), scores.values};
}

}  // namespace citynet::measure
