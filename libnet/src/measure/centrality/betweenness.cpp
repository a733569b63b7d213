#include "citynet/measure/centrality/betweenness.hpp"

#include <optional>

#include "base/parallel.hpp"
#include "citynet/view/graph.hpp"
#include "measure/centrality/shortest_paths.hpp"
#include "measure/conventions.hpp"

namespace citynet::measure {
namespace {

/// What one thread needs: path arrays, the wide ones only once they are needed, and the sums of
/// the block it works at.
struct Workspace {
  Workspace(const view::Graph& of, std::size_t score_count)
      : graph(&of), paths(of), scores(score_count, 0.0) {}

  /// Calls `use` with the shortest paths from `source`, counted in the narrowest way that holds.
  template <class Use>
  void with_paths_from(view::Vertex source, Use use) {
    if (paths.search(source)) {
      use(paths);
      return;
    }
    if (!wide_paths) wide_paths.emplace(*graph);
    wide_paths->search(source);
    use(*wide_paths);
  }

  const view::Graph* graph;
  ShortestPaths<double> paths;
  std::optional<ShortestPaths<WideNumber>> wide_paths{};
  std::vector<double> scores;
};

/// Adds up `add_from(source, workspace)` over all sources, in blocks that do not depend on the
/// number of threads.
template <class AddFrom>
std::vector<double> sum_over_sources(const view::Graph& graph, std::size_t score_count,
                                     const base::RunControl& run, AddFrom add_from) {
  std::vector<double> total(score_count, 0.0);
  base::for_each_block_in_order(
      graph.vertex_count(), run, [&] { return Workspace(graph, score_count); },
      [&](Workspace& workspace, std::size_t first, std::size_t last, base::Pulse& pulse) {
        const auto work = 1 + graph.vertex_count() + 2 * graph.targets().size();
        for (auto source = first; source < last; ++source) {
          add_from(static_cast<view::Vertex>(source), workspace);
          pulse.spend(work);
        }
      },
      [&](Workspace& workspace, std::size_t) {
        for (std::size_t i = 0; i < score_count; ++i) {
          total[i] += workspace.scores[i];
          workspace.scores[i] = 0;
        }
      });
  return total;
}

/// Turns sums over ordered pairs into scores: an undirected pair was met from both ends.
void rescale(std::vector<double>& sums, const view::Graph& graph, bool normalized,
             double ordered_pairs) {
  if (ordered_pairs <= 0) return;  // no pair, every sum is 0
  const double divisor = normalized ? ordered_pairs : graph.is_directed() ? 1.0 : 2.0;
  for (auto& value : sums) value /= divisor;
}

Account account_of(const char* measure, const view::Graph& graph, bool normalized,
                   const char* pairs) {
  Account account;
  account.measure = measure;
  account.conventions = {ties_followed(graph, Direction::out),
                         strengths_used(TieUse::presence),
                         {"pairs", graph.is_directed() ? "ordered" : "unordered, counted once"},
                         {"unreachable pairs", "add nothing"},
                         scale(normalized, pairs)};
  return account;
}

}  // namespace

VertexScores betweenness(const view::Graph& graph, const BetweennessOptions& options) {
  const auto n = static_cast<double>(graph.vertex_count());
  VertexScores scores;
  scores.values = sum_over_sources(
      graph, graph.vertex_count(), options.run, [](view::Vertex source, Workspace& workspace) {
        workspace.with_paths_from(source, [&](auto& paths) {
          paths.for_each_vertex([&](view::Vertex v, double dependency) {
            if (v != source) workspace.scores[v] += dependency;
          });
        });
      });
  rescale(scores.values, graph, options.normalized, (n - 1) * (n - 2));
  scores.account = account_of("betweenness", graph, options.normalized,
                              graph.is_directed() ? "(n - 1)(n - 2)" : "(n - 1)(n - 2) / 2");
  return scores;
}

EdgeScores edge_betweenness(const view::Graph& graph, const BetweennessOptions& options) {
  const auto n = static_cast<double>(graph.vertex_count());
  EdgeScores scores;
  scores.values = sum_over_sources(
      graph, graph.edge_count(), options.run, [](view::Vertex source, Workspace& workspace) {
        workspace.with_paths_from(source, [&](auto& paths) {
          paths.for_each_edge(
              [&](std::uint32_t edge, double dependency) { workspace.scores[edge] += dependency; });
        });
      });
  rescale(scores.values, graph, options.normalized, n * (n - 1));
  scores.account = account_of("edge betweenness", graph, options.normalized,
                              graph.is_directed() ? "n (n - 1)" : "n (n - 1) / 2");
  return scores;
}

}  // namespace citynet::measure
