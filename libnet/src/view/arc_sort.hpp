#pragma once

#include <algorithm>
#include <numeric>
#include <span>
#include <utility>
#include <vector>

#include "base/large_pages.hpp"
#include "base/parallel.hpp"
#include "base/pieces.hpp"
#include "citynet/base/stage.hpp"
#include "citynet/view/graph.hpp"

namespace citynet::view {

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
/// where the edges are cut. `Place` is a type that holds the number of arcs.
///
/// Of many edges, arcs get the numbers afterwards, row by row: the smaller neighbours of ever
/// larger vertices use up the edges of each of them in their order. So only one number is written
/// for an arc at a place that no cache holds. Of few, whose arcs are held by one, it is quicker to
/// write both at once.
template <Arcs arcs, class Place>
class ArcSort {
 public:
  ArcSort(std::size_t vertex_count, std::span<const Graph::Edge> edges, std::size_t parts)
      : edges_(edges),
        first_edge_(vertex_count + 1, static_cast<std::uint32_t>(edges.size())),
        next_(parts) {
    for (auto& next : next_) next.assign(kBackwards ? vertex_count : 0, 0);
  }

  void fill(Rows rows, const base::RunControl& run) {
    each_part(edges_.size(), base::stage(run, 0, 0.2),
              [&](auto part, auto first, auto last, auto& pulse) {
                base::in_pieces(first, last, pulse,
                                [&](auto at, auto stop) { count(next_[part], at, stop); });
              });
    place(rows.offsets);
    rows.ends.resize(rows.offsets.back());
    rows.arc_edges.resize(rows.offsets.back());
    if (!kBackwards || edges_.size() < kManyEdges) {
      write<Numbers::at_once>(rows, base::stage(run, 0.2, 1));
    } else {
      write<Numbers::afterwards>(rows, base::stage(run, 0.2, 0.7));
      each_part(rows.ends.size(), base::stage(run, 0.7, 1),
                [&](auto part, auto first, auto last, auto& pulse) {
                  number(next_[part], row_at(first, rows), row_at(last, rows), rows, pulse);
                });
    }
  }

 private:
  using Places = base::LargeVector<Place>;
  enum class Numbers { at_once, afterwards };
  static constexpr bool kForwards = arcs != Arcs::backwards;
  static constexpr bool kBackwards = arcs != Arcs::forwards;
  static constexpr std::size_t kAhead = 16;  // edges, about as long as memory takes to answer
  static constexpr std::size_t kManyEdges = std::size_t{1} << 20U;  // 16 MiB of arcs

  [[nodiscard]] std::size_t vertex_count() const { return first_edge_.size() - 1; }
  /// How many edges leave from a vertex, to larger ones when undirected.
  [[nodiscard]] std::size_t leaving(std::size_t v) const {
    return first_edge_[v + 1] - first_edge_[v];
  }

  template <class Use>
  void each_part(std::size_t items, const base::RunControl& run, const Use& use) {
    const auto parts = next_.size();
    base::for_each_block(parts, run, [&](std::size_t part, std::size_t end, base::Pulse& pulse) {
      for (; part < end; ++part) {
        use(part, items * part / parts, items * (part + 1) / parts, pulse);
      }
    });
  }

  /// How many edges end in each vertex, and where those begin that leave from it.
  void count(Places& ending, std::size_t first, std::size_t last) {
    Vertex begun = first == 0 ? 0 : edges_[first - 1].source + 1;
    for (auto e = first; e < last; ++e) {
      const auto [source, target] = edges_[e];
      if constexpr (kBackwards) ++ending[target];
      for (; begun <= source; ++begun) first_edge_[begun] = static_cast<std::uint32_t>(e);
    }
  }

  /// Turns the counts into places where the next arc of a part to a smaller neighbour goes.
  void place(base::LargeVector<std::uint64_t>& offsets) {
    offsets.resize(vertex_count() + 1);
    std::uint64_t at = 0;
    for (std::size_t v = 0; v < vertex_count(); ++v) {
      offsets[v] = at;
      if constexpr (kBackwards) {
        for (auto& next : next_) at += std::exchange(next[v], static_cast<Place>(at));
      }
      if constexpr (kForwards) at += leaving(v);
    }
    offsets[vertex_count()] = at;
  }

  template <Numbers numbers>
  void write(Rows rows, const base::RunControl& run) {
    each_part(edges_.size(), run,
              [&]([[maybe_unused]] auto part, auto first, auto last, auto& pulse) {
                base::in_pieces(first, last, pulse, [&](auto at, auto stop) {
                  if constexpr (kForwards) write_forwards<numbers>(at, stop, rows);
                  if constexpr (kBackwards) write_backwards<numbers>(next_[part], at, stop, rows);
                });
              });
  }

