#include "formats/json.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "citynet/base/error.hpp"

namespace citynet::formats {
namespace {

using testing::HasSubstr;

base::DataError error_of(const std::string& text) {
  try {
    (void)parse_json(text, "d.json");
  } catch (const base::DataError& error) {
    return error;
  }
  ADD_FAILURE() << "no DataError for " << text;
  return {{}, "", ""};
}

TEST(ParseJson, ReadsADocument) {
  const auto document = parse_json(R"({"a": [1, -2.5e3, "ż", true, null]})", "d.json");
  EXPECT_EQ(document.dump(), "{\"a\":[1,-2500.0,\"ż\",true,null]}");
  EXPECT_EQ(parse_json("\xEF\xBB\xBF[]", "d.json").dump(), "[]");
}

TEST(ParseJson, SaysThatATruncatedTextIsCutOffAndWhere) {
  const auto error = error_of("{\n  \"name\": \"x\",\n  \"resources\": [{\"name\": \"a\"");
  EXPECT_EQ(error.place(), (base::Place{"d.json", 3, "/resources/0/name", 29}));
  EXPECT_THAT(error.rule(), HasSubstr("cut off"));
}

TEST(ParseJson, LocatesEveryTruncationOfADocument) {
  const std::string text = "{\"a\": [1, {\"b\": \"c\\u0142\"}, true], \"d\": null}";
  for (std::size_t length = 0; length < text.size(); ++length) {
    const auto error = error_of(text.substr(0, length));
    EXPECT_EQ(error.place().row, 1u) << length;
    EXPECT_EQ(error.place().column_number, length + 1) << length;
    EXPECT_THAT(error.rule(), HasSubstr("cut off")) << length;
  }
}

TEST(ParseJson, LocatesASyntaxError) {
  const auto error = error_of("{\n  \"a\": 1,\n}");
  EXPECT_EQ(error.place().row, 3u);
  EXPECT_EQ(error.place().column_number, 1u);
  EXPECT_THAT(error.rule(), HasSubstr("object key"));
  EXPECT_EQ(error_of("[1] x").place().column_number, 5u);
  EXPECT_EQ(error_of("[1 /* no comments */]").place().row, 1u);
}

TEST(ParseJson, RefusesANameThatStandsTwiceInOneObject) {
  const auto error = error_of("{\"x\": [{}, {\n\"name/1\": 1, \"b\": 2, \"name/1\": 3}]}");
  EXPECT_EQ(error.place(), (base::Place{"d.json", 2, "/x/1/name~11", 29}));
  EXPECT_EQ(error.value(), "name/1");
  EXPECT_EQ(parse_json(R"([{"a":1},{"a":2}])", "d.json").size(), 2u);
}

TEST(ParseJson, AllowsTheDeepestNestingAndNoLevelMore) {
  const std::string deepest(kDeepestJson, '['), closing(kDeepestJson, ']');
  EXPECT_NO_THROW((void)parse_json(deepest + closing, "d.json"));
  const auto error = error_of("[" + deepest + closing + "]");
  EXPECT_EQ(error.place().column_number, kDeepestJson + 1);
  EXPECT_THAT(error.rule(), HasSubstr("512 levels"));
  EXPECT_THAT(error_of(std::string(1'000'000, '[')).rule(), HasSubstr("512 levels"));
}

TEST(ParseJson, RefusesNumbersItCouldNotKeep) {
  EXPECT_EQ(parse_json("[9223372036854775807]", "d.json")[0], INT64_MAX);
  EXPECT_EQ(parse_json("[-9223372036854775808]", "d.json")[0], INT64_MIN);
  const auto error = error_of("{\"n\": 9223372036854775808}");
  EXPECT_EQ(error.place().column, "/n");
  EXPECT_EQ(error.place().column_number, 7u);
  EXPECT_EQ(error.value(), "9223372036854775808");
  EXPECT_THAT(error_of("[18446744073709551616]").rule(), HasSubstr("64 bits"));
  EXPECT_THAT(error_of("[-9223372036854775809]").rule(), HasSubstr("64 bits"));
  EXPECT_THAT(error_of("[1e999]").rule(), HasSubstr("double"));
  EXPECT_THROW((void)parse_json("[NaN]", "d.json"), base::DataError);
}

TEST(ParseJson, LocatesBytesOfAnotherEncoding) {
  const auto error = error_of(
      "{\n\"title\": \"Wroc\xB3"
      "aw\"}");
  EXPECT_EQ(error.place(), (base::Place{"d.json", 2, {}, 15}));
  EXPECT_EQ(error.value(), "0xB3");
}

TEST(ParseJson, RefusesHalfOfASurrogatePair) {
  EXPECT_THAT(error_of("[\"\\uD800\"]").rule(), HasSubstr("surrogate"));
}

TEST(JsonPlace, IsWhereTheValueOfAPointerBegins) {
  const std::string text =
      "\xEF\xBB\xBF{\n"
      "  \"a\": [1, \"]}\\\"\", {\"x\": {}},\n"
      "    {\"\\u0142/~\": -2.5e3, \"last\": [[]]}],\n"
      "  \"b\": null }";
  (void)parse_json(text, "d.json");
  const auto at = [&](const std::string& pointer) {
    const auto place = json_place(text, "d.json", pointer);
    EXPECT_EQ(place.file, "d.json");
    EXPECT_EQ(place.column, pointer);
    return std::pair(*place.row, *place.column_number);
  };
  // Counted by hand, as an editor shows them.
  EXPECT_EQ(at(""), std::pair(1UL, 1UL));
  EXPECT_EQ(at("/a"), std::pair(2UL, 8UL));
  EXPECT_EQ(at("/a/0"), std::pair(2UL, 9UL));
  EXPECT_EQ(at("/a/1"), std::pair(2UL, 12UL));
  EXPECT_EQ(at("/a/2/x"), std::pair(2UL, 26UL));
  EXPECT_EQ(at("/a/3"), std::pair(3UL, 5UL));
  EXPECT_EQ(at("/a/3/ł~1~0"), std::pair(3UL, 18UL));
  EXPECT_EQ(at("/a/3/last/0"), std::pair(3UL, 35UL));
  EXPECT_EQ(at("/b"), std::pair(4UL, 8UL));
  // What is missing is missing in the value around it.
  EXPECT_EQ(at("/a/2/y"), at("/a/2"));
  EXPECT_EQ(at("/a/7"), at("/a"));
  EXPECT_EQ(at("/b/c"), at("/b"));
}

TEST(JsonNode, NamesThePointerOfWhatIsWrong) {
  const std::string text = R"({"a/b": [{"c~d": 5}]})";
  const auto document = parse_json(text, "d.json");
  const JsonNode node(document, text, "d.json");
  const auto inner = node.at("a/b").elements().front().at("c~d");
  try {
    (void)inner.text();
    FAIL();
  } catch (const base::DataError& error) {
    EXPECT_EQ(error.place(), (base::Place{"d.json", 1, "/a~1b/0/c~0d", 18}));
    EXPECT_EQ(error.value(), "5");
  }
}

}  // namespace
}  // namespace citynet::formats
