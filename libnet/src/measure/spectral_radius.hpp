#pragma once

#include <cstddef>

#include "base/parallel.hpp"
#include "citynet/measure/tie_use.hpp"
#include "citynet/view/graph.hpp"

namespace citynet::measure {

/// Between which two numbers the largest eigenvalue of the ties lies.
struct SpectralRadius {
  double at_least = 0;
  double at_most = 0;
};

/// Encloses the spectral radius until the bounds are within `precision` of the upper one, until
/// they leave `asked` outside (0 asks nothing), or until `max_steps` are done. A graph without a
/// directed cycle has 0.
[[nodiscard]] SpectralRadius spectral_radius(const view::Graph& graph, TieUse ties,
                                             double precision, double asked, std::size_t max_steps,
                                             base::Pulse& pulse);

}  // namespace citynet::measure
