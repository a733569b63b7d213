#pragma once

#include <optional>

#include "citynet/view/graph.hpp"
#include "measure/paths/path_stages.hpp"

namespace citynet::measure {

/// Where the vertices of a stage meet: two are neighbours exactly when they share a column of the
/// incidence that the graph was projected from. Far fewer numbers than the ties.
struct Meetings {
  Rows of_vertex{};      ///< the columns of each vertex of the stage
  Rows inner_members{};  ///< the vertices of each column that can lie between others
};

/// None when the graph is no projection, or one that does not tie all that share a column, or when
/// ties are fewer.
[[nodiscard]] std::optional<Meetings> meetings(const view::Graph& graph, const PathStage& stage);

}  // namespace citynet::measure
