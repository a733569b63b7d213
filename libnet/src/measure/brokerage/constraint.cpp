#include "citynet/measure/brokerage/constraint.hpp"

#include "citynet/view/graph.hpp"
#include "measure/brokerage/constraint_of_vertices.hpp"
#include "measure/conventions.hpp"
#include "measure/requirements.hpp"

namespace citynet::measure {
namespace {

/// The sum of a row of constraint.
template <class Row>
double sum_of(const Row& row, std::span<const view::Vertex> over) {
  double sum = 0;
  for (const auto j : over) sum += row[j];
  return sum;
}

}  // namespace

VertexScores constraint(const view::Graph& graph, const ConstraintOptions& options) {
  require_ties(graph, options.ties);
  const bool neighbors = options.over == ConstraintOver::neighbors;
  VertexScores scores;
  const MutualTies ties(graph, options.ties);
  if (neighbors) {
    scores.values = constraint_of_neighbors(
        ties, options.run, [](const auto& row, std::span<const view::Vertex> of_vertex) {
          return sum_of(row, of_vertex);
        });
  } else {
    scores.values = constraint_of_vertices(
        ties, options.run, [&] { return TwoStepConstraint(ties); },
        [](const TwoStepConstraint& row, std::span<const view::Vertex>) {
          return sum_of(row, row.reached());
        });
  }
  scores.account.measure = "constraint";
  scores.account.conventions = {ties_followed(graph, Direction::all),
                                strengths_used(options.ties),
                                {"summed over", neighbors ? "neighbours" : "two steps"}};
  return scores;
}

}  // namespace citynet::measure
