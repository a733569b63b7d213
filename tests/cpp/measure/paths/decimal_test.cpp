#include "measure/paths/decimal.hpp"

#include <gtest/gtest.h>

#include <string>

#include "citynet/base/random.hpp"

namespace citynet::measure {
namespace {

std::string text(double value) {
  const auto decimal = shortest_decimal(value);
  return std::to_string(decimal.mantissa) + "e" + std::to_string(decimal.exponent);
}

TEST(Decimal, IsWhatWasWritten) {
  EXPECT_EQ(text(.1), "1e-1");
  EXPECT_EQ(text(.15), "15e-2");
  EXPECT_EQ(text(1), "1e0");
  EXPECT_EQ(text(120), "12e1");
  EXPECT_EQ(text(1.00000000005), "100000000005e-11");
  EXPECT_EQ(text(1e150), "1e150");
  EXPECT_EQ(text(2.5e-150), "25e-151");
}

TEST(Decimal, OfASumThatIsNotADecimalSumHasSeventeenDigits) {
  EXPECT_EQ(text(.1 + .2), "30000000000000004e-17");
}

TEST(Decimal, ReadsBackAsTheSameNumber) {
  base::RandomStream random(1);
  for (int i = 0; i < 10'000; ++i) {
    const double value = 1e-3 + random.unit() * 1e6;
    const auto decimal = shortest_decimal(value);
    EXPECT_EQ(std::stod(std::to_string(decimal.mantissa) + "e" + std::to_string(decimal.exponent)),
              value);
    EXPECT_NE(decimal.mantissa % 10, 0U);
  }
}

TEST(Decimal, PowersOfTenAreTheNearestDoubles) {
  EXPECT_EQ(power_of_ten(0), 1);
  EXPECT_EQ(power_of_ten(22), 1e22);
  EXPECT_EQ(power_of_ten(-3), 1e-3);
  EXPECT_EQ(power_of_ten(150), 1e150);
}

}  // namespace
}  // namespace citynet::measure
