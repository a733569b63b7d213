#include "measure/centrality/pagerank_elimination.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace citynet::measure {
namespace {

/// Vertices with ties, those with few first, else in their order.
std::vector<view::Vertex> by_degree(const view::Graph& graph) {
  const auto offsets = graph.offsets();
  const auto n = graph.vertex_count();
  std::vector<std::uint32_t> places(n + 1, 0);  // where the next vertex of a degree goes
  for (std::size_t v = 0; v < n; ++v) {
    const auto degree = offsets[v + 1] - offsets[v];
    if (degree > 0) ++places[degree + 1];
  }
  for (std::size_t degree = 1; degree <= n; ++degree) places[degree] += places[degree - 1];
  std::vector<view::Vertex> order(places[n]);
  for (view::Vertex v = 0; v < n; ++v) {
    const auto degree = offsets[v + 1] - offsets[v];
    if (degree > 0) order[places[degree]++] = v;
  }
  return order;
}

/// The upper half of the matrix in that order, the right side behind it as one more column.
class Rows {
 public:
  explicit Rows(std::size_t size)
      : size_(size), values_(size * (size + 1), 0.0), inverse_(size), solution_(size) {
    factors_.reserve(size);
  }

  [[nodiscard]] double* row(std::size_t i) { return values_.data() + i * (size_ + 1); }

  /// Takes the rows above out of row i, four at a time.
  void eliminate(std::size_t i) {
    factors_.clear();
    for (std::size_t k = 0; k < i; ++k) {
      const double above = row(k)[i];
      if (above != 0) factors_.push_back({row(k), above * inverse_[k]});
    }
    auto* const own = row(i);
    std::size_t at = 0;
    for (; at + 4 <= factors_.size(); at += 4) {
      const auto [a, by_a] = factors_[at];
      const auto [b, by_b] = factors_[at + 1];
      const auto [c, by_c] = factors_[at + 2];
      const auto [d, by_d] = factors_[at + 3];
      for (auto j = i; j <= size_; ++j) {
        own[j] -= (by_a * a[j] + by_b * b[j]) + (by_c * c[j] + by_d * d[j]);
      }
    }
    for (; at < factors_.size(); ++at) {
      const auto [a, by_a] = factors_[at];
      for (auto j = i; j <= size_; ++j) own[j] -= by_a * a[j];
    }
    inverse_[i] = 1 / own[i];
  }

  /// From the last row to the first.
  const std::vector<double>& solve() {
    for (auto i = size_; i-- > 0;) {
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
    return solution_;
  }

 private:
  struct Factor {
    const double* row;
    double by;
  };

  std::size_t size_;
  std::vector<double> values_, inverse_, solution_;
  std::vector<Factor> factors_{};
};

}  // namespace

bool pagerank_by_elimination(const view::Graph& graph, std::span<const double> strengths,
                             const PageRankSystem& system, std::vector<double>& x) {
  const auto order = by_degree(graph);
  std::vector<std::uint32_t> place(graph.vertex_count(), 0);
  for (std::uint32_t i = 0; i < order.size(); ++i) place[order[i]] = i;
  Rows rows(order.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    const auto v = order[i];
    auto* const row = rows.row(i);
    const auto neighbors = graph.neighbors(v);
    const auto edges = graph.edges_of(v);
    for (std::size_t at = 0; at < neighbors.size(); ++at) {
      const auto j = place[neighbors[at]];
      if (j > i) row[j] = -system.damping * (strengths.empty() ? 1.0 : strengths[edges[at]]);
    }
    row[i] = system.strength[v];
    row[order.size()] = system.start[v];
  }
  for (std::size_t i = 0; i < order.size(); ++i) rows.eliminate(i);
  const auto& solution = rows.solve();
  auto found = system.start;  // of a vertex without ties
  for (std::size_t i = 0; i < order.size(); ++i) {
    found[order[i]] = system.strength[order[i]] * solution[i];
  }
  double sum = 0;
  for (const double value : found) sum += value;
  if (!std::isfinite(sum)) return false;
  for (auto& value : found) value /= sum;
  x = std::move(found);
  return true;
}

}  // namespace citynet::measure
