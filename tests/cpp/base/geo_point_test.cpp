#include "citynet/base/geo_point.hpp"

#include <gtest/gtest.h>

namespace citynet::base {
namespace {

TEST(GeoPoint, PutsLatitudeBeforeLongitude) {
  // Gdańsk according to GeoNames (3099434): north 54.35, east 18.65.
  const GeoPoint gdansk{54.35227, 18.64912};
  EXPECT_DOUBLE_EQ(gdansk.latitude_deg, 54.35227);
  EXPECT_DOUBLE_EQ(gdansk.longitude_deg, 18.64912);
}

TEST(GeoPoint, IsEqualWhenBothDegreesAre) {
  const GeoPoint point{54.0, 18.0};
  EXPECT_EQ(point, (GeoPoint{54.0, 18.0}));
  EXPECT_NE(point, (GeoPoint{18.0, 54.0}));
}

}  // namespace
}  // namespace citynet::base
