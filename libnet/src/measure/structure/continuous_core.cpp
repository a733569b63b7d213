#include "citynet/measure/structure/continuous_core.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>

#include "base/parallel.hpp"
#include "citynet/measure/centrality/eigenvector.hpp"
#include "citynet/view/graph.hpp"
#include "measure/conventions.hpp"
#include "measure/iteration_share.hpp"
#include "measure/requirements.hpp"

namespace citynet::measure {
namespace {

using view::Vertex;

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
/// What is left of equal numbers by rounding.
constexpr double kRounding = 1e-12;
/// The length of all products c(i) c(j), scores of length 1, at which one score has it all.
constexpr double kLopsided = 1e-3;
/// Variation of the products, over their squares, below which it is added up in another way.
constexpr double kNearlyEqual = 1e-3;

/// The congruence of a(i, j) and c(i) c(j) over all pairs, with the sums it needs: the best value
/// of one score, the others fixed, has a closed form.
class Hill {
 public:
  Hill(const view::Graph& graph, TieUse ties, std::vector<double> scores)
      : graph_(graph), ties_(ties), c_(std::move(scores)) {
    const auto n = static_cast<double>(graph.vertex_count());
    double sum = 0;
    for (std::uint32_t edge = 0; edge < graph.edge_count(); ++edge) {
      sum += strength(edge);
      squares_ += strength(edge) * strength(edge);
    }
    mean_ = sum / (n * (n - 1) / 2);
    variation_ = squares_ - sum * mean_;
    tidy();
  }

  /// All pairs are alike.
  [[nodiscard]] bool is_flat() const { return !(variation_ > kRounding * squares_); }
  [[nodiscard]] bool is_lopsided() const { return squared_products_ < kLopsided * kLopsided; }
  [[nodiscard]] const std::vector<double>& scores() const { return c_; }

  /// Gives v the best score the others leave it; returns the work. The congruence is
  /// (a0 + a1 x) / sqrt(b0 + b2 x^2), whose slope is 0 at one x; without ties among the others it
  /// rises for ever, and x stays.
  std::size_t improve(Vertex v) {
    const double square = c_[v] * c_[v];
    const double a1 = tied(v), a0 = numerator_ - a1 * c_[v];
    const double b2 = s2_ - square, t4 = s4_ - square * square;
    const double b0 = (b2 * b2 - t4) / 2;
    if (a0 > kRounding * numerator_ && b0 > 0) {
      const double x = a1 * b0 / (a0 * b2);
      s2_ = b2 + x * x;
      s4_ = t4 + x * x * x * x;
      numerator_ = a0 + a1 * x;
      c_[v] = x;
    }
    return graph_.neighbors(v).size();
  }

  /// Scales the scores to length 1 and adds up everything afresh, so that no rounding stays.
  void tidy() {
    double squares = 0;
    for (const double x : c_) squares += x * x;
    const double length = std::sqrt(squares);
    s1_ = s2_ = s4_ = products_ = squared_products_ = numerator_ = 0;
    for (auto& x : c_) {
      x /= length;
      // All terms are positive: as differences of powers these sums would cancel.
      products_ += x * s1_;
      squared_products_ += x * x * s2_;
      s1_ += x;
      s2_ += x * x;
      s4_ += x * x * x * x;
    }
    for (std::uint32_t edge = 0; edge < graph_.edge_count(); ++edge) {
      const auto& [a, b] = graph_.edges()[edge];
      numerator_ += strength(edge) * c_[a] * c_[b];
    }
  }

  /// The largest slope of the congruence along a score.
  [[nodiscard]] double slope() const {
    double largest = 0;
    for (Vertex v = 0; v < c_.size(); ++v) {
      const double falls = numerator_ * c_[v] * (s2_ - c_[v] * c_[v]) / squared_products_;
      largest = std::max(largest, std::abs(tied(v) - falls));
    }
    return largest / std::sqrt(squared_products_ * squares_);
  }

  /// The correlation; NaN where all scores are equal.
  [[nodiscard]] double fit() const {
    const auto n = static_cast<double>(c_.size());
    const double pairs = n * (n - 1) / 2;
    const double variation = squared_products_ - products_ * (products_ / pairs);
    if (variation < kNearlyEqual * squared_products_) return fit_of_nearly_equal();
    return (numerator_ - mean_ * products_) / std::sqrt(variation_ * variation);
  }

 private:
  [[nodiscard]] double strength(std::uint32_t edge) const {
    return ties_ == TieUse::strength ? graph_.strengths()[edge] : 1.0;
  }
  [[nodiscard]] double tied(Vertex v) const {
    double sum = 0;
    const auto neighbors = graph_.neighbors(v);
    const auto edges = graph_.edges_of(v);
    for (std::size_t i = 0; i < neighbors.size(); ++i) sum += strength(edges[i]) * c_[neighbors[i]];
    return sum;
  }
  /// Around the mean of the scores, where nothing cancels that is nearly equal.
  [[nodiscard]] double fit_of_nearly_equal() const {
    const auto n = static_cast<double>(c_.size());
    const double mean = s1_ / n;
    double d2 = 0, d3 = 0, d4 = 0;  // sums of powers of the differences
    for (const double x : c_) {
      const double square = (x - mean) * (x - mean);
      d2 += square;
      d3 += square * (x - mean);
      d4 += square * square;
    }
    if (d2 < kRounding) return kNaN;
    double with_ties = mean_ * d2 / 2;
    for (std::uint32_t edge = 0; edge < graph_.edge_count(); ++edge) {
      const auto& [a, b] = graph_.edges()[edge];
      const double da = c_[a] - mean, db = c_[b] - mean;
      with_ties += strength(edge) * (mean * (da + db) + da * db);
    }
    const double variation = mean * mean * (n - 2) * d2 - 2 * mean * d3 + (d2 * d2 - d4) / 2 -
                             d2 * d2 / (2 * n * (n - 1));
    return with_ties / std::sqrt(variation_ * variation);
  }

