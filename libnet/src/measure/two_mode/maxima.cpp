#include "measure/two_mode/maxima.hpp"

namespace citynet::measure {

double largest_harmonic(std::size_t own, std::size_t other) {
  return static_cast<double>(other) + static_cast<double>(own - 1) / 2;
}

double largest_betweenness(std::size_t own, std::size_t other) {
  if (other == 0) return 0;
  const auto o = static_cast<double>(other);
  const auto s = static_cast<double>((own - 1) / other);
  const auto t = static_cast<double>((own - 1) % other);
  return (o * o * (s + 1) * (s + 1) + o * (s + 1) * (2 * t - s - 1) - t * (2 * s - t + 3)) / 2;
}

}  // namespace citynet::measure
