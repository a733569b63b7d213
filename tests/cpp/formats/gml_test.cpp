#include <gmock/gmock.h>

#include <cmath>

#include "citynet/base/error.hpp"
#include "sample_document.hpp"

namespace citynet::formats {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

TEST(Gml, WritesAsciiWithReferencesAndRealsWithADot) {
  const auto text = written(sample_document(), "gml").texts[0].text;
  EXPECT_THAT(text, HasSubstr("    id 0\n    name \"gdansk\"\n    label \"Gda&#324;sk\"\n"
                              "    population 486022\n    postcode \"80-001\"\n"
                              "    score 0.30000000000000004\n"));
  EXPECT_THAT(text, HasSubstr("score 5.0e-324\n"));
  EXPECT_THAT(text, HasSubstr("  multigraph 1\n"));
  EXPECT_THAT(text, HasSubstr("    source 2\n    target 0\n    weight 1.0e-07\n"));
  EXPECT_TRUE(std::all_of(text.begin(), text.end(),
                          [](char c) { return static_cast<unsigned char>(c) < 0x80; }));
}

TEST(Gml, KeepsEverythingInEveryProfile) {
  for (const auto* profile : {"networkx", "gephi"}) {
    const auto again = read_back(written(sample_document(), "gml", profile), "gml").document;
    auto expected = sample_document();
    // GML tells no uses of numbers: what is a score here is an attribute there.
    expected.node_columns[3].use = ColumnUse::attribute;
    EXPECT_EQ(canonical_text(again), canonical_text(expected)) << profile;
  }
}

TEST(Gml, KeepsQuotesLineEndsAmpersandsAndControls) {
  GraphDocument document;
  document.node_ids = {"a"};
  const std::string text = "\"Tom\" & 'Jerry'\r\n\t&amp; \x01 \xF0\x9F\x8F\x99";
  document.node_columns = {{"note", ColumnUse::attribute, std::vector<std::string>{text}, {}}};
  for (const auto* profile : {"networkx", "igraph"}) {
    const auto again = read_back(written(document, "gml", profile), "gml").document;
    EXPECT_EQ(std::get<std::vector<std::string>>(again.node_columns[0].values)[0], text);
  }
}

TEST(Gml, WritesBigWholeNumbersAsTextAndSaysSo) {
  GraphDocument document;
  document.node_ids = {"1"};
  document.node_columns = {
      {"big", ColumnUse::attribute, std::vector<std::int64_t>{9007199254740993}, {}}};
  const auto writing = written(document, "gml");
  EXPECT_THAT(writing.texts[0].text, HasSubstr("id 1\n    big \"9007199254740993\"\n"));
  EXPECT_THAT(writing.remarks[0].what, "node attribute 'big'");
}

TEST(Gml, MakesKeysOfNamesAndRefusesTwoOfOneName) {
  GraphDocument document;
  document.node_ids = {"1"};
  document.node_columns = {
      {"vertex strength", ColumnUse::attribute, std::vector<std::int64_t>{7}, {}}};
  EXPECT_THAT(written(document, "gml").texts[0].text, HasSubstr("vertex_strength 7"));
  document.node_columns.push_back(
      {"vertex-strength", ColumnUse::attribute, std::vector<std::int64_t>{8}, {}});
  document.node_columns.push_back(
      {"vertex/strength", ColumnUse::attribute, std::vector<std::int64_t>{8}, {}});
  EXPECT_THROW((void)written(document, "gml"), base::InvalidArgument);
}

TEST(Gml, RefusesNanForNetworkxAndWritesInfinity) {
  GraphDocument document;
  document.node_ids = {"1"};
  document.node_columns = {{"v",
                            ColumnUse::attribute,
                            std::vector<double>{-std::numeric_limits<double>::infinity()},
                            {}}};
  EXPECT_THAT(written(document, "gml").texts[0].text, HasSubstr("v -INF\n"));
  // strtod reports them as out of range, and igraph stops there.
  document.node_columns[0].values = std::vector<double>{5e-324};
  EXPECT_THROW((void)written(document, "gml", "igraph"), base::InvalidArgument);
  document.node_columns[0].values = std::vector<double>{std::nan("")};
  EXPECT_THROW((void)written(document, "gml"), base::InvalidArgument);
}

TEST(Gml, ReadsListsAsColumnsWithDotsAndSetsRepeatedKeysAside) {
  const auto reading = read_text(
      "graph [ directed 1 node [ id 7 graphics [ x 1 y 2.5 ] a 1 a 2 ] node [ id 8 ]\n"
      "edge [ source 7 target 8 directed 0 ] edge [ source 8 target 7 ] ]",
      "gml");
  const auto& document = reading.document;
  EXPECT_THAT(document.node_ids, ElementsAre("7", "8"));
  EXPECT_EQ(named(document.node_columns, "graphics.x")->use, ColumnUse::x);
  EXPECT_EQ(document.directedness, Directedness::mixed);
  EXPECT_THAT(document.edge_is_directed, ElementsAre(0, 1));
  EXPECT_THAT(to_string(reading.ledger), HasSubstr("repeated key, 1 times, first at file:1:"));
  EXPECT_EQ(canonical_text(read_back(written(document, "gml"), "gml").document),
            canonical_text(document));
}

TEST(Gml, TakesTheFirstOfTwoGraphsAndSaysSo) {
  const auto reading = read_text("graph [ node [ id 1 ] ] graph [ node [ id 2 ] ]", "gml");
  EXPECT_EQ(reading.document.node_ids.size(), 1U);
  EXPECT_THAT(to_string(reading.ledger), HasSubstr("graph: 2 found, 1 kept, 1 set aside"));
}

TEST(Gml, SaysWhereATextIsWrong) {
  const auto rule_of = [](const std::string& text) -> std::string {
    try {
      (void)read_text(text, "gml");
    } catch (const base::DataError& error) {
      return std::to_string(*error.place().row) + ":" +
             std::to_string(*error.place().column_number) + " " + error.rule();
    }
    return "read";
  };
  EXPECT_EQ(rule_of("graph [\n node [ ]\n]"), "2:2 a node has an id");
  EXPECT_EQ(rule_of("graph [ node [ id 1 ]\n node [ id 1 ] ]"),
            "2:12 another node has this id already");
  EXPECT_EQ(rule_of("graph [ node [ id 1 ]\nedge [ source 1 target 9 ] ]"),
            "2:24 no node has this id");
  EXPECT_THAT(rule_of("graph [ node [ id 1"), HasSubstr("cut off"));
  EXPECT_THAT(rule_of("graph [ label \"x"), HasSubstr("never closed"));
  std::string deep = "graph ";
  for (int i = 0; i < 100000; ++i) deep += "[ a ";
  EXPECT_THAT(rule_of(deep), HasSubstr("256 levels deep"));
}

}  // namespace
}  // namespace citynet::formats
