#include "citynet/formats/csv.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

#include "citynet/base/error.hpp"

namespace citynet::formats {
namespace {

using namespace std::string_literals;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

CsvOptions named(const std::string& file) { return {file, ',', {}}; }

/// The DataError that the text gives; fails the test when it gives none.
base::DataError error_of(const std::string& text, const CsvOptions& options = named("t.csv")) {
  try {
    (void)parse_csv(text, options);
  } catch (const base::DataError& error) {
    return error;
  }
  ADD_FAILURE() << "no DataError";
  return {{}, "", ""};
}

TEST(ParseCsv, ReadsHeaderRowsAndTheLinesTheyBeginOn) {
  const auto table = parse_csv("city,country\nGdańsk,PL\n\"a\nb\",\nLyon,FR\n");
  EXPECT_THAT(table.header, ElementsAre("city", "country"));
  ASSERT_EQ(table.rows.size(), 3u);
  EXPECT_THAT(table.rows[0].fields, ElementsAre("Gdańsk", "PL"));
  EXPECT_THAT(table.rows[1].fields, ElementsAre("a\nb", ""));
  EXPECT_EQ(table.rows[1].line, 3u);
  EXPECT_EQ(table.rows[2].line, 5u);
  EXPECT_THAT(table.issues, IsEmpty());
  EXPECT_FALSE(table.has_byte_order_mark);
}

// The seven rules of RFC 4180, section 2.
TEST(ParseCsv, KeepsTheRulesOfRfc4180) {
  EXPECT_EQ(parse_csv("a,b\r\nc,d\r\n").rows.size(), 1u);
  EXPECT_EQ(parse_csv("a,b\r\nc,d").rows.size(), 1u);
  EXPECT_THAT(parse_csv("a,b\n c , d\n").rows[0].fields, ElementsAre(" c ", " d"));
  EXPECT_THAT(parse_csv("a,b\n\"x\",y\n").rows[0].fields, ElementsAre("x", "y"));
  EXPECT_THAT(parse_csv("a,b\n\"1\r\n2\",\"3,4\"\n").rows[0].fields, ElementsAre("1\r\n2", "3,4"));
  EXPECT_THAT(parse_csv("a,b\n\"say \"\"yes\"\"\",\"\"\"\"\n").rows[0].fields,
              ElementsAre("say \"yes\"", "\""));
  EXPECT_THAT(parse_csv("a;b\n1,5;2\n", {"t.csv", ';', {}}).rows[0].fields,
              ElementsAre("1,5", "2"));
}

TEST(ParseCsv, PassesOverAByteOrderMarkAndReportsIt) {
  const auto table = parse_csv(
      "\xEF\xBB\xBF"
      "a,b\n1,2\n");
  EXPECT_TRUE(table.has_byte_order_mark);
  EXPECT_THAT(table.header, ElementsAre("a", "b"));
}

TEST(ParseCsv, KeepsBadRowsApartAndLosesNoRow) {
  const auto table =
      parse_csv("a,b,c\n1,2,3\n4,5\n\n6,7,8,9\nx\"y,1,2\n\"x\"y,1,2\n10,11,12\n", named("t.csv"));
  EXPECT_EQ(table.rows_read(), 6u);
  ASSERT_EQ(table.rows.size(), 2u);
  EXPECT_THAT(table.rows[1].fields, ElementsAre("10", "11", "12"));
  ASSERT_EQ(table.bad_rows.size(), 4u);
  EXPECT_EQ(table.bad_rows[0].line, 3u);
  EXPECT_EQ(table.bad_rows[0].text, "4,5");
  EXPECT_EQ(table.bad_rows[3].text, "\"x\"y,1,2");
  ASSERT_EQ(table.issues.size(), 5u);
  EXPECT_EQ(to_string(table.issues[0]),
            "error: t.csv:3 column 'c': '4,5': the row has 2 fields, the header 3 (row refused)");
  EXPECT_EQ(to_string(table.issues[1]), "note: t.csv:4: an empty line (passed over)");
  EXPECT_EQ(to_string(table.issues[2]),
            "error: t.csv:5: '6,7,8,9': the row has 4 fields, the header 3 (row refused)");
  EXPECT_EQ(to_string(table.issues[3]),
            "error: t.csv:6:2 column 'a': 'x\"y,1,2': a field with a quote in it is itself put in "
            "quotes (row refused)");
  EXPECT_THAT(to_string(table.issues[4]), HasSubstr("t.csv:7:4 column 'a'"));
}

TEST(ParseCsv, TakesAnEmptyLineAsARowWhereThereIsOneColumn) {
  const auto table = parse_csv("a\n1\n\n2\n");
  ASSERT_EQ(table.rows.size(), 3u);
  EXPECT_THAT(table.rows[1].fields, ElementsAre(""));
  EXPECT_THAT(table.issues, IsEmpty());
}

TEST(ParseCsv, RefusesACarriageReturnAloneAsALineEnd) {
  const auto table = parse_csv("a,b\n1,2\r3,4\n", named("t.csv"));
  ASSERT_EQ(table.issues.size(), 1u);
  EXPECT_THAT(table.issues[0].rule, HasSubstr("not with CR alone"));
  EXPECT_THAT(error_of("a,b\r1,2\r").rule(), HasSubstr("not with CR alone"));
}

TEST(ParseCsv, NamesTheLineOnWhichAQuoteOpensThatIsNeverClosed) {
  const auto error = error_of("a,b\n1,2\n3,\"open\n4,5\n6,7\n");
  EXPECT_STREQ(error.what(),
               "t.csv:3:3 column 'b': 'open\\n4,5\\n6,7\\n': the quote that opens here is never "
               "closed");
}

TEST(ParseCsv, LocatesTheFirstByteOfAnotherEncoding) {
  // "Wrocław" and "święto" in cp1250
  const auto error = error_of(
      "id,name\nlyon,Lyon\nwroclaw,Wroc\xB3"
      "aw \x9Cwi\xEAto\n");
  EXPECT_EQ(error.place(), (base::Place{"t.csv", 3, "name", 13}));
  EXPECT_EQ(error.value(), "0xB3");
  EXPECT_EQ(error.rule(), "byte 0xB3 is not UTF-8; in cp1250 it would be 'ł'");
}

TEST(ParseCsv, BlamesTheEncodingBeforeAnOpenQuote) {
  EXPECT_EQ(error_of("a\n\"x\xB3\n").value(), "0xB3");
}

TEST(ParseCsv, CountsCharactersNotBytesInALine) {
  EXPECT_EQ(error_of("a,b\nżółw,\"x").place().column_number, 6u);
}

TEST(ParseCsv, RefusesNulBytes) {
  const auto error = error_of("a,b\n1,2\0"s);
  EXPECT_EQ(error.place(), (base::Place{"t.csv", 2, "b", 4}));
  EXPECT_EQ(error.value(), "0x00");
}

TEST(ParseCsv, RefusesAHeaderThatCannotNameTheColumns) {
  EXPECT_THAT(error_of("").rule(), HasSubstr("begins with a header"));
  EXPECT_STREQ(error_of("a,,c\n").what(), "t.csv:1: column 2 has no name in the header");
  EXPECT_STREQ(error_of("a,b,a\n").what(),
               "t.csv:1 column 'a': 'a': columns 1 and 3 of the header have the same name");
  EXPECT_THAT(error_of("a\"b,c\n").rule(), HasSubstr("put in quotes"));
}

TEST(ParseCsv, HoldsItsLimitsToTheByte) {
  const CsvOptions fields{"t.csv", ',', {5, 100, 100}};
  EXPECT_EQ(parse_csv("a,b\n12345,\"12345\"\n", fields).rows.size(), 1u);
  EXPECT_EQ(error_of("a,b\n1,123456\n", fields).place(), (base::Place{"t.csv", 2, "b", 3}));
  EXPECT_EQ(error_of("a,b\n1,2\n3,\"1234\n678", fields).place(), (base::Place{"t.csv", 3, "b", 3}));

  const CsvOptions records{"t.csv", ',', {100, 7, 100}};
  EXPECT_EQ(parse_csv("a,b\n123,567\n", records).rows.size(), 1u);
  EXPECT_EQ(error_of("a,b\n123,5678\n", records).place().row, 2u);

  const CsvOptions columns{"t.csv", ',', {100, 100, 3}};
  EXPECT_EQ(parse_csv("a,b,c\n", columns).header.size(), 3u);
  EXPECT_THAT(error_of("a,b,c,d\n", columns).rule(), HasSubstr("more than 3 columns"));
}

TEST(ParseCsv, RefusesADelimiterThatCannotPartFields) {
  for (const char delimiter : {'"', '\n', '\r', '\0', '\xB3'}) {
    EXPECT_THROW((void)parse_csv("a\n", {"t.csv", delimiter, {}}), base::InvalidArgument);
  }
}

TEST(ParseCsv, TakesLinearTimeOnManyBadRows) {
  std::string text = "a,b\n";
  for (int i = 0; i < 200'000; ++i) text += "x\"y\n";
  EXPECT_EQ(parse_csv(text).bad_rows.size(), 200'000u);
}

using Rows = std::vector<std::vector<CsvValue>>;

std::string written(const std::vector<std::string>& header, const Rows& rows,
                    const CsvWriteOptions& options = {}) {
  return to_csv(header, rows, options);
}

TEST(ToCsv, QuotesWhatMustBeQuotedAndWritesNumbersShortest) {
  EXPECT_EQ(written({"city", "n", "score", "is_open"},
                    {{"Łódź, \"HollyŁódź\"", std::int64_t{-7}, 0.1, true},
                     {"a\nb", std::monostate{}, 1e300, false},
                     {"", std::int64_t{9007199254740993}, 1.0 / 3, std::monostate{}}}),
            "city,n,score,is_open\n"
            "\"Łódź, \"\"HollyŁódź\"\"\",-7,0.1,true\n"
            "\"a\nb\",,1e+300,false\n"
            ",9007199254740993,0.3333333333333333,\n");
}

TEST(ToCsv, ReadsBackWhatItWrote) {
  const std::vector<std::string> header{"a,1", "b\"2", "c\r\n3"};
  const Rows rows{{"\"", ",", "\r"}, {"x\r\ny", " ", ""}, {"'=1", "żółć", "\"\""}};
  const auto table = parse_csv(written(header, rows));
  EXPECT_EQ(table.header, header);
  ASSERT_EQ(table.rows.size(), rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    for (std::size_t k = 0; k < header.size(); ++k) {
      EXPECT_EQ(table.rows[i].fields[k], std::get<std::string>(rows[i][k]));
    }
  }
}

TEST(ToCsv, KeepsARowOfOneEmptyField) {
  const auto text = written({"a"}, {{std::monostate{}}, {"x"}});
  EXPECT_EQ(text, "a\n\"\"\nx\n");
  EXPECT_EQ(parse_csv(text).rows.size(), 2u);
}

TEST(ToCsv, GuardsTextsAgainstSpreadsheetFormulasOnRequestOnly) {
  const Rows rows{{"=1+1"}, {"+48 58"}, {"-x"}, {"@a"}, {"\tx"}, {"＝x"}, {"a=1"}, {-5.0}};
  EXPECT_EQ(written({"a"}, rows, {',', true}),
            "a\n'=1+1\n'+48 58\n'-x\n'@a\n'\tx\n'＝x\na=1\n-5\n");
  EXPECT_EQ(written({"a"}, rows), "a\n=1+1\n+48 58\n-x\n@a\n\tx\n＝x\na=1\n-5\n");
}

TEST(ToCsv, RefusesWhatCouldNotBeReadBack) {
  const auto refusal = [](const std::vector<std::string>& header, const Rows& rows) {
    try {
      (void)written(header, rows);
    } catch (const base::InvalidArgument& error) {
      return error.argument();
    }
    return "nothing"s;
  };
  EXPECT_EQ(refusal({"a", "b"}, {{1.0, 1.0}, {1.0, std::numeric_limits<double>::quiet_NaN()}}),
            "row 2 column 'b'");
  EXPECT_EQ(refusal({"a"}, {{std::numeric_limits<double>::infinity()}}), "row 1 column 'a'");
  EXPECT_EQ(refusal({"a"}, {{"\xB3"}}), "row 1 column 'a'");
  EXPECT_EQ(refusal({"a"}, {{"\0"s}}), "row 1 column 'a'");
  EXPECT_EQ(refusal({"a", "b"}, {{"x"}}), "row 1");
  EXPECT_EQ(refusal({"a", "a"}, {}), "header");
  EXPECT_EQ(refusal({""}, {}), "header");
  EXPECT_EQ(refusal({}, {}), "header");
}

}  // namespace
}  // namespace citynet::formats