  const view::Graph& graph_;
  TieUse ties_;
  std::vector<double> c_;
  double mean_ = 0, squares_ = 0, variation_ = 0;  // of the ties
  double s1_ = 0, s2_ = 0, s4_ = 0;                // sums of powers of the scores
  double products_ = 0, squared_products_ = 0;     // over all pairs, as of the last `tidy`
  double numerator_ = 0;
};

/// The k for which a step of k ones, highest scores first, goes best with the scores.
void add_concentration(ContinuousCore& result) {
  auto sorted = result.values;
  std::sort(sorted.begin(), sorted.end(), std::greater<>());
  const auto n = static_cast<double>(sorted.size());
  const double mean = std::accumulate(sorted.begin(), sorted.end(), 0.0) / n;
  double squares = 0;
  for (const double x : sorted) squares += (x - mean) * (x - mean);
  result.concentration = kNaN;
  if (squares < kRounding) return;
  double above_mean = 0;
  for (std::size_t k = 1; k < sorted.size(); ++k) {
    above_mean += sorted[k - 1] - mean;
    const auto ones = static_cast<double>(k);
    const double correlation = above_mean / std::sqrt(squares * (ones * (n - ones) / n));
    if (k > 1 && correlation <= result.concentration) continue;
    result.concentration = correlation;
    result.core_size = k;
  }
}

Account account_of(const view::Graph& graph, TieUse ties) {
  Account account;
  account.measure = "continuous core";
  account.conventions = {ties_followed(graph, Direction::all),
                         strengths_used(ties),
                         {"scores", "minimum residuals, without the diagonal"},
                         {"scale", "the squares add up to 1"},
                         {"start", "eigenvector"}};
  return account;
}

ContinuousCore undefined(const view::Graph& graph, TieUse ties, base::SerialPulse& pulse) {
  ContinuousCore result;
  result.values.assign(graph.vertex_count(), kNaN);
  result.fit = result.concentration = kNaN;
  result.account = account_of(graph, ties);
  result.account.status = Status::undefined;
  result.account.note = "fewer than three vertices, or pairs that are all alike";
  pulse.finish();
  return result;
}

/// A correlation of 1, as far as rounding allows.
bool is_perfect(const Hill& hill) { return hill.fit() > 1 - kRounding; }

Iteration climb(Hill& hill, std::size_t n, const ContinuousCoreOptions& options,
                base::SerialPulse& pulse) {
  Iteration iteration{0, hill.slope(), options.tolerance};
  const double first = iteration.residual;
  while (iteration.residual > options.tolerance && iteration.steps < options.max_steps &&
         !is_perfect(hill) && !hill.is_lopsided()) {
    for (Vertex v = 0; v < n; ++v) pulse.spend(8 + hill.improve(v));
    hill.tidy();
    ++iteration.steps;
    iteration.residual = hill.slope();
    pulse.set_share(iteration_share(first, iteration.residual, options.tolerance));
  }
  return iteration;
}

void judge(ContinuousCore& result, const Hill& hill) {
  auto& account = result.account;
  const auto& iteration = *account.iteration;
  const bool settled = iteration.residual <= iteration.tolerance || is_perfect(hill);
  account.status = settled ? Status::converged : Status::not_converged;
  if (settled && std::isnan(result.fit)) {
    account.note = "all scores are equal, so there is no core";
  } else if (settled) {
    account.note = "the nearest hill from the eigenvector; none higher is ruled out";
  } else if (hill.is_lopsided()) {
    account.note = "there are no best scores: the fit rises while all but one go to 0";
  } else {
    account.note = "the limit of rounds was reached";
  }
}

}  // namespace

ContinuousCore continuous_core(const view::Graph& graph, const ContinuousCoreOptions& options) {
  require_undirected(graph, "continuous core");
  require_ties(graph, options.ties);
  require_stopping_rule(options.tolerance, options.max_steps);
  base::SerialPulse pulse(options.run);
  const auto n = graph.vertex_count();
  if (n < 3 || graph.edge_count() == 0) return undefined(graph, options.ties, pulse);
  Hill hill(graph, options.ties, eigenvector(graph, {.ties = options.ties}).values);
  if (hill.is_flat()) return undefined(graph, options.ties, pulse);
  ContinuousCore result;
  result.account = account_of(graph, options.ties);
  result.account.iteration = climb(hill, n, options, pulse);
  result.values = hill.scores();
  result.fit = hill.fit();
  judge(result, hill);
  add_concentration(result);
  pulse.finish();
  return result;
}

}  // namespace citynet::measure
