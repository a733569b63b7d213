#include "citynet/measure/result.hpp"

#include <gtest/gtest.h>

#include <set>

namespace citynet::measure {
namespace {

TEST(Result, EveryStatusHasItsOwnWord) {
  std::set<std::string_view> words;
  for (const auto status : {Status::exact, Status::converged, Status::not_converged,
                            Status::not_unique, Status::undefined}) {
    EXPECT_FALSE(to_string(status).empty());
    words.insert(to_string(status));
  }
  EXPECT_EQ(words.size(), 5U);
  EXPECT_EQ(to_string(Status::not_converged), "not_converged");
}

TEST(Result, AccountsAreEqualWhenAllTheyTellIs) {
  Account a, b;
  a.measure = b.measure = "degree";
  EXPECT_EQ(a, b);
  b.seed = 1;
  EXPECT_NE(a, b);
}

}  // namespace
}  // namespace citynet::measure
