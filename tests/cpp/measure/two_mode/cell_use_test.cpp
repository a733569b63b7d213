#include "citynet/measure/two_mode/cell_use.hpp"

#include <gtest/gtest.h>

namespace citynet::measure {
namespace {

TEST(CellUse, HasWords) {
  EXPECT_EQ(to_string(CellUse::presence), "presence");
  EXPECT_EQ(to_string(CellUse::grade), "grade");
}

}  // namespace
}  // namespace citynet::measure
