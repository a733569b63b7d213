#pragma once

#include <cstdint>
#include <vector>

#include "citynet/base/run_control.hpp"
#include "citynet/measure/result.hpp"

namespace citynet::view {
class Graph;
}

namespace citynet::measure {

/// What "connected" means in a directed graph.
enum class Connectivity {
  weak,    ///< there is a path when directions are ignored
  strong,  ///< there is a path both ways along the directions
};

struct ComponentsOptions {
  Connectivity connectivity = Connectivity::weak;  ///< undirected graphs: both mean the same
  base::RunControl run{};
};

struct Components {
  std::vector<std::uint32_t> membership{};  ///< per vertex, the number of its component
  std::vector<std::uint32_t> sizes{};       ///< per component; the largest is number 0
  Account account{};

  [[nodiscard]] std::size_t count() const noexcept { return sizes.size(); }
};

/// Components: which cities can reach each other at all.
///
/// Numbered by size, the largest first; of equal size, the one with the smaller first vertex
/// comes first. An isolate is a component of its own; a graph without vertices has none.
///
/// O(n + m) time, no recursion. Throws Cancelled.
/// Tarjan 1972, doi:10.1137/0201010.
[[nodiscard]] Components components(const view::Graph& graph,
                                    const ComponentsOptions& options = {});

}  // namespace citynet::measure
