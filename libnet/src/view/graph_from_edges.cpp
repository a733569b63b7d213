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

std::vector<Row> checked_rows(std::size_t vertex_count, std::span<const Vertex> sources,
                              std::span<const Vertex> targets, const EdgeStrengths* strengths,
                              const GraphOptions& options, std::size_t& dropped_loops) {
  std::vector<Row> rows;
  rows.reserve(sources.size());
  for (std::size_t i = 0; i < sources.size(); ++i) {
    auto a = sources[i], b = targets[i];
    for (const auto& [v, argument] : {std::pair(a, "sources"), std::pair(b, "targets")}) {
      if (v >= vertex_count) {
        throw base::InvalidArgument(argument, pair_text(a, b, i),
                                    "vertices are 0 to vertex_count - 1, and vertex_count is " +
                                        std::to_string(vertex_count));
      }
    }
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

Graph build(std::size_t vertex_count, std::span<const Vertex> sources,
            std::span<const Vertex> targets, const EdgeStrengths* strengths,
            const GraphOptions& options) {
  check_sizes(vertex_count, sources, targets, strengths, options);
  Graph::Arrays arrays;
  arrays.directed = options.directed;
  arrays.keys = options.keys;
  auto rows =
      checked_rows(vertex_count, sources, targets, strengths, options, arrays.dropped_loops);
  std::sort(rows.begin(), rows.end(), [](const Row& x, const Row& y) {
    if (x.edge.source != y.edge.source) return x.edge.source < y.edge.source;
    if (x.edge.target != y.edge.target) return x.edge.target < y.edge.target;
    return x.position < y.position;
  });

  arrays.has_strengths =
      strengths != nullptr || options.parallel_edges == ParallelEdges::add_strengths;
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
