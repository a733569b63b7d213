#include "citynet/measure/centrality/betweenness_subset.hpp"

#include <string>
#include <utility>
#include <vector>

#include "citynet/base/error.hpp"
#include "measure/conventions.hpp"
#include "measure/paths/path_account.hpp"
#include "measure/paths/quickest_sums.hpp"

namespace citynet::measure {
namespace {

/// For each vertex whether it was chosen.
std::vector<bool> chosen(const view::Graph& graph, std::span<const view::Vertex> vertices,
                         const char* argument) {
  std::vector<bool> marks(graph.vertex_count(), false);
  for (std::size_t i = 0; i < vertices.size(); ++i) {
    const auto v = vertices[i];
    const auto value = std::to_string(v) + " at position " + std::to_string(i);
    if (v >= marks.size()) {
      throw base::InvalidArgument(argument, value,
                                  "vertices are 0 to vertex_count - 1, and vertex_count is " +
                                      std::to_string(marks.size()));
    }
    if (marks[v]) throw base::InvalidArgument(argument, value, "each vertex stands once");
    marks[v] = true;
  }
  return marks;
}

/// Who is at which end of the chosen pairs. An undirected pair has no first end: it is met from the
/// side where fewer were chosen.
std::vector<PathEnds> chosen_ends(const view::Graph& graph, std::span<const view::Vertex> sources,
                                  std::span<const view::Vertex> targets) {
  auto is_source = chosen(graph, sources, "sources");
  auto is_target = chosen(graph, targets, "targets");
  if (!graph.is_directed() && targets.size() < sources.size()) std::swap(is_source, is_target);
  std::vector<PathEnds> ends(graph.vertex_count(), PathEnds::none());
  for (view::Vertex v = 0; v < ends.size(); ++v) {
    ends[v].sources = is_source[v] ? 1 : 0;
    ends[v].targets = is_target[v] ? 1 : 0;
    ends[v].both = !graph.is_directed() && is_source[v] && is_target[v] ? 1 : 0;
  }
  return ends;
}

/// Divides by the number of chosen pairs of which the vertex is no end.
void normalize(std::vector<double>& values, EndsOfVertices ends) {
  auto all = PathEnds::none();
  double alone = 0;  // vertices that are both are no pair with themselves
  for (const auto& end : ends) {
    all += end;
    alone += pairs(end, end);
  }
  for (std::size_t v = 0; v < values.size(); ++v) {
    const auto others = all - ends[v];
    const double count = pairs(others, others) - (alone - pairs(ends[v], ends[v]));
    if (count > 0) values[v] /= count;
  }
}

}  // namespace

VertexScores betweenness_subset(const view::Graph& graph, std::span<const view::Vertex> sources,
                                std::span<const view::Vertex> targets,
                                const BetweennessSubsetOptions& options) {
  const auto ends = chosen_ends(graph, sources, targets);
  const auto lengths = path_lengths(graph, options.lengths);
  auto sums = vertex_path_sums(graph, lengths, options.run, ends);
  VertexScores scores;
  scores.values = std::move(sums.values);
  if (options.normalized) normalize(scores.values, ends);
  scores.account =
      path_account("betweenness subset", graph, options.lengths, lengths, sums.near_ties);
  scores.account.conventions.push_back(
      {"chosen pairs", std::to_string(sources.size()) + " sources and " +
                           std::to_string(targets.size()) + " targets"});
  scores.account.conventions.push_back(
      scale(options.normalized, "the chosen pairs without the vertex"));
  return scores;
}

}  // namespace citynet::measure
