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
double unevenness(const ConstraintRow& row, std::span<const view::Vertex> neighbors) {
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
  scores.values = constraint_of_vertices(graph, options.ties, options.run, unevenness);
  scores.account.measure = "hierarchy";
  scores.account.conventions = {ties_followed(graph, Direction::all),
                                strengths_used(options.ties),
                                {"summed over", "neighbours"}};
  return scores;
}

}  // namespace citynet::measure
