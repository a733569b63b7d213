#include "citynet/measure/two_mode/eigenvector.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/parallel.hpp"
#include "measure/component_verdict.hpp"
#include "measure/iteration_share.hpp"
#include "measure/partition.hpp"
#include "measure/requirements.hpp"
#include "measure/two_mode/cells.hpp"
#include "measure/two_mode/incidence_matrix.hpp"

namespace citynet::measure {
namespace {

/// The vertices of one connected component, ascending.
struct Component {
  std::vector<std::uint32_t> actors{}, targets{};
  [[nodiscard]] std::size_t size() const { return actors.size() + targets.size(); }
};

std::vector<Component> components_of(const view::TwoMode& incidence, base::Pulse& pulse) {
  const auto parts =
      connected_parts(graph_of_both_kinds(incidence, view::CellUse::presence), pulse);
  std::vector<Component> components(parts.sizes.size());
  const auto actors = incidence.actor_count();
  for (std::uint32_t v = 0; v < parts.membership.size(); ++v) {
    auto& component = components[parts.membership[v]];
    if (v < actors) {
      component.actors.push_back(v);
    } else {
      component.targets.push_back(v - static_cast<std::uint32_t>(actors));
    }
  }
  return components;
}

double length(const std::vector<std::uint32_t>& members, const std::vector<double>& x) {
  double squares = 0;
  for (const auto v : members) squares += x[v] * x[v];
  return std::sqrt(squares);
}

void divide(const std::vector<std::uint32_t>& members, std::vector<double>& x, double divisor) {
  for (const auto v : members) x[v] /= divisor;
}

/// Power iteration on A A', which has a single largest eigenvalue on a connected component. Its
/// vectors, each of unit length, are left in `actors` and `targets`.
class PowerIteration {
 public:
  PowerIteration(const view::TwoMode& incidence, const TwoModeEigenvectorOptions& options,
                 base::SerialPulse& pulse)
      : actors(incidence.actor_count(), 0.0),
        targets(incidence.target_count(), 0.0),
        matrix_(incidence, options.cells),
        options_(&options),
        pulse_(&pulse),
        next_(incidence.actor_count(), 0.0) {}

  ComponentSolution solve(const Component& component) {
    const auto solution = iterate(component);
    done_ += static_cast<double>(component.size());
    return solution;
  }

  [[nodiscard]] double unscaled(double value) const { return matrix_.unscaled(value); }

  std::vector<double> actors, targets;

 private:
  ComponentSolution iterate(const Component& component) {
    ComponentSolution solution;
    solution.iteration.tolerance = options_->tolerance;
    const auto rows = static_cast<double>(component.actors.size());
    for (const auto row : component.actors) actors[row] = 1 / std::sqrt(rows);
    for (const auto column : component.targets) targets[column] = 1;
    if (component.actors.empty() || component.targets.empty()) return solution;  // A is 0 here
    double first_residual = 0;
    while (true) {
      solution.value = step(component);
      auto& iteration = solution.iteration;
      iteration.residual = residual(component, solution.value);
      if (iteration.residual <= options_->tolerance) return solution;
      if (iteration.steps == 0) first_residual = iteration.residual;
      const double share = iteration_share(first_residual, iteration.residual, options_->tolerance);
      pulse_->set_share((done_ + share * static_cast<double>(component.size())) / size());
      solution.converged = iteration.steps < options_->max_steps;
      if (!solution.converged) return solution;
      const double norm = length(component.actors, next_);
      for (const auto row : component.actors) actors[row] = next_[row] / norm;
      ++iteration.steps;
    }
  }

  [[nodiscard]] double size() const { return static_cast<double>(actors.size() + targets.size()); }

  /// Sets v = A' u / s and next = A v; returns s = |A' u|.
  double step(const Component& component) {
    for (const auto column : component.targets) {
      targets[column] = matrix_.column_times(column, actors);
      pulse_->spend(1 + matrix_.column_length(column));
    }
    const double value = length(component.targets, targets);
    divide(component.targets, targets, value);
    for (const auto row : component.actors) {
      next_[row] = matrix_.row_times(row, targets);
      pulse_->spend(1 + matrix_.row_length(row));
    }
    return value;
  }

