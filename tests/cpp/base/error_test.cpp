#include "citynet/base/error.hpp"

#include <gtest/gtest.h>

#include <string>
#include <type_traits>

namespace citynet::base {
namespace {

TEST(Error, IsTheBaseOfAllThatTheLibraryThrows) {
  static_assert(std::is_base_of_v<Error, InvalidArgument>);
  static_assert(std::is_base_of_v<Error, DataError>);
  static_assert(std::is_base_of_v<Error, FileError>);
  static_assert(std::is_base_of_v<Error, EngineError>);
  static_assert(std::is_base_of_v<Error, Unavailable>);
  static_assert(std::is_base_of_v<Error, Cancelled>);
  EXPECT_STREQ(EngineError("ARPACK: no shifts").what(), "ARPACK: no shifts");
  EXPECT_STREQ(Unavailable("this build has no igraph").what(), "this build has no igraph");
}

TEST(InvalidArgument, NamesArgumentValueAndRule) {
  const InvalidArgument error("threads", "-1", "1 or more");
  EXPECT_STREQ(error.what(), "threads: '-1': 1 or more");
  EXPECT_EQ(error.argument(), "threads");
  EXPECT_EQ(error.value(), "-1");
  EXPECT_EQ(error.rule(), "1 or more");
}

TEST(InvalidArgument, ShowsAnEmptyValueAsEmpty) {
  EXPECT_STREQ(InvalidArgument("date", "", "a date is missing").what(),
               "date: '': a date is missing");
}

TEST(InvalidArgument, KeepsALongValueWholeButShowsItShort) {
  const std::string value(1'000'000, 'x');
  const InvalidArgument error("date", value, "too long");
  EXPECT_EQ(error.value(), value);
  EXPECT_LT(std::string(error.what()).size(), 200U);
}

TEST(DataError, NamesPlaceValueAndRule) {
  const DataError error({"facts.json", 3, "", 17}, "tru", "not a JSON literal");
  EXPECT_STREQ(error.what(), "facts.json:3:17: 'tru': not a JSON literal");
  EXPECT_EQ(error.place(), (Place{"facts.json", 3, "", 17}));
  EXPECT_EQ(error.value(), "tru");
  EXPECT_EQ(error.rule(), "not a JSON literal");
}

TEST(DataError, LeavesOutAnUnknownPlaceAndAnEmptyValue) {
  EXPECT_STREQ(DataError({}, "", "the text ends too early").what(), "the text ends too early");
}

TEST(FileError, NamesTheFileAndTheReason) {
  const FileError error("cities.csv", "No such file or directory");
  EXPECT_STREQ(error.what(), "cities.csv: No such file or directory");
  EXPECT_EQ(error.path(), "cities.csv");
}

TEST(Cancelled, SaysWhoCancelled) {
  EXPECT_STREQ(Cancelled().what(), "cancelled: the progress callback answered no");
}

}  // namespace
}  // namespace citynet::base
