#include "citynet/measure/centrality/closeness.hpp"

#include <algorithm>
#include <limits>

#include "citynet/view/graph.hpp"
#include "measure/centrality/distances.hpp"
#include "measure/conventions.hpp"

namespace citynet::measure {
namespace {

struct Reach {
  std::uint64_t vertices = 0;
  std::uint64_t steps = 0;  ///< sum of the distances
};

Reach reach_of(std::span<const std::uint32_t> at_distance) {
  Reach reach;
  std::uint64_t distance = 0;
  for (const auto count : at_distance) {
    reach.vertices += count;
    reach.steps += ++distance * count;
  }
  return reach;
}

double score(const Reach& reach, std::size_t n, UnreachablePairs unreachable) {
  const bool within = unreachable == UnreachablePairs::within_component;
  if (reach.vertices == 0) return within ? std::numeric_limits<double>::quiet_NaN() : 0.0;
  const auto reached = static_cast<double>(reach.vertices);
  const double inverse_mean = reached / static_cast<double>(reach.steps);
  return within ? inverse_mean : inverse_mean * (reached / static_cast<double>(n - 1));
}

/// Says how many vertices have no closeness at all, if any.
void note_isolates(ClosenessScores& scores) {
  const auto isolates = std::count(scores.reached.begin(), scores.reached.end(), 0U);
  if (isolates == 0) return;
  scores.account.note = std::to_string(isolates) +
                        (isolates == 1 ? " vertex reaches" : " vertices reach") +
                        " no other, where closeness is undefined (NaN)";
  if (static_cast<std::size_t>(isolates) == scores.values.size()) {
    scores.account.status = Status::undefined;
  }
}

}  // namespace

ClosenessScores closeness(const view::Graph& graph, const ClosenessOptions& options) {
  const auto n = graph.vertex_count();
  ClosenessScores scores;
  scores.values.resize(n);
  scores.reached.resize(n);
  for_each_distance_count(graph, options.direction, options.run,
                          [&](view::Vertex v, std::span<const std::uint32_t> at_distance) {
                            const auto reach = reach_of(at_distance);
                            scores.reached[v] = static_cast<std::uint32_t>(reach.vertices);
                            scores.values[v] = score(reach, n, options.unreachable);
                          });
  const bool within = options.unreachable == UnreachablePairs::within_component;
  scores.account.measure = "closeness";
  scores.account.conventions = {
      ties_followed(graph, options.direction),
      strengths_used(TieUse::presence),
      {"unreachable pairs", within ? "left out of the mean (within component)"
                                   : "scaled by the share reached (Wasserman and Faust)"},
      {"vertices that reach no other", within ? "undefined (NaN)" : "0"}};
  if (within) note_isolates(scores);
  return scores;
}

}  // namespace citynet::measure
