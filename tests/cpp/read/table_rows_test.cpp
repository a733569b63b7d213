#include "citynet/read/table_rows.hpp"

#include <gmock/gmock.h>

#include "citynet/base/error.hpp"

namespace citynet::read {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

read::TableRecipe recipe_with(const std::string& delimiter) {
  read::TableRecipe recipe;
  recipe.delimiter = delimiter;
  return recipe;
}

std::vector<std::string> lines_of(TableRows& rows) {
  std::vector<std::string> lines;
  for (TableRow row; rows.next(row);) {
    std::string line = std::to_string(row.line) + ":";
    for (const auto& field : row.fields) line += " [" + field + "]";
    if (row.problem) line = std::to_string(row.line) + "! " + to_string(*row.problem);
    lines.push_back(line);
  }
  return lines;
}

TEST(TableRows, GivesRowsWithTheirLinesAndTrimmedFields) {
  TableRows rows("city; year\n Lyon ;2014\n\n;\nGdańsk;\"20\n14\"\n", recipe_with(";"), "t.csv");
  EXPECT_THAT(rows.columns(), ElementsAre("city", "year"));
  EXPECT_THAT(lines_of(rows), ElementsAre("2: [Lyon] [2014]", "5: [Gdańsk] [20\n14]"));
  EXPECT_EQ(rows.empty_rows(), 2u);
}

TEST(TableRows, KeepRowsThatAreBroken) {
  TableRows rows("a,b\n1\n1,2,3\n\"x\"y,2\n1,2,\n", recipe_with(","), "t.csv");
  const auto lines = lines_of(rows);
  ASSERT_EQ(lines.size(), 4u);
  EXPECT_THAT(lines[0], HasSubstr("t.csv:2 column 'b'"));
  EXPECT_THAT(lines[0], HasSubstr("the row has 1 value, the table 2 columns"));
  EXPECT_THAT(lines[1], HasSubstr("t.csv:3 column 'column 3'"));
  EXPECT_THAT(lines[2], HasSubstr("t.csv:4"));
  // What is only one delimiter too many holds no value, and so loses none.
  EXPECT_EQ(lines[3], "5: [1] [2]");
}

TEST(TableRows, NameTheColumnsOfATableWithoutAHeader) {
  auto recipe = recipe_with("\t");
  recipe.header = false;
  recipe.first_line = 2;
  TableRows rows("% sym\n1\t10\n", recipe, "out");
  EXPECT_THAT(rows.columns(), ElementsAre("column 1", "column 2"));
  EXPECT_THAT(lines_of(rows), ElementsAre("2: [1] [10]"));
}

TEST(TableRows, NameColumnsThatHaveNoNameOrThatOfAnother) {
  TableRows rows("a,,a\n1,2,3\n", recipe_with(","), "t.csv");
  EXPECT_THAT(rows.columns(), ElementsAre("a", "column 2", "a (2)"));
}

TEST(TableRows, RepairOnlyWhatTheRecipeSays) {
  const std::string text = "city\nWroc³aw\nKrakÃ³w\n";
  auto recipe = recipe_with(",");
  recipe.repair = {"misread"};
  TableRows rows(text, recipe, "t.csv");
  EXPECT_THAT(lines_of(rows), ElementsAre("2: [Wrocław]", "3: [KrakÃ³w]"));
  ASSERT_EQ(rows.damage().size(), 2u);
  EXPECT_EQ(rows.damage()[0].action, "repaired: 'Wrocław'");
  EXPECT_EQ(rows.damage()[1].action, "kept; would be 'ó'");
  EXPECT_EQ(rows.damage()[1].place, (base::Place{"t.csv", 3, "city", 5}));
}

TEST(TableRows, TurnTheEncodingOfTheRecipeIntoUtf8) {
  auto recipe = recipe_with(",");
  recipe.encoding = "cp1250";
  TableRows rows(
      "miasto\n\xA3\xF3"
      "d\x9F\nx\x81\n",
      recipe, "t.csv");
  EXPECT_THAT(lines_of(rows), ElementsAre("2: [Łódź]", "3: [x\uFFFD]"));
  ASSERT_FALSE(rows.damage().empty());
  EXPECT_EQ(rows.damage()[0].place, (base::Place{"t.csv", 3, "", 2}));
  EXPECT_THAT(rows.damage()[0].rule, HasSubstr("byte 13 of the file"));
}

TEST(TableRows, RefuseARecipeThatIsUndecided) {
  auto recipe = recipe_with("?");
  EXPECT_THROW(TableRows("a\n", recipe, "t"), base::InvalidArgument);
  recipe.delimiter = ",";
  recipe.encoding = "?";
  EXPECT_THROW(TableRows("a\n", recipe, "t"), base::InvalidArgument);
}

TEST(TableRows, RefuseTextThatCannotBeTrusted) {
  EXPECT_THROW(TableRows("", recipe_with(","), "t"), base::DataError);
  EXPECT_THROW(TableRows("\n", recipe_with(","), "t"), base::DataError);
  TableRows rows("a\n\"open\n", recipe_with(","), "t");
  TableRow row;
  EXPECT_THROW((void)rows.next(row), base::DataError);
}

TEST(TableRows, OfASheetFillUpShortRowsAndCountRowsAsItsProgramDoes) {
  const Sheet sheet{"2019", {{"Members of 2019"}, {"city", "network"}, {"Lyon"}, {"", ""}}};
  read::TableRecipe recipe;
  recipe.first_line = 2;
  TableRows rows(sheet, recipe, "m.xlsx");
  EXPECT_EQ(rows.file(), "m.xlsx[2019]");
  EXPECT_THAT(lines_of(rows), ElementsAre("3: [Lyon] []"));
  EXPECT_EQ(rows.empty_rows(), 1u);
  EXPECT_THAT(rows.damage(), IsEmpty());
}

}  // namespace
}  // namespace citynet::read
