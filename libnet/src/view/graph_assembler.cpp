#include <algorithm>
#include <limits>

#include "base/parallel.hpp"
#include "citynet/base/error.hpp"
#include "citynet/base/stage.hpp"
#include "view/arc_sort.hpp"
#include "view/graph_arrays.hpp"

namespace citynet::view {
namespace {

/// Parts are worth their counters only when there is much to write.
std::size_t parts(std::size_t edges, const base::RunControl& run) {
  return std::clamp<std::size_t>(edges >> 15U, 1, base::thread_count(run));
}

template <Arcs arcs>
void fill_rows(std::size_t vertex_count, std::span<const Graph::Edge> edges, Rows rows,
               const base::RunControl& run) {
  const auto count = parts(edges.size(), run);
  if (edges.size() <= std::numeric_limits<std::uint32_t>::max() / 2) {
    ArcSort<arcs, std::uint32_t>(vertex_count, edges, count).fill(rows, run);
  } else {
    ArcSort<arcs, std::uint64_t>(vertex_count, edges, count).fill(rows, run);
  }
}

}  // namespace

Graph GraphAssembler::assemble(std::size_t vertex_count, Graph::Arrays draft,
                               const base::RunControl& run) {
  if (draft.edges.size() > std::numeric_limits<std::uint32_t>::max()) {
    throw base::InvalidArgument("edges", std::to_string(draft.edges.size()),
                                "a graph holds at most 4,294,967,295 edges");
  }
  auto arrays = std::make_shared<Graph::Arrays>(std::move(draft));
  const Rows rows{arrays->offsets, arrays->targets, arrays->arc_edges};
  if (arrays->directed) {
    fill_rows<Arcs::forwards>(vertex_count, arrays->edges, rows, base::stage(run, 0, 0.3));
    fill_rows<Arcs::backwards>(vertex_count, arrays->edges,
                               {arrays->in_offsets, arrays->in_sources, arrays->in_arc_edges},
                               base::stage(run, 0.3, 1));
  } else {
    fill_rows<Arcs::both>(vertex_count, arrays->edges, rows, run);
  }
  // Those of an incidence were found to be unique when it was made.
  if (!arrays->keys.empty()) static_cast<void>(arrays->vertex_of_key());
  return Graph(std::move(arrays));
}

const base::TextPositions<std::string_view>& Graph::Arrays::vertex_of_key() const {
  auto& index = *key_index;
  std::call_once(index.once, [&] {
    const std::size_t count = origin ? offsets.size() - 1 : keys.size();
    index.keys.clear();
    index.keys.reserve(count);
    for (std::size_t v = 0; v < count; ++v) {
      index.keys.emplace_back(key_of(static_cast<Vertex>(v)));
    }
    index.vertex_of_key = base::TextPositions(index.keys);
    if (const auto& repeated = index.vertex_of_key.repeated()) {
      throw base::InvalidArgument("keys", std::string(index.keys[repeated->first]),
                                  "keys are unique; this one stands at vertices " +
                                      std::to_string(repeated->first) + " and " +
                                      std::to_string(repeated->second));
    }
  });
  return index.vertex_of_key;
}

}  // namespace citynet::view
