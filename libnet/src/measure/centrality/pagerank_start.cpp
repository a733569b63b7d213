#include "measure/centrality/pagerank_start.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace citynet::measure {
namespace {

/// Conjugate gradients with the product sum of x(v) y(v) / s(v).
class Gradients {
 public:
  explicit Gradients(const PageRankSystem& system)
      : system_(system), n_(system.start.size()), y_(n_, 0.0), rest_(system.start) {
    inverse_.resize(n_, 0.0);
    for (std::size_t v = 0; v < n_; ++v) {
      if (system.strength[v] > 0) {
        inverse_[v] = 1 / system.strength[v];
      } else {
        y_[v] = rest_[v];  // solved already
        rest_[v] = 0;
      }
    }
    along_ = rest_;
    flow_.resize(n_);
    image_.resize(n_);
    square_ = 0;
    for (std::size_t v = 0; v < n_; ++v) square_ += rest_[v] * rest_[v] * inverse_[v];
  }

  /// False when there is nothing left to do that double arithmetic could.
  bool step(base::Pulse& pulse) {
    for (std::size_t v = 0; v < n_; ++v) flow_[v] = along_[v] * inverse_[v];
    system_.ties.multiply(flow_, image_, pulse);
    double curvature = 0;
    for (std::size_t v = 0; v < n_; ++v) {
      image_[v] = along_[v] - system_.damping * image_[v];
      curvature += flow_[v] * image_[v];
    }
    if (!(square_ > 0 && curvature > 0)) return false;
    const double length = square_ / curvature;
    double square = 0;
    error_ = sum_ = 0;
    for (std::size_t v = 0; v < n_; ++v) {
      y_[v] += length * along_[v];
      rest_[v] -= length * image_[v];
      square += rest_[v] * rest_[v] * inverse_[v];
      error_ += std::abs(rest_[v]);
      sum_ += y_[v];
    }
    const double turn = square / square_;
    square_ = square;
    for (std::size_t v = 0; v < n_; ++v) along_[v] = rest_[v] + turn * along_[v];
    return true;
  }

  /// Of the vector scaled to the sum 1.
  [[nodiscard]] double error() const { return error_ / sum_; }

  [[nodiscard]] std::vector<double> scaled() const {
    auto x = y_;
    double sum = 0;
    for (auto& value : x) sum += value = std::max(value, 0.0);
    for (auto& value : x) value /= sum;
    return x;
  }

 private:
  const PageRankSystem& system_;
  std::size_t n_;
  std::vector<double> y_, rest_;
  std::vector<double> inverse_{}, along_{}, flow_{}, image_{};
  double square_ = 0, error_ = 0, sum_ = 0;
};

}  // namespace

std::size_t pagerank_start(const PageRankSystem& system, double tolerance, std::size_t max_steps,
                           const std::function<void(double error)>& step, std::vector<double>& x,
                           base::Pulse& pulse) {
  constexpr std::size_t kPatience = 10;
  Gradients gradients(system);
  double least = std::numeric_limits<double>::infinity();
  std::size_t steps = 0, since_least = 0;
  while (steps < max_steps && least > tolerance && since_least < kPatience) {
    if (!gradients.step(pulse)) break;
    ++steps;
    const double error = gradients.error();
    if (!std::isfinite(error)) return steps;  // x as it was
    step(error);
    since_least = error < least ? 0 : since_least + 1;
    least = std::min(least, error);
  }
  if (steps > 0) x = gradients.scaled();
  return steps;
}

}  // namespace citynet::measure
