#include "measure/paths/few_sources.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "base/parallel.hpp"
#include "measure/paths/graph_rows.hpp"
#include "measure/paths/level_sums.hpp"
#include "measure/paths/one_source_search.hpp"
#include "measure/paths/shortest_paths.hpp"

namespace citynet::measure {
namespace {

// What is done is counted in looks at an arc. All that is here was measured on projections, roads,
// power grids and random graphs; it is right to a third or so for each.

/// Along steps: finding the levels first, and then adding them up from the side with fewer arcs,
/// takes so much for each vertex, however many ties there are.
constexpr double kLevelsOfAVertex = 7;
/// What taking a graph apart takes for each vertex and arc.
constexpr double kTakingApart = 8;

/// Along lengths: a vertex waits for its turn in a heap.
constexpr double kTurnOfAVertex = 4;
/// What taking a graph with lengths apart takes for each arc.
constexpr double kTakingLengthsApart = 24;

double vertices(const view::Graph& graph) { return static_cast<double>(graph.vertex_count()); }
double arcs(const view::Graph& graph) { return static_cast<double>(graph.targets().size()); }

double along_queue(const view::Graph& graph) { return vertices(graph) + arcs(graph); }
double by_levels(const view::Graph& graph) { return kLevelsOfAVertex * vertices(graph); }

double source_count(EndsOfVertices ends) {
  return static_cast<double>(
      std::ranges::count_if(ends, [](const PathEnds& end) { return end.sources > 0; }));
}

/// The searches of one thread, and what those of a block added up.
class FewSearches {
 public:
  FewSearches(const view::Graph& graph, const GraphRows& rows, EndsOfVertices ends)
      : sums(rows.size(), 0.0),
        graph_(&graph),
        ends_(ends),
        by_queue_(along_queue(graph) < by_levels(graph)),
        search_(rows),
        level_sums_(rows),
        targets_(rows.size()) {}

  void add_from(view::Vertex source, base::Pulse& pulse) {
    const auto from = ends_[source];
    const auto counts = [&](view::Vertex v) { return pairs(from, ends_[v]); };
    if (count_from(source, pulse)) {
      for (view::Vertex v = 0; v < targets_.size(); ++v) targets_[v] = counts(v);
      const auto add = [&](view::Vertex v, double share) { sums[v] += share; };
      level_sums_.for_each_vertex(targets_, add, pulse);
      return;
    }
    // More paths than a double can count.
    if (!wide_) wide_.emplace(*graph_, StepSearch(*graph_));
    wide_->search(source, pulse);
    wide_->for_each_vertex(counts, [&](view::Vertex v, double share) {
      if (v != source) sums[v] += share;
    });
  }

  std::vector<double> sums;

 private:
  bool count_from(view::Vertex source, base::Pulse& pulse) {
    if (by_queue_) return level_sums_.count_from(source, pulse);
    return level_sums_.count(search_.from(source, pulse), pulse);
  }

  const view::Graph* graph_;
  EndsOfVertices ends_;
  bool by_queue_;
  OneSourceSearch<GraphRows> search_;
  LevelSums<view::Vertex, GraphRows> level_sums_;
  std::vector<double> targets_;
  std::optional<ShortestPaths<WideNumber>> wide_{};
};

}  // namespace

bool are_few_for_steps(const view::Graph& graph, EndsOfVertices ends) {
  if (ends.empty()) return false;
  return source_count(ends) * std::min(along_queue(graph), by_levels(graph)) <=
         kTakingApart * (vertices(graph) + arcs(graph));
}

bool are_few_for_lengths(const view::Graph& graph, EndsOfVertices ends) {
  if (ends.empty()) return false;
  return source_count(ends) * (arcs(graph) + kTurnOfAVertex * vertices(graph)) <=
         kTakingLengthsApart * arcs(graph);
}

std::vector<view::Vertex> sources_among(EndsOfVertices ends) {
  std::vector<view::Vertex> sources;
  for (view::Vertex v = 0; v < ends.size(); ++v) {
    if (ends[v].sources > 0) sources.push_back(v);
  }
  return sources;
}

std::vector<double> few_source_sums(const view::Graph& graph, const base::RunControl& run,
                                    EndsOfVertices ends) {
  const auto sources = sources_among(ends);
  const GraphRows rows(graph);
  std::vector<double> total(graph.vertex_count(), 0.0);
  base::for_each_block_in_order(
      sources.size(), run, [&] { return FewSearches(graph, rows, ends); },
      [&](FewSearches& searches, std::size_t first, std::size_t last, base::Pulse& pulse) {
        for (auto i = first; i < last; ++i) searches.add_from(sources[i], pulse);
      },
      [&](FewSearches& searches, std::size_t) {
        for (std::size_t v = 0; v < total.size(); ++v) {
          total[v] += searches.sums[v];
          searches.sums[v] = 0;
        }
      });
  return total;
}

}  // namespace citynet::measure
