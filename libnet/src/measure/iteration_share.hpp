#pragma once

#include <algorithm>
#include <cmath>

namespace citynet::measure {

/// Which share of an iteration is done, for progress reports: residuals of methods that converge
/// linearly fall by the same factor in each step.
inline double iteration_share(double first_residual, double residual, double tolerance) {
  if (residual <= tolerance || first_residual <= tolerance) return 1.0;
  const double share = std::log(first_residual / residual) / std::log(first_residual / tolerance);
  return std::clamp(share, 0.0, 1.0);
}

}  // namespace citynet::measure
