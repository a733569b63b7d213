#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>

#include "support/brute_force.hpp"
#include "support/dense.hpp"

namespace citynet::test::brute_force {
namespace {

/// An exact fraction; small graphs keep it far from overflow.
struct Fraction {
  std::int64_t above = 0, below = 1;

  void add(std::int64_t more_above, std::int64_t more_below) {
    above = above * more_below + more_above * below;
    below *= more_below;
    const auto common = std::gcd(above, below);
    above /= common;
    below /= common;
  }
  [[nodiscard]] double value() const {
    return static_cast<double>(above) / static_cast<double>(below);
  }
};

using Walk = std::vector<std::size_t>;

/// All shortest paths from s to t, each as its vertices.
std::vector<Walk> shortest_paths(const Table& a, const Table& d, std::size_t s, std::size_t t) {
  std::vector<Walk> found;
  Walk walk{s};
  const std::function<void()> extend = [&] {
    if (walk.back() == t) {
      found.push_back(walk);
      return;
    }
    for (std::size_t next = 0; next < a.size(); ++next) {
      if (a[walk.back()][next] > 0 && d[walk.back()][t] == d[next][t] + 1) {
        walk.push_back(next);
        extend();
        walk.pop_back();
      }
    }
  };
  if (s != t && d[s][t] != kNoPath) extend();
  return found;
}

/// Calls `use(paths)` for every pair; unordered pairs once.
template <class Use>
void for_every_pair(const view::Graph& graph, Use use) {
  const auto a = adjacency(graph);
  const auto d = distances(a);
  for (std::size_t s = 0; s < a.size(); ++s) {
    for (std::size_t t = graph.is_directed() ? 0 : s + 1; t < a.size(); ++t) {
      use(shortest_paths(a, d, s, t));
    }
  }
}

std::vector<double> values(const std::vector<Fraction>& fractions) {
  std::vector<double> result;
  for (const auto& fraction : fractions) result.push_back(fraction.value());
  return result;
}

struct Reach {
  double others = 0, steps = 0, nearness = 0;
};

std::vector<Reach> reaches(const view::Graph& graph, measure::Direction direction) {
  std::vector<Reach> result;
  for (const auto& row : distances(adjacency(graph, direction))) {
    Reach reach;
    for (const double steps : row) {
      if (steps == 0 || steps == kNoPath) continue;
      reach.others += 1;
      reach.steps += steps;
      reach.nearness += 1 / steps;
    }
    result.push_back(reach);
  }
  return result;
}

}  // namespace

std::vector<double> betweenness(const view::Graph& graph) {
  std::vector<Fraction> sums(graph.vertex_count());
  for_every_pair(graph, [&](const std::vector<Walk>& paths) {
    for (std::size_t v = 0; v < sums.size(); ++v) {
      std::int64_t through = 0;
      for (const auto& path : paths) {
        through += std::count(path.begin() + 1, path.end() - 1, v);
      }
      if (through > 0) sums[v].add(through, static_cast<std::int64_t>(paths.size()));
    }
  });
  return values(sums);
}

std::vector<double> edge_betweenness(const view::Graph& graph) {
  std::vector<Fraction> sums(graph.edge_count());
  for_every_pair(graph, [&](const std::vector<Walk>& paths) {
    for (std::size_t e = 0; e < sums.size(); ++e) {
      const auto [a, b] = graph.edges()[e];
      std::int64_t over = 0;
      for (const auto& path : paths) {
        for (std::size_t i = 1; i < path.size(); ++i) {
          const bool forth = path[i - 1] == a && path[i] == b;
          const bool back = path[i - 1] == b && path[i] == a;
          if (forth || (back && !graph.is_directed())) ++over;
        }
      }
      if (over > 0) sums[e].add(over, static_cast<std::int64_t>(paths.size()));
    }
  });
  return values(sums);
}

std::vector<double> closeness_within_component(const view::Graph& graph,
                                               measure::Direction direction) {
  std::vector<double> result;
  for (const auto& reach : reaches(graph, direction)) {
    result.push_back(reach.others > 0 ? reach.others / reach.steps
                                      : std::numeric_limits<double>::quiet_NaN());
  }
  return result;
}

std::vector<double> closeness_wasserman_faust(const view::Graph& graph,
                                              measure::Direction direction) {
  const auto others = static_cast<double>(graph.vertex_count()) - 1;
  std::vector<double> result;
  for (const auto& reach : reaches(graph, direction)) {
    result.push_back(reach.others > 0 ? reach.others * reach.others / (reach.steps * others) : 0.0);
  }
  return result;
}

std::vector<double> harmonic(const view::Graph& graph, measure::Direction direction) {
  std::vector<double> result;
  for (const auto& reach : reaches(graph, direction)) result.push_back(reach.nearness);
  return result;
}

double sum_of_inner_steps(const view::Graph& graph) {
  double sum = 0;
  for (const auto& row : distances(adjacency(graph))) {
    for (const double steps : row) {
      if (steps > 0 && steps != kNoPath) sum += steps - 1;
    }
  }
  return graph.is_directed() ? sum : sum / 2;
}

double largest_eigenvalue(const view::Graph& graph, bool use_strengths) {
  const auto found = eigen(adjacency(graph, use_strengths)).values;
  return *std::max_element(found.begin(), found.end());
}

std::vector<double> eigenvector(const view::Graph& graph, bool use_strengths) {
  const auto found = eigen(adjacency(graph, use_strengths));
  const auto n = graph.vertex_count();
  const double largest = *std::max_element(found.values.begin(), found.values.end());
  std::vector<double> x(n, 0.0);
  for (std::size_t k = 0; k < n; ++k) {
    constexpr double kSame = 1e-9;
    if (found.values[k] < largest - kSame * std::max(1.0, largest)) continue;
    double share = 0;
    for (std::size_t v = 0; v < n; ++v) share += found.vectors[v][k];
    for (std::size_t v = 0; v < n; ++v) x[v] += share * found.vectors[v][k];
  }
  double squares = 0;
  for (const double value : x) squares += value * value;
  for (double& value : x) value /= std::sqrt(squares);
  return x;
}

std::vector<double> pagerank(const view::Graph& graph, double damping, bool use_strengths,
                             const std::vector<double>& personalization) {
  const auto n = graph.vertex_count();
  const auto a = adjacency(graph, use_strengths);
  auto p = personalization;
  if (p.empty()) p.assign(n, 1.0);
  const double whole = std::accumulate(p.begin(), p.end(), 0.0);
  for (double& value : p) value /= whole;
  // (I - d M) x = (1 - d) p, where column u of M is where a walker goes from u.
  Table system(n, std::vector<double>(n, 0.0));
  for (std::size_t u = 0; u < n; ++u) {
    const double out = std::accumulate(a[u].begin(), a[u].end(), 0.0);
    for (std::size_t v = 0; v < n; ++v) {
      const double goes = out > 0 ? a[u][v] / out : p[v];
      system[v][u] = (u == v ? 1.0 : 0.0) - damping * goes;
    }
  }
  for (double& value : p) value *= 1 - damping;
  return solve(system, p);
}

}  // namespace citynet::test::brute_force
