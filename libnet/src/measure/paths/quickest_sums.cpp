#include "measure/paths/quickest_sums.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <variant>

#include "measure/paths/few_sources.hpp"
#include "measure/paths/length_sums.hpp"
#include "measure/paths/small_rows.hpp"
#include "measure/paths/small_step_sums.hpp"
#include "measure/paths/step_sums.hpp"

namespace citynet::measure {
namespace {

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

/// One search after the other in the graph as it is.
PathSums plain_vertex_sums(const view::Graph& graph, const PathLengths& lengths,
                           const base::RunControl& run, EndsOfVertices ends) {
  const auto chosen = sources_among(ends);
  const auto count = ends.empty() ? graph.vertex_count() : chosen.size();
  return sum_over_sources(
      graph, lengths, count, graph.vertex_count(), run, [&](std::size_t i, auto& workspace) {
        const auto source = ends.empty() ? static_cast<view::Vertex>(i) : chosen[i];
        const auto from = ends_at(ends, source);
        workspace.with_paths_from(source, [&](auto& paths) {
          paths.for_each_vertex([&](view::Vertex v) { return pairs(from, ends_at(ends, v)); },
                                [&](view::Vertex v, double dependency) {
                                  if (v != source) workspace.scores[v] += dependency;
                                });
        });
      });
}

}  // namespace

PathSums vertex_path_sums(const view::Graph& graph, const PathLengths& lengths,
                          const base::RunControl& run, EndsOfVertices ends) {
  if (goes_by_sets(graph, lengths)) return {small_step_sums(graph, run, ends)};
  if (goes_in_steps(graph, lengths)) {
    if (are_few_for_steps(graph, ends)) return {few_source_sums(graph, run, ends)};
    return {vertex_step_sums(graph, run, LevelSearch::chosen, ends)};
  }
  if (are_few_for_lengths(graph, ends)) return plain_vertex_sums(graph, lengths, run, ends);
  const auto along = [&](const auto& whole) { return vertex_length_sums(graph, whole, run, ends); };
  if (auto sums = with_whole_lengths(lengths, along)) return *std::move(sums);
  return plain_vertex_sums(graph, lengths, run, ends);
}

PathSums edge_path_sums(const view::Graph& graph, const PathLengths& lengths,
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

}  // namespace citynet::measure
