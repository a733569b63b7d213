#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "citynet/measure/structure/core_periphery.hpp"
#include "citynet/view/graph.hpp"

namespace citynet::measure {

/// A core and a periphery, and what the ties in and between them add up to: kept up to date while
/// vertices change sides, so that the fit of the next division costs O(1).
class CoreBlocks {
 public:
  CoreBlocks(const view::Graph& graph, TieUse ties, BetweenCoreAndPeriphery between);

  /// Everybody in the periphery.
  void clear();
  /// Moves v to the other side; O(degree).
  void flip(view::Vertex v);

  [[nodiscard]] bool in_core(view::Vertex v) const { return in_core_[v]; }
  [[nodiscard]] const std::vector<bool>& core() const { return in_core_; }
  [[nodiscard]] std::size_t core_size() const { return core_size_; }

  /// Correlation with the ideal; NaN when one of the two does not vary.
  [[nodiscard]] double fit() const { return fit(core_size_, inside_core_, inside_periphery_); }
  /// The fit after v has moved.
  [[nodiscard]] double fit_with(view::Vertex v) const;
  /// The fit after both have moved, one from each side.
  [[nodiscard]] double fit_with(view::Vertex leaves, view::Vertex enters) const;
  /// Not all pairs are alike; else no division has a fit.
  [[nodiscard]] bool ties_vary() const;

 private:
  /// Sums of strengths and of their squares.
  struct Sums {
    double first = 0, second = 0;
    Sums& add(const Sums& more, double times) {
      first += times * more.first;
      second += times * more.second;
      return *this;
    }
  };

  [[nodiscard]] Sums tie(std::uint32_t edge) const;
  [[nodiscard]] double fit(std::size_t core_size, const Sums& core, const Sums& periphery) const;

  const view::Graph& graph_;
  TieUse ties_;
  BetweenCoreAndPeriphery between_;
  std::vector<bool> in_core_;
  std::vector<Sums> to_core_, to_all_;  // per vertex
  Sums all_{}, inside_core_{}, inside_periphery_{};
  std::size_t core_size_ = 0;
};

}  // namespace citynet::measure
