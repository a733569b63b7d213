#include "citynet/formats/settings.hpp"

#include <gmock/gmock.h>

#include <limits>

#include "citynet/base/error.hpp"

namespace citynet::formats {
namespace {

/// The pointer to what `parse_settings` refuses.
std::string refused(std::string_view bytes) {
  try {
    (void)parse_settings(bytes, "s.json");
  } catch (const base::DataError& error) {
    EXPECT_EQ(error.place().file, "s.json");
    return error.place().column;
  }
  return "nothing";
}

TEST(Settings, EverySortOfValueReadsBackTheSame) {
  const Settings settings{{"yes", true},
                          {"whole", std::int64_t{-3}},
                          {"fraction", 0.1},
                          {"round", 2.0},
                          {"text", std::string("Łódź \"x\"\n")},
                          {"list", std::vector<std::string>{"a", ""}},
                          {"none", std::vector<std::string>{}}};
  EXPECT_EQ(parse_settings(to_json(settings), "s.json"), settings);
  EXPECT_EQ(parse_settings("{}", "s.json"), Settings{});
}

TEST(Settings, WhatIsNotFlatIsRefusedWithItsPlace) {
  EXPECT_EQ(refused(R"({"a": null})"), "/a");
  EXPECT_EQ(refused(R"({"a": {"b": 1}})"), "/a");
  EXPECT_EQ(refused(R"({"a": ["b", 1]})"), "/a/1");
  EXPECT_EQ(refused(R"({"a": [["b"]]})"), "/a/0");
  EXPECT_EQ(refused("[]"), "");
  EXPECT_NE(refused(R"({"a": 1, "a": 2})"), "nothing");
  EXPECT_NE(refused(R"({"a": 1)"), "nothing");
}

TEST(Settings, WhatJsonCannotHoldIsRefused) {
  EXPECT_THROW((void)to_json({{"a", std::string("\xff")}}), base::InvalidArgument);
  EXPECT_THROW((void)to_json({{"\xff", true}}), base::InvalidArgument);
  EXPECT_THROW((void)to_json({{"a", std::vector<std::string>{"\xff"}}}), base::InvalidArgument);
  EXPECT_THROW((void)to_json({{"a", std::numeric_limits<double>::infinity()}}),
               base::InvalidArgument);
}

}  // namespace
}  // namespace citynet::formats
