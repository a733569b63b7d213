#include "citynet/model/source.hpp"

#include <gtest/gtest.h>

namespace citynet::model {
namespace {

TEST(Certainty, IsOrderedByTrust) {
  EXPECT_LT(Certainty::common, Certainty::page);
  EXPECT_LT(Certainty::page, Certainty::seed);
}

TEST(Certainty, ReadsBackFromItsWord) {
  for (const auto certainty : {Certainty::common, Certainty::page, Certainty::seed}) {
    EXPECT_EQ(parse_certainty(to_string(certainty)), certainty);
  }
  EXPECT_EQ(parse_certainty("sure"), std::nullopt);
}

}  // namespace
}  // namespace citynet::model
