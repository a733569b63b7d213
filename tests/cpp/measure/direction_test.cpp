#include "citynet/measure/direction.hpp"

#include <gtest/gtest.h>

namespace citynet::measure {
namespace {

TEST(Direction, IsWrittenInOneWord) {
  EXPECT_EQ(to_string(Direction::out), "out");
  EXPECT_EQ(to_string(Direction::in), "in");
  EXPECT_EQ(to_string(Direction::all), "all");
}

}  // namespace
}  // namespace citynet::measure
