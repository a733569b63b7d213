#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "base/pieces.hpp"
#include "citynet/base/error.hpp"
#include "citynet/base/stage.hpp"
#include "view/counting_sort.hpp"
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

void check_ends(Vertex a, Vertex b, std::size_t vertex_count, std::size_t position) {
  for (const auto& [v, argument] : {std::pair(a, "sources"), std::pair(b, "targets")}) {
    if (v < vertex_count) continue;
    throw base::InvalidArgument(
        argument, pair_text(a, b, position),
        "vertices are 0 to vertex_count - 1, and vertex_count is " + std::to_string(vertex_count));
  }
}

using Rows = base::LargeVector<Row>;
using Edges = base::LargeVector<Graph::Edge>;

Rows checked_rows(std::size_t vertex_count, std::span<const Vertex> sources,
                  std::span<const Vertex> targets, const EdgeStrengths* strengths,
                  const GraphOptions& options, std::size_t& dropped_loops,
                  const base::RunControl& run) {
  Rows rows;
  rows.reserve(sources.size());
  const auto take = [&](std::size_t i) {
    auto a = sources[i], b = targets[i];
    check_ends(a, b, vertex_count, i);
    if (strengths != nullptr) check_strength(strengths->values[i], i);
    if (a == b) {
      if (options.loops == Loops::reject) {
        throw base::InvalidArgument("edges", pair_text(a, b, i),
                                    "no edge from a vertex to itself unless loops are dropped");
      }
      ++dropped_loops;
      return;
    }
    if (!options.directed && a > b) std::swap(a, b);
    rows.push_back({{a, b}, i});
  };
  base::in_pieces(sources.size(), run, [&](std::size_t i, std::size_t end) {
    for (; i < end; ++i) take(i);
  });
  return rows;
}

/// A few rows among many vertices are not worth a count for each of these.
bool are_counted(std::size_t vertex_count, std::size_t rows) {
  return rows >= vertex_count / 8 && rows <= std::numeric_limits<std::uint32_t>::max();
}

/// By source, target and position.
void sort_rows(std::size_t vertex_count, Rows& rows, const base::RunControl& run) {
  if (!are_counted(vertex_count, rows.size())) {
    std::sort(rows.begin(), rows.end(), [](const Row& x, const Row& y) {
      if (x.edge.source != y.edge.source) return x.edge.source < y.edge.source;
      if (x.edge.target != y.edge.target) return x.edge.target < y.edge.target;
      return x.position < y.position;
    });
    return;
  }
  const auto sort_by = [&](Vertex Graph::Edge::*end, const base::RunControl& stage) {
    Rows sorted(rows.size());
    sort_by_counting(
        std::span(sorted), vertex_count, stage, [&](std::size_t i) { return rows[i].edge.*end; },
        [&](std::size_t i) { return rows[i]; });
    rows = std::move(sorted);
  };
  sort_by(&Graph::Edge::target, base::stage(run, 0, 0.5));
  sort_by(&Graph::Edge::source, base::stage(run, 0.5, 1));
}

/// Whether edges come as a graph numbers them, each once, as in files that were written from one.
bool are_in_order(std::size_t vertex_count, std::span<const Vertex> sources,
                  std::span<const Vertex> targets, bool directed, const base::RunControl& run) {
  const auto is_in_order = [&](std::size_t i) {
    const auto a = sources[i], b = targets[i];
    if (a >= vertex_count || b >= vertex_count || a == b || (a > b && !directed)) return false;
    return i == 0 || a > sources[i - 1] || (a == sources[i - 1] && b > targets[i - 1]);
  };
  bool are = true;
  base::in_pieces(sources.size(), run, [&](std::size_t i, std::size_t end) {
    for (; are && i < end; ++i) are = is_in_order(i);
  });
  return are;
}

void take_in_order(std::span<const Vertex> sources, std::span<const Vertex> targets,
                   const EdgeStrengths* strengths, Graph::Arrays& arrays,
                   const base::RunControl& run) {
  arrays.edges.resize(sources.size());
  if (arrays.has_strengths) arrays.strengths.resize(sources.size());
  base::in_pieces(sources.size(), run, [&](std::size_t first, std::size_t end) {
    for (auto i = first; i < end; ++i) arrays.edges[i] = {sources[i], targets[i]};
    if (!arrays.has_strengths) return;
    for (auto i = first; i < end; ++i) {
      const auto strength = strengths != nullptr ? strengths->values[i] : 1.0;
      check_strength(strength, i);
      arrays.strengths[i] = strength;
    }
  });
}

