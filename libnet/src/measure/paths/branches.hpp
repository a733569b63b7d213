#pragma once

#include <cstdint>
#include <vector>

#include "citynet/view/graph.hpp"

namespace citynet::measure {

/// The trees that hang on the rest of an undirected graph, taken off leaf by leaf. What lies
/// between their vertices and others is known without any search: there is one way only.
/// After Sariyuce, Saule, Kaya & Catalyurek 2012, doi:10.48550/arXiv.1209.6007.
struct Branches {
  /// How many vertices hang on each one, itself included, away from the rest.
  std::vector<double> size{};
  /// Whether the vertex was taken off.
  std::vector<bool> is_off{};
  /// For each vertex the ordered pairs between which it lies, an end at least being in a branch
  /// that hangs on it.
  std::vector<double> between{};
  struct Twig {
    std::uint32_t edge;
    double ordered_pairs;  ///< whose only way goes over the edge
  };
  std::vector<Twig> twigs{};
};

/// O(n + m). Lengths play no part.
[[nodiscard]] Branches branches(const view::Graph& graph);

}  // namespace citynet::measure
