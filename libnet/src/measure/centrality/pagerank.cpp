#include "citynet/measure/centrality/pagerank.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "base/parallel.hpp"
#include "citynet/base/error.hpp"
#include "citynet/view/graph.hpp"
#include "measure/centrality/pagerank_elimination.hpp"
#include "measure/centrality/pagerank_start.hpp"
#include "measure/conventions.hpp"
#include "measure/iteration_share.hpp"
#include "measure/requirements.hpp"
#include "measure/ties_product.hpp"

namespace citynet::measure {
namespace {

void check(const view::Graph& graph, const PageRankOptions& options) {
  if (!(options.damping >= 0 && options.damping < 1)) {
    throw base::InvalidArgument("damping", to_text(options.damping), "at least 0 and below 1");
  }
  require_ties(graph, options.ties);
  require_stopping_rule(options.tolerance, options.max_steps);
}

/// Where the walker starts again, with the sum 1.
std::vector<double> start_chances(std::size_t n, const std::vector<double>& personalization) {
  if (personalization.empty()) {
    return std::vector<double>(n, 1 / static_cast<double>(n));
  }
  if (personalization.size() != n) {
    throw base::InvalidArgument("personalization",
                                std::to_string(personalization.size()) + " values",
                                "one value per vertex (" + std::to_string(n) + ") or none");
  }
  double largest = 0;
  for (std::size_t v = 0; v < n; ++v) {
    const double value = personalization[v];
    if (!(std::isfinite(value) && value >= 0)) {
      throw base::InvalidArgument("personalization",
                                  to_text(value) + " at position " + std::to_string(v),
                                  "finite and at least 0");
    }
    largest = std::max(largest, value);
  }
  if (largest == 0) {
    throw base::InvalidArgument("personalization", "0 everywhere", "at least one value above 0");
  }
  std::vector<double> chances(n);
  double sum = 0;
  for (std::size_t v = 0; v < n; ++v) sum += chances[v] = personalization[v] / largest;
  for (auto& chance : chances) chance /= sum;
  return chances;
}

/// One step of the walk, x -> next, pulled along the ties into each vertex.
class Walk {
 public:
  Walk(const view::Graph& graph, const PageRankOptions& options)
      : graph_(&graph),
        damping_(options.damping),
        start_(start_chances(graph.vertex_count(), options.personalization)),
        share_(graph.vertex_count()) {
    const auto n = graph.vertex_count();
    if (!graph.is_directed()) {
      both_ways_.emplace(graph, options.ties);
      received_.resize(n);
    }
    if (options.ties == TieUse::strength) strengths_ = graph.strengths();
    out_.resize(n, 0.0);
    for (view::Vertex v = 0; v < n; ++v) {
      for (const auto edge : graph.edges_of(v)) out_[v] += strength(edge);
    }
  }

  [[nodiscard]] const std::vector<double>& start() const { return start_; }

  /// Returns the sum of all changes.
  double step(const std::vector<double>& x, std::vector<double>& next, base::Pulse& pulse) {
    const auto n = graph_->vertex_count();
    double lost = 0;
    for (view::Vertex v = 0; v < n; ++v) {
      if (out_[v] > 0) {
        share_[v] = x[v] / out_[v];
      } else {
        share_[v] = 0;
        lost += x[v];
      }
    }
    if (both_ways_) both_ways_->multiply(share_, received_, pulse);
    const double restart = (1 - damping_) + damping_ * lost;
    double change = 0;
    for (view::Vertex v = 0; v < n; ++v) {
      next[v] = restart * start_[v] + damping_ * (both_ways_ ? received_[v] : received(v));
      change += std::abs(next[v] - x[v]);
      if (!both_ways_) pulse.spend(1 + graph_->in_neighbors(v).size());
    }
    return change;
  }

  /// Puts x near the end of the walk, where a shorter way there is known; returns the steps taken.
  std::size_t jump(double tolerance, std::size_t max_steps,
                   const std::function<void(double error)>& step, std::vector<double>& x,
                   base::Pulse& pulse) {
    if (!both_ways_ || damping_ == 0) return 0;
    const PageRankSystem system{*both_ways_, out_, start_, damping_};
    // Each vertex that is eliminated is a step.
    const auto n = x.size();
    if (n <= kMostEliminated && n <= max_steps &&
        pagerank_by_elimination(*graph_, strengths_, system, x)) {
      return n;
    }
    return pagerank_start(system, tolerance, max_steps, step, x, pulse);
  }

 private:
  [[nodiscard]] double strength(std::uint32_t edge) const {
    return strengths_.empty() ? 1.0 : strengths_[edge];
  }

  [[nodiscard]] double received(view::Vertex v) const {
    const auto from = graph_->in_neighbors(v);
    double sum = 0;
    if (strengths_.empty()) {
      for (const auto u : from) sum += share_[u];
      return sum;
    }
    const auto edges = graph_->in_edges_of(v);
    for (std::size_t i = 0; i < from.size(); ++i) sum += share_[from[i]] * strengths_[edges[i]];
    return sum;
  }

  const view::Graph* graph_;
  double damping_;
  std::vector<double> start_;
  std::vector<double> share_;
  std::vector<double> out_{};
  std::span<const double> strengths_{};     // empty: every tie counts 1
  std::optional<TiesProduct> both_ways_{};  // of an undirected graph
  std::vector<double> received_{};
};

}  // namespace

VertexScores pagerank(const view::Graph& graph, const PageRankOptions& options) {
  check(graph, options);
  base::SerialPulse pulse(options.run);
  VertexScores scores;
  scores.account.measure = "PageRank";
  scores.account.conventions = {
      ties_followed(graph, Direction::out),
      strengths_used(options.ties),
      {"damping", to_text(options.damping)},
      {"start", options.personalization.empty() ? "uniform" : "personalised"},
      {"vertices without ties out", "start again"}};
  Walk walk(graph, options);
  Iteration iteration{0, 0.0, options.tolerance};
  scores.values = walk.start();
  std::vector<double> next(scores.values.size());
  bool converged = scores.values.empty();
  double first_residual = 0;
  const auto report = [&](double residual) {
    if (first_residual == 0) first_residual = residual;
    pulse.set_share(iteration_share(first_residual, residual, options.tolerance));
  };
  if (!converged) {
    // A tenth of the tolerance, so that one step of the walk is then enough as a rule.
    iteration.steps =
        walk.jump(options.tolerance / 10, options.max_steps - 1, report, scores.values, pulse);
  }
  while (!converged && iteration.steps < options.max_steps) {
    iteration.residual = walk.step(scores.values, next, pulse);
    ++iteration.steps;
    scores.values.swap(next);
    report(iteration.residual);
    converged = iteration.residual <= options.tolerance;
  }
  scores.account.iteration = iteration;
  scores.account.status = converged ? Status::converged : Status::not_converged;
  if (!converged) scores.account.note = "the step limit was reached before the tolerance";
  pulse.finish();
  return scores;
}

}  // namespace citynet::measure
