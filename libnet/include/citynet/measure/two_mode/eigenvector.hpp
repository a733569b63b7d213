#pragma once

#include <cstddef>

#include "citynet/base/run_control.hpp"
#include "citynet/measure/two_mode/scores.hpp"
#include "citynet/view/grading.hpp"

namespace citynet::view {
class TwoMode;
}

namespace citynet::measure {

/// To what length the singular vectors are scaled.
enum class SingularScale {
  shared_length,     ///< the squares of both kinds together add up to 1
  length_per_kind,   ///< the squares of each kind add up to 1
  maximum_per_kind,  ///< the largest value of each kind is 1
};

struct TwoModeEigenvectorOptions {
  view::CellUse cells = view::CellUse::presence;
  SingularScale scale = SingularScale::shared_length;  ///< as for the incidence taken as one graph
  /// Stop when |A v - s u| / s is at most this: a thousand roundings of a double.
  double tolerance = 1e-13;
  std::size_t max_steps = 100'000;  ///< long chains converge slowly
  base::RunControl run{};
};

struct TwoModeEigenvectorScores : TwoModeScores {
  double singular_value = 0;  ///< the largest; NaN when there are no vertices
};

/// Eigenvector centrality in two modes: a city scores high when what it joined does, and a network
/// when its cities do. These are the leading singular vectors of the incidence.
///
///   A v = s u,  A' u = s v,   s the largest singular value,  u >= 0 (actors),  v >= 0 (targets)
///
/// A holds 1 or the grade of the cell. u is also the leading eigenvector of A A', the projection
/// with its diagonal; the projection without it gives other numbers, which are not these. Each
/// connected component is solved on its own; only components that attain the largest singular value
/// (to 1e-12 of it) score above 0. When several do, the answer is not unique: the one given is the
/// vector of ones projected onto the space of all answers, and the status says so. Without cells s
/// is 0 and all values are equal.
///
/// O(cells) time per step. A run that ends at `max_steps` has the status `not_converged`.
/// Throws InvalidArgument for missing grades and for a tolerance or step limit that is not
/// positive; Cancelled.
/// Bonacich 1991, doi:10.1016/0378-8733(91)90018-O; Faust 1997,
/// doi:10.1016/S0378-8733(96)00300-0.
[[nodiscard]] TwoModeEigenvectorScores eigenvector(const view::TwoMode& incidence,
                                                   const TwoModeEigenvectorOptions& options = {});

}  // namespace citynet::measure
