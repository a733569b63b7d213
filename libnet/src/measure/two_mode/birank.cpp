#include "citynet/measure/two_mode/birank.hpp"

#include <algorithm>
#include <cmath>

#include "base/parallel.hpp"
#include "citynet/base/error.hpp"
#include "measure/conjugate_gradients.hpp"
#include "measure/iteration_share.hpp"
#include "measure/requirements.hpp"
#include "measure/two_mode/cells.hpp"
#include "measure/two_mode/incidence_matrix.hpp"

namespace citynet::measure {
namespace {

void require_damping(const char* argument, double damping) {
  if (damping >= 0 && damping <= 1) return;
  throw base::InvalidArgument(argument, to_text(damping), "from 0 to 1");
}

void check(const view::TwoMode& incidence, const BiRankOptions& options) {
  require_damping("actor_damping", options.actor_damping);
  require_damping("target_damping", options.target_damping);
  if (options.actor_damping == 1 && options.target_damping == 1) {
    throw base::InvalidArgument("target_damping", "1",
                                "below 1 when actor_damping is 1, or nothing fixes the scores");
  }
  require_cells(incidence, options.cells);
  require_shares("actor_query", options.actor_query, incidence.actor_count());
  require_shares("target_query", options.target_query, incidence.target_count());
  require_stopping_rule(options.tolerance, options.max_steps);
}

/// The query with the sum 1.
std::vector<double> scaled(const char* argument, const std::vector<double>& query,
                           std::size_t count) {
  if (query.empty()) return std::vector<double>(count, 1 / static_cast<double>(count));
  const double largest = *std::max_element(query.begin(), query.end());
  if (largest == 0) {
    throw base::InvalidArgument(argument, "0 everywhere", "at least one value above 0");
  }
  std::vector<double> shares;
  double sum = 0;
  for (const double value : query) sum += shares.emplace_back(value / largest);
  for (auto& share : shares) share /= sum;
  return shares;
}

/// 1 / sqrt of the sum of entries of each row or column; 0 where there are none.
template <class Sum>
std::vector<double> inverse_roots(std::size_t count, Sum sum) {
  std::vector<double> roots;
  for (std::uint32_t i = 0; i < count; ++i) {
    const double total = sum(i);
    roots.push_back(total > 0 ? 1 / std::sqrt(total) : 0.0);
  }
  return roots;
}

/// The two equations. Scores of one kind, times the root of the degree, flow to the other.
class Equations {
 public:
  Equations(const view::TwoMode& incidence, const BiRankOptions& options)
      : matrix_(incidence, options.cells),
        actor_damping_(options.actor_damping),
        target_damping_(options.target_damping),
        actor_query_(scaled("actor_query", options.actor_query, incidence.actor_count())),
        target_query_(scaled("target_query", options.target_query, incidence.target_count())) {
    const std::vector<double> row_ones(incidence.actor_count(), 1.0);
    const std::vector<double> column_ones(incidence.target_count(), 1.0);
    actor_root_ = inverse_roots(incidence.actor_count(),
                                [&](auto row) { return matrix_.row_times(row, column_ones); });
    target_root_ = inverse_roots(incidence.target_count(), [&](auto column) {
      return matrix_.column_times(column, row_ones);
    });
    flow_to_actors_.resize(incidence.target_count());
    flow_to_targets_.resize(incidence.actor_count());
  }

  /// Updates the targets from the actors; returns the sum of the changes.
  double update_targets(const std::vector<double>& actors, std::vector<double>& targets,
                        base::Pulse& pulse) {
    double change = 0;
    share_out(actors);
    for (std::uint32_t k = 0; k < targets.size(); ++k) {
      const double next =
          target_damping_ * received_by_target(k, pulse) + (1 - target_damping_) * target_query_[k];
      change += std::abs(next - targets[k]);
      targets[k] = next;
      flow_to_actors_[k] = next * target_root_[k];
    }
    return change;
  }

  /// Updates the actors from the targets that were updated last; likewise.
  double update_actors(std::vector<double>& actors, base::Pulse& pulse) {
    double change = 0;
    for (std::uint32_t i = 0; i < actors.size(); ++i) {
      const double next =
          actor_damping_ * received_by_actor(i, pulse) + (1 - actor_damping_) * actor_query_[i];
      change += std::abs(next - actors[i]);
      actors[i] = next;
    }
    return change;
  }

