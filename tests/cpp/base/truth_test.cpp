#include "citynet/base/truth.hpp"

#include <gtest/gtest.h>

#include <array>

namespace citynet::base {
namespace {

constexpr std::array kAll = {Truth::no, Truth::unknown, Truth::yes};

TEST(Truth, BothFollowsTheTableOfKleene) {
  // Kleene 1938, the strong conjunction: rows and columns no, unknown, yes.
  constexpr Truth kTable[3][3] = {{Truth::no, Truth::no, Truth::no},
                                  {Truth::no, Truth::unknown, Truth::unknown},
                                  {Truth::no, Truth::unknown, Truth::yes}};
  for (std::size_t a = 0; a < 3; ++a) {
    for (std::size_t b = 0; b < 3; ++b) EXPECT_EQ(both(kAll[a], kAll[b]), kTable[a][b]);
  }
}

TEST(Truth, EitherFollowsTheTableOfKleene) {
  constexpr Truth kTable[3][3] = {{Truth::no, Truth::unknown, Truth::yes},
                                  {Truth::unknown, Truth::unknown, Truth::yes},
                                  {Truth::yes, Truth::yes, Truth::yes}};
  for (std::size_t a = 0; a < 3; ++a) {
    for (std::size_t b = 0; b < 3; ++b) EXPECT_EQ(either(kAll[a], kAll[b]), kTable[a][b]);
  }
}

TEST(Truth, IsWrittenInWords) {
  EXPECT_EQ(to_string(Truth::no), "no");
  EXPECT_EQ(to_string(Truth::unknown), "unknown");
  EXPECT_EQ(to_string(Truth::yes), "yes");
}

}  // namespace
}  // namespace citynet::base
