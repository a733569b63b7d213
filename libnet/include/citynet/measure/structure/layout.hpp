#pragma once

#include <cstdint>
#include <vector>

#include "citynet/base/run_control.hpp"
#include "citynet/measure/result.hpp"

namespace citynet::view {
class Graph;
}

namespace citynet::measure {

/// How places are found.
enum class LayoutMethod {
  stress,  ///< distances in the picture follow steps in the network; the same in every build
  force,   ///< ties pull, vertices push: for thousands of vertices; needs igraph
};

struct LayoutOptions {
  LayoutMethod method = LayoutMethod::stress;  ///< the one whose distances mean something
  std::uint64_t seed = 1;                      ///< where vertices start; another seed, another try
  std::size_t max_steps = 300;                 ///< over all vertices, per component
  base::RunControl run{};
};

/// A place per vertex, in units of one step along a tie.
struct Layout {
  std::vector<double> x{}, y{};
  /// Of the pairs with a path, how far on average the distance in the picture is from the number
  /// of steps: sqrt(mean of (1 - distance / steps)^2); NaN without such a pair, and for `force`,
  /// which does not look at pairs.
  double stress = 0;
  Account account{};
};

/// Layout: where the cities stand in a picture of the network, so that few steps apart is near.
///
///   stress = sum over pairs of (distance(u, v) - steps(u, v))^2 / steps(u, v)^2
///
/// is brought down vertex by vertex (each move can only lessen it), from the classical scaling of
/// the steps. Every tie is one step, whatever its strength or direction. Components are laid out
/// apart, turned so that they are widest from left to right, and put side by side, the largest
/// first; none touches another. Vertices with the same ties stand close together, and a picture is
/// one of many that are equally right: read neighbourhoods from it, not directions.
///
/// `stress` takes O(k^2) memory and time per sweep for a component of k vertices, at most 5,000 of
/// them. Serial; the same bits for the same seed. With `force` the bits also depend on the version
/// of igraph.
/// Throws InvalidArgument for zero steps and a component that is too large; Unavailable for `force`
/// in a build without igraph; EngineError; Cancelled.
/// Gansner, Koren & North 2005, doi:10.1007/978-3-540-31843-9_25; Fruchterman & Reingold 1991,
/// doi:10.1002/spe.4380211102.
[[nodiscard]] Layout layout(const view::Graph& graph, const LayoutOptions& options = {});

}  // namespace citynet::measure
