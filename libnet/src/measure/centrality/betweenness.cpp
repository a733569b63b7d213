#include "citynet/measure/centrality/betweenness.hpp"

#include <utility>
#include <vector>

#include "citynet/view/graph.hpp"
#include "measure/conventions.hpp"
#include "measure/paths/path_account.hpp"
#include "measure/paths/quickest_sums.hpp"

namespace citynet::measure {
namespace {

/// Turns sums over ordered pairs into scores: an undirected pair was met from both ends.
void rescale(std::vector<double>& sums, const view::Graph& graph, bool normalized,
             double ordered_pairs) {
  if (ordered_pairs <= 0) return;  // no pair, every sum is 0
  const double divisor = normalized ? ordered_pairs : graph.is_directed() ? 1.0 : 2.0;
  for (auto& value : sums) value /= divisor;
}

}  // namespace

VertexScores betweenness(const view::Graph& graph, const BetweennessOptions& options) {
  const auto lengths = path_lengths(graph, options.lengths);
  const auto n = static_cast<double>(graph.vertex_count());
  auto sums = vertex_path_sums(graph, lengths, options.run);
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
  auto sums = edge_path_sums(graph, lengths, options.run);
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
