#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "measure/paths/rows.hpp"

namespace citynet::measure {

/// Rows of neighbours and, slot by slot, the places of their lengths in a table.
struct LengthArcs {
  Rows rows{};
  std::vector<std::uint32_t> length{};

  [[nodiscard]] std::size_t size() const { return rows.targets.size(); }
  [[nodiscard]] std::size_t first(std::size_t v) const { return rows.offsets[v]; }
  [[nodiscard]] std::size_t last(std::size_t v) const { return rows.offsets[v + 1]; }
};

/// For each vertex of an undirected graph: how far it is from the centre of its component, which is
/// the first of its vertices, and the number of the component. Two vertices are no farther apart
/// than both from their centre.
template <class Length>
struct Centers {
  std::vector<Length> distance{};
  std::vector<std::uint32_t> component{};
};

/// Searches from the first vertices, which should have many neighbours, and from one vertex of each
/// component, and leaves out the arcs that are longer than the way over one of them: they are on no
/// shortest path. Of an undirected graph. `Length` is std::uint64_t or WholeNumber, here and below.
template <class Length>
[[nodiscard]] LengthArcs without_ways_round(LengthArcs arcs, const std::vector<Length>& table,
                                            Centers<Length>& made);

/// Leaves out the arcs that are longer than a way of two steps between their ends, as far as they
/// are found with a number of looks in proportion to the arcs.
template <class Length>
[[nodiscard]] LengthArcs without_detours(LengthArcs arcs, const std::vector<Length>& table);

/// Whether two vertices are tied by an edge that is shorter than the way `over` another one.
template <class Length>
using AreNearer = std::function<bool(std::uint32_t a, std::uint32_t b, const Length& over)>;

/// Marks the vertices that are only ends of shortest paths, as any two of their neighbours are tied
/// by an edge shorter than the way over them; where finding out would take too many looks, the
/// answer is no. `useful` are the arcs that may be on shortest paths; edges that are not count,
/// too.
template <class Length>
[[nodiscard]] std::vector<bool> only_ends(const LengthArcs& useful,
                                          const std::vector<Length>& table,
                                          const AreNearer<Length>& are_nearer);

}  // namespace citynet::measure
