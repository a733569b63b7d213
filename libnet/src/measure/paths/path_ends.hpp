#pragma once

#include <span>

#include "citynet/view/graph.hpp"

namespace citynet::measure {

/// Which ends of pairs stand at some place of a graph: how many sources and targets are there. With
/// everyone as both, each pair is met from its two ends.
struct PathEnds {
  double sources = 1, targets = 1;
  /// How many are source and target, where two such vertices are one pair although each of them is
  /// met from the other; else 0.
  double both = 0;

  [[nodiscard]] static PathEnds none() { return {0, 0, 0}; }

  PathEnds& operator+=(const PathEnds& other) {
    sources += other.sources;
    targets += other.targets;
    both += other.both;
    return *this;
  }
  friend PathEnds operator-(const PathEnds& a, const PathEnds& b) {
    return {a.sources - b.sources, a.targets - b.targets, a.both - b.both};
  }
  friend bool operator==(const PathEnds&, const PathEnds&) = default;
};

/// How many pairs count that lead from one place to another.
[[nodiscard]] inline double pairs(const PathEnds& from, const PathEnds& to) {
  return from.sources * to.targets - from.both * to.both / 2;
}
[[nodiscard]] inline double pairs_both_ways(const PathEnds& a, const PathEnds& b) {
  return pairs(a, b) + pairs(b, a);
}

/// The ends at each vertex of a graph; empty when everyone is source and target.
using EndsOfVertices = std::span<const PathEnds>;

[[nodiscard]] inline PathEnds ends_at(EndsOfVertices ends, view::Vertex v) {
  return ends.empty() ? PathEnds{} : ends[v];
}

}  // namespace citynet::measure
