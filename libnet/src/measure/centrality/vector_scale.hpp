#pragma once

#include <vector>

#include "citynet/measure/centrality/eigenvector.hpp"
#include "citynet/measure/result.hpp"

namespace citynet::measure {

/// Brings values, not all of them 0, to the length that was asked for.
void rescale(std::vector<double>& values, EigenvectorScale scale);

/// "scale: length 1" or "scale: maximum 1".
[[nodiscard]] Convention vector_scale(EigenvectorScale scale);

}  // namespace citynet::measure
