#include "citynet/read/report.hpp"

#include <gtest/gtest.h>

namespace citynet::read {
namespace {

ReadReport example() {
  ReadReport report;
  report.tables = {{"cities", "cities.csv", 3, 2, 1}};
  report.issues = {
      {base::Severity::error, {"cities.csv", 3, "lat", {}}, "91", "at most 90", "row refused"},
      {base::Severity::note, {"cities.csv", 4, {}, {}}, "", "an empty line", "passed over"}};
  return report;
}

TEST(ReadReport, BalancesWhenEveryRowIsKeptOrRejected) {
  auto report = example();
  EXPECT_TRUE(report.balances());
  EXPECT_TRUE(ReadReport{}.balances());
  report.tables[0].kept = 1;
  EXPECT_FALSE(report.balances());
}

TEST(ReadReport, CountsIssuesBySeverity) {
  EXPECT_EQ(example().count(base::Severity::error), 1u);
  EXPECT_EQ(example().count(base::Severity::doubt), 0u);
  EXPECT_EQ(example().count(base::Severity::note), 1u);
}

TEST(ReadReport, SaysOneLinePerTableAndIssue) {
  EXPECT_EQ(to_string(example()),
            "cities.csv: 3 rows read, 2 kept, 1 rejected\n"
            "error: cities.csv:3 column 'lat': '91': at most 90 (row refused)\n"
            "note: cities.csv:4: an empty line (passed over)\n");
}

}  // namespace
}  // namespace citynet::read
