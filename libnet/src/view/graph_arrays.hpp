#pragma once

#include <unordered_map>

#include "citynet/view/graph.hpp"
#include "citynet/view/projection.hpp"
#include "citynet/view/two_mode.hpp"

namespace citynet::view {

/// The frozen arrays behind `Graph`.
struct Graph::Arrays {
  bool directed = false;
  std::vector<std::uint64_t> offsets{0};
  std::vector<Vertex> targets{};
  std::vector<std::uint32_t> arc_edges{};
  // Used by directed graphs only: the rows of in-neighbours.
  std::vector<std::uint64_t> in_offsets{};
  std::vector<Vertex> in_sources{};
  std::vector<std::uint32_t> in_arc_edges{};
  std::vector<Edge> edges{};
  bool has_strengths = false;  // also of a graph without edges
  std::vector<double> strengths{};
  std::vector<std::string> keys{};
  std::unordered_map<std::string_view, Vertex> vertex_of_key{};  // looked up, never iterated
  std::size_t dropped_loops = 0;
  std::size_t merged_parallel_edges = 0;
  std::optional<TwoMode> origin{};
  std::optional<Projection> projection{};
};

/// Turns a sorted list of distinct edges into the rows of a `Graph`.
class GraphAssembler {
 public:
  /// `edges` ascending by (source, target), distinct, without loops, source < target when
  /// undirected; `strengths` empty or one per edge; `keys` empty or one per vertex.
  [[nodiscard]] static Graph assemble(std::size_t vertex_count, Graph::Arrays arrays);
};

}  // namespace citynet::view
