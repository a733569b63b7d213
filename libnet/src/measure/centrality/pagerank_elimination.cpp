#include "measure/centrality/pagerank_elimination.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace citynet::measure {
namespace {

/// The upper half of the matrix, the right side behind it as one more column. All of it lies on the
/// stack, so that nothing is allocated.
class Elimination {
 public:
  Elimination(const view::Graph& graph, std::span<const double> strengths,
              const PageRankSystem& system) {
    sort_by_degree(graph);
    const auto offsets = graph.offsets();
    const auto targets = graph.targets();
    for (std::size_t i = 0; i < size_; ++i) {
      const auto v = order_[i];
      auto* const own = row(i);
      std::fill(own + i, own + size_, 0.0);
      own[i] = system.strength[v];
      own[size_] = system.start[v];
      const auto first = offsets[v], count = offsets[v + 1] - first;
      const auto edges = strengths.empty() ? std::span<const std::uint32_t>{} : graph.edges_of(v);
      for (std::size_t at = 0; at < count; ++at) {
        const std::size_t j = place_[targets[first + at]];
        const double strength = strengths.empty() ? 1.0 : strengths[edges[at]];
        if (j > i) own[j] = -system.damping * strength;
      }
    }
  }

  void run() {
    for (std::size_t i = 0; i < size_; ++i) eliminate(i);
    for (auto i = size_; i-- > 0;) solve(i);
  }

  /// Calls `use(v, z)` for each vertex with ties.
  template <class Use>
  void for_each(Use use) const {
    for (std::size_t i = 0; i < size_; ++i) use(order_[i], solution_[i]);
  }

 private:
  struct Factor {
    const double* row;
    double by;
  };

  [[nodiscard]] double* row(std::size_t i) { return values_.data() + i * (size_ + 1); }

  /// Vertices with ties, those with few first, else in their order.
  void sort_by_degree(const view::Graph& graph) {
    const auto offsets = graph.offsets();
    const auto n = graph.vertex_count();
    std::array<std::uint32_t, kMostEliminated + 1> next{};  // where the next one of a degree goes
    for (std::size_t v = 0; v < n; ++v) {
      const auto degree = offsets[v + 1] - offsets[v];
      if (degree > 0) ++next[degree + 1];
    }
    for (std::size_t degree = 1; degree <= n; ++degree) next[degree] += next[degree - 1];
    size_ = next[n];
    for (view::Vertex v = 0; v < n; ++v) {
      const auto degree = offsets[v + 1] - offsets[v];
      if (degree == 0) continue;
      place_[v] = next[degree]++;
      order_[place_[v]] = v;
    }
  }

  /// Takes the rows above out of row i, four at a time.
  void eliminate(std::size_t i) {
    std::size_t count = 0;
    for (std::size_t k = 0; k < i; ++k) {
      const double above = row(k)[i];
      if (above != 0) factors_[count++] = {row(k), above * inverse_[k]};
    }
    auto* const own = row(i);
    std::size_t at = 0;
    for (; at + 4 <= count; at += 4) {
      const auto [a, by_a] = factors_[at];
      const auto [b, by_b] = factors_[at + 1];
      const auto [c, by_c] = factors_[at + 2];
      const auto [d, by_d] = factors_[at + 3];
      for (auto j = i; j <= size_; ++j) {
        own[j] -= (by_a * a[j] + by_b * b[j]) + (by_c * c[j] + by_d * d[j]);
      }
    }
    for (; at < count; ++at) {
      const auto [a, by_a] = factors_[at];
      for (auto j = i; j <= size_; ++j) own[j] -= by_a * a[j];
    }
    inverse_[i] = 1 / own[i];
  }

  /// When the rows below are solved.
  void solve(std::size_t i) {
    const auto* const own = row(i);
    double even = 0, odd = 0;
    std::size_t j = i + 1;
    for (; j + 2 <= size_; j += 2) {
      even += own[j] * solution_[j];
      odd += own[j + 1] * solution_[j + 1];
    }
    if (j < size_) even += own[j] * solution_[j];
    solution_[i] = (own[size_] - (even + odd)) * inverse_[i];
  }

  // Only what belongs to the first `size_` is ever written, and read.
  std::size_t size_ = 0;
  std::array<view::Vertex, kMostEliminated> order_;
  std::array<std::uint32_t, kMostEliminated> place_;
  std::array<Factor, kMostEliminated> factors_;
  std::array<double, kMostEliminated> inverse_, solution_;
  std::array<double, kMostEliminated*(kMostEliminated + 1)> values_;
};

}  // namespace

bool pagerank_by_elimination(const view::Graph& graph, std::span<const double> strengths,
                             const PageRankSystem& system, std::vector<double>& x) {
  Elimination elimination(graph, strengths, system);
  elimination.run();
  auto found = system.start;  // of a vertex without ties
  elimination.for_each([&](view::Vertex v, double z) { found[v] = system.strength[v] * z; });
  double sum = 0;
  for (const double value : found) sum += value;
  if (!std::isfinite(sum)) return false;
  for (auto& value : found) value /= sum;
  x = std::move(found);
  return true;
}

}  // namespace citynet::measure
