#include "citynet/measure/centrality/katz.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include "base/parallel.hpp"
#include "citynet/base/error.hpp"
#include "citynet/view/graph.hpp"
#include "measure/centrality/vector_scale.hpp"
#include "measure/conventions.hpp"
#include "measure/iteration_share.hpp"
#include "measure/requirements.hpp"
#include "measure/shared_columns.hpp"
#include "measure/spectral_radius.hpp"

namespace citynet::measure {
namespace {

constexpr double kDefaultShare = .85;
constexpr double kRadiusPrecision = 1e-6;
constexpr std::size_t kRadiusSteps = 10'000;

void check(const view::Graph& graph, const KatzOptions& options) {
  if (options.attenuation && !(std::isfinite(*options.attenuation) && *options.attenuation > 0)) {
    throw base::InvalidArgument("attenuation", to_text(*options.attenuation),
                                "finite and greater than 0");
  }
  require_ties(graph, options.ties);
  require_stopping_rule(options.tolerance, options.max_steps);
}

/// The attenuation to use. The largest sums along a row would do as a bound, yet be far too small.
double attenuation_for(const KatzOptions& options, const SpectralRadius& radius) {
  if (!options.attenuation) {
    return radius.at_most > 0 ? kDefaultShare / radius.at_most : kDefaultShare;
  }
  if (*options.attenuation * radius.at_most < 1) return *options.attenuation;
  throw base::InvalidArgument("attenuation", to_text(*options.attenuation),
                              "below 1 / spectral radius; the radius lies between " +
                                  to_text(radius.at_least) + " and " + to_text(radius.at_most) +
                                  ", so take less than " + to_text(1 / radius.at_most));
}

/// y = T' x, pulled along the ties into each vertex.
void multiply(const view::Graph& graph, std::span<const double> strengths,
              const std::vector<double>& x, std::vector<double>& y, base::Pulse& pulse) {
  for (view::Vertex v = 0; v < graph.vertex_count(); ++v) {
    const auto from = graph.in_neighbors(v);
    const auto edges = graph.in_edges_of(v);
    double sum = 0;
    for (std::size_t i = 0; i < from.size(); ++i) {
      sum += strengths.empty() ? x[from[i]] : strengths[edges[i]] * x[from[i]];
    }
    y[v] = sum;
    pulse.spend(1 + from.size());
  }
}

/// Makes 1 + a T' x of next = T' x; the largest change relative to the largest value.
double finish_step(double attenuation, const std::vector<double>& x, std::vector<double>& next) {
  double change = 0, largest = 0;
  for (std::size_t v = 0; v < x.size(); ++v) {
    next[v] = 1 + attenuation * next[v];
    change = std::max(change, std::abs(next[v] - x[v]));
    largest = std::max(largest, next[v]);
  }
  return change / largest;
}

}  // namespace

KatzScores katz(const view::Graph& graph, const KatzOptions& options) {
  check(graph, options);
  base::SerialPulse pulse(options.run);
  const auto radius =
      options.attenuation
          ? spectral_radius(graph, options.ties, 0, 1 / *options.attenuation, options.max_steps,
                            pulse)
          : spectral_radius(graph, options.ties, kRadiusPrecision, 0, kRadiusSteps, pulse);
  KatzScores scores;
  scores.attenuation = attenuation_for(options, radius);
  scores.spectral_radius = radius.at_most;
  const auto strengths =
      options.ties == TieUse::strength ? graph.strengths() : std::span<const double>{};
  auto shared = strengths.empty() ? std::nullopt : SharedColumns::of(graph);
  scores.values.assign(graph.vertex_count(), 1.0);
  std::vector<double> next(graph.vertex_count());
  Iteration iteration{0, 0.0, options.tolerance};
  bool converged = scores.values.empty();
  double first_residual = 0;
  while (!converged && iteration.steps < options.max_steps) {
    if (shared) {
      shared->multiply(scores.values, next, pulse);
    } else {
      multiply(graph, strengths, scores.values, next, pulse);
    }
    iteration.residual = finish_step(scores.attenuation, scores.values, next);
    if (iteration.steps == 0) first_residual = iteration.residual;
    ++iteration.steps;
    scores.values.swap(next);
    pulse.set_share(iteration_share(first_residual, iteration.residual, options.tolerance));
    converged = iteration.residual <= options.tolerance;
  }
  if (options.scale && !scores.values.empty()) rescale(scores.values, *options.scale);
  scores.account.measure = "Katz centrality";
  scores.account.iteration = iteration;
  scores.account.status = converged ? Status::converged : Status::not_converged;
  if (!converged) scores.account.note = "the step limit was reached before the tolerance";
  scores.account.conventions = {
      ties_followed(graph, Direction::in),
      strengths_used(options.ties),
      {"attenuation", to_text(scores.attenuation) +
                          (options.attenuation ? ", given" : ", 0.85 / spectral radius")},
      {"walks of no step", "count 1"},
      options.scale ? vector_scale(*options.scale) : scale(false, "")};
  pulse.finish();
  return scores;
}

}  // namespace citynet::measure
