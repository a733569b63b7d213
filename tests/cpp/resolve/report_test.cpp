#include "citynet/resolve/report.hpp"

#include <gtest/gtest.h>

namespace citynet::resolve {
namespace {

ResolutionReport example() {
  ResolutionReport report;
  report.tables = {{"affiliations", "affiliations.csv", 6, 3, 2, 1}};
  report.issues = {{base::Severity::error,
                    {"affiliations.csv", 4, "start", {}},
                    "2014-13",
                    "a month is 01 to 12",
                    "row refused"},
                   {base::Severity::doubt,
                    {"affiliations.csv", 5, "end", {}},
                    "2015",
                    "affiliations.csv:2 gives 2016",
                    "kept"}};
  return report;
}

TEST(ResolutionReport, BalancesWhenEveryRowIsKeptMergedOrRejected) {
  auto report = example();
  EXPECT_TRUE(report.balances());
  EXPECT_TRUE(ResolutionReport{}.balances());
  ++report.tables[0].merged;
  EXPECT_FALSE(report.balances());
}

TEST(ResolutionReport, CountsIssuesAndFindsTables) {
  const auto report = example();
  EXPECT_EQ(report.count(base::Severity::error), 1u);
  EXPECT_EQ(report.count(base::Severity::doubt), 1u);
  EXPECT_EQ(report.count(base::Severity::note), 0u);
  ASSERT_NE(report.table("affiliations"), nullptr);
  EXPECT_EQ(report.table("affiliations")->merged, 2u);
  EXPECT_EQ(report.table("facts"), nullptr);
}

TEST(ResolutionReport, SaysOneLinePerTableAndIssue) {
  EXPECT_EQ(to_string(example()),
            "affiliations.csv: 6 rows read, 3 kept, 2 merged, 1 rejected\n"
            "error: affiliations.csv:4 column 'start': '2014-13': a month is 01 to 12 (row "
            "refused)\n"
            "doubt: affiliations.csv:5 column 'end': '2015': affiliations.csv:2 gives 2016 "
            "(kept)\n");
}

}  // namespace
}  // namespace citynet::resolve
