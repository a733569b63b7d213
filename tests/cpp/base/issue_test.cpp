#include "citynet/base/issue.hpp"

#include <gtest/gtest.h>

namespace citynet::base {
namespace {

TEST(Issue, ReadsAsOneLineWithPlaceValueRuleAndAction) {
  const Issue issue{Severity::error,
                    {"affiliations.csv", 12, "start", {}},
                    "2014-13",
                    "a month is 01 to 12",
                    "row refused"};
  EXPECT_EQ(to_string(issue),
            "error: affiliations.csv:12 column 'start': '2014-13': a month is 01 to 12 "
            "(row refused)");
}

TEST(Issue, LeavesOutWhatIsEmpty) {
  EXPECT_EQ(to_string(Issue{Severity::note, {}, "", "the file has no rows", ""}),
            "note: the file has no rows");
  EXPECT_EQ(to_string(Issue{Severity::doubt, {}, "x", "not a kind", "kept"}),
            "doubt: 'x': not a kind (kept)");
}

TEST(Issue, StaysOnOneLineWhateverTheValue) {
  const std::string line =
      to_string(Issue{Severity::error, {}, "two\nlines", "no line breaks", ""});
  EXPECT_EQ(line, "error: 'two\\nlines': no line breaks");
}

TEST(Severity, IsWrittenInWords) {
  EXPECT_EQ(to_string(Severity::note), "note");
  EXPECT_EQ(to_string(Severity::doubt), "doubt");
  EXPECT_EQ(to_string(Severity::error), "error");
}

}  // namespace
}  // namespace citynet::base