  [[nodiscard]] double residual(const Component& component, double value) const {
    double squares = 0;
    for (const auto row : component.actors) {
      const double error = next_[row] - value * actors[row];
      squares += error * error;
    }
    return std::sqrt(squares) / value;
  }

  IncidenceMatrix matrix_;
  const TwoModeEigenvectorOptions* options_;
  base::SerialPulse* pulse_;
  std::vector<double> next_;
  double done_ = 0;  ///< vertices of solved components
};

/// Keeps the components that attain the largest singular value, each times its share of the vector
/// of ones; empties the others.
Verdict combine(const std::vector<Component>& components,
                const std::vector<ComponentSolution>& solutions, double tolerance,
                std::vector<double>& actors, std::vector<double>& targets) {
  return verdict_on(solutions, tolerance, [&](std::size_t i, bool attains) {
    double factor = 0;
    if (attains) {
      for (const auto row : components[i].actors) factor += actors[row];
      for (const auto column : components[i].targets) factor += targets[column];
    }
    for (const auto row : components[i].actors) actors[row] *= factor;
    for (const auto column : components[i].targets) targets[column] *= factor;
  });
}

double sum_of_squares(const std::vector<double>& x) {
  double sum = 0;
  for (const double value : x) sum += value * value;
  return sum;
}

void rescale(TwoModeScores& scores, SingularScale scale) {
  double of_actors = sum_of_squares(scores.actors), of_targets = sum_of_squares(scores.targets);
  if (scale == SingularScale::shared_length) {
    of_actors = of_targets = std::sqrt(of_actors + of_targets);
  } else if (scale == SingularScale::length_per_kind) {
    of_actors = std::sqrt(of_actors);
    of_targets = std::sqrt(of_targets);
  } else {
    of_actors = scores.actors.empty() ? 0 : std::ranges::max(scores.actors);
    of_targets = scores.targets.empty() ? 0 : std::ranges::max(scores.targets);
  }
  for (auto& value : scores.actors) value /= of_actors;
  for (auto& value : scores.targets) value /= of_targets;
}

const char* in_words(SingularScale scale) {
  switch (scale) {
    case SingularScale::shared_length: return "length 1 over both kinds";
    case SingularScale::length_per_kind: return "length 1 in each kind";
    case SingularScale::maximum_per_kind: return "maximum 1 in each kind";
  }
  return "";
}

}  // namespace

TwoModeEigenvectorScores eigenvector(const view::TwoMode& incidence,
                                     const TwoModeEigenvectorOptions& options) {
  require_cells(incidence, options.cells);
  require_stopping_rule(options.tolerance, options.max_steps);
  base::SerialPulse pulse(options.run);
  TwoModeEigenvectorScores scores;
  scores.account.measure = "eigenvector centrality";
  scores.account.conventions = {grades_used(options.cells),
                                {"definition", "leading singular vectors of the incidence"},
                                {"scale", in_words(options.scale)},
                                {"components without the largest singular value", "0"}};
  if (incidence.actor_count() + incidence.target_count() == 0) {
    scores.singular_value = std::numeric_limits<double>::quiet_NaN();
    scores.account.status = Status::undefined;
    scores.account.note = "an incidence without vertices has no singular value";
    pulse.finish();
    return scores;
  }
  const auto components = components_of(incidence, pulse);
  PowerIteration iteration(incidence, options, pulse);
  std::vector<ComponentSolution> solutions;
  for (const auto& component : components) solutions.push_back(iteration.solve(component));
  const auto verdict =
      combine(components, solutions, options.tolerance, iteration.actors, iteration.targets);
  scores.actors = std::move(iteration.actors);
  scores.targets = std::move(iteration.targets);
  rescale(scores, options.scale);
  scores.singular_value = iteration.unscaled(verdict.value);
  judge(scores.account, verdict, "singular value", "cells");
  pulse.finish();
  return scores;
}

}  // namespace citynet::measure
