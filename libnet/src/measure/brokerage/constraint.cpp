#include "citynet/measure/brokerage/constraint.hpp"

#include "citynet/view/graph.hpp"
#include "measure/brokerage/constraint_of_vertices.hpp"
#include "measure/brokerage/small_constraint.hpp"
#include "measure/conventions.hpp"
#include "measure/paths/small_rows.hpp"
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

std::vector<double> over_neighbors(const view::Graph& graph, const ConstraintOptions& options) {
  const bool plain = !graph.is_directed() && options.ties == TieUse::presence;
  if (plain && is_small(graph)) return small_constraint(graph, options.run);
  return constraint_of_neighbors(MutualTies(graph, options.ties), options.run,
                                 [](const auto& row, std::span<const view::Vertex> of_vertex) {
                                   return sum_of(row, of_vertex);
                                 });
}

std::vector<double> over_two_steps(const view::Graph& graph, const ConstraintOptions& options) {
  const MutualTies ties(graph, options.ties);
  return constraint_of_vertices(
      ties, options.run, [&] { return TwoStepConstraint(ties); },
      [](const TwoStepConstraint& row, std::span<const view::Vertex>) {
        return sum_of(row, row.reached());
      });
}

}  // namespace

VertexScores constraint(const view::Graph& graph, const ConstraintOptions& options) {
  require_ties(graph, options.ties);
  const bool neighbors = options.over == ConstraintOver::neighbors;
  VertexScores scores;
  scores.values = neighbors ? over_neighbors(graph, options) : over_two_steps(graph, options);
  scores.account.measure = "constraint";
  scores.account.conventions = {ties_followed(graph, Direction::all),
                                strengths_used(options.ties),
                                {"summed over", neighbors ? "neighbours" : "two steps"}};
  return scores;
}

}  // namespace citynet::measure
