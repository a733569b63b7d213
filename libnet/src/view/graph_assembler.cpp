#include <limits>

#include "citynet/base/error.hpp"
#include "view/graph_arrays.hpp"

namespace citynet::view {
namespace {

/// Counting sort of the arcs by the vertex they leave from. Edges come in ascending order, so each
/// row comes out ascending too, and no comparison is needed.
void fill_rows(std::size_t vertex_count, std::span<const Graph::Edge> edges, bool forwards,
               bool backwards, std::vector<std::uint64_t>& offsets, std::vector<Vertex>& ends,
               std::vector<std::uint32_t>& arc_edges) {
  offsets.assign(vertex_count + 1, 0);
  for (const auto& [a, b] : edges) {
    if (forwards) ++offsets[a + 1];
    if (backwards) ++offsets[b + 1];
  }
  for (std::size_t v = 0; v < vertex_count; ++v) offsets[v + 1] += offsets[v];
  ends.resize(offsets.back());
  arc_edges.resize(offsets.back());
  std::vector<std::uint64_t> next(offsets.begin(), offsets.end() - 1);
  // Backward arcs first: row v then holds its smaller neighbours before its larger ones.
  if (backwards) {
    for (std::size_t e = 0; e < edges.size(); ++e) {
      const auto at = next[edges[e].target]++;
      ends[at] = edges[e].source;
      arc_edges[at] = static_cast<std::uint32_t>(e);
    }
  }
  if (forwards) {
    for (std::size_t e = 0; e < edges.size(); ++e) {
      const auto at = next[edges[e].source]++;
      ends[at] = edges[e].target;
      arc_edges[at] = static_cast<std::uint32_t>(e);
    }
  }
}

}  // namespace

Graph GraphAssembler::assemble(std::size_t vertex_count, Graph::Arrays draft) {
  if (draft.edges.size() > std::numeric_limits<std::uint32_t>::max()) {
    throw base::InvalidArgument("edges", std::to_string(draft.edges.size()),
                                "a graph holds at most 4,294,967,295 edges");
  }
  auto arrays = std::make_shared<Graph::Arrays>(std::move(draft));
  fill_rows(vertex_count, arrays->edges, true, !arrays->directed, arrays->offsets, arrays->targets,
            arrays->arc_edges);
  if (arrays->directed) {
    fill_rows(vertex_count, arrays->edges, false, true, arrays->in_offsets, arrays->in_sources,
              arrays->in_arc_edges);
  }
  arrays->vertex_of_key.reserve(arrays->keys.size());
  for (std::size_t v = 0; v < arrays->keys.size(); ++v) {
    const auto [at, fresh] = arrays->vertex_of_key.emplace(arrays->keys[v], static_cast<Vertex>(v));
    if (!fresh) {
      throw base::InvalidArgument("keys", arrays->keys[v],
                                  "keys are unique; this one stands at vertices " +
                                      std::to_string(at->second) + " and " + std::to_string(v));
    }
  }
  return Graph(std::move(arrays));
}

}  // namespace citynet::view
