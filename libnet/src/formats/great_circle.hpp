#pragma once

#include <vector>

namespace citynet::formats {

struct LonLat {
  double longitude_deg = 0, latitude_deg = 0;
  friend bool operator==(const LonLat&, const LonLat&) = default;
};

/// The shortest way between two places on the sphere, a point at least every two degrees, in one
/// part, or in two where it crosses the antimeridian; the ends are exactly the places given.
/// Between opposite places all ways are equally short; one of them is taken.
[[nodiscard]] std::vector<std::vector<LonLat>> great_circle(LonLat from, LonLat to);

}  // namespace citynet::formats
