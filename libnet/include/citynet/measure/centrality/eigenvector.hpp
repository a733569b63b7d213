#pragma once

#include <cstddef>

#include "citynet/base/run_control.hpp"
#include "citynet/measure/result.hpp"
#include "citynet/measure/tie_use.hpp"

namespace citynet::view {
class Graph;
}

namespace citynet::measure {

/// To what length an eigenvector is scaled.
enum class EigenvectorScale {
  unit_length,  ///< the squares add up to 1
  maximum_one,  ///< the largest value is 1
};

struct EigenvectorOptions {
  TieUse ties = TieUse::presence;
  EigenvectorScale scale = EigenvectorScale::unit_length;  ///< does not hang on one vertex
  /// Stop when |A x - l x| / (l |x|) is at most this: a thousand roundings of a double.
  double tolerance = 1e-13;
  /// Long chains converge slowly; a small-world graph needs some hundred steps.
  std::size_t max_steps = 100'000;
  base::RunControl run{};
};

struct EigenvectorScores : VertexScores {
  double eigenvalue = 0;  ///< the largest; NaN when the graph has no vertices
};

/// Eigenvector centrality: a city scores high when its partners do.
///
///   A x = l x,   l the largest eigenvalue,  x >= 0
///
/// A holds 1 or the strength of the tie. Each connected component is solved on its own by power
/// iteration on A + I; only components that attain the largest eigenvalue (to 1e-12 of it) score
/// above 0. When several do, the answer is not unique: the one given is the vector of ones
/// projected onto the space of all answers, and the status says so. Without edges l is 0 and all
/// values are equal.
///
/// O(m) time per step. A run that ends at `max_steps` has the status `not_converged`.
/// Throws InvalidArgument for a directed graph, for missing strengths, for a tolerance or step
/// limit that is not positive; Cancelled.
/// Bonacich 1972, doi:10.1080/0022250X.1972.9989806.
[[nodiscard]] EigenvectorScores eigenvector(const view::Graph& graph,
                                            const EigenvectorOptions& options = {});

}  // namespace citynet::measure
