#include "citynet/present/table.hpp"

#include <gtest/gtest.h>

#include <cstdio>
#include <filesystem>

#include "citynet/base/error.hpp"
#include "citynet/formats/file.hpp"

namespace citynet::present {
namespace {

Table cities() {
  return {{{"name", {std::string("Łódź"), std::string("Gdańsk, miasto"), std::monostate{}}},
           {"ties", {std::int64_t{3}, std::int64_t{12}, std::int64_t{0}}},
           {"score", {0.1 + 0.2, 1.0, std::monostate{}}}}};
}

TEST(Table, BecomesCsvWithExactNumbersAndEmptyCellsForMissingOnes) {
  EXPECT_EQ(to_csv(cities()),
            "name,ties,score\n"
            "Łódź,3,0.30000000000000004\n"
            "\"Gdańsk, miasto\",12,1\n"
            ",0,\n");
}

TEST(Table, AlignsLettersNotBytesOnAScreen) {
  EXPECT_EQ(to_text(cities()),
            "name            ties  score\n"
            "--------------  ----  -----\n"
            "Łódź               3    0.3\n"
            "Gdańsk, miasto    12      1\n"
            "                   0\n");
}

TEST(Table, SaysHowManyRowsItLeavesOut) {
  EXPECT_EQ(to_text(cities(), 1),
            "name  ties  score\n"
            "----  ----  -----\n"
            "Łódź     3    0.3\n"
            "... and 2 more\n");
}

TEST(Table, RefusesColumnsThatDoNotFitTogether) {
  EXPECT_THROW((void)to_csv({{{"a", {true}}, {"a", {true}}}}), base::InvalidArgument);
  EXPECT_THROW((void)to_text({{{"a", {true}}, {"b", {}}}}), base::InvalidArgument);
}

TEST(Table, IsWrittenToAFileWhole) {
  const auto path = testing::TempDir() + "citynet_table_test.csv";
  write_csv(cities(), path);
  EXPECT_EQ(formats::read_file(path), to_csv(cities()));
  std::filesystem::remove(path);
  EXPECT_THROW(write_csv(cities(), testing::TempDir() + "no/such/folder.csv"), base::FileError);
}

}  // namespace
}  // namespace citynet::present
