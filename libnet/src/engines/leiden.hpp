#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/parallel.hpp"
#include "citynet/view/graph.hpp"

namespace citynet::engines {

/// The Leiden method on an undirected graph with at least one edge.
struct LeidenRequest {
  /// Maximise sum over communities of (inside - resolution * mass^2 / 2), where the mass of a
  /// community is the sum of `vertex_masses`, and `inside` that of `strengths`.
  std::span<const double> strengths{};      ///< one per edge, about 1 on average
  std::span<const double> vertex_masses{};  ///< one per vertex
  double resolution = 1;
  std::uint64_t seed = 0;
  std::size_t max_rounds = 1;
  std::size_t quiet_rounds = 1;  ///< end after so many rounds in a row without a change
  /// The division to start from; empty: every vertex alone.
  std::span<const std::uint32_t> start{};
};

struct LeidenAnswer {
  std::vector<std::uint32_t> membership{};
  double quality = 0;    ///< as the engine computes it: the sum above / total strength
  double last_gain = 0;  ///< of the last round
  std::size_t rounds = 0;
  bool settled = false;  ///< ended by quiet rounds, not by the limit
  std::string engine{};  ///< "igraph 0.10.2"
};

/// Throws Unavailable in a build without igraph, EngineError when igraph fails, and what `pulse`
/// throws.
[[nodiscard]] LeidenAnswer leiden(const view::Graph& graph, const LeidenRequest& request,
                                  base::Pulse& pulse);

}  // namespace citynet::engines
