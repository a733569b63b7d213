#pragma once

#include <map>
#include <string>

#include "citynet/measure/null_model.hpp"

namespace citynet::bindings {

/// One judged number as a dict; NaN where it is undefined.
[[nodiscard]] inline std::map<std::string, double> significance_dict(
    const measure::Significance& s) {
  return {{"observed", s.observed},
          {"mean", s.mean},
          {"sd", s.sd},
          {"z", s.z},
          {"p_greater", s.p_greater},
          {"p_less", s.p_less},
          {"p_two_sided", s.p_two_sided}};
}

}  // namespace citynet::bindings
