#pragma once

namespace citynet::base {

/// A place on the ground in WGS84 degrees; latitude comes first, as people say it.
struct GeoPoint {
  double latitude_deg = 0;   ///< -90 to 90
  double longitude_deg = 0;  ///< -180 to 180

  friend bool operator==(const GeoPoint&, const GeoPoint&) = default;
};

}  // namespace citynet::base
