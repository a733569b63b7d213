#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "citynet/measure/result.hpp"

namespace citynet::measure {

/// The largest eigenvalue or singular value of one connected component, as an iteration found it.
struct ComponentSolution {
  double value = 0;
  Iteration iteration{};
  bool converged = true;
};

/// What the solutions of all components come to.
struct Verdict {
  double value = 0;
  std::size_t attained_by = 0;  ///< components
  bool converged = true;
  Iteration iteration{};  ///< the slowest component and the worst residual
};

/// Calls `scale(i, attains)` for each component, with whether it attains the largest value of all.
template <class Scale>
Verdict verdict_on(const std::vector<ComponentSolution>& solutions, double tolerance, Scale scale) {
  /// Two components are taken to share the largest value when they differ by less than this share
  /// of it: ten times what the default tolerance leaves open.
  constexpr double kSameValue = 1e-12;
  Verdict verdict;
  verdict.iteration.tolerance = tolerance;
  for (const auto& [value, iteration, converged] : solutions) {
    verdict.value = std::max(verdict.value, value);
    verdict.converged = verdict.converged && converged;
    verdict.iteration.steps = std::max(verdict.iteration.steps, iteration.steps);
    verdict.iteration.residual = std::max(verdict.iteration.residual, iteration.residual);
  }
  const double least = verdict.value * (1 - kSameValue);
  for (std::size_t i = 0; i < solutions.size(); ++i) {
    const bool attains = solutions[i].value >= least;
    if (attains) ++verdict.attained_by;
    scale(i, attains);
  }
  return verdict;
}

/// Writes a verdict into an account; `what` are the values ("eigenvalue"), `without` what all of
/// them are 0 without ("edges").
inline void judge(Account& account, const Verdict& verdict, const std::string& what,
                  const std::string& without) {
  account.iteration = verdict.iteration;
  account.status = Status::converged;
  if (verdict.attained_by > 1) {
    account.status = Status::not_unique;
    account.note = verdict.value == 0
                       ? "without " + without + " every vector is an answer; all values are equal"
                       : std::to_string(verdict.attained_by) + " components have the largest " +
                             what +
                             "; given is the vector of ones projected onto the space of their "
                             "answers";
  }
  if (!verdict.converged) {
    account.status = Status::not_converged;
    account.note = "the step limit was reached before the tolerance";
  }
}

}  // namespace citynet::measure
