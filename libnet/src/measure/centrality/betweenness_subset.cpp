#include "citynet/measure/centrality/betweenness_subset.hpp"

#include <string>

#include "citynet/base/error.hpp"
#include "measure/conventions.hpp"
#include "measure/paths/path_account.hpp"
#include "measure/paths/path_sums.hpp"

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

/// The chosen pairs: who is at which end, and how much of a pair is met from each.
class ChosenPairs {
 public:
  ChosenPairs(const view::Graph& graph, std::span<const view::Vertex> sources,
              std::span<const view::Vertex> targets)
      : directed_(graph.is_directed()),
        source_(chosen(graph, sources, "sources")),
        target_(chosen(graph, targets, "targets")),
        sources_(static_cast<double>(sources.size())),
        targets_(static_cast<double>(targets.size())) {
    for (const auto s : sources) both_ += target_[s] ? 1 : 0;
  }

  /// How much of the pair counts when it is met from s: an undirected pair that is met from both
  /// ends counts half each time.
  [[nodiscard]] double share(view::Vertex s, view::Vertex t) const {
    if (!target_[t]) return 0;
    return !directed_ && target_[s] && source_[t] ? .5 : 1.0;
  }

  /// The number of pairs of which v is no end.
  [[nodiscard]] double without(view::Vertex v) const {
    const double s = sources_ - (source_[v] ? 1 : 0);
    const double t = targets_ - (target_[v] ? 1 : 0);
    const double b = both_ - (source_[v] && target_[v] ? 1 : 0);
    // Ordered pairs of two different vertices; those inside the overlap stand for one in two.
    return s * t - b - (directed_ ? 0 : b * (b - 1) / 2);
  }

 private:
  bool directed_;
  std::vector<bool> source_, target_;
  double sources_, targets_;
  double both_ = 0;
};

}  // namespace

VertexScores betweenness_subset(const view::Graph& graph, std::span<const view::Vertex> sources,
                                std::span<const view::Vertex> targets,
                                const BetweennessSubsetOptions& options) {
  const ChosenPairs pairs(graph, sources, targets);
  const auto lengths = path_lengths(graph, options.lengths);
  auto sums = sum_over_sources(graph, lengths, sources.size(), graph.vertex_count(), options.run,
                               [&](std::size_t i, auto& workspace) {
                                 const auto source = sources[i];
                                 workspace.with_paths_from(source, [&](auto& paths) {
                                   paths.for_each_vertex(
                                       [&](view::Vertex v) { return pairs.share(source, v); },
                                       [&](view::Vertex v, double dependency) {
                                         if (v != source) workspace.scores[v] += dependency;
                                       });
                                 });
                               });
  VertexScores scores;
  scores.values = std::move(sums.values);
  if (options.normalized) {
    for (view::Vertex v = 0; v < scores.values.size(); ++v) {
      const double count = pairs.without(v);
      if (count > 0) scores.values[v] /= count;
    }
  }
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
