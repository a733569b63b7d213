#pragma once

#include "citynet/base/run_control.hpp"
#include "citynet/measure/two_mode/scores.hpp"

namespace citynet::view {
class TwoMode;
}

namespace citynet::measure {

struct TwoModeDegreeOptions {
  bool normalized = false;  ///< divide by the number of the other kind; off, as counts can be read
  base::RunControl run{};
};

/// Degree in two modes: how many networks, projects and events a city is in, and how many cities
/// each of these has.
///
///   d(v) = number of cells at v
///
/// Grades do not matter; `vertex_strength` sums those. Normalised: divided by the number of the
/// other kind, so that a city in everything scores 1; 0 when there is no other kind.
///
/// O(n) time. Throws Cancelled.
/// Borgatti & Everett 1997, doi:10.1016/S0378-8733(96)00301-2.
[[nodiscard]] TwoModeScores degree(const view::TwoMode& incidence,
                                   const TwoModeDegreeOptions& options = {});

struct TwoModeVertexStrengthOptions {
  base::RunControl run{};
};

/// Vertex strength in two modes: how much affiliation a city has in all, and how much goes to each
/// thing joined.
///
///   s(v) = sum of the grades of the cells at v
///
/// 0 for a vertex without cells. O(n + cells) time.
/// Throws InvalidArgument when the incidence has no grades; Cancelled.
/// Barrat et al. 2004, doi:10.1073/pnas.0400087101.
[[nodiscard]] TwoModeScores vertex_strength(const view::TwoMode& incidence,
                                            const TwoModeVertexStrengthOptions& options = {});

}  // namespace citynet::measure
