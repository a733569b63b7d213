#include "citynet/measure/brokerage/hierarchy.hpp"

#include <cmath>
#include <limits>

#include "citynet/view/graph.hpp"
#include "measure/brokerage/constraint_of_vertices.hpp"
#include "measure/conventions.hpp"
#include "measure/requirements.hpp"

namespace citynet::measure {
namespace {

/// After Coleman and Theil: how unevenly the constraint is spread over the neighbours.
template <class Row>
double unevenness(const Row& row, std::span<const view::Vertex> neighbors) {
  const auto n = static_cast<double>(neighbors.size());
  if (n < 2) return std::numeric_limits<double>::quiet_NaN();
  double sum = 0;
  for (const auto j : neighbors) sum += row[j];
  double disorder = 0;
  for (const auto j : neighbors) {
    const double share = row[j] / (sum / n);
    disorder += share * std::log(share);
  }
  return disorder / (n * std::log(n));
}

}  // namespace

VertexScores hierarchy(const view::Graph& graph, const HierarchyOptions& options) {
  require_ties(graph, options.ties);
  VertexScores scores;
  const MutualTies ties(graph, options.ties);
  scores.values = constraint_of_neighbors(
      ties, options.run, [](const auto& row, std::span<const view::Vertex> neighbors) {
        return unevenness(row, neighbors);
      });
  scores.account.measure = "hierarchy";
  scores.account.conventions = {ties_followed(graph, Direction::all),
                                strengths_used(options.ties),
                                {"summed over", "neighbours"}};
  return scores;
}

}  // namespace citynet::measure
