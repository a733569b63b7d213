#include <limits>

#include "citynet/base/error.hpp"
#include "view/graph_arrays.hpp"

namespace citynet::view {
namespace {

/// Which way arcs are laid out of the edges.
enum class Arcs { forwards, backwards, both };

std::vector<std::uint64_t> row_offsets(std::size_t vertex_count, std::span<const Graph::Edge> edges,
                                       Arcs arcs) {
  std::vector<std::uint64_t> offsets(vertex_count + 1, 0);
  for (const auto& [a, b] : edges) {
    if (arcs != Arcs::backwards) ++offsets[a + 1];
    if (arcs != Arcs::forwards) ++offsets[b + 1];
  }
  for (std::size_t v = 0; v < vertex_count; ++v) offsets[v + 1] += offsets[v];
  return offsets;
}

/// Counting sort of the arcs by the vertex they leave from. Edges come in ascending order, so each
/// row comes out ascending too, and no comparison is needed: first the smaller neighbours, as
/// their edges pass by, then the larger ones, which stand together at the end of a row.
void fill_rows(std::size_t vertex_count, std::span<const Graph::Edge> edges, Arcs arcs,
               std::vector<std::uint64_t>& offsets, LargeVector<Vertex>& ends,
               LargeVector<std::uint32_t>& arc_edges) {
  constexpr std::size_t kAhead = 16;  // edges, about as long as memory takes to answer
  offsets = row_offsets(vertex_count, edges, arcs);
  ends.resize(offsets.back());
  arc_edges.resize(offsets.back());
  std::vector<std::uint64_t> next(offsets.begin(), offsets.end() - 1);
  for (std::size_t first = 0, last = 0; first < edges.size(); first = last) {
    const auto source = edges[first].source;
    while (last < edges.size() && edges[last].source == source) ++last;
    auto forward = offsets[source + 1] - (last - first);
    for (auto e = first; e < last; ++e) {
      const auto number = static_cast<std::uint32_t>(e);
      if (arcs != Arcs::forwards) {
        if (e + kAhead < edges.size()) {
          const auto soon = next[edges[e + kAhead].target];
          __builtin_prefetch(ends.data() + soon, 1);
          __builtin_prefetch(arc_edges.data() + soon, 1);
        }
        const auto at = next[edges[e].target]++;
        ends[at] = source;
        arc_edges[at] = number;
      }
      if (arcs != Arcs::backwards) {
        ends[forward] = edges[e].target;
        arc_edges[forward++] = number;
      }
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
  fill_rows(vertex_count, arrays->edges, arrays->directed ? Arcs::forwards : Arcs::both,
            arrays->offsets, arrays->targets, arrays->arc_edges);
  if (arrays->directed) {
    fill_rows(vertex_count, arrays->edges, Arcs::backwards, arrays->in_offsets, arrays->in_sources,
              arrays->in_arc_edges);
  }
  // Those of an incidence were found to be unique when it was made.
  if (!arrays->origin) static_cast<void>(arrays->vertex_of_key());
  return Graph(std::move(arrays));
}

const base::TextPositions& Graph::Arrays::vertex_of_key() const {
  auto& index = *key_index;
  std::call_once(index.once, [&] {
    index.vertex_of_key = base::TextPositions(keys);
    if (const auto& repeated = index.vertex_of_key.repeated()) {
      throw base::InvalidArgument("keys", keys[repeated->first],
                                  "keys are unique; this one stands at vertices " +
                                      std::to_string(repeated->first) + " and " +
                                      std::to_string(repeated->second));
    }
  });
  return index.vertex_of_key;
}

}  // namespace citynet::view
