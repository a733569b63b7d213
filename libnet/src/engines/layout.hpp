#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/parallel.hpp"
#include "citynet/view/graph.hpp"

namespace citynet::engines {

struct LayoutAnswer {
  std::vector<double> x{}, y{};
  std::string engine{};  ///< "igraph 0.10.2"
};

/// The force-directed layout of a connected graph: ties pull, vertices push, `steps` times.
/// Throws Unavailable in a build without igraph, EngineError when igraph fails, and what `pulse`
/// throws.
[[nodiscard]] LayoutAnswer force_layout(const view::Graph& graph, std::uint64_t seed,
                                        std::size_t steps, base::Pulse& pulse);

}  // namespace citynet::engines
