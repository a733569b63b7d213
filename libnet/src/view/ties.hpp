#pragma once

#include <algorithm>

#include "base/large_pages.hpp"
#include "citynet/view/graph.hpp"

namespace citynet::view {

/// Where the ties of a row are written; local to a loop, so that it lives in registers.
struct TieWriter {
  Graph::Edge* edges;
  double* strengths;
  std::size_t at;

  /// What is not kept is overwritten by the next one: who decides need not branch.
  void write(Graph::Edge of, double value, bool keep) noexcept {
    edges[at] = of;
    strengths[at] = value;
    at += keep ? 1 : 0;
  }
};

/// The ties of some rows, in memory that grows before a row and is used again for other rows.
class Ties {
 public:
  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  [[nodiscard]] Graph::Edge& edge(std::size_t at) noexcept { return edges_[at]; }
  [[nodiscard]] double& strength(std::size_t at) noexcept { return strengths_[at]; }

  /// Behind the last tie, with room for so many and one that is not kept.
  [[nodiscard]] TieWriter writer(std::size_t most) {
    if (edges_.size() - size_ <= most) grow(std::max(2 * edges_.size(), size_ + most + 1));
    return {edges_.data(), strengths_.data(), size_};
  }
  /// Takes what was written and kept.
  void take(const TieWriter& writer) noexcept { size_ = writer.at; }
  void shrink(std::size_t size) noexcept { size_ = size; }

  void copy_to(Graph::Edge* edges, double* strengths) const {
    std::copy_n(edges_.data(), size_, edges);
    std::copy_n(strengths_.data(), size_, strengths);
  }

 private:
  /// Copies what was kept and no more, as the rest was never written.
  void grow(std::size_t room) {
    base::LargeVector<Graph::Edge> edges(room);
    base::LargeVector<double> strengths(room);
    copy_to(edges.data(), strengths.data());
    edges_.swap(edges);
    strengths_.swap(strengths);
  }

  base::LargeVector<Graph::Edge> edges_{};
  base::LargeVector<double> strengths_{};
  std::size_t size_ = 0;
};

}  // namespace citynet::view
