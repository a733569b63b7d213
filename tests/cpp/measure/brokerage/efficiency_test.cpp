#include "citynet/measure/brokerage/efficiency.hpp"

#include <cmath>

#include "measure/brokerage/structural_holes.hpp"
#include "support/referees.hpp"

namespace citynet::measure {
namespace {

using namespace test;

// Effective sizes 14/3, 5/2 and 1 of 6, 4 and 1 partners (see the tests of effective size).
TEST(Efficiency, IsTheEffectiveSizePerPartner) {
  const auto values = efficiency(structural_holes::borgatti()).values;
  EXPECT_NEAR(values[6], 14.0 / 18, 1e-15);
  EXPECT_EQ(values[0], .625);
  EXPECT_EQ(values[2], 1);
}

// The size 1.167 of two partners, one of whom is tied both ways.
TEST(Efficiency, CountsAPartnerOnceWhicheverWayTheTiesGo) {
  EXPECT_NEAR(efficiency(structural_holes::triangle_of_arcs()).values[0], 1.167 / 2, 1e-3);
}

TEST(Efficiency, IsOneInAStarAndUndefinedForAnIsolate) {
  const auto values = efficiency(with_isolates(star(4), 1)).values;
  EXPECT_EQ(values[0], 1);
  EXPECT_EQ(values[1], 1);
  EXPECT_TRUE(std::isnan(values[4]));
}

TEST(Efficiency, HasItsOwnName) { EXPECT_EQ(efficiency(path(3)).account.measure, "efficiency"); }

}  // namespace
}  // namespace citynet::measure
