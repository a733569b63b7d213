#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "citynet/view/graph.hpp"
#include "measure/paths/given_lengths.hpp"
#include "measure/paths/path_stages.hpp"
#include "measure/paths/whole_number.hpp"

namespace citynet::measure {

/// A stage whose arcs have lengths.
template <class Length>
struct LengthStage {
  PathStage stage{};
  std::vector<std::uint32_t> length{};  ///< of each slot of the rows: its place in the table
  /// Of an undirected graph, for each vertex: how far it is from the centre of its component, and
  /// which component that is. Two vertices are no farther apart than both from their centre.
  std::vector<Length> to_center{};
  std::vector<std::uint32_t> component{};

  [[nodiscard]] bool may_meet(std::uint32_t a, std::uint32_t b) const {
    return component[a] == component[b];
  }
};

template <class Length>
struct LengthStages {
  std::vector<Length> lengths{};  ///< the table: all that occur, ascending
  std::vector<LengthStage<Length>> stages{};
};

/// Takes a graph whose edges have lengths apart, as `path_stages` does where they have none.
///
/// Twins along lengths become one vertex. Arcs that are longer than another way between their ends
/// are on no shortest path and are left out: those that a search from some vertices with many
/// neighbours shows to be so, and those with a shorter way of two steps. A vertex is only an end of
/// paths if any two of its neighbours are tied by an edge shorter than the way over it: where it
/// pays, those are the sources of a first stage, and the second is without them.
/// O(n log n + m log m).
[[nodiscard]] LengthStages<std::uint64_t> length_stages(const view::Graph& graph,
                                                        GivenLengths<std::uint64_t> lengths,
                                                        const Branches& off, bool same_branches);
[[nodiscard]] LengthStages<WholeNumber> length_stages(const view::Graph& graph,
                                                      GivenLengths<WholeNumber> lengths,
                                                      const Branches& off, bool same_branches);

}  // namespace citynet::measure
