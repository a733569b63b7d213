#pragma once

#include <memory>
#include <mutex>

#include "base/large_pages.hpp"
#include "base/text_positions.hpp"
#include "citynet/view/graph.hpp"
#include "citynet/view/projection.hpp"
#include "citynet/view/two_mode.hpp"

namespace citynet::view {

/// Which vertex has a key; looked up, never iterated. Made when it is first asked for.
struct KeyIndex {
  std::once_flag once{};
  std::vector<std::string_view> keys{};
  base::TextPositions<std::string_view> vertex_of_key{};
};

/// The frozen arrays behind `Graph`.
struct Graph::Arrays {
  bool directed = false;
  base::LargeVector<std::uint64_t> offsets{0};
  base::LargeVector<Vertex> targets{};
  base::LargeVector<std::uint32_t> arc_edges{};
  // Used by directed graphs only: the rows of in-neighbours.
  base::LargeVector<std::uint64_t> in_offsets{};
  base::LargeVector<Vertex> in_sources{};
  base::LargeVector<std::uint32_t> in_arc_edges{};
  base::LargeVector<Edge> edges{};
  bool has_strengths = false;  // also of a graph without edges
  base::LargeVector<double> strengths{};
  std::vector<std::string> keys{};  // empty also where the incidence of origin has them
  std::unique_ptr<KeyIndex> key_index = std::make_unique<KeyIndex>();
  std::size_t dropped_loops = 0;
  std::size_t merged_parallel_edges = 0;
  std::optional<TwoMode> origin{};
  std::optional<Projection> projection{};

  [[nodiscard]] bool has_keys() const { return origin || !keys.empty(); }
  /// The key of a vertex where there are keys.
  [[nodiscard]] const std::string& key_of(Vertex v) const {
    return origin ? origin->actor_key(v) : keys[v];
  }
  /// Throws InvalidArgument when a key stands twice.
  [[nodiscard]] const base::TextPositions<std::string_view>& vertex_of_key() const;
};

/// Turns a sorted list of distinct edges into the rows of a `Graph`.
class GraphAssembler {
 public:
  /// `edges` ascending by (source, target), distinct, without loops, source < target when
  /// undirected; `strengths` empty or one per edge; `keys` empty or one per vertex, which are the
  /// rows of `origin` where there is one.
  [[nodiscard]] static Graph assemble(std::size_t vertex_count, Graph::Arrays draft,
                                      const base::RunControl& run = {});
  [[nodiscard]] static const Graph::Arrays& arrays_of(const Graph& graph) noexcept {
    return *graph.arrays_;
  }
};

}  // namespace citynet::view
