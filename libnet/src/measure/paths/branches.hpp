#pragma once

#include <cstdint>
#include <vector>

#include "citynet/view/graph.hpp"
#include "measure/paths/path_ends.hpp"

namespace citynet::measure {

/// The trees that hang on the rest of an undirected graph, taken off leaf by leaf. What lies
/// between their vertices and others is known without any search: there is one way only.
/// After Sariyuce, Saule, Kaya & Catalyurek 2012, doi:10.48550/arXiv.1209.6007.
struct Branches {
  /// The ends at each vertex and at those that hang on it, away from the rest.
  std::vector<PathEnds> ends{};
  /// Whether the vertex was taken off.
  std::vector<bool> is_off{};
  /// For each vertex the pairs between which it lies, an end at least being in a branch that hangs
  /// on it.
  std::vector<double> between{};
  struct Twig {
    std::uint32_t edge;
    double pairs;  ///< whose only way goes over the edge
  };
  std::vector<Twig> twigs{};
};

/// O(n + m). Lengths play no part.
[[nodiscard]] Branches branches(const view::Graph& graph, EndsOfVertices ends = {});

/// Every vertex stays and stands for itself.
[[nodiscard]] Branches nothing_off(const view::Graph& graph, EndsOfVertices ends = {});

}  // namespace citynet::measure
