#include "measure/change/shared_keys.hpp"

#include <algorithm>

#include "citynet/base/error.hpp"

namespace citynet::measure {

SharedKeys share_keys(const char* argument, const std::vector<std::vector<std::string>>& waves) {
  SharedKeys shared;
  for (const auto& wave : waves) {
    auto sorted = wave;
    std::sort(sorted.begin(), sorted.end());
    const auto twice = std::adjacent_find(sorted.begin(), sorted.end());
    if (twice != sorted.end()) {
      throw base::InvalidArgument(argument, *twice, "a key stands once in a wave");
    }
    std::vector<std::string> both;
    both.reserve(shared.keys.size() + sorted.size());
    std::set_union(shared.keys.begin(), shared.keys.end(), sorted.begin(), sorted.end(),
                   std::back_inserter(both));
    shared.keys = std::move(both);
  }
  for (const auto& wave : waves) {
    auto& position = shared.position.emplace_back();
    position.reserve(wave.size());
    for (const auto& key : wave) {
      const auto at = std::lower_bound(shared.keys.begin(), shared.keys.end(), key);
      position.push_back(static_cast<std::uint32_t>(at - shared.keys.begin()));
    }
  }
  return shared;
}

std::vector<std::string> vertex_keys(const view::Graph& graph) {
  std::vector<std::string> keys;
  keys.reserve(graph.vertex_count());
  for (view::Vertex v = 0; v < graph.vertex_count(); ++v) keys.push_back(graph.key(v));
  return keys;
}

std::vector<std::string> actor_keys(const view::TwoMode& incidence) {
  std::vector<std::string> keys;
  keys.reserve(incidence.actor_count());
  for (std::uint32_t row = 0; row < incidence.actor_count(); ++row) {
    keys.push_back(incidence.actor_key(row));
  }
  return keys;
}

std::vector<std::string> target_keys(const view::TwoMode& incidence) {
  std::vector<std::string> keys;
  keys.reserve(incidence.target_count());
  for (std::uint32_t column = 0; column < incidence.target_count(); ++column) {
    keys.push_back(incidence.target_key(column));
  }
  return keys;
}

std::vector<SharedTie> shared_ties(const view::Graph& graph,
                                   std::span<const std::uint32_t> position) {
  std::vector<SharedTie> ties;
  ties.reserve(graph.edge_count());
  const auto edges = graph.edges();
  const auto strengths = graph.strengths();
  for (std::size_t e = 0; e < edges.size(); ++e) {
    auto a = position[edges[e].source], b = position[edges[e].target];
    if (!graph.is_directed() && b < a) std::swap(a, b);
    ties.push_back({a, b, graph.has_strengths() ? strengths[e] : 1.0});
  }
  std::sort(ties.begin(), ties.end(),
            [](const SharedTie& a, const SharedTie& b) { return a.is_before(b); });
  return ties;
}

std::vector<SharedTie> shared_ties(const view::TwoMode& incidence,
                                   std::span<const std::uint32_t> actors,
                                   std::span<const std::uint32_t> targets) {
  std::vector<SharedTie> ties;
  ties.reserve(incidence.cell_count());
  const auto grades = incidence.grades();
  for (std::uint32_t row = 0; row < incidence.actor_count(); ++row) {
    auto cell = incidence.first_cell(row);
    for (const auto column : incidence.targets_of(row)) {
      ties.push_back({actors[row], targets[column], incidence.has_grades() ? grades[cell] : 1.0});
      ++cell;
    }
  }
  std::sort(ties.begin(), ties.end(),
            [](const SharedTie& a, const SharedTie& b) { return a.is_before(b); });
  return ties;
}

void require_same_direction(std::span<const view::Graph> graphs) {
  for (const auto& graph : graphs) {
    if (graph.is_directed() == graphs.front().is_directed()) continue;
    throw base::InvalidArgument("graphs", "directed and undirected",
                                "all waves are directed, or none is");
  }
}

}  // namespace citynet::measure
