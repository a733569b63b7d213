#include "citynet/measure/centrality/closeness.hpp"

#include <algorithm>
#include <limits>

#include "citynet/view/graph.hpp"
#include "measure/centrality/nearness.hpp"
#include "measure/paths/distances_from.hpp"
#include "measure/paths/path_account.hpp"

namespace citynet::measure {
namespace {

double score(const DistancesFrom& from, std::size_t n, UnreachablePairs unreachable) {
  if (unreachable == UnreachablePairs::wasserman_faust) {
    return wasserman_faust(from.reached, from.sum, n);
  }
  if (from.reached == 0) return std::numeric_limits<double>::quiet_NaN();
  return static_cast<double>(from.reached) / from.sum;
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
  const auto lengths = path_lengths(graph, options.lengths);
  const auto n = graph.vertex_count();
  ClosenessScores scores;
  scores.values.resize(n);
  scores.reached.resize(n);
  for_each_distances_from(graph, lengths, options.direction, options.run,
                          [&](view::Vertex v, const DistancesFrom& from) {
                            scores.reached[v] = from.reached;
                            scores.values[v] = score(from, n, options.unreachable);
                          });
  const bool within = options.unreachable == UnreachablePairs::within_component;
  scores.account.measure = "closeness";
  scores.account.conventions =
      distance_conventions(graph, options.direction, options.lengths, lengths);
  scores.account.conventions.push_back(
      {"unreachable pairs", within ? "left out of the mean (within component)"
                                   : "scaled by the share reached (Wasserman and Faust)"});
  scores.account.conventions.push_back(
      {"vertices that reach no other", within ? "undefined (NaN)" : "0"});
  if (within) note_isolates(scores);
  return scores;
}

}  // namespace citynet::measure
