#include "citynet/view/lengths.hpp"

#include <gtest/gtest.h>

#include <type_traits>

#include "citynet/view/graph.hpp"

namespace citynet::view {
namespace {

TEST(Lengths, AreStepsUnlessSomethingElseIsAskedFor) {
  EXPECT_TRUE(std::holds_alternative<Steps>(Lengths{}));
}

TEST(Lengths, CannotBeMadeOfStrengths) {
  static_assert(!std::is_convertible_v<EdgeStrengths, EdgeLengths>);
  static_assert(!std::is_constructible_v<Lengths, EdgeStrengths>);
  static_assert(std::is_constructible_v<Lengths, EdgeLengths>);
}

TEST(Lengths, OfStrengthsAreTheirInversesUnlessAlphaIsGiven) {
  EXPECT_EQ(InverseStrengths{}.alpha, 1);
}

}  // namespace
}  // namespace citynet::view