/// The usual case in half the memory: edges without strengths, none of them a loop, each once.
/// False where there is anything else, which is then told or merged with its position.
bool take_distinct(std::size_t vertex_count, std::span<const Vertex> sources,
                   std::span<const Vertex> targets, bool directed, Edges& edges,
                   const base::RunControl& run) {
  const auto count = sources.size();
  if (!are_counted(vertex_count, count)) return false;
  bool is_good = true;
  base::in_pieces(count, base::stage(run, 0, 0.05), [&](std::size_t i, std::size_t end) {
    bool is_piece_good = true;
    for (; i < end; ++i) {
      is_piece_good = is_piece_good && (sources[i] < vertex_count) && (targets[i] < vertex_count) &&
                      (sources[i] != targets[i]);
    }
    is_good = is_good && is_piece_good;
  });
  if (!is_good) return false;
  const auto ends = [&](std::size_t i) -> Graph::Edge {
    const auto a = sources[i], b = targets[i];
    if (directed) return {a, b};
    return {std::min(a, b), std::max(a, b)};
  };
  Edges by_target(count);
  sort_by_counting(
      std::span(by_target), vertex_count, base::stage(run, 0.05, 0.5),
      [&](std::size_t i) { return ends(i).target; }, ends);
  edges.resize(count);
  sort_by_counting(
      std::span(edges), vertex_count, base::stage(run, 0.5, 0.95),
      [&](std::size_t i) { return by_target[i].source; },
      [&](std::size_t i) { return by_target[i]; });
  base::in_pieces(count, base::stage(run, 0.95, 1), [&](std::size_t i, std::size_t end) {
    for (i = std::max<std::size_t>(i, 1); i < end; ++i) {
      is_good = is_good && edges[i] != edges[i - 1];
    }
  });
  return is_good;
}

/// Sorts the edges, and merges those that stand twice as the options say.
void take_in_any_order(std::size_t vertex_count, std::span<const Vertex> sources,
                       std::span<const Vertex> targets, const EdgeStrengths* strengths,
                       const GraphOptions& options, Graph::Arrays& arrays,
                       const base::RunControl& run) {
  const auto quick = arrays.has_strengths ? 0 : 0.4;  // the share of what may be in vain
  if (!arrays.has_strengths && take_distinct(vertex_count, sources, targets, options.directed,
                                             arrays.edges, base::stage(run, 0, quick))) {
    return;
  }
  const auto rest = base::stage(run, quick, 1);
  auto rows = checked_rows(vertex_count, sources, targets, strengths, options, arrays.dropped_loops,
                           base::stage(rest, 0, 0.1));
  sort_rows(vertex_count, rows, base::stage(rest, 0.1, 0.9));
  arrays.edges.clear();
  arrays.edges.reserve(rows.size());
  if (arrays.has_strengths) arrays.strengths.reserve(rows.size());
  const auto take = [&](const Row& row) {
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
      return;
    }
    arrays.edges.push_back(row.edge);
    if (arrays.has_strengths) arrays.strengths.push_back(strength);
  };
  base::in_pieces(rows.size(), base::stage(rest, 0.9, 1), [&](std::size_t i, std::size_t end) {
    for (; i < end; ++i) take(rows[i]);
  });
}

Graph build(std::size_t vertex_count, std::span<const Vertex> sources,
            std::span<const Vertex> targets, const EdgeStrengths* strengths,
            GraphOptions&& options) {
  check_sizes(vertex_count, sources, targets, strengths, options);
  Graph::Arrays arrays;
  arrays.directed = options.directed;
  arrays.keys = std::move(options.keys);
  arrays.has_strengths =
      strengths != nullptr || options.parallel_edges == ParallelEdges::add_strengths;
  const auto& run = options.run;
  const auto edges = base::stage(run, 0.05, 0.6);
  if (are_in_order(vertex_count, sources, targets, options.directed, base::stage(run, 0, 0.05))) {
    take_in_order(sources, targets, strengths, arrays, edges);
  } else {
    take_in_any_order(vertex_count, sources, targets, strengths, options, arrays, edges);
  }
  return GraphAssembler::assemble(vertex_count, std::move(arrays), base::stage(run, 0.6, 1));
}

}  // namespace

Graph Graph::from_edges(std::size_t vertex_count, std::span<const Vertex> sources,
                        std::span<const Vertex> targets, GraphOptions options) {
  return build(vertex_count, sources, targets, nullptr, std::move(options));
}

Graph Graph::from_edges(std::size_t vertex_count, std::span<const Vertex> sources,
                        std::span<const Vertex> targets, const EdgeStrengths& strengths,
                        GraphOptions options) {
  return build(vertex_count, sources, targets, &strengths, std::move(options));
}

}  // namespace citynet::view
