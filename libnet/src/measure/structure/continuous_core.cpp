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

/// The correlation of a(i, j) and c(i) c(j) over all pairs, with all the sums it needs: the best
/// value of one score, the others fixed, has a closed form.
///
///   fit = sum (a - mean) c(i) c(j)  /  (spread of a  *  sqrt(sum (c(i) c(j))^2 - (sum)^2 / pairs))
class Hill {
 public:
  Hill(const view::Graph& graph, TieUse ties, std::vector<double> scores)
      : graph_(graph), ties_(ties), c_(std::move(scores)) {
    const auto n = static_cast<double>(graph.vertex_count());
    pairs_ = n * (n - 1) / 2;
    double sum = 0, squares = 0;
    for (std::uint32_t edge = 0; edge < graph.edge_count(); ++edge) {
      sum += strength(edge);
      squares += strength(edge) * strength(edge);
    }
    mean_ = sum / pairs_;
    spread_ = std::sqrt(std::max(squares - sum * mean_, 0.0));
    flat_ = !(squares - sum * mean_ > kRounding * squares);
    add_up();
  }

  /// Where all scores are the same, no direction leads up: the first vertex goes ahead.
  void leave_the_saddle() {
    if (square_of_denominator() > kRounding * s2_ * s2_) return;
    c_.front() *= 2;
    add_up();
  }

  [[nodiscard]] bool is_flat() const { return flat_; }
  [[nodiscard]] const std::vector<double>& scores() const { return c_; }
  [[nodiscard]] double fit() const {
    return numerator_ / (spread_ * std::sqrt(square_of_denominator()));
  }

  /// Gives v the best score the others leave it, 0 or more; returns the work.
  std::size_t improve(Vertex v) {
    const auto part = parts(v);
    // With x for c(v): fit ~ (a0 + a1 x) / sqrt(b0 + b1 x + b2 x^2), whose slope is 0 at one x.
    const double above = part.a0 * part.b1 / 2 - part.a1 * part.b0;
    const double below = part.a1 * part.b1 / 2 - part.a0 * part.b2;
    double best = c_[v];
    const auto consider = [&](double x) {
      if (x >= 0 && part.value(x) > part.value(best)) best = x;
    };
    if (below != 0) consider(above / below);
    consider(0);
    set(v, best, part);
    return graph_.neighbors(v).size();
  }

  /// Scales the scores to length 1 and adds up everything afresh, so that no rounding stays.
  void tidy() {
    const double length = std::sqrt(s2_);
    for (auto& x : c_) x /= length;
    add_up();
  }

  /// The largest slope of the fit along a score that is not held back at 0.
  [[nodiscard]] double slope() const {
    double largest = 0;
    for (Vertex v = 0; v < c_.size(); ++v) {
      const double slope = parts(v).slope(c_[v]) / spread_;
      if (c_[v] > 0 || slope > 0) largest = std::max(largest, std::abs(slope));
    }
    return largest;
  }

 private:
  /// Numerator and square of the denominator as polynomials of one score.
  struct Parts {
    double a0, a1, b0, b1, b2;
    [[nodiscard]] double square(double x) const { return b0 + x * (b1 + x * b2); }
    [[nodiscard]] double value(double x) const {
      const double below = square(x);
      return below > 0 ? (a0 + a1 * x) / std::sqrt(below)
                       : -std::numeric_limits<double>::infinity();
    }
    [[nodiscard]] double slope(double x) const {
      const double below = square(x);
      return (a1 - (a0 + a1 * x) * (b1 / 2 + b2 * x) / below) / std::sqrt(below);
    }
  };

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

  void add_up() {
    s1_ = s2_ = s4_ = 0;
    double ties = 0;
    for (Vertex v = 0; v < c_.size(); ++v) {
      const double square = c_[v] * c_[v];
      s1_ += c_[v];
      s2_ += square;
      s4_ += square * square;
      ties += c_[v] * tied(v);
    }
    numerator_ = ties / 2 - mean_ * (s1_ * s1_ - s2_) / 2;
  }

