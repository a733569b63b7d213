#include "citynet/measure/centrality/eigenvector.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include "base/parallel.hpp"
#include "citynet/view/graph.hpp"
#include "measure/centrality/vector_scale.hpp"
#include "measure/component_verdict.hpp"
#include "measure/conventions.hpp"
#include "measure/iteration_share.hpp"
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
  [[nodiscard]] std::vector<std::uint32_t> columns_of(std::span<const view::Vertex> members) const {
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

double norm(std::span<const view::Vertex> members, const std::vector<double>& x) {
  double squares = 0;
  for (const auto v : members) squares += x[v] * x[v];
  return std::sqrt(squares);
}

/// Tells the pulse how far the iteration on one component is, weighed by its vertices.
class ShareReport {
 public:
  ShareReport(std::size_t vertices, base::SerialPulse& pulse)
      : vertices_(static_cast<double>(vertices)), pulse_(&pulse) {}

  void step(std::size_t members, const Iteration& iteration) {
    if (iteration.steps == 0) first_residual_ = iteration.residual;
    const double share = iteration_share(first_residual_, iteration.residual, iteration.tolerance);
    pulse_->set_share((done_ + static_cast<double>(members) * share) / vertices_);
  }
  void finished(std::size_t members) { done_ += static_cast<double>(members); }

 private:
  double vertices_;
  base::SerialPulse* pulse_;
  double done_ = 0;
  double first_residual_ = 0;
};

/// Power iteration on A + I, which has a single largest eigenvalue on a connected component also
/// where A alone would swing between two sides, as on a star. Its vector of unit length is left in
/// x.
ComponentSolution solve(Matrix& matrix, std::span<const view::Vertex> members,
                        const EigenvectorOptions& options, std::vector<double>& x,
                        std::vector<double>& y, base::SerialPulse& pulse, ShareReport& share) {
  ComponentSolution solution;
  solution.iteration.tolerance = options.tolerance;
  const double start = 1 / std::sqrt(static_cast<double>(members.size()));
  for (const auto v : members) x[v] = start;
  if (members.size() == 1) return solution;  // A is 0 here
  const auto columns = matrix.columns_of(members);
  while (true) {
    matrix.multiply(members, columns, x, y, pulse);
    double eigenvalue = 0;
    for (const auto v : members) eigenvalue += x[v] * y[v];
    double squares = 0;
    for (const auto v : members) {
      const double error = y[v] - eigenvalue * x[v];
      squares += error * error;
    }
    solution.value = eigenvalue;
    solution.iteration.residual = std::sqrt(squares) / eigenvalue;
    if (solution.iteration.residual <= options.tolerance) return solution;
    share.step(members.size(), solution.iteration);
    if (solution.iteration.steps == options.max_steps) {
      solution.converged = false;
      return solution;
    }
    for (const auto v : members) x[v] += y[v];
    const double length = norm(members, x);
    for (const auto v : members) x[v] /= length;
    ++solution.iteration.steps;
  }
}

/// The vertices of each part, ascending.
std::vector<std::vector<view::Vertex>> members_of(const Partition& partition) {
  std::vector<std::vector<view::Vertex>> members(partition.sizes.size());
  for (view::Vertex v = 0; v < partition.membership.size(); ++v) {
    members[partition.membership[v]].push_back(v);
  }
  return members;
}

/// Keeps in x the components that attain the largest eigenvalue, each times the length of its
/// share of the vector of ones; empties the others.
Verdict combine(const std::vector<std::vector<view::Vertex>>& parts,
                const std::vector<ComponentSolution>& solutions, double tolerance,
                std::vector<double>& x) {
  return verdict_on(solutions, tolerance, [&](std::size_t part, bool attains) {
    double factor = 0;
    if (attains) {
      for (const auto v : parts[part]) factor += x[v];
    }
    for (const auto v : parts[part]) x[v] *= factor;
  });
}

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
  const auto parts = members_of(connected_parts(graph, pulse));
  Matrix matrix(graph, options.ties);
  std::vector<double> product(graph.vertex_count(), 0.0);
  std::vector<ComponentSolution> solutions;
  scores.values.resize(graph.vertex_count());
  ShareReport share(graph.vertex_count(), pulse);
  for (const auto& members : parts) {
    solutions.push_back(solve(matrix, members, options, scores.values, product, pulse, share));
    share.finished(members.size());
  }
  const auto verdict = combine(parts, solutions, options.tolerance, scores.values);
  rescale(scores.values, options.scale);
  scores.eigenvalue = matrix.unscaled(verdict.value);
  judge(scores.account, verdict, "eigenvalue", "edges");
  pulse.finish();
  return scores;
}

}  // namespace citynet::measure
