#include <algorithm>
#include <limits>

#include "base/parallel.hpp"
#include "citynet/base/error.hpp"
#include "citynet/base/stage.hpp"
#include "view/graph_arrays.hpp"

namespace citynet::view {
namespace {

/// Which way arcs are laid out of the edges.
enum class Arcs { forwards, backwards, both };

struct Rows {
  base::LargeVector<std::uint64_t>& offsets;
  base::LargeVector<Vertex>& ends;
  base::LargeVector<std::uint32_t>& arc_edges;
};

/// Counting sort of the arcs by the vertex they leave from. Edges come in ascending order, so each
/// row comes out ascending too, and no comparison is needed: first the smaller neighbours, as
/// their edges pass by, then the larger ones, which stand together at the end of a row.
///
/// The edges are cut into parts. Who counts for each part how many of its edges end in a vertex
/// knows where the part writes, so that all of them can write at once; the places do not depend on
/// where the edges are cut.
template <Arcs arcs>
class ArcSort {
 public:
  ArcSort(std::size_t vertex_count, std::span<const Graph::Edge> edges, std::size_t parts)
      : edges_(edges), first_edge_(vertex_count + 1, edges.size()), next_(parts) {
    for (auto& next : next_) next.assign(kBackwards ? vertex_count : 0, 0);
  }

  void fill(Rows rows, const base::RunControl& run) {
    each_part(base::stage(run, 0, 0.3),
              [&](auto part, auto first, auto last) { count(next_[part], first, last); });
    place(rows.offsets);
    rows.ends.resize(rows.offsets.back());
    rows.arc_edges.resize(rows.offsets.back());
    each_part(base::stage(run, 0.3, 1),
              [&](auto part, auto first, auto last) { write(next_[part], first, last, rows); });
  }

 private:
  using Places = base::LargeVector<std::uint64_t>;
  static constexpr bool kForwards = arcs != Arcs::backwards;
  static constexpr bool kBackwards = arcs != Arcs::forwards;
  static constexpr std::size_t kAhead = 16;  // edges, about as long as memory takes to answer
  static constexpr std::size_t kBetweenPulses = std::size_t{1} << 19U;
  static constexpr std::size_t kManyTies = 512;  // of a vertex: several for each tile
  static constexpr std::size_t kTile = 2048;     // targets: two lines of memory each fit the cache

  template <class Use>
  void each_part(const base::RunControl& run, const Use& use) {
    base::for_each_block(next_.size(), run,
                         [&](std::size_t part, std::size_t end, base::Pulse& pulse) {
                           for (; part < end; ++part) {
                             const auto last = edges_.size() * (part + 1) / next_.size();
                             for (auto at = edges_.size() * part / next_.size(); at < last;) {
                               const auto stop = std::min(last, at + kBetweenPulses);
                               use(part, at, stop);
                               pulse.spend(stop - at);
                               at = stop;
                             }
                           }
                         });
  }

  /// How many edges end in each vertex, and where those begin that leave from it.
  void count(Places& ending, std::size_t first, std::size_t last) {
    Vertex begun = first == 0 ? 0 : edges_[first - 1].source + 1;
    for (auto e = first; e < last; ++e) {
      const auto [source, target] = edges_[e];
      if constexpr (kBackwards) ++ending[target];
      for (; begun <= source; ++begun) first_edge_[begun] = e;
    }
  }

  /// Turns the counts into places: `next_` into where the next arc of a part to a smaller
  /// neighbour goes, `first_edge_` into the distance from edge numbers to places among the larger.
  void place(Places& offsets) {
    const auto vertices = first_edge_.size() - 1;
    offsets.resize(vertices + 1);
    std::uint64_t at = 0;
    for (std::size_t v = 0; v < vertices; ++v) {
      offsets[v] = at;
      if constexpr (kBackwards) {
        for (auto& next : next_) at += std::exchange(next[v], at);
      }
      if constexpr (kForwards) {
        const auto leaving = first_edge_[v + 1] - first_edge_[v];
        first_edge_[v] = at - first_edge_[v];
        at += leaving;
      }
    }
    offsets[vertices] = at;
  }

  void write(Places& next, std::size_t first, std::size_t last, Rows rows) const {
    if constexpr (arcs == Arcs::both) {
      const std::size_t sources = edges_[last - 1].source - edges_[first].source + 1;
      if (last - first >= kManyTies * sources) return write_in_tiles(next, first, last, rows);
    }
    if constexpr (kForwards) {
      for (auto e = first; e < last;) e = write_row_forwards(e, last, rows);
    }
    if constexpr (kBackwards) {
      for (auto e = first; e < last; ++e) write_backwards(next, e, last, rows);
    }
  }

  void write_backwards(Places& next, std::size_t e, std::size_t last, Rows rows) const {
    const auto [source, target] = edges_[e];
    const auto soon = next[edges_[std::min(e + kAhead, last - 1)].target];
    __builtin_prefetch(rows.ends.data() + soon, 1);
    __builtin_prefetch(rows.arc_edges.data() + soon, 1);
    const auto at = next[target]++;
    rows.ends[at] = source;
    rows.arc_edges[at] = static_cast<std::uint32_t>(e);
  }

  /// The larger neighbors of a vertex, from its edge `e` on and before `last`; returns the edge
  /// behind them.
  std::size_t write_row_forwards(std::size_t e, std::size_t last, Rows rows) const {
    const auto source = edges_[e].source;
    const auto at = e + first_edge_[source];  // may pass 0: unsigned numbers come back
    const auto end = std::min(last, rows.offsets[source + 1] - first_edge_[source]);
    auto* const ends = rows.ends.data() + at;
    auto* const arc_edges = rows.arc_edges.data() + at;
    const auto* const edges = edges_.data() + e;
    for (std::size_t i = 0; i < end - e; ++i) ends[i] = edges[i].target;
    for (std::size_t i = 0; i < end - e; ++i) arc_edges[i] = static_cast<std::uint32_t>(e + i);
    return end;
  }

  /// Where vertices have many ties, their edges end nearly everywhere, and what is written for one
  /// vertex would push out of the cache where the next one writes. So for some vertices together,
  /// first the edges to some targets, then those to the next.
  void write_in_tiles(Places& next, std::size_t first, std::size_t last, Rows rows) const {
    struct Range {
      std::size_t next, end;
    };
    std::vector<Range> ranges;
    for (auto e = first; e < last;) {
      const auto end = write_row_forwards(e, last, rows);
      ranges.push_back({e, end});
      e = end;
    }
    const auto vertices = next.size();
    for (std::size_t tile = 0; tile < vertices; tile += kTile) {
      for (auto& range : ranges) {
        while (range.next < range.end && edges_[range.next].target < tile + kTile) {
          write_backwards(next, range.next++, range.end, rows);
        }
      }
    }
  }

  std::span<const Graph::Edge> edges_;
  Places first_edge_{};
  std::vector<Places> next_;
};

/// Parts are worth their counters only when there is much to write.
std::size_t parts(std::size_t edges, const base::RunControl& run) {
  return std::clamp<std::size_t>(edges >> 15U, 1, base::thread_count(run));
}

template <Arcs arcs>
void fill_rows(std::size_t vertex_count, std::span<const Graph::Edge> edges, Rows rows,
               const base::RunControl& run) {
  ArcSort<arcs>(vertex_count, edges, parts(edges.size(), run)).fill(rows, run);
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
