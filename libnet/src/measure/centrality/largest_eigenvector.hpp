#pragma once

#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

#include "base/parallel.hpp"
#include "citynet/measure/centrality/eigenvector.hpp"
#include "citynet/view/graph.hpp"
#include "measure/component_verdict.hpp"
#include "measure/iteration_share.hpp"
#include "measure/partition.hpp"

namespace citynet::measure {
namespace largest_eigenvector_detail {

inline double norm(std::span<const view::Vertex> members, const std::vector<double>& x) {
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
template <class Matrix>
ComponentSolution solve(Matrix& matrix, std::span<const view::Vertex> members,
                        const EigenvectorOptions& options, std::vector<double>& x,
                        std::vector<double>& y, base::SerialPulse& pulse, ShareReport& share) {
  ComponentSolution solution;
  solution.iteration.tolerance = options.tolerance;
  const double start = 1 / std::sqrt(static_cast<double>(members.size()));
  for (const auto v : members) x[v] = start;
  if (members.size() == 1) return solution;  // A is 0 here
  const auto part = matrix.part_of(members);
  while (true) {
    matrix.multiply(members, part, x, y, pulse);
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
inline std::vector<std::vector<view::Vertex>> members_of(const Partition& partition) {
  std::vector<std::vector<view::Vertex>> members(partition.sizes.size());
  for (view::Vertex v = 0; v < partition.membership.size(); ++v) {
    members[partition.membership[v]].push_back(v);
  }
  return members;
}

/// Keeps in x the components that attain the largest eigenvalue, each times the length of its
/// share of the vector of ones; empties the others.
inline Verdict combine(const std::vector<std::vector<view::Vertex>>& parts,
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

}  // namespace largest_eigenvector_detail

/// The eigenvector of the largest eigenvalue of a symmetric matrix A without negative entries, each
/// of its connected parts solved apart: the vector of ones projected onto the space of all answers
/// is left in x. `matrix.part_of(members)` is made once for each part, and
/// `matrix.multiply(members, part, x, y, pulse)` sets y = A x there.
template <class Matrix>
Verdict largest_eigenvector(Matrix& matrix, const Partition& parts,
                            const EigenvectorOptions& options, std::vector<double>& x,
                            base::SerialPulse& pulse) {
  namespace detail = largest_eigenvector_detail;
  const auto members_of_parts = detail::members_of(parts);
  std::vector<double> product(x.size(), 0.0);
  std::vector<ComponentSolution> solutions;
  detail::ShareReport share(x.size(), pulse);
  for (const auto& members : members_of_parts) {
    solutions.push_back(detail::solve(matrix, members, options, x, product, pulse, share));
    share.finished(members.size());
  }
  return detail::combine(members_of_parts, solutions, options.tolerance, x);
}

}  // namespace citynet::measure
