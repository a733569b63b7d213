#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

/// Scores of nearness from how many vertices lie how far away; one arithmetic for the scores of all
/// vertices and for the lists of the first.
namespace citynet::measure {

/// r / D * r / (n - 1), 0 where nobody is reached.
inline double wasserman_faust(std::uint64_t reached, double sum, std::size_t n) {
  if (reached == 0) return 0;
  const auto r = static_cast<double>(reached);
  return r / sum * (r / static_cast<double>(n - 1));
}

inline double wasserman_faust(std::span<const std::uint32_t> at_step, std::size_t n) {
  std::uint64_t reached = 0, steps = 0, distance = 0;
  for (const auto count : at_step) {
    reached += count;
    steps += ++distance * count;
  }
  return wasserman_faust(reached, static_cast<double>(steps), n);
}

/// Sum of 1 / distance.
inline double inverse_distances(std::span<const std::uint32_t> at_step) {
  double sum = 0, distance = 0;
  for (const auto count : at_step) {
    distance += 1;
    sum += static_cast<double>(count) / distance;
  }
  return sum;
}

}  // namespace citynet::measure
