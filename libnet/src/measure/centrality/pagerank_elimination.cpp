#include "measure/centrality/pagerank_elimination.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "measure/paths/vertex_set.hpp"

namespace citynet::measure {
namespace {

/// The upper half of the matrix, the right side behind it as one more column. All of it lies on the
/// stack, so that nothing is allocated.
///
/// The first rows have few entries, which a set names; nothing else of such a row is ever written
/// or read. As vertices go, rows fill up: from the first one that is half full, rows are whole.
class Elimination {
 public:
  Elimination(const view::Graph& graph, std::span<const double> strengths,
              const PageRankSystem& system)
      : graph_(graph), strengths_(strengths), system_(system) {
    sort_by_degree();
  }

  void run() {
    std::fill_n(above_.begin(), size_, VertexSet());
    whole_from_ = size_;
    for (std::size_t i = 0; i < size_; ++i) {
      if (i < whole_from_) name_entries(i);
      if (i < whole_from_) {
        const auto named = entries_[i];
        named.for_each([&, own = row(i)](auto j) {
          own[j] = 0;
          above_[j] |= VertexSet::of(static_cast<view::Vertex>(i));
        });
      } else {
        std::fill(row(i) + i, row(i) + size_, 0.0);
      }
      enter(i);
      eliminate(i);
    }
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
  void sort_by_degree() {
    const auto offsets = graph_.offsets();
    const auto n = graph_.vertex_count();
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

  /// Which entries row i has right of the diagonal: its ties, and what the rows above bring.
  void name_entries(std::size_t i) {
    VertexSet named;
    for (const auto u : graph_.neighbors(order_[i])) named |= VertexSet::of(place_[u]);
    above_[i].for_each([&](auto k) { named |= entries_[k]; });
    entries_[i] = named & VertexSet::after(static_cast<view::Vertex>(i));
    if (2 * entries_[i].size() >= size_ - 1 - i) whole_from_ = i;
  }

  /// The matrix as it is given.
  void enter(std::size_t i) {
    const auto v = order_[i];
    auto* const own = row(i);
    own[i] = system_.strength[v];
    own[size_] = system_.start[v];
    const auto ends = graph_.neighbors(v);
    const auto edges = strengths_.empty() ? std::span<const std::uint32_t>{} : graph_.edges_of(v);
    for (std::size_t at = 0; at < ends.size(); ++at) {
      const std::size_t j = place_[ends[at]];
      const double strength = strengths_.empty() ? 1.0 : strengths_[edges[at]];
      if (j > i) own[j] = -system_.damping * strength;
    }
  }

  /// Takes the rows above out of row i: those of few entries one by one, whole ones four at a time.
  void eliminate(std::size_t i) {
    auto* const own = row(i);
    const auto behind = VertexSet::after(static_cast<view::Vertex>(i));
    above_[i].for_each([&](auto k) {
      const auto* const upper = row(k);
      const double by = upper[i] * inverse_[k];
      own[i] -= by * upper[i];
      own[size_] -= by * upper[size_];
      (entries_[k] & behind).for_each([&](auto j) { own[j] -= by * upper[j]; });
    });
    if (i > whole_from_) eliminate_whole(i);
    inverse_[i] = 1 / own[i];
  }

  void eliminate_whole(std::size_t i) {
    auto* const own = row(i);
    const auto factor = [&](std::size_t k) { return Factor{row(k), row(k)[i] * inverse_[k]}; };
    auto k = whole_from_;
    for (; k + 4 <= i; k += 4) {
      const auto [a, by_a] = factor(k);
      const auto [b, by_b] = factor(k + 1);
      const auto [c, by_c] = factor(k + 2);
      const auto [d, by_d] = factor(k + 3);
      for (auto j = i; j <= size_; ++j) {
        own[j] -= (by_a * a[j] + by_b * b[j]) + (by_c * c[j] + by_d * d[j]);
      }
    }
    for (; k < i; ++k) {
      const auto [a, by_a] = factor(k);
      for (auto j = i; j <= size_; ++j) own[j] -= by_a * a[j];
    }
  }

  /// When the rows below are solved.
  void solve(std::size_t i) {
    const auto* const own = row(i);
    double even = 0, odd = 0;
    if (i < whole_from_) {
      entries_[i].for_each([&](auto j) { even += own[j] * solution_[j]; });
    } else {
      std::size_t j = i + 1;
      for (; j + 2 <= size_; j += 2) {
        even += own[j] * solution_[j];
        odd += own[j + 1] * solution_[j + 1];
      }
      if (j < size_) even += own[j] * solution_[j];
    }
    solution_[i] = (own[size_] - (even + odd)) * inverse_[i];
  }

  const view::Graph& graph_;
  std::span<const double> strengths_;
  const PageRankSystem& system_;
  // Only what belongs to the first `size_` is ever written, and read.
  std::size_t size_ = 0, whole_from_ = 0;
  std::array<view::Vertex, kMostEliminated> order_;
  std::array<std::uint32_t, kMostEliminated> place_;
  std::array<VertexSet, kMostEliminated> entries_;  ///< of each row that is not whole
  std::array<VertexSet, kMostEliminated> above_;    ///< the rows above of few entries, one here
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
