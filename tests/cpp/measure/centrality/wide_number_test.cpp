#include "measure/centrality/wide_number.hpp"

#include <gtest/gtest.h>

#include "citynet/base/random.hpp"

namespace citynet::measure {
namespace {

WideNumber power_of_two(int exponent) {
  WideNumber value(1);
  for (int i = 0; i < exponent; ++i) value = value * WideNumber(2);
  return value;
}

TEST(WideNumber, CalculatesLikeADoubleWhereADoubleReaches) {
  base::RandomStream random(1);
  for (int i = 0; i < 10'000; ++i) {
    const double a = std::ldexp(random.unit(), static_cast<int>(random.below(400)) - 200);
    const double b = std::ldexp(1 + random.unit(), static_cast<int>(random.below(400)) - 200);
    WideNumber sum(a);
    sum += WideNumber(b);
    EXPECT_EQ(sum.to_double(), a + b);
    EXPECT_EQ((WideNumber(a) * WideNumber(b)).to_double(), a * b);
    EXPECT_EQ((WideNumber(a) / WideNumber(b)).to_double(), a / b);
  }
}

TEST(WideNumber, KeepsItsDigitsFarOutsideTheRangeOfADouble) {
  const auto huge = power_of_two(100'000);
  EXPECT_EQ(huge.to_double(), HUGE_VAL);
  EXPECT_EQ((huge / huge).to_double(), 1);
  EXPECT_EQ((WideNumber(1) / huge).to_double(), 0);
  EXPECT_EQ((WideNumber(3) * huge / (WideNumber(4) * huge)).to_double(), 0.75);
}

TEST(WideNumber, AddsWhatIsSmallerByAnyFactor) {
  auto sum = power_of_two(5'000);
  sum += WideNumber(1);
  EXPECT_EQ((sum / power_of_two(5'000)).to_double(), 1);
  WideNumber other(1);
  other += power_of_two(5'000);
  EXPECT_EQ((other / power_of_two(5'000)).to_double(), 1);
  auto twice = power_of_two(5'000);
  twice += power_of_two(5'000);
  EXPECT_EQ((twice / power_of_two(5'001)).to_double(), 1);
}

TEST(WideNumber, KnowsZero) {
  WideNumber zero;
  EXPECT_EQ(zero.to_double(), 0);
  zero += WideNumber(0);
  EXPECT_EQ(zero.to_double(), 0);
  zero += power_of_two(2'000);
  EXPECT_EQ((zero / power_of_two(2'000)).to_double(), 1);
  zero += WideNumber(0);
  EXPECT_EQ((zero / power_of_two(2'000)).to_double(), 1);
  EXPECT_EQ((WideNumber(0) * power_of_two(2'000)).to_double(), 0);
}

}  // namespace
}  // namespace citynet::measure
