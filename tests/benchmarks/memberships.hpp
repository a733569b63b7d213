#pragma once

#include "support/small_incidences.hpp"

namespace citynet::benchmarks {

/// Many cities in few networks: four memberships each, in one network for every twenty cities.
inline view::TwoMode memberships(std::size_t cities) {
  return test::random_incidence(
      {.actors = cities, .targets = cities / 20, .cells = 4 * cities, .seed = 7});
}

}  // namespace citynet::benchmarks
