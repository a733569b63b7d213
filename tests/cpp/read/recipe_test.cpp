#include "citynet/read/recipe.hpp"

#include <gmock/gmock.h>

#include "citynet/base/error.hpp"

namespace citynet::read {
namespace {

using testing::HasSubstr;

std::string refusal(const std::string& json) {
  try {
    (void)parse_recipe(json);
  } catch (const base::DataError& error) {
    return error.what();
  }
  return "taken";
}

TEST(Recipe, ReadsBackWhatItWrites) {
  Recipe recipe;
  recipe.name = "members";
  recipe.counts_as = "area";
  recipe.found = {"encoding cp1250: said so"};
  auto& table = recipe.tables.emplace_back();
  table.file = "members.csv";
  table.encoding = "cp1250";
  table.delimiter = ";";
  table.first_line = 3;
  table.missing = {"", "-"};
  table.repair = {"misread"};
  table.actors = {{.kind = "city",
                   .role_column = "Lead",
                   .roles = {{"Yes", "lead partner"}},
                   .name = "Miasto",
                   .id = {"Programme", "Acronym"},
                   .separator = ";",
                   .attributes = {{"population", "Ludność"}}}};
  table.target = {.kind = "project", .id = {"p"}};
  table.start = "od";
  EXPECT_EQ(parse_recipe(to_json(recipe)), recipe);
}

TEST(Recipe, TakesAllUsualValuesFromAnEmptyObject) { EXPECT_EQ(parse_recipe("{}"), Recipe()); }

TEST(Recipe, LetsPassWhatIsUndecided) {
  const auto recipe = parse_recipe(R"({"tables": [{"encoding": "?", "delimiter": "?"}]})");
  EXPECT_EQ(recipe.tables[0].encoding, kUndecided);
}

TEST(Recipe, RefusesWhatNobodyKnowsAndNamesThePlace) {
  EXPECT_THAT(refusal(R"({"tabless": []})"), HasSubstr("tables"));
  EXPECT_THAT(refusal(R"({"tables": [{"encodding": "x"}]})"), HasSubstr("/tables/0/encodding"));
  EXPECT_THAT(refusal(R"({"tables": [{"encoding": "cp1251"}]})"), HasSubstr("/tables/0/encoding"));
  EXPECT_THAT(refusal(R"({"tables": [{"repair": ["lost"]}]})"), HasSubstr("/tables/0/repair/0"));
  EXPECT_THAT(refusal(R"({"tables": [{"first_line": 0}]})"), HasSubstr("1 or more"));
  EXPECT_THAT(refusal(R"({"recipe": 2})"), HasSubstr("version"));
  EXPECT_THAT(refusal(R"({"tables": [{"actors": [{"id_scheme": "isbn"}]}]})"),
              HasSubstr("/tables/0/actors/0/id_scheme"));
  EXPECT_THAT(refusal("[]"), HasSubstr("an object"));
}

}  // namespace
}  // namespace citynet::read
