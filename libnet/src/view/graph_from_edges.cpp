#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "citynet/base/error.hpp"
#include "view/graph_arrays.hpp"

namespace citynet::view {
namespace {

struct Row {
  Graph::Edge edge;
  std::size_t position;  // in the caller's arrays: decides ties and is named in errors
};

std::string pair_text(Vertex a, Vertex b, std::size_t position) {
  return std::to_string(a) + " - " + std::to_string(b) + " at position " + std::to_string(position);
}

void check_sizes(std::size_t vertex_count, std::span<const Vertex> sources,
                 std::span<const Vertex> targets, const EdgeStrengths* strengths,
                 const GraphOptions& options) {
  if (vertex_count > std::numeric_limits<Vertex>::max()) {
    throw base::InvalidArgument("vertex_count", std::to_string(vertex_count),
                                "a graph holds at most 4,294,967,295 vertices");
  }
  if (sources.size() != targets.size()) {
    throw base::InvalidArgument(
        "targets", std::to_string(targets.size()) + " values",
        "sources and targets have the same length (" + std::to_string(sources.size()) + ")");
  }
  if (strengths != nullptr && strengths->values.size() != sources.size()) {
    throw base::InvalidArgument(
        "strengths", std::to_string(strengths->values.size()) + " values",
        "there is one strength per edge (" + std::to_string(sources.size()) + ")");
  }
  if (!options.keys.empty() && options.keys.size() != vertex_count) {
    throw base::InvalidArgument(
        "keys", std::to_string(options.keys.size()) + " values",
        "there is one key per vertex (" + std::to_string(vertex_count) + ") or none");
  }
}

void check_strength(double strength, std::size_t position) {
  if (!(std::isfinite(strength) && strength > 0)) {
    throw base::InvalidArgument(
        "strengths", std::to_string(strength) + " at position " + std::to_string(position),
        "a strength is finite and greater than 0; leave out an edge that does not exist");
  }
}

using Rows = base::LargeVector<Row>;

void check_ends(Vertex a, Vertex b, std::size_t vertex_count, std::size_t position) {
  for (const auto& [v, argument] : {std::pair(a, "sources"), std::pair(b, "targets")}) {
    if (v < vertex_count) continue;
    throw base::InvalidArgument(
        argument, pair_text(a, b, position),
        "vertices are 0 to vertex_count - 1, and vertex_count is " + std::to_string(vertex_count));
  }
}

Rows checked_rows(std::size_t vertex_count, std::span<const Vertex> sources,
                  std::span<const Vertex> targets, const EdgeStrengths* strengths,
                  const GraphOptions& options, std::size_t& dropped_loops) {
  Rows rows;
  rows.reserve(sources.size());
  for (std::size_t i = 0; i < sources.size(); ++i) {
    auto a = sources[i], b = targets[i];
    check_ends(a, b, vertex_count, i);
    if (strengths != nullptr) check_strength(strengths->values[i], i);
    if (a == b) {
      if (options.loops == Loops::reject) {
        throw base::InvalidArgument("edges", pair_text(a, b, i),
                                    "no edge from a vertex to itself unless loops are dropped");
      }
      ++dropped_loops;
      continue;
    }
    if (!options.directed && a > b) std::swap(a, b);
    rows.push_back({{a, b}, i});
  }
  return rows;
}

/// Counting sort by one end; rows with the same end stay in their order.
void sort_by(Vertex Graph::Edge::*end, std::size_t vertex_count, Rows& rows) {
  std::vector<std::size_t> next(vertex_count + 1, 0);
  for (const auto& row : rows) ++next[row.edge.*end + 1];
  for (std::size_t v = 0; v < vertex_count; ++v) next[v + 1] += next[v];
  Rows sorted(rows.size());
  for (const auto& row : rows) sorted[next[row.edge.*end]++] = row;
  rows = std::move(sorted);
}

/// By source, target and position. Arrays that were written by a program are in that order already,
/// and a few rows among many vertices are not worth a count for each of these.
void sort_rows(std::size_t vertex_count, Rows& rows) {
  const auto before = [](const Row& x, const Row& y) {
    if (x.edge.source != y.edge.source) return x.edge.source < y.edge.source;
    if (x.edge.target != y.edge.target) return x.edge.target < y.edge.target;
    return x.position < y.position;
  };
  if (std::is_sorted(rows.begin(), rows.end(), before)) return;
  if (rows.size() < vertex_count / 8) {
    std::sort(rows.begin(), rows.end(), before);
    return;
  }
  sort_by(&Graph::Edge::target, vertex_count, rows);
  sort_by(&Graph::Edge::source, vertex_count, rows);
}

/// Whether edges come as a graph numbers them, each once, as in files that were written from one.
bool are_in_order(std::size_t vertex_count, std::span<const Vertex> sources,
                  std::span<const Vertex> targets, bool directed) {
  for (std::size_t i = 0; i < sources.size(); ++i) {
    const auto a = sources[i], b = targets[i];
    if (a >= vertex_count || b >= vertex_count || a == b || (a > b && !directed)) return false;
    if (i == 0) continue;
    if (a < sources[i - 1] || (a == sources[i - 1] && b <= targets[i - 1])) return false;
  }
  return true;
}

void take_in_order(std::span<const Vertex> sources, std::span<const Vertex> targets,
                   const EdgeStrengths* strengths, Graph::Arrays& arrays) {
  arrays.edges.resize(sources.size());
  for (std::size_t i = 0; i < sources.size(); ++i) arrays.edges[i] = {sources[i], targets[i]};
  if (strengths == nullptr) {
    if (arrays.has_strengths) arrays.strengths.assign(sources.size(), 1.0);
    return;
  }
  for (std::size_t i = 0; i < sources.size(); ++i) check_strength(strengths->values[i], i);
  arrays.strengths.assign(strengths->values.begin(), strengths->values.end());
}

/// Sorts the edges, and merges those that stand twice as the options say.
void take_in_any_order(std::size_t vertex_count, std::span<const Vertex> sources,
                       std::span<const Vertex> targets, const EdgeStrengths* strengths,
                       const GraphOptions& options, Graph::Arrays& arrays) {
  auto rows =
      checked_rows(vertex_count, sources, targets, strengths, options, arrays.dropped_loops);
  sort_rows(vertex_count, rows);
  arrays.edges.reserve(rows.size());
  if (arrays.has_strengths) arrays.strengths.reserve(rows.size());
  for (const auto& row : rows) {
    const double strength = strengths != nullptr ? strengths->values[row.position] : 1.0;
    if (!arrays.edges.empty() && arrays.edges.back() == row.edge) {
      if (options.parallel_edges == ParallelEdges::reject) {
        throw base::InvalidArgument("edges",
                                    pair_text(row.edge.source, row.edge.target, row.position),
                                    "each edge stands once unless parallel_edges says how to "
                                    "merge them");
      }
      if (options.parallel_edges == ParallelEdges::add_strengths) {
        arrays.strengths.back() += strength;
      }
      ++arrays.merged_parallel_edges;
      continue;
    }
    arrays.edges.push_back(row.edge);
    if (arrays.has_strengths) arrays.strengths.push_back(strength);
  }
}

Graph build(std::size_t vertex_count, std::span<const Vertex> sources,
            std::span<const Vertex> targets, const EdgeStrengths* strengths,
            const GraphOptions& options) {
  check_sizes(vertex_count, sources, targets, strengths, options);
  Graph::Arrays arrays;
  arrays.directed = options.directed;
  arrays.keys = options.keys;
  arrays.has_strengths =
      strengths != nullptr || options.parallel_edges == ParallelEdges::add_strengths;
  if (are_in_order(vertex_count, sources, targets, options.directed)) {
    take_in_order(sources, targets, strengths, arrays);
  } else {
    take_in_any_order(vertex_count, sources, targets, strengths, options, arrays);
  }
  return GraphAssembler::assemble(vertex_count, std::move(arrays));
}

}  // namespace

Graph Graph::from_edges(std::size_t vertex_count, std::span<const Vertex> sources,
                        std::span<const Vertex> targets, const GraphOptions& options) {
  return build(vertex_count, sources, targets, nullptr, options);
}

Graph Graph::from_edges(std::size_t vertex_count, std::span<const Vertex> sources,
                        std::span<const Vertex> targets, const EdgeStrengths& strengths,
                        const GraphOptions& options) {
  return build(vertex_count, sources, targets, &strengths, options);
}

}  // namespace citynet::view
