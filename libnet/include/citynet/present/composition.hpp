#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "citynet/present/table.hpp"
#include "citynet/view/graph.hpp"
#include "citynet/view/two_mode.hpp"

namespace citynet::present {

/// How one body of vertices divides into groups.
struct CompositionRow {
  std::string key;                  ///< of the target; empty for the whole
  std::string name;                 ///< of the target; "all" for the whole
  std::vector<std::size_t> counts;  ///< per group
  std::size_t total = 0;            ///< whose group is known
  std::size_t missing = 0;          ///< whose group is not; they are in no share
  double blau = 0;                  ///< NaN when no group is known

  /// NaN when no group is known.
  [[nodiscard]] double share(std::size_t group) const noexcept;
};

struct Composition {
  std::string by;                     ///< "country"
  std::vector<std::string> groups;    ///< the largest first, equals in the order of their names
  CompositionRow whole;               ///< all vertices, or all actors
  bool by_target = false;             ///< of a two-mode network
  std::vector<CompositionRow> parts;  ///< per target of a two-mode network, in its order
};

/// Composition: from which countries (regions, types) the cities come, in all and in each network
/// they joined.
///
///   share(g) = n(g) / n          Blau = 1 - sum over groups of share(g)^2
///
/// `groups` has one name per vertex (per actor), "" when it is not known; `view::vertex_attribute`
/// and `view::actor_attribute` make them from the records. `by` is what the groups are. n counts
/// the vertices whose group is known. Blau is the chance that two of them, drawn with replacement,
/// are of different groups: 0 when all are of one. In a two-mode network every actor counts once
/// in the whole and once in each target it has a cell with; grades do not matter.
///
/// O(n + cells). Throws InvalidArgument for another number of groups.
/// Blau 1977, Inequality and Heterogeneity.
[[nodiscard]] Composition composition(const view::Graph& graph, std::span<const std::string> groups,
                                      std::string by = "group");
[[nodiscard]] Composition composition(const view::TwoMode& incidence,
                                      std::span<const std::string> groups,
                                      std::string by = "group");

/// What stands in the columns of the groups.
enum class CompositionCells { counts, shares };

/// Of a graph: one row per group with its `count` and `share`, and one for what is missing. Of a
/// two-mode network: a row for all actors and one per target, with `count`, `missing`, `blau` and a
/// column per group (`country_PL`).
[[nodiscard]] Table to_table(const Composition& composition,
                             CompositionCells cells = CompositionCells::counts);

}  // namespace citynet::present
