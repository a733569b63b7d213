#include "support/brute_force_lengths.hpp"

#include <algorithm>
#include <functional>
#include <numeric>
#include <utility>

#include "citynet/base/random.hpp"

namespace citynet::test::brute_force {
namespace {

using Row = std::vector<std::int64_t>;
using WholeTable = std::vector<Row>;

constexpr std::int64_t kNone = -1;

WholeTable arcs(const view::Graph& graph, const WholeLengths& lengths,
                measure::Direction direction) {
  const auto n = graph.vertex_count();
  WholeTable table(n, Row(n, kNone));
  const auto shorten = [&](std::size_t a, std::size_t b, std::int64_t length) {
    if (table[a][b] == kNone || length < table[a][b]) table[a][b] = length;
  };
  for (std::size_t e = 0; e < graph.edge_count(); ++e) {
    const auto [a, b] = graph.edges()[e];
    if (!graph.is_directed() || direction != measure::Direction::in) shorten(a, b, lengths[e]);
    if (!graph.is_directed() || direction != measure::Direction::out) shorten(b, a, lengths[e]);
  }
  return table;
}

WholeTable all_distances(const WholeTable& arc) {
  auto d = arc;
  const auto n = d.size();
  for (std::size_t v = 0; v < n; ++v) d[v][v] = 0;
  for (std::size_t via = 0; via < n; ++via) {
    for (std::size_t a = 0; a < n; ++a) {
      for (std::size_t b = 0; b < n; ++b) {
        if (d[a][via] == kNone || d[via][b] == kNone) continue;
        const auto over = d[a][via] + d[via][b];
        if (d[a][b] == kNone || over < d[a][b]) d[a][b] = over;
      }
    }
  }
  return d;
}

using Walk = std::vector<std::size_t>;

std::vector<Walk> shortest_paths(const WholeTable& arc, const WholeTable& d, std::size_t s,
                                 std::size_t t) {
  std::vector<Walk> found;
  Walk walk{s};
  const std::function<void()> extend = [&] {
    const auto at = walk.back();
    if (at == t) {
      found.push_back(walk);
      return;
    }
    for (std::size_t next = 0; next < arc.size(); ++next) {
      if (arc[at][next] == kNone || d[next][t] == kNone) continue;
      if (arc[at][next] + d[next][t] != d[at][t]) continue;
      walk.push_back(next);
      extend();
      walk.pop_back();
    }
  };
  if (s != t && d[s][t] != kNone) extend();
  return found;
}

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
};

std::vector<double> values(const std::vector<Fraction>& fractions) {
  std::vector<double> result;
  for (const auto& f : fractions) {
    result.push_back(static_cast<double>(f.above) / static_cast<double>(f.below));
  }
  return result;
}

using ChoosePair = std::function<bool(std::size_t s, std::size_t t)>;

/// For each chosen pair and each vertex, the share of the paths that lead through it.
std::vector<double> vertex_sums(const view::Graph& graph, const WholeLengths& lengths,
                                const ChoosePair& choose) {
  const auto arc = arcs(graph, lengths, measure::Direction::out);
  const auto d = all_distances(arc);
  std::vector<Fraction> sums(graph.vertex_count());
  for (std::size_t s = 0; s < d.size(); ++s) {
    for (std::size_t t = 0; t < d.size(); ++t) {
      if (!choose(s, t)) continue;
      const auto paths = shortest_paths(arc, d, s, t);
      for (std::size_t v = 0; v < d.size(); ++v) {
        std::int64_t through = 0;
        for (const auto& path : paths) through += std::count(path.begin() + 1, path.end() - 1, v);
        if (through > 0) sums[v].add(through, static_cast<std::int64_t>(paths.size()));
      }
    }
  }
  return values(sums);
}

}  // namespace

WholeLengths random_lengths(const view::Graph& graph, std::int64_t longest, std::uint64_t seed) {
  base::RandomStream random(seed);
  WholeLengths lengths;
  for (std::size_t e = 0; e < graph.edge_count(); ++e) {
    lengths.push_back(1 +
                      static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(longest))));
  }
  return lengths;
}

std::vector<double> tenths(const WholeLengths& lengths) {
  std::vector<double> result;
  for (const auto length : lengths) result.push_back(static_cast<double>(length) / 10);
  return result;
}

std::vector<double> betweenness(const view::Graph& graph, const WholeLengths& lengths) {
  return vertex_sums(graph, lengths, [&](std::size_t s, std::size_t t) {
    return graph.is_directed() ? s != t : s < t;
  });
}

std::vector<double> betweenness_subset(const view::Graph& graph, const WholeLengths& lengths,
                                       const std::vector<view::Vertex>& sources,
                                       const std::vector<view::Vertex>& targets) {
  const auto has = [](const std::vector<view::Vertex>& list, std::size_t v) {
    return std::find(list.begin(), list.end(), v) != list.end();
  };
  return vertex_sums(graph, lengths, [&](std::size_t s, std::size_t t) {
    const bool forth = has(sources, s) && has(targets, t);
    if (graph.is_directed()) return s != t && forth;
    return s < t && (forth || (has(sources, t) && has(targets, s)));
  });
}

std::vector<double> edge_betweenness(const view::Graph& graph, const WholeLengths& lengths) {
  const auto arc = arcs(graph, lengths, measure::Direction::out);
  const auto d = all_distances(arc);
  std::vector<Fraction> sums(graph.edge_count());
  for (std::size_t s = 0; s < d.size(); ++s) {
    for (std::size_t t = graph.is_directed() ? 0 : s + 1; t < d.size(); ++t) {
      const auto paths = shortest_paths(arc, d, s, t);
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
    }
  }
  return values(sums);
}

std::vector<std::vector<std::int64_t>> distances(const view::Graph& graph,
                                                 const WholeLengths& lengths,
                                                 measure::Direction direction) {
  return all_distances(arcs(graph, lengths, direction));
}

}  // namespace citynet::test::brute_force
