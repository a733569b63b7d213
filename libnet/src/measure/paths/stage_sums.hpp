#pragma once

#include <vector>

#include "citynet/view/graph.hpp"
#include "measure/paths/branches.hpp"
#include "measure/paths/path_stages.hpp"

namespace citynet::measure {

/// What is added up while searches go through the stages of a graph.
enum class SumsOf { vertices, edges };

/// Sums over ordered pairs of sources and targets, as they were added up in the stages of a graph,
/// and how they become those of its vertices or edges.
struct StageSums {
  Branches off{};  ///< of an undirected graph; else nothing
  std::vector<const PathStage*> stages{};
  std::vector<std::vector<double>> by_stage{};  ///< by class or by slot
  std::vector<double> plain{};                  ///< by vertex or by edge of the graph

  void add_stage(const PathStage& stage, SumsOf of);
  [[nodiscard]] std::vector<double> of_vertices() &&;
  [[nodiscard]] std::vector<double> of_edges(const view::Graph& graph) &&;

 private:
  [[nodiscard]] double over(view::Graph::Edge edge, bool directed) const;
};

/// Sums for which nothing was searched yet.
[[nodiscard]] StageSums stage_sums(const view::Graph& graph, SumsOf of, EndsOfVertices ends);

}  // namespace citynet::measure
