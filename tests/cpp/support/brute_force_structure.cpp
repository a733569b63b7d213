#include <algorithm>
#include <functional>
#include <limits>
#include <set>

#include "support/brute_force.hpp"
#include "support/dense.hpp"

namespace citynet::test::brute_force {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

std::size_t component_count(const Table& adjacency) {
  std::set<std::vector<double>> classes;
  for (auto row : distances(adjacency)) {
    for (double& steps : row) steps = steps == kNoPath ? 0 : 1;
    classes.insert(row);
  }
  return classes.size();
}

Table without_vertex(Table table, std::size_t v) {
  table.erase(table.begin() + static_cast<std::ptrdiff_t>(v));
  for (auto& row : table) row.erase(row.begin() + static_cast<std::ptrdiff_t>(v));
  return table;
}

/// Pairs of neighbours of v, and how many of them are tied.
std::pair<double, double> pairs_at(const Table& a, std::size_t v) {
  double pairs = 0, closed = 0;
  for (std::size_t u = 0; u < a.size(); ++u) {
    for (std::size_t w = u + 1; w < a.size(); ++w) {
      if (a[v][u] > 0 && a[v][w] > 0) {
        pairs += 1;
        closed += a[u][w];
      }
    }
  }
  return {pairs, closed};
}

/// Calls `use` with every division of n vertices into groups.
void for_every_division(std::size_t n,
                        const std::function<void(const std::vector<std::uint32_t>&)>& use) {
  std::vector<std::uint32_t> membership;
  const std::function<void(std::uint32_t)> extend = [&](std::uint32_t groups) {
    if (membership.size() == n) {
      use(membership);
      return;
    }
    for (std::uint32_t group = 0; group <= groups; ++group) {
      membership.push_back(group);
      extend(std::max(groups, group + 1));
      membership.pop_back();
    }
  };
  extend(0);
}

}  // namespace

std::vector<double> coreness(const view::Graph& graph) {
  const auto a = adjacency(graph);
  std::vector<double> result(a.size(), 0.0);
  for (std::uint32_t set = 1; set < std::uint32_t{1} << a.size(); ++set) {
    const auto in_set = [set](std::size_t v) { return (set >> v & 1U) != 0; };
    double least = static_cast<double>(a.size());
    for (std::size_t v = 0; v < a.size(); ++v) {
      if (!in_set(v)) continue;
      double inside = 0;
      for (std::size_t u = 0; u < a.size(); ++u) inside += in_set(u) ? a[v][u] : 0;
      least = std::min(least, inside);
    }
    for (std::size_t v = 0; v < a.size(); ++v) {
      if (in_set(v)) result[v] = std::max(result[v], least);
    }
  }
  return result;
}

std::vector<view::Vertex> cut_points(const view::Graph& graph) {
  const auto a = adjacency(graph);
  std::vector<view::Vertex> result;
  for (view::Vertex v = 0; v < a.size(); ++v) {
    if (component_count(without_vertex(a, v)) > component_count(a)) result.push_back(v);
  }
  return result;
}

std::vector<std::uint32_t> bridges(const view::Graph& graph) {
  const auto a = adjacency(graph);
  std::vector<std::uint32_t> result;
  for (std::uint32_t edge = 0; edge < graph.edge_count(); ++edge) {
    auto without = a;
    const auto [u, v] = graph.edges()[edge];
    without[u][v] = without[v][u] = 0;
    if (component_count(without) > component_count(a)) result.push_back(edge);
  }
  return result;
}

std::vector<std::uint32_t> components(const view::Graph& graph, bool strong) {
  const auto d =
      distances(adjacency(graph, strong ? measure::Direction::out : measure::Direction::all));
  std::vector<std::uint32_t> result;
  for (std::size_t v = 0; v < d.size(); ++v) {
    std::uint32_t first = 0;
    while (d[v][first] == kNoPath || d[first][v] == kNoPath) ++first;
    result.push_back(first);
  }
  return result;
}

std::vector<double> local_clustering(const view::Graph& graph) {
  const auto a = adjacency(graph);
  std::vector<double> result;
  for (std::size_t v = 0; v < a.size(); ++v) {
    const auto [pairs, closed] = pairs_at(a, v);
    result.push_back(pairs > 0 ? closed / pairs : kNaN);
  }
  return result;
}

double transitivity(const view::Graph& graph) {
  const auto a = adjacency(graph);
  double all = 0, closed = 0;
  for (std::size_t v = 0; v < a.size(); ++v) {
    const auto at = pairs_at(a, v);
    all += at.first;
    closed += at.second;
  }
  return all > 0 ? closed / all : kNaN;
}

double modularity(const view::Graph& graph, const std::vector<std::uint32_t>& membership,
                  double resolution, bool use_strengths) {
  const auto a = adjacency(graph, use_strengths);
  std::vector<double> out(a.size(), 0.0), in(a.size(), 0.0);
  double all = 0;
  for (std::size_t v = 0; v < a.size(); ++v) {
    for (std::size_t u = 0; u < a.size(); ++u) {
      out[v] += a[v][u];
      in[u] += a[v][u];
      all += a[v][u];
    }
  }
  double sum = 0;
  for (std::size_t v = 0; v < a.size(); ++v) {
    for (std::size_t u = 0; u < a.size(); ++u) {
      if (membership[v] == membership[u]) sum += a[v][u] - resolution * out[v] * in[u] / all;
    }
  }
  return sum / all;
}

double constant_potts(const view::Graph& graph, const std::vector<std::uint32_t>& membership,
                      double resolution, bool use_strengths) {
  const auto a = adjacency(graph, use_strengths);
  double sum = 0;
  for (std::size_t v = 0; v < a.size(); ++v) {
    for (std::size_t u = v + 1; u < a.size(); ++u) {
      if (membership[v] == membership[u]) sum += a[v][u] - resolution;
    }
  }
  return sum;
}

double best_modularity(const view::Graph& graph, double resolution) {
  double best = -std::numeric_limits<double>::infinity();
  for_every_division(graph.vertex_count(), [&](const std::vector<std::uint32_t>& membership) {
    best = std::max(best, modularity(graph, membership, resolution, false));
  });
  return best;
}

double best_constant_potts(const view::Graph& graph, double resolution) {
  double best = -std::numeric_limits<double>::infinity();
  for_every_division(graph.vertex_count(), [&](const std::vector<std::uint32_t>& membership) {
    best = std::max(best, constant_potts(graph, membership, resolution, false));
  });
  return best;
}

}  // namespace citynet::test::brute_force