  /// The larger neighbors of a vertex are copied together.
  template <Numbers numbers>
  void write_forwards(std::size_t first, std::size_t last, Rows rows) const {
    for (auto e = first; e < last;) {
      const auto behind = first_edge_[edges_[e].source + 1];
      const auto end = std::min<std::size_t>(last, behind);
      const auto at = rows.offsets[edges_[e].source + 1] - (behind - e);
      auto* const ends = rows.ends.data() + at;
      const auto* const edges = edges_.data() + e;
      for (std::size_t i = 0; i < end - e; ++i) ends[i] = edges[i].target;
      if constexpr (numbers == Numbers::at_once) {
        auto* const arc_edges = rows.arc_edges.data() + at;
        std::iota(arc_edges, arc_edges + (end - e), static_cast<std::uint32_t>(e));
      }
      e = end;
    }
  }

  template <Numbers numbers>
  void write_backwards(Places& next, std::size_t first, std::size_t last, Rows rows) const {
    auto* const ends = rows.ends.data();
    auto* const arc_edges = rows.arc_edges.data();
    for (auto e = first; e < last; ++e) {
      const auto soon = next[edges_[std::min(e + kAhead, last - 1)].target];
      __builtin_prefetch(ends + soon, 1);
      if constexpr (numbers == Numbers::at_once) __builtin_prefetch(arc_edges + soon, 1);
      const auto [source, target] = edges_[e];
      const auto at = next[target]++;
      ends[at] = source;
      if constexpr (numbers == Numbers::at_once) arc_edges[at] = static_cast<std::uint32_t>(e);
    }
  }

  /// The row in which an arc begins a part; the next one where it is inside of a row.
  static std::size_t row_at(std::size_t arc, Rows rows) {
    const auto found = std::lower_bound(rows.offsets.begin(), rows.offsets.end() - 1, arc);
    return static_cast<std::size_t>(found - rows.offsets.begin());
  }

  /// Writes the numbers of the edges to the arcs of some rows; `next` becomes, for each vertex, the
  /// next of its edges that a larger one uses up.
  void number(Places& next, std::size_t first, std::size_t last, Rows rows, base::Pulse& pulse) {
    if constexpr (kBackwards) find_unused(next, first, last, pulse);
    const auto* const ends = rows.ends.data();
    auto* const arc_edges = rows.arc_edges.data();
    const auto all = rows.ends.size();
    for (auto v = first; v < last; ++v) {
      auto at = rows.offsets[v];
      const auto end = rows.offsets[v + 1];
      if constexpr (kBackwards) {
        for (const auto smaller = end - (kForwards ? leaving(v) : 0); at < smaller; ++at) {
          __builtin_prefetch(&next[ends[std::min(at + kAhead, all - 1)]], 1);
          arc_edges[at] = static_cast<std::uint32_t>(next[ends[at]]++);
        }
      }
      if constexpr (kForwards) std::iota(arc_edges + at, arc_edges + end, first_edge_[v]);
      pulse.spend(end - rows.offsets[v] + 1);
    }
  }

  /// Of the edges of each vertex, those to vertices before `first` are used up in earlier parts.
  void find_unused(Places& next, std::size_t first, std::size_t last, base::Pulse& pulse) const {
    // When undirected, edges of vertices behind `last` are not asked for.
    const auto vertices = kForwards ? last : vertex_count();
    std::copy_n(first_edge_.begin(), vertices, next.begin());
    pulse.spend(vertices / 4);
    if (first == 0) return;
    for (std::size_t v = 0; v < (kForwards ? first : vertices); ++v) {
      next[v] +=
          static_cast<Place>(targets_before(first, edges_.subspan(first_edge_[v], leaving(v))));
      pulse.spend(8);
    }
  }

  /// A binary search that takes no branch which could not be foreseen.
  static std::size_t targets_before(std::size_t first, std::span<const Graph::Edge> edges) {
    const auto* at = edges.data();
    for (auto left = edges.size(); left > 0;) {
      const auto half = (left + 1) / 2;
      at += at[half - 1].target < first ? half : 0;
      left -= half;
    }
    return static_cast<std::size_t>(at - edges.data());
  }

  std::span<const Graph::Edge> edges_;
  base::LargeVector<std::uint32_t> first_edge_{};
  std::vector<Places> next_;
};

}  // namespace citynet::view
