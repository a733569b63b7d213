#include "measure/centrality/vector_scale.hpp"

#include <algorithm>
#include <cmath>

namespace citynet::measure {

void rescale(std::vector<double>& values, EigenvectorScale scale) {
  double divisor = 0;
  if (scale == EigenvectorScale::unit_length) {
    for (const double value : values) divisor += value * value;
    divisor = std::sqrt(divisor);
  } else {
    for (const double value : values) divisor = std::max(divisor, value);
  }
  for (double& value : values) value /= divisor;
}

Convention vector_scale(EigenvectorScale scale) {
  return {"scale", scale == EigenvectorScale::unit_length ? "length 1" : "maximum 1"};
}

}  // namespace citynet::measure
