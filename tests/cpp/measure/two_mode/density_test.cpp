#include "citynet/measure/two_mode/density.hpp"

#include <cmath>

#include "support/two_mode_referees.hpp"

namespace citynet::measure {
namespace {

using namespace test;

// Borgatti & Everett 1997 print .353; 89 of 252 cells.
TEST(TwoModeDensity, OfTheSouthernWomen) {
  const auto result = density(southern_women_incidence());
  EXPECT_NEAR(result.value, .353175, 5e-7);
  EXPECT_EQ(result.account.status, Status::exact);
}

TEST(TwoModeDensity, IsTheShareOfPossibleCells) {
  EXPECT_EQ(density(incidence({"x.", ".."})).value, .25);
  EXPECT_EQ(density(complete_incidence(3, 2)).value, 1);
  EXPECT_EQ(density(incidence(2, 2, {})).value, 0);
}

TEST(TwoModeDensity, IsUndefinedWhereNoCellIsPossible) {
  const auto result = density(incidence(3, 0, {}));
  EXPECT_TRUE(std::isnan(result.value));
  EXPECT_EQ(result.account.status, Status::undefined);
  EXPECT_EQ(density(view::TwoMode()).account.status, Status::undefined);
}

}  // namespace
}  // namespace citynet::measure
