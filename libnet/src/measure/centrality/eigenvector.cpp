#include "citynet/measure/centrality/eigenvector.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include "base/parallel.hpp"
#include "citynet/view/graph.hpp"
#include "measure/centrality/largest_eigenvector.hpp"
#include "measure/centrality/vector_scale.hpp"
#include "measure/component_verdict.hpp"
#include "measure/conventions.hpp"
#include "measure/partition.hpp"
#include "measure/requirements.hpp"
#include "measure/shared_columns.hpp"

namespace citynet::measure {
namespace {

/// The entries of A. Strengths are scaled by a power of two, which changes no bit of the answer,
/// so that their squares stay within the range of a double.
class Matrix {
 public:
  Matrix(const view::Graph& graph, TieUse ties) : graph_(&graph) {
    if (ties == TieUse::presence || graph.edge_count() == 0) return;
    shared_ = SharedColumns::of(graph);
    if (shared_) return;
    (void)std::frexp(*std::ranges::max_element(graph.strengths()), &exponent_);
    entries_.reserve(graph.targets().size());
    for (view::Vertex v = 0; v < graph.vertex_count(); ++v) {
      for (const auto edge : graph.edges_of(v)) {
        entries_.push_back(std::ldexp(graph.strengths()[edge], -exponent_));
      }
    }
  }

  /// The columns of a projection through which the product of a component goes, if it does.
  [[nodiscard]] std::vector<std::uint32_t> part_of(std::span<const view::Vertex> members) const {
    return shared_ ? shared_->columns_of(members) : std::vector<std::uint32_t>{};
  }

  /// y = A x in one component.
  void multiply(std::span<const view::Vertex> members, std::span<const std::uint32_t> columns,
                const std::vector<double>& x, std::vector<double>& y, base::Pulse& pulse) {
    if (shared_) return shared_->multiply(members, columns, x, y, pulse);
    for (const auto v : members) {
      y[v] = row_times(v, x);
      pulse.spend(1 + graph_->neighbors(v).size());
    }
  }

  /// An eigenvalue of the scaled matrix in the measure of the caller's strengths.
  [[nodiscard]] double unscaled(double eigenvalue) const {
    return std::ldexp(eigenvalue, exponent_);
  }

 private:
  [[nodiscard]] double row_times(view::Vertex v, const std::vector<double>& x) const {
    const auto neighbors = graph_->neighbors(v);
    double sum = 0;
    if (entries_.empty()) {
      for (const auto u : neighbors) sum += x[u];
      return sum;
    }
    const double* entry = entries_.data() + graph_->offsets()[v];
    for (const auto u : neighbors) sum += *entry++ * x[u];
    return sum;
  }

  const view::Graph* graph_;
  std::optional<SharedColumns> shared_{};
  std::vector<double> entries_{};  // by arc; empty: every tie counts 1
  int exponent_ = 0;
};

}  // namespace

EigenvectorScores eigenvector(const view::Graph& graph, const EigenvectorOptions& options) {
  require_undirected(graph, "eigenvector centrality");
  require_ties(graph, options.ties);
  require_stopping_rule(options.tolerance, options.max_steps);
  EigenvectorScores scores;
  scores.account.measure = "eigenvector centrality";
  scores.account.conventions = {ties_followed(graph, Direction::all),
                                strengths_used(options.ties),
                                vector_scale(options.scale),
                                {"components without the largest eigenvalue", "0"}};
  base::SerialPulse pulse(options.run);
  if (graph.vertex_count() == 0) {
    scores.eigenvalue = std::numeric_limits<double>::quiet_NaN();
    scores.account.status = Status::undefined;
    scores.account.note = "a graph without vertices has no eigenvalue";
    pulse.finish();
    return scores;
  }
  const auto parts = connected_parts(graph, pulse);
  Matrix matrix(graph, options.ties);
  scores.values.resize(graph.vertex_count());
  const auto verdict = largest_eigenvector(matrix, parts, options, scores.values, pulse);
  rescale(scores.values, options.scale);
  scores.eigenvalue = matrix.unscaled(verdict.value);
  judge(scores.account, verdict, "eigenvalue", "edges");
  pulse.finish();
  return scores;
}

}  // namespace citynet::measure