  [[nodiscard]] double square_of_denominator() const {
    const double products = (s1_ * s1_ - s2_) / 2;
    return (s2_ * s2_ - s4_) / 2 - products * products / pairs_;
  }

  [[nodiscard]] Parts parts(Vertex v) const {
    const double x = c_[v], square = x * x;
    const double t1 = s1_ - x, t2 = s2_ - square, t4 = s4_ - square * square;
    const double rest = (t1 * t1 - t2) / 2;  // sum of products without v
    const double a1 = tied(v) - mean_ * t1;
    return {numerator_ - a1 * x, a1, (t2 * t2 - t4) / 2 - rest * rest / pairs_,
            -2 * rest * t1 / pairs_, t2 - t1 * t1 / pairs_};
  }

  void set(Vertex v, double x, const Parts& part) {
    const double old = c_[v];
    s1_ += x - old;
    s2_ += x * x - old * old;
    s4_ += x * x * x * x - old * old * old * old;
    numerator_ = part.a0 + part.a1 * x;
    c_[v] = x;
  }

  const view::Graph& graph_;
  TieUse ties_;
  std::vector<double> c_;
  double pairs_ = 0, mean_ = 0, spread_ = 0, numerator_ = 0;
  double s1_ = 0, s2_ = 0, s4_ = 0;  // sums of powers of the scores
  bool flat_ = false;
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
  if (sorted.front() == sorted.back()) return;
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

ContinuousCore undefined(const view::Graph& graph, Account account) {
  ContinuousCore result;
  result.values.assign(graph.vertex_count(), kNaN);
  result.fit = result.concentration = kNaN;
  result.account = std::move(account);
  result.account.status = Status::undefined;
  result.account.note = "fewer than three vertices, or pairs that are all alike";
  return result;
}

Account account_of(const view::Graph& graph, TieUse ties) {
  Account account;
  account.measure = "continuous core";
  account.conventions = {ties_followed(graph, Direction::all),
                         strengths_used(ties),
                         {"fit", "correlation, without the diagonal"},
                         {"scale", "the squares add up to 1"},
                         {"start", "eigenvector"}};
  return account;
}

}  // namespace

ContinuousCore continuous_core(const view::Graph& graph, const ContinuousCoreOptions& options) {
  require_undirected(graph, "continuous core");
  require_ties(graph, options.ties);
  require_stopping_rule(options.tolerance, options.max_steps);
  base::SerialPulse pulse(options.run);
  auto account = account_of(graph, options.ties);
  const auto n = graph.vertex_count();
  if (n < 3 || graph.edge_count() == 0) {
    pulse.finish();
    return undefined(graph, std::move(account));
  }
  Hill hill(graph, options.ties, eigenvector(graph, {.ties = options.ties}).values);
  if (hill.is_flat()) {
    pulse.finish();
    return undefined(graph, std::move(account));
  }
  hill.leave_the_saddle();
  hill.tidy();
  Iteration iteration{0, hill.slope(), options.tolerance};
  const double first = iteration.residual;
  while (iteration.residual > options.tolerance && iteration.steps < options.max_steps) {
    for (Vertex v = 0; v < n; ++v) pulse.spend(8 + 2 * hill.improve(v));
    hill.tidy();
    ++iteration.steps;
    iteration.residual = hill.slope();
    pulse.set_share(iteration_share(first, iteration.residual, options.tolerance));
  }
  ContinuousCore result;
  result.values = hill.scores();
  result.fit = hill.fit();
  result.account = std::move(account);
  result.account.iteration = iteration;
  const bool settled = iteration.residual <= options.tolerance;
  result.account.status = settled ? Status::converged : Status::not_converged;
  result.account.note = settled ? "the nearest hill from the eigenvector; none higher is ruled out"
                                : "the limit of rounds was reached";
  add_concentration(result);
  pulse.finish();
  return result;
}

}  // namespace citynet::measure
