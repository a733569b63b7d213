#include "citynet/measure/centrality/betweenness.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <variant>

#include "citynet/view/graph.hpp"
#include "measure/conventions.hpp"
#include "measure/paths/length_sums.hpp"
#include "measure/paths/path_account.hpp"
#include "measure/paths/path_sums.hpp"
#include "measure/paths/small_rows.hpp"
#include "measure/paths/small_step_sums.hpp"
#include "measure/paths/step_sums.hpp"

namespace citynet::measure {
namespace {

/// Turns sums over ordered pairs into scores: an undirected pair was met from both ends.
void rescale(std::vector<double>& sums, const view::Graph& graph, bool normalized,
             double ordered_pairs) {
  if (ordered_pairs <= 0) return;  // no pair, every sum is 0
  const double divisor = normalized ? ordered_pairs : graph.is_directed() ? 1.0 : 2.0;
  for (auto& value : sums) value /= divisor;
}

/// Whether paths are as long as they have steps, and the graph is so large that it pays to look at
/// it before the first search.
bool goes_in_steps(const view::Graph& graph, const PathLengths& lengths) {
  constexpr std::size_t kFewest = 40;
  return std::holds_alternative<PathLengths::Equal>(lengths.values) &&
         graph.vertex_count() >= kFewest;
}

/// Calls `use` with lengths that are whole numbers and not all the same; nothing when there are
/// none.
template <class Use>
std::optional<PathSums> with_whole_lengths(const PathLengths& lengths, Use use) {
  if (const auto* narrow = std::get_if<PathLengths::Narrow>(&lengths.values)) {
    return PathSums{use(GivenLengths<std::uint64_t>(*narrow))};
  }
  if (const auto* wide = std::get_if<PathLengths::Wide>(&lengths.values)) {
    return PathSums{use(GivenLengths<WholeNumber>(*wide))};
  }
  return std::nullopt;
}

/// Whether sets of one word are the quickest way: everywhere in graphs too small to look at first,
/// else unless so few ties are left over from a tree that taking its branches off is most of it.
bool goes_by_sets(const view::Graph& graph, const PathLengths& lengths) {
  if (!goes_in_steps(graph, lengths)) {
    return std::holds_alternative<PathLengths::Equal>(lengths.values);
  }
  return is_small(graph) && graph.edge_count() >= graph.vertex_count() * 5 / 4;
}

PathSums vertex_sums(const view::Graph& graph, const PathLengths& lengths,
                     const base::RunControl& run) {
  if (goes_by_sets(graph, lengths)) return {small_step_sums(graph, run)};
  if (goes_in_steps(graph, lengths)) return {vertex_step_sums(graph, run)};
  const auto along = [&](const auto& whole) { return vertex_length_sums(graph, whole, run); };
  if (auto sums = with_whole_lengths(lengths, along)) return *std::move(sums);
  return sum_over_sources(graph, lengths, graph.vertex_count(), graph.vertex_count(), run,
                          [](std::size_t source, auto& workspace) {
                            workspace.with_paths_from(
                                static_cast<view::Vertex>(source), [&](auto& paths) {
                                  paths.for_each_vertex([](view::Vertex) { return 1.0; },
                                                        [&](view::Vertex v, double dependency) {
                                                          if (v != source)
                                                            workspace.scores[v] += dependency;
                                                        });
                                });
                          });
}

PathSums edge_sums(const view::Graph& graph, const PathLengths& lengths,
                   const base::RunControl& run) {
  if (goes_in_steps(graph, lengths)) return {edge_step_sums(graph, run)};
  const auto along = [&](const auto& whole) { return edge_length_sums(graph, whole, run); };
  if (auto sums = with_whole_lengths(lengths, along)) return *std::move(sums);
  return sum_over_sources(
      graph, lengths, graph.vertex_count(), graph.edge_count(), run,
      [](std::size_t source, auto& workspace) {
        workspace.with_paths_from(static_cast<view::Vertex>(source), [&](auto& paths) {
          paths.for_each_edge(
              [](view::Vertex) { return 1.0; },
              [&](std::uint32_t edge, double dependency) { workspace.scores[edge] += dependency; });
        });
      });
}

}  // namespace

VertexScores betweenness(const view::Graph& graph, const BetweennessOptions& options) {
  const auto lengths = path_lengths(graph, options.lengths);
  const auto n = static_cast<double>(graph.vertex_count());
  auto sums = vertex_sums(graph, lengths, options.run);
  VertexScores scores;
  scores.values = std::move(sums.values);
  rescale(scores.values, graph, options.normalized, (n - 1) * (n - 2));
  scores.account = path_account("betweenness", graph, options.lengths, lengths, sums.near_ties);
  scores.account.conventions.push_back(
      scale(options.normalized, graph.is_directed() ? "(n - 1)(n - 2)" : "(n - 1)(n - 2) / 2"));
  return scores;
}

EdgeScores edge_betweenness(const view::Graph& graph, const BetweennessOptions& options) {
  const auto lengths = path_lengths(graph, options.lengths);
  const auto n = static_cast<double>(graph.vertex_count());
  auto sums = edge_sums(graph, lengths, options.run);
  EdgeScores scores;
  scores.values = std::move(sums.values);
  rescale(scores.values, graph, options.normalized, n * (n - 1));
  scores.account =
      path_account("edge betweenness", graph, options.lengths, lengths, sums.near_ties);
  scores.account.conventions.push_back(
      scale(options.normalized, graph.is_directed() ? "n (n - 1)" : "n (n - 1) / 2"));
  return scores;
}

}  // namespace citynet::measure