  /// Puts both kinds near their scores. Without targets the two equations are
  ///   (1 - a b S S') u = a (1 - b) S v0 + (1 - a) u0,
  /// which is symmetric, and positive definite as no singular value of S is above 1. Returns the
  /// number of steps, each of which goes through all cells twice.
  template <class Step>
  std::size_t jump(double tolerance, std::size_t max_steps, Step step, std::vector<double>& actors,
                   std::vector<double>& targets, base::Pulse& pulse) {
    for (std::size_t k = 0; k < targets.size(); ++k) {
      flow_to_actors_[k] = target_query_[k] * target_root_[k];
    }
    std::vector<double> right(actors.size());
    for (std::uint32_t i = 0; i < actors.size(); ++i) {
      right[i] = actor_damping_ * (1 - target_damping_) * received_by_actor(i, pulse) +
                 (1 - actor_damping_) * actor_query_[i];
    }
    const double both = actor_damping_ * target_damping_;
    const auto product = [&](const std::vector<double>& x, std::vector<double>& y) {
      share_out(x);
      for (std::uint32_t k = 0; k < target_root_.size(); ++k) {
        flow_to_actors_[k] = target_root_[k] * received_by_target(k, pulse);
      }
      for (std::uint32_t i = 0; i < y.size(); ++i) {
        y[i] = x[i] - both * received_by_actor(i, pulse);
      }
    };
    const auto steps = conjugate_gradients(product, right, tolerance, max_steps, step, actors);
    for (auto& value : actors) value = std::max(value, 0.0);
    update_targets(actors, targets, pulse);
    return steps;
  }

  [[nodiscard]] const std::vector<double>& actor_query() const { return actor_query_; }
  [[nodiscard]] const std::vector<double>& target_query() const { return target_query_; }

 private:
  void share_out(const std::vector<double>& actors) {
    for (std::size_t i = 0; i < actors.size(); ++i) {
      flow_to_targets_[i] = actors[i] * actor_root_[i];
    }
  }

  [[nodiscard]] double received_by_target(std::uint32_t k, base::Pulse& pulse) const {
    pulse.spend(1 + matrix_.column_length(k));
    return target_root_[k] * matrix_.column_times(k, flow_to_targets_);
  }

  [[nodiscard]] double received_by_actor(std::uint32_t i, base::Pulse& pulse) const {
    pulse.spend(1 + matrix_.row_length(i));
    return actor_root_[i] * matrix_.row_times(i, flow_to_actors_);
  }

  IncidenceMatrix matrix_;
  double actor_damping_, target_damping_;
  std::vector<double> actor_query_, target_query_;
  std::vector<double> actor_root_{}, target_root_{};
  std::vector<double> flow_to_actors_{}, flow_to_targets_{};
};

}  // namespace

TwoModeScores birank(const view::TwoMode& incidence, const BiRankOptions& options) {
  check(incidence, options);
  base::SerialPulse pulse(options.run);
  Equations equations(incidence, options);
  TwoModeScores scores;
  scores.actors = equations.actor_query();
  scores.targets = equations.target_query();
  Iteration iteration{0, 0.0, options.tolerance};
  double first_residual = 0;
  bool converged = scores.actors.empty() && scores.targets.empty();
  const auto report = [&](double residual) {
    if (first_residual == 0) first_residual = residual;
    pulse.set_share(iteration_share(first_residual, residual, options.tolerance));
  };
  if (!converged) {
    // A tenth of the tolerance, so that one more step is then enough as a rule.
    iteration.steps = equations.jump(options.tolerance / 10, options.max_steps - 1, report,
                                     scores.actors, scores.targets, pulse);
  }
  while (!converged && iteration.steps < options.max_steps) {
    iteration.residual = equations.update_targets(scores.actors, scores.targets, pulse) +
                         equations.update_actors(scores.actors, pulse);
    ++iteration.steps;
    report(iteration.residual);
    converged = iteration.residual <= options.tolerance;
  }
  const bool asked = !options.actor_query.empty() || !options.target_query.empty();
  scores.account.measure = "BiRank";
  scores.account.conventions = {grades_used(options.cells),
                                {"damping of actors", to_text(options.actor_damping)},
                                {"damping of targets", to_text(options.target_damping)},
                                {"query", asked ? "given, scaled to the sum 1" : "uniform"}};
  scores.account.iteration = iteration;
  scores.account.status = converged ? Status::converged : Status::not_converged;
  if (!converged) scores.account.note = "the step limit was reached before the tolerance";
  pulse.finish();
  return scores;
}

}  // namespace citynet::measure
