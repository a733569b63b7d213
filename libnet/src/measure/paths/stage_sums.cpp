#include "measure/paths/stage_sums.hpp"

#include <algorithm>
#include <utility>

namespace citynet::measure {
namespace {

/// What the slots of a stage say about the way from one vertex to another.
double over_slot(const PathStage& stage, const std::vector<double>& slots, view::Vertex a,
                 view::Vertex b) {
  const auto from = stage.class_of[a], to = stage.class_of[b];
  const auto row = stage.rows.row(from);
  const auto at = std::lower_bound(row.begin(), row.end(), to);
  if (at == row.end() || *at != to) return 0;
  const auto slot = stage.rows.offsets[from] + static_cast<std::size_t>(at - row.begin());
  return slots[slot] / stage.members[to];
}

}  // namespace

void StageSums::add_stage(const PathStage& stage, SumsOf of) {
  stages.push_back(&stage);
  by_stage.emplace_back(of == SumsOf::vertices ? stage.size() : stage.rows.targets.size(), 0.0);
}

std::vector<double> StageSums::of_vertices() && {
  auto values = std::move(plain);
  for (std::size_t v = 0; v < off.between.size(); ++v) values[v] += off.between[v];
  for (std::size_t k = 0; k < stages.size(); ++k) {
    const auto& names = stages[k]->class_of;
    for (std::size_t v = 0; v < names.size(); ++v) {
      if (names[v] != kGone) values[v] += by_stage[k][names[v]];
    }
  }
  return values;
}

double StageSums::over(view::Graph::Edge edge, bool directed) const {
  const auto [a, b] = edge;
  double sum = 0;
  bool are_twins = false;
  for (std::size_t k = 0; k < stages.size(); ++k) {
    const auto& stage = *stages[k];
    if (stage.class_of[a] == kGone || stage.class_of[b] == kGone) break;
    if (stage.class_of[a] == stage.class_of[b]) {
      are_twins = true;
      continue;
    }
    sum += over_slot(stage, by_stage[k], a, b);
    if (!directed) sum += over_slot(stage, by_stage[k], b, a);
  }
  // Between twins the edge is the only shortest path, and it is on no other.
  return are_twins ? sum + pairs_both_ways(off.ends[a], off.ends[b]) : sum;
}

std::vector<double> StageSums::of_edges(const view::Graph& graph) && {
  auto values = std::move(plain);
  for (const auto& twig : off.twigs) values[twig.edge] += twig.pairs;
  for (std::size_t e = 0; e < values.size(); ++e) {
    values[e] += over(graph.edges()[e], graph.is_directed());
  }
  return values;
}

StageSums stage_sums(const view::Graph& graph, SumsOf of, EndsOfVertices ends) {
  StageSums sums;
  sums.off = graph.is_directed() ? nothing_off(graph, ends) : branches(graph, ends);
  sums.plain.assign(of == SumsOf::vertices ? graph.vertex_count() : graph.edge_count(), 0.0);
  return sums;
}

}  // namespace citynet::measure
