#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "citynet/base/run_control.hpp"
#include "citynet/present/table.hpp"

namespace citynet::view {
class Graph;
class TwoMode;
}  // namespace citynet::view

namespace citynet::present {

/// The vertices of one kind and their degrees. Means and shares are NaN when there are none.
struct DegreeSummary {
  std::string of;  ///< "vertices", "actors" or "targets"
  std::size_t count = 0;
  std::size_t isolates = 0;
  std::size_t degree_one = 0;  ///< vertices with a single tie
  double degree_one_share = 0;
  double mean_degree = 0;
  double median_degree = 0;  ///< of an even number, the mean of the two in the middle
  std::size_t max_degree = 0;
};

/// The first table of a paper: how large, how dense, in how many pieces.
struct Description {
  std::vector<DegreeSummary> kinds;  ///< one of a graph, actors and targets of two modes
  std::size_t ties = 0;              ///< edges or cells
  double density = 0;                ///< see `measure::density`
  std::size_t components = 0;        ///< weak ones of a directed graph
  std::size_t giant_component = 0;   ///< vertices (of both kinds) in the largest
  double giant_component_share = 0;
  double diameter = 0;       ///< the largest distance; see `measure::distances`
  double mean_distance = 0;  ///< over the pairs with a path
  /// Transitivity of an undirected graph, clustering after Robins and Alexander of two modes.
  double clustering = 0;
};

struct DescriptionOptions {
  base::RunControl run{};
};

/// Describes a one-mode network. Degrees of a directed graph count ties both ways, distances follow
/// the arrows, and its clustering is NaN. Strengths do not matter. What the graph has not is NaN.
///
/// O(n m), for the distances; the same bits for any number of threads. Throws Cancelled.
[[nodiscard]] Description describe(const view::Graph& graph,
                                   const DescriptionOptions& options = {});

/// Describes a two-mode network. Distances are those between vertices of both kinds; grades do not
/// matter.
[[nodiscard]] Description describe(const view::TwoMode& incidence,
                                   const DescriptionOptions& options = {});

/// One of several networks side by side: a year, a phase, a country.
struct Wave {
  std::string name;
  Description description;
};

/// Columns `what` and `quantity`, then one per wave, or `value`.
/// Throws InvalidArgument when waves have the same name or are of different kinds.
[[nodiscard]] Table to_table(const Description& description);
[[nodiscard]] Table to_table(std::span<const Wave> waves);

}  // namespace citynet::present
